"""`/api/…` keeps its promises: schemathesis asks by its description, and hostile values are values."""

import csv
import io
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.core.result import Ok

from tests.server.client import HTML, send

HOSTILE = ('" }', "MNG' }", 'MNG" } SERVICE <http://x/> {', "UNDEF", "\\", "?x", "MNG\n", "é", "")


def test_json_and_csv_say_the_same(port: int) -> None:
    found = send(port, "/api/statuses").json
    assert (found["total"], found["next"]) == (1, None)
    assert found["results"][0]["state"] == "MNG"
    assert found["results"][0]["status"] == "observer"
    for reply in (send(port, "/api/statuses.csv"), send(port, "/api/statuses", Accept="text/csv")):
        rows = list(csv.DictReader(io.StringIO(reply.text)))
        assert [{name: value or None for name, value in row.items()} for row in rows] == found["results"]


@pytest.mark.parametrize(("asked", "total"), [("state=mng", 1), ("state=KAZ", 0), ("organization=AU&state=MNG", 1)])
def test_parameters_choose(port: int, asked: str, total: int) -> None:
    assert send(port, f"/api/statuses?{asked}").json["total"] == total


@pytest.mark.parametrize(("day", "total"), [("2010-05-02", 0), ("2010-05-03", 1)])
def test_a_document_of_a_later_day_is_not_there_yet(port: int, day: str, total: int) -> None:
    assert send(port, f"/api/documents?asOf={day}").json["total"] == total


def test_pages_follow_each_other_and_have_an_etag(port: int) -> None:
    whole = send(port, "/api/meetings").json["results"]
    beyond = send(port, "/api/meetings?limit=1&offset=1")
    assert beyond.json["results"] == whole[1:2]
    etag = beyond.headers["etag"]
    assert send(port, "/api/meetings?limit=1&offset=1", If_None_Match=etag).status == 304


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_is_refused_and_never_syntax(port: int, value: str) -> None:
    for name in ("state", "asOf", "limit", "other"):
        reply = send(port, f"/api/statuses?{name}={quote(value)}")
        expected = 200 if (name, value) == ("state", "UNDEF") else 400
        assert reply.status == expected, (name, reply.text)
        assert expected == 200 or reply.type == "application/problem+json"


@pytest.mark.parametrize("path", ["nothing", "statuses.xml", "statuses.json.csv"])
def test_what_is_not_there_is_said(port: int, path: str) -> None:
    assert send(port, f"/api/{path}").status == 404


def test_a_parameter_given_twice_is_refused(port: int) -> None:
    assert send(port, "/api/statuses?state=MNG&state=KAZ").status == 400


def test_the_page_lists_every_question(port: int) -> None:
    page = send(port, "/api/", Accept=HTML).text
    paths = send(port, "/api/openapi.json").json["paths"]
    for path in paths:
        if path.endswith((".json", ".csv")):
            assert f'href="{path}' in page


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_schemathesis_runs_clean(port: int, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_url(f"http://127.0.0.1:{port}/api/openapi.json")
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert len(operations) == len(send(port, "/api/openapi.json").json["paths"])
    for operation in operations:

        @settings(max_examples=6, deadline=None, database=None, derandomize=True, suppress_health_check=[*HealthCheck])
        @given(operation.as_strategy(generation_mode=mode))
        def ask(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate()

        ask()


def test_a_form_that_was_sent_leads_to_its_answer_without_what_was_left_empty(port: int) -> None:
    sent = send(port, "/api/?question=statuses&state=&organization=AU&asOf=%20&format=csv", Accept=HTML)
    assert (sent.status, sent.headers["location"]) == (303, "/api/statuses.csv?organization=AU")
    assert send(port, "/api/?question=statuses").headers["location"] == "/api/statuses.json"
    for wrong in ("question=none", "question=statuses&format=exe"):
        assert send(port, f"/api/?{wrong}").status == 404


def test_the_page_has_a_field_for_each_parameter(port: int) -> None:
    page = send(port, "/api/", Accept=HTML).text
    assert '<input id="statuses-asOf" name="asOf" type="date"' in page
    assert '<input id="statuses-organization" name="organization" type="text"' in page
