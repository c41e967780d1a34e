"""Pages from memory: after the first request the query processes are ended, so only memory can answer the second."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.datastructures import Headers

from kg.settings import Settings
from server.app import create_app
from server.services import EXTENSION, Services
from tests.server.client import HTML
from tests.server.conftest import await_release
from tests.server.sample import write_release

PATHS = (
    ("/", HTML),
    ("/page/state/mng", HTML),
    ("/page/holding/au-mng-observer", HTML),
    ("/text/alpha-summit-2010", HTML),
    ("/text/alpha-summit-2010", "text/plain"),
    ("/page/text/alpha-summit-2010", HTML),
    ("/data/state/mng.ttl", "*/*"),
    ("/data/state/mng.jsonld", "*/*"),
    ("/id/state/mng", HTML),
    ("/id/state/mng", "text/turtle"),
    ("/ns", HTML),
    ("/ns", "text/turtle"),
    ("/downloads/", HTML),
    ("/sparql", HTML),
    ("/sparql", "text/turtle"),
    ("/sparql?query=SELECT%20*%20%7B%7D", HTML),
    ("/.well-known/void", "text/turtle"),
)


def services_of(app: Flask) -> Services:
    found = app.extensions[EXTENSION]
    assert isinstance(found, Services)
    return found


def timeless(headers: Headers) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name != "Date"}


def stop_queries(app: Flask) -> None:
    services_of(app).close()


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    write_release(tmp_path)
    found = create_app(Settings(releases=tmp_path))
    yield found
    stop_queries(found)


def test_the_second_request_of_any_page_needs_no_query(app: Flask) -> None:
    client = app.test_client()
    first = [client.get(path, headers={"Accept": accept}) for path, accept in PATHS]
    assert {reply.status_code for reply in first} == {200, 303}
    stop_queries(app)
    for (path, accept), before in zip(PATHS, first, strict=True):
        again = client.get(path, headers={"Accept": accept})
        assert (again.status_code, again.data) == (before.status_code, before.data), path
        assert timeless(again.headers) == timeless(before.headers), path


def test_another_accept_result_is_another_document(app: Flask) -> None:
    client = app.test_client()
    types = [client.get("/ns", headers={"Accept": accept}).content_type for accept in (HTML, "text/turtle", HTML)]
    assert types == ["text/html; charset=utf-8", "text/turtle; charset=utf-8", "text/html; charset=utf-8"]


def test_a_page_from_memory_is_still_conditional(app: Flask) -> None:
    client = app.test_client()
    etag = client.get("/").headers["ETag"]
    assert not etag.startswith("W/")
    again = client.get("/", headers={"If-None-Match": etag})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", etag)
    assert client.get("/", headers={"If-None-Match": '"other"'}).status_code == 200
    assert client.head("/").headers["ETag"] == etag


def test_a_new_release_is_not_answered_from_the_old_one_s_memory(app: Flask, tmp_path: Path) -> None:
    client = app.test_client()
    paths = ("/", "/page/state/mng", "/data/state/mng.ttl")
    old = {path: client.get(path) for path in paths}
    extra = """GRAPH <https://w3id.org/communique/graph/facts> {
      <https://w3id.org/communique/id/holding/au-mng-member> a igo:StatusHolding ; rdfs:label "Later: a member"@en ;
        igo:holder <https://w3id.org/communique/id/state/mng> ;
        igo:inOrganization <https://w3id.org/communique/id/organization/au> ;
        igo:statusType <https://w3id.org/communique/id/status/member> . }"""
    sample = write_release(tmp_path, extra=extra)
    await_release(services_of(app).releases, sample.path.name)
    for path in paths:
        new = client.get(path, headers={"If-None-Match": old[path].headers["ETag"]})
        assert new.status_code == 200, path
        assert "au-mng-member" in new.text, path
        assert "au-mng-member" not in old[path].text
    assert sample.path.name in client.get("/").text


def test_errors_are_not_kept(app: Flask) -> None:
    client = app.test_client()
    for path in ("/page/state/nowhere", "/data/state/nowhere.ttl", "/sparql?query=nonsense", "/sparql?example=none"):
        assert client.get(path, headers={"Accept": HTML}).status_code in (400, 404)
    assert len(services_of(app).memory) == 0


def test_a_program_s_queries_do_not_fill_the_pages_memory(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/sparql?query=ASK%20%7B%7D", headers={"Accept": "application/sparql-results+json"}).json
    client.post("/sparql", data={"query": "SELECT * {}"}, headers={"Accept": HTML})
    assert len(services_of(app).memory) == 0
