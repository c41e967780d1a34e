"""The service over HTTP, asked as OpenRefine asks and as the draft wants it."""

import json
import time
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from tests.server.client import Reply, send
from tests.server.conftest import running
from tests.server.reconcile.schema import errors, examples
from tests.server.sample import Sample, write_release

FORM = "application/x-www-form-urlencoded; charset=UTF-8"


def post_form(port: int, path: str = "/reconcile", **fields: object) -> Reply:
    body = urlencode({name: json.dumps(value) for name, value in fields.items()}).encode()
    return send(port, path, method="POST", body=body, Content_Type=FORM, Accept="application/json")


def post_json(port: int, path: str, document: object) -> Reply:
    return send(port, path, method="POST", body=json.dumps(document).encode(), Content_Type="application/json")


def draft(name: str, **more: object) -> dict[str, Any]:
    return {"queries": [{"conditions": [{"matchType": "name", "propertyValue": name}], **more}]}


@pytest.mark.parametrize(("path", "schema"), [("/reconcile", "manifest-0.2"), ("/reconcile/1.0", "manifest-1.0")])
def test_each_root_gives_its_manifest(port: int, path: str, schema: str) -> None:
    reply = send(port, path, Host="example.org:81")
    assert reply.type == "application/json"
    assert errors(schema, reply.json) == []
    assert reply.json["view"]["url"].startswith("http://example.org:81/page/")
    assert reply.headers["access-control-allow-origin"] == "*"


def test_a_manifest_is_not_kept_for_those_who_call_the_server_otherwise(port: int) -> None:
    send(port, "/reconcile", Host="evil.example")
    assert "evil" not in send(port, "/reconcile", Host="example.org").text


def test_the_manifests_name_each_other(port: int) -> None:
    assert send(port, "/reconcile").headers["link"] == '</reconcile/1.0>; rel="successor-version"'
    assert send(port, "/reconcile/1.0").headers["link"] == '</reconcile>; rel="predecessor-version"'


@pytest.mark.parametrize("example", examples("query-batch-0.2", "valid").values())
def test_a_batch_is_answered_by_get_and_by_form(port: int, example: object) -> None:
    reply = post_form(port, queries=example)
    assert reply.status == 200
    assert errors("result-batch-0.2", reply.json) == []
    assert send(port, "/reconcile?queries=" + quote(json.dumps(example))).json == reply.json


def test_openrefine_finds_the_person_under_another_spelling(port: int) -> None:
    batch = {
        f"q{number}": {"query": name, "type": "Person", "type_strict": "should", "limit": 3}
        for number, name in enumerate(("Bell, Anna", "A. Bell", "Carl Dhal"))
    }
    found = post_form(port, queries=batch).json
    best = [found[key]["result"][0] for key in batch]
    assert [each["id"] for each in best] == ["person/anna-bell", "person/anna-bell", "person/carl-dahl"]
    assert [each["match"] for each in best][:2] == [True, True]
    assert best[0]["type"][0] == {"id": "Person", "name": "person"}
    assert best[0]["features"]


@pytest.mark.parametrize("path", ["/reconcile/match", "/reconcile/reconcile", "/reconcile/1.0/match", "/reconcile/1.0"])
def test_the_draft_is_answered_at_all_its_paths(port: int, path: str) -> None:
    reply = post_json(port, path, draft("Mongolia"))
    assert errors("result-batch-1.0", reply.json) == []
    assert reply.json["results"][0]["candidates"][0]["id"] == "state/mng"


def test_a_json_body_at_the_first_root_is_of_the_draft(port: int) -> None:
    assert "results" in post_json(port, "/reconcile", draft("Mongolia")).json


@pytest.mark.parametrize("example", examples("query-batch-1.0", "invalid").values())
def test_what_does_not_follow_the_draft_is_a_problem(port: int, example: object) -> None:
    reply = post_json(port, "/reconcile/match", example)
    assert (reply.status, reply.type) == (400, "application/problem+json")
    assert reply.json["detail"]


