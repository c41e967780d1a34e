from dataclasses import replace
from pathlib import Path

import pytest

from kg.diff.compare import compare
from kg.diff.facts import read_facts, release_folder
from kg.diff.render import as_text
from kg.errors import NoRelease
from kg.model import Status
from kg.pipeline import Corpus, build_release
from kg.settings import DEFAULT_BASE_IRI, Settings

HOLDING = f"{DEFAULT_BASE_IRI}id/holding/sco-afg-observer"


def test_a_fact_has_its_values_their_names_and_its_sentences(small_release: Settings) -> None:
    found = read_facts(small_release, release_folder(small_release, "current"))
    assert found.documents == {"communique", "press"}
    fact = found.by_iri[HOLDING]
    values = {property_.value.rsplit("#", 1)[-1]: each for property_, each in fact.values.items()}
    assert fact.class_name == "StatusHolding"
    assert {fact.names[value] for value in values["statusType"]} == {"observer"}
    assert {str(getattr(value, "value", "")) for value in values["startDate"]} == {"2012-06-07"}
    assert not {"startEarliest", "startLatest", "type", "label"} & set(values)
    assert all("Afghanistan observer status" in each.sentence for each in fact.evidence)


def test_a_release_that_reads_less_lacks_those_facts(
    small_corpus: Corpus, small_release: Settings, tmp_path: Path
) -> None:
    fewer = replace(
        small_corpus, facts=tuple(f for f in small_corpus.facts if not isinstance(f, Status) or f.state != "AFG")
    )
    other = replace(small_release, releases=tmp_path)
    build_release(other, fewer)
    sides = [read_facts(small_release, release_folder(s, "current")) for s in (other, small_release)]
    found = compare(*sides)
    assert HOLDING in {fact.iri for fact in found.added}
    assert found.removed == ()
    assert "+ Afghanistan: observer of SCO, since 2012-06-07" in as_text(found)


def test_a_release_is_named_by_folder_link_or_path(small_release: Settings, tmp_path: Path) -> None:
    path = release_folder(small_release, "current")
    elsewhere = replace(small_release, releases=tmp_path)
    for name in (path.name, str(path), str(small_release.releases)):
        assert release_folder(small_release, name) == path
    assert release_folder(elsewhere, str(small_release.releases)) == path
    with pytest.raises(NoRelease):
        release_folder(elsewhere, "0123456789abcdef")


def test_a_release_without_manifest_cannot_be_read(small_release: Settings, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{}", "utf-8")
    with pytest.raises(NoRelease):
        read_facts(small_release, tmp_path)
