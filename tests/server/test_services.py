import time
from pathlib import Path
from threading import Event

import pytest
from flask import Flask

from kg.settings import Settings
from server.app import create_app
from server.engine import QueryRequest
from server.media import JSON
from server.plan import Plan
from server.services import services, services_of
from server.stores import Stores


def test_the_current_application_gives_its_own(settings: Settings) -> None:
    app: Flask = create_app(settings)
    with app.app_context():
        found = services()
        assert found.settings is settings
        assert found.releases.get().name
        assert found.links.base_iri == settings.base_iri
        found.close()


def test_an_iri_is_shortened_by_the_longest_prefix_that_fits(settings: Settings) -> None:
    app: Flask = create_app(settings)
    with app.app_context():
        found = services()
        assert found.compact("http://www.w3.org/ns/org#Post") == "org:Post"
        assert found.compact(f"{settings.base_iri}ns#State") == "igo:State"
        assert found.compact("https://example.org/x") == "https://example.org/x"
        found.close()


def test_a_large_release_is_answered_from_disk_until_it_is_in_memory(
    releases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it is loaded, and after, answers are the same; the load is held back here until one came from disk."""
    loading, prepare = Event(), Stores.prepare

    def patiently(stores: Stores, plan: Plan) -> None:
        if plan.in_memory:
            assert loading.wait(60)
        prepare(stores, plan)

    monkeypatch.setattr("server.services.START_QUADS", 10)
    monkeypatch.setattr(Stores, "prepare", patiently)
    app = create_app(Settings(releases=releases))
    found = services_of(app)
    try:
        release = found.releases.get()
        assert not found.engine.plans.of(release).in_memory
        query = QueryRequest("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        from_disk = found.engine.run(query, JSON.media_type)
        loading.set()
        end = time.monotonic() + 60
        while not found.engine.plans.of(release).in_memory:
            assert time.monotonic() < end
            time.sleep(0.02)
        assert found.engine.run(query, JSON.media_type) == from_disk
    finally:
        found.close()