def test_limits_are_told_as_problems(port: int) -> None:
    many = {f"q{number}": {"query": "x"} for number in range(51)}
    assert (post_form(port, queries=many).status, post_form(port, queries=many).json["most"]) == (413, 50)
    assert post_form(port, queries={"q": {"query": "x" * 301}}).status == 400
    assert post_form(port, other={}).status == 400
    assert send(port, "/reconcile?queries=%7B").status == 400
    assert send(port, "/reconcile", method="POST", body=b"x", Content_Type="text/plain").status == 415
    assert post_form(port, "/reconcile/match", queries={}).status == 415
    assert send(port, "/reconcile", method="PUT", body=b"x").status == 405


def test_browsers_of_other_sites_may_ask(port: int) -> None:
    reply = send(port, "/reconcile/match", method="OPTIONS", Origin="https://example.org")
    assert "POST" in reply.headers["access-control-allow-methods"]
    assert "Content-Type" in reply.headers["access-control-allow-headers"]


def test_data_is_extended_in_both_versions(port: int) -> None:
    asked = examples("extend-query", "valid")["a status as of a day"]
    old, new = post_form(port, extend=asked), post_json(port, "/reconcile/extend", asked)
    assert errors("extend-answer-0.2", old.json) == errors("extend-answer-1.0", new.json) == []
    assert old.json["rows"]["state/mng"]["status"] == [{"str": "observer"}]
    assert new.json["rows"][0] == {"id": "state/mng", "properties": [{"id": "status", "values": [{"str": "observer"}]}]}
    assert send(port, "/reconcile?extend=" + quote(json.dumps(asked))).json == old.json


def test_properties_are_proposed_by_type(port: int) -> None:
    reply = send(port, "/reconcile/extend/propose?type=State&limit=3").json
    assert errors("propose-answer", reply) == []
    assert (reply["type"], reply["limit"], len(reply["properties"])) == ("State", 3, 3)
    assert send(port, "/reconcile/extend/propose?limit=x").status == 400


@pytest.mark.parametrize(
    ("what", "prefix", "id_"),
    [("entity", "mong", "state/mng"), ("type", "pers", "Person"), ("property", "cod", "code")],
)
def test_what_one_types_is_suggested(port: int, what: str, prefix: str, id_: str) -> None:
    reply = send(port, f"/reconcile/suggest/{what}?prefix={prefix}").json
    assert errors("suggest-answer", reply) == []
    assert reply["result"][0]["id"] == id_
    assert send(port, f"/reconcile/suggest/{what}?prefix={'x' * 301}").status == 400
    assert send(port, f"/reconcile/suggest/{what}?cursor=-1").status == 400


def test_every_address_of_the_manifest_answers(port: int) -> None:
    found = send(port, "/reconcile").json
    for service in found["suggest"].values():
        assert send(port, service["service_path"] + "?prefix=s").status == 200
    assert send(port, found["extend"]["propose_properties"]["service_path"] + "?type=State").status == 200
    for address in (found["view"]["url"], found["preview"]["url"]):
        path = "/" + address.split("/", 3)[3].replace("{{id}}", quote("state/mng", safe=""))
        assert send(port, path, Accept="text/html").status == 200
    assert send(port, "/" + found["logo"].split("/", 3)[3]).status == 200
    assert 'id="reconcile"' in send(port, "/api/", Accept="text/html").text


def test_a_new_release_is_asked_as_soon_as_it_is_served(sample: Sample) -> None:
    releases = sample.releases.parent / "switched"
    releases.mkdir()
    write_release(releases)
    person = """GRAPH <https://w3id.org/communique/graph/authority> {
      <https://w3id.org/communique/id/person/eva-frei> a igo:Person ; skos:prefLabel "Eva Frei"@en . }"""
    with running(releases) as site:
        assert post_form(site.port, queries={"q": {"query": "Eva Frei"}}).json["q"]["result"] == []
        new = write_release(releases, extra=person)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            reply = post_form(site.port, queries={"q": {"query": "Eva Frei"}})
            ids = [each["id"] for each in reply.json["q"]["result"]]
            assert ids == (["person/eva-frei"] if reply.headers["x-release"] == new.path.name else [])
            if ids:
                break
        else:
            pytest.fail("the new release was not taken up")
