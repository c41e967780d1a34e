"""The course of a reconciliation as OpenRefine takes it, each request in the shape that OpenRefine gives it."""

import json
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from tests.server.client import Reply, send
from tests.server.reconcile.schema import errors

NAMES = ("Mongolia", "Mongolie", "Alpha Union", "the Union", "Bishkek", "Anna Bell", "C. Dahl", "Freedonia", "")
AGENT = {"User-Agent": "OpenRefine/3.9.0 [TRUNK]", "Origin": "http://127.0.0.1:3333"}


def post(port: int, field: str, document: object) -> Reply:
    """A form of one field, as its HTTP client sends it."""
    return send(
        port,
        "/reconcile",
        method="POST",
        body=urlencode({field: json.dumps(document)}).encode(),
        Content_Type="application/x-www-form-urlencoded; charset=UTF-8",
        **{name.replace("-", "_"): value for name, value in AGENT.items()},
    )


def matched(port: int, queries: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    reply = post(port, "queries", queries)
    assert reply.status == 200
    assert errors("result-batch-0.2", reply.json) == []
    assert list(reply.json) == list(queries)
    return {key: found["result"] for key, found in reply.json.items()}


@pytest.fixture
def manifest(port: int) -> dict[str, Any]:
    """What it reads when the service is added: by GET, for the page by CORS."""
    reply = send(port, "/reconcile", Accept="application/json", Origin=AGENT["Origin"])
    assert reply.headers["access-control-allow-origin"] == "*"
    return reply.json


def test_types_are_guessed_from_ten_cells(port: int) -> None:
    guessed = matched(port, {f"q{number}": {"query": name, "limit": 3} for number, name in enumerate(NAMES)})
    types = [each[0]["type"][0]["id"] for each in guessed.values() if each]
    assert types == ["State", "State", *["InternationalOrganization"] * 2, "Place", "Person", "Person"]


def test_cells_are_reconciled_against_a_type_and_other_columns(port: int, manifest: dict[str, Any]) -> None:
    assert "Person" in {each["id"] for each in manifest["defaultTypes"]}
    columns = [{"pid": "state", "v": "Mongolia"}]
    query = {"query": "Bell, A.", "type": "Person", "type_strict": "should", "properties": columns}
    (candidate, *_) = matched(port, {"q0": query})["q0"]
    assert (candidate["id"], candidate["match"]) == ("person/anna-bell", True)
    assert {"id": "property_state", "value": 1.0} in candidate["features"]


def test_a_cell_that_was_reconciled_before_is_sent_as_an_entity(port: int) -> None:
    column = {"pid": "state", "v": {"id": "state/mng", "name": "Mongolia"}}
    query = {"query": "Anna Bell", "type": "Person", "type_strict": "should", "properties": [column]}
    assert matched(port, {"q0": query})["q0"][0]["match"]


def test_nothing_is_sure_that_is_not_there(port: int) -> None:
    found = matched(port, {"q0": {"query": "Freedonia"}, "q1": {"query": "Anna Belmont"}, "q2": {"query": ""}})
    assert not [each for candidates in found.values() for each in candidates if each["match"]]


def test_one_looks_for_another_match_by_hand(port: int, manifest: dict[str, Any]) -> None:
    service = manifest["suggest"]["entity"]
    path = f"{service['service_path']}?prefix={quote('Mong')}&type=State&type_strict=should"
    found = send(port, path, Origin=AGENT["Origin"]).json["result"]
    assert found[0]["id"] == "state/mng"
    assert {each["notable"][0]["id"] for each in found} == {"State"}
    flyout = service["flyout_service_path"].replace("${id}", quote("state/mng", safe=""))
    assert "Mongolia" in send(port, flyout).json["html"]


def test_a_card_is_shown_on_hovering(port: int, manifest: dict[str, Any]) -> None:
    address = manifest["preview"]["url"].replace("{{id}}", quote("state/mng", safe=""))
    reply = send(port, "/" + address.split("/", 3)[3], Accept="text/html")
    assert "Mongolia was granted the status of observer." in reply.text
    assert manifest["preview"]["width"] > 100 < manifest["preview"]["height"]


def test_columns_are_added_from_reconciled_values(port: int, manifest: dict[str, Any]) -> None:
    proposed = send(port, manifest["extend"]["propose_properties"]["service_path"] + "?type=State&limit=50").json
    assert {"status", "code"} <= {each["id"] for each in proposed["properties"]}
    assert {"organisation", "asOf"} <= {each["name"] for each in manifest["extend"]["property_settings"]}
    settings = {"organisation": "AU", "asOf": "2010-05-03"}
    asked = {
        "ids": ["state/mng", "organization/au"],
        "properties": [{"id": "code"}, {"id": "wikidata"}, {"id": "status", "settings": settings}],
    }
    reply = post(port, "extend", asked)
    assert errors("extend-answer-0.2", reply.json) == []
    assert [each["id"] for each in reply.json["meta"]] == ["code", "wikidata", "status"]
    assert reply.json["rows"] == {
        "state/mng": {
            "code": [{"str": "MNG"}],
            "wikidata": [{"id": "Q711", "name": "Q711"}],
            "status": [{"str": "observer"}],
        },
        "organization/au": {"code": [{"str": "AU"}], "wikidata": [], "status": []},
    }
