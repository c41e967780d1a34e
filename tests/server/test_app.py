from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from kg.errors import FileProblem, NoRelease
from kg.settings import Settings
from server.app import create_app
from server.errors import NothingHere
from server.services import EXTENSION


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    found = create_app(settings)
    yield found
    found.extensions[EXTENSION].close()


def test_every_route_of_the_design_is_there(app: Flask) -> None:
    rules = {rule.rule for rule in app.url_map.iter_rules()}
    assert rules >= {
        "/", "/sparql", "/id/<path:path>", "/page/<path:path>", "/data/<path:name>", "/text/<path:name>", "/ns",
        "/static/<name>", "/pictures", "/downloads/", "/downloads/<name>", "/.well-known/void", "/healthz", "/readyz",
    }  # fmt: skip


def test_an_error_of_ours_is_a_problem_whatever_it_is(app: Flask) -> None:
    def fail(kind: str) -> str:
        raise NothingHere("Not this one.") if kind == "ours" else ZeroDivisionError("secret")

    app.add_url_rule("/fail/<kind>", view_func=fail)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    client = app.test_client()
    assert client.get("/fail/ours").get_json()["detail"] == "Not this one."
    unforeseen = client.get("/fail/other")
    assert (unforeseen.status_code, unforeseen.content_type) == (500, "application/problem+json")
    assert "secret" not in unforeseen.text


def test_without_a_release_there_is_no_application(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        create_app(Settings(releases=tmp_path))


def test_without_queries_there_is_no_application(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        create_app(Settings(releases=settings.releases, queries=tmp_path))
