"""A comparison by the real servers, small."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.bench.serve.compare import Course, compare, multiplied, things_of
from kg.bench.serve.mix import load_mix
from kg.bench.serve.servers import OURS, OXIGRAPH, RDFLIB
from kg.errors import BenchFailed
from kg.publish.folder import current_release
from kg.settings import DEFAULT_BASE_IRI, Settings

MIX = load_mix(Settings.queries, DEFAULT_BASE_IRI, ("as-of-counts", "entity-page"))


def test_all_endpoints_answer_the_same_and_none_fails(small_release: Settings, tmp_path: Path) -> None:
    told: list[str] = []
    target = multiplied(small_release, tmp_path, 2000)
    found = compare(target, Course(MIX, (2,), 0.3, (OXIGRAPH, RDFLIB)), told.append)
    assert found.notes == []
    assert found.triples >= 2000
    assert len(found.cells) == len(told) == 4
    for cell in found.cells:
        assert {name: driven.problems for name, driven in cell.driven.items()} == {OURS: {}, OXIGRAPH: {}, RDFLIB: {}}
        assert all(driven.answered for driven in cell.driven.values())
    assert all(started.at_last > 5 for started in found.started.values())


def test_a_peer_that_cannot_be_started_is_noted(small_release: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.bench.serve.servers.shutil.which", lambda *_, **__: None)
    found = compare(small_release, Course(MIX[:1], (1,), 0.1, (OXIGRAPH,)), lambda _: None)
    assert set(found.started) == {OURS}
    assert "the Oxigraph server is not installed" in found.notes[0]


def test_without_ours_there_is_nothing_to_compare(small_release: Settings) -> None:
    other = replace(small_release, base_iri="https://example.org/other/")
    with pytest.raises(BenchFailed, match="communique could not be measured"):
        compare(other, Course(MIX[:1], (1,), 0.1, ()), lambda _: None)


def test_the_things_asked_about_are_facts_in_the_same_order_each_time(small_release: Settings) -> None:
    things = things_of(current_release(small_release.releases), small_release)
    assert len(things) > 10 and things != sorted(things)
    assert things == things_of(current_release(small_release.releases), small_release)
    assert all("/id/" in thing for thing in things)
