from pathlib import Path

import pytest
from pyoxigraph import BlankNode, NamedNode

from kg.errors import FileProblem
from kg.settings import DEFAULT_BASE_IRI, Settings
from server.errors import NothingHere
from server.ontologies import Ontologies, read_triples

OURS = Ontologies.load(Settings())


def test_the_versions_are_those_of_the_folder_the_newest_first(tmp_path: Path) -> None:
    (tmp_path / "versions").mkdir()
    for name in ("1.2.0.ttl", "1.10.0.ttl", "1.2.0-concepts.ttl"):
        (tmp_path / "versions" / name).write_text("")
    found = Ontologies.load(Settings(ontology=tmp_path))
    assert found.versions == ("1.10.0", "1.2.0")
    assert (found.latest, found.before("1.10.0"), found.before("1.2.0")) == ("1.10.0", "1.2.0", None)


def test_a_folder_without_versions_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no version"):
        Ontologies.load(Settings(ontology=tmp_path))


@pytest.mark.parametrize("version", OURS.versions)
def test_a_version_has_its_header_and_its_blank_nodes_are_named_the_same_each_time(version: str) -> None:
    triples = OURS.triples(version)
    assert [t for t in triples if str(t.object) == f"<{DEFAULT_BASE_IRI}ns/{version}>"]
    assert [t for t in triples if isinstance(t.subject, BlankNode)]
    read_triples.cache_clear()
    assert set(OURS.triples(version)) == set(triples)


def test_a_version_follows_the_base_iri() -> None:
    there = Ontologies.load(Settings(base_iri="https://example.org/kg/"))
    subjects = [t.subject.value for t in there.triples(there.latest) if isinstance(t.subject, NamedNode)]
    assert "https://example.org/kg/ns" in subjects
    assert not [iri for iri in subjects if iri.startswith(DEFAULT_BASE_IRI)]


def test_a_version_that_never_was_is_not_there() -> None:
    with pytest.raises(NothingHere, match=OURS.latest):
        OURS.triples("0.0.1")


def test_the_alignments_follow_the_base_iri_and_may_be_missing(tmp_path: Path) -> None:
    there = Ontologies.load(Settings(base_iri="https://example.org/kg/"))
    found = {(str(t.subject), str(t.object)) for t in there.alignments()}
    assert ("<https://example.org/kg/ns#Body>", "<http://www.w3.org/ns/org#OrganizationalUnit>") in found
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "1.0.0.ttl").write_text("")
    assert Ontologies.load(Settings(ontology=tmp_path)).alignments() == ()
