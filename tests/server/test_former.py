"""What a former release had is gone, not unknown: 410 with what it was called, until it comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from kg.errors import FileProblem
from kg.settings import Settings
from server.app import create_app
from server.former import Former, find_former
from server.services import services_of
from tests.server.client import HTML
from tests.server.conftest import await_release
from tests.server.sample import Sample, write_release

BASE = "https://w3id.org/communique/id/"
BRIGHT = f"""
GRAPH <https://w3id.org/communique/graph/authority> {{
  <{BASE}person/dora-bright> a igo:Person ; skos:prefLabel "Dora Bright <of Alpha>"@en .
  <{BASE}text/lost> a igo:Text ; dcterms:title "A lost text"@en .
}}
"""
GONE = "/page/person/dora-bright"


@pytest.fixture(scope="module")
def former(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """A releases' folder whose former release had a person and a text more."""
    releases = tmp_path_factory.mktemp("former")
    write_release(releases, extra=BRIGHT)
    return write_release(releases)


@pytest.fixture(scope="module")
def app(former: Sample) -> Iterator[Flask]:
    found = create_app(Settings(releases=former.releases))
    yield found
    services_of(found).close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def last_release(former: Sample) -> str:
    found = find_former(former.path / "former.sqlite", f"{BASE}person/dora-bright")
    assert found
    return found.release


@pytest.mark.parametrize("path", [GONE, "/id/person/dora-bright", "/data/person/dora-bright.ttl", "/text/lost"])
def test_each_address_of_a_thing_that_is_gone_says_so(client: FlaskClient, path: str) -> None:
    assert client.get(path, headers={"Accept": HTML}).status_code == 410
    assert client.get(path).status_code == 410


def test_programs_are_told_what_it_was_called_and_who_had_it_last(client: FlaskClient, former: Sample) -> None:
    reply = client.get(GONE)
    assert reply.content_type == "application/problem+json"
    assert reply.get_json() == {
        "type": "about:blank",
        "title": "Gone",
        "status": 410,
        "code": "gone",
        "detail": reply.get_json()["detail"],
        "iri": f"{BASE}person/dora-bright",
        "name": "Dora Bright <of Alpha>",
        "lastRelease": last_release(former),
    }


def test_people_are_helped_on(client: FlaskClient, former: Sample) -> None:
    page = client.get(GONE, headers={"Accept": HTML}).text
    assert "<h1>“Dora Bright &lt;of Alpha&gt;” is no longer in the graph</h1>" in page
    assert last_release(former) in page
    assert 'name="q" value="Dora Bright &lt;of Alpha&gt;"' in page
    assert "Perhaps one of these was meant" in page
    assert '<a href="/page/organization/au">Alpha Union</a>' in page


def test_people_are_helped_in_their_language(client: FlaskClient) -> None:
    assert "больше нет в графе" in client.get(f"{GONE}?lang=ru", headers={"Accept": HTML}).text


def test_what_no_release_had_is_unknown(client: FlaskClient) -> None:
    for path in ("/page/person/nobody", "/text/nothing", "/id/person/dora-bright%23x"):
        assert client.get(path, headers={"Accept": HTML}).status_code == 404


def test_a_release_of_an_older_build_has_no_record(tmp_path: Path) -> None:
    assert find_former(tmp_path / "former.sqlite", f"{BASE}state/mng") is None


def test_a_broken_record_is_told(tmp_path: Path) -> None:
    (tmp_path / "former.sqlite").write_bytes(b"nothing of the kind" * 100)
    with pytest.raises(FileProblem, match="cannot be read"):
        find_former(tmp_path / "former.sqlite", f"{BASE}state/mng")


def test_what_comes_back_is_there_again(app: Flask, client: FlaskClient, former: Sample) -> None:
    """The last test of the module: it switches the release under the application."""
    assert isinstance(find_former(former.path / "former.sqlite", f"{BASE}text/lost"), Former)
    again = write_release(former.releases, extra=BRIGHT)
    await_release(services_of(app).releases, again.path.name)
    assert client.get(GONE, headers={"Accept": HTML}).status_code == 200
