"""What a version released, later versions keep: a term goes only by way of deprecation, with what replaces it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, SKOS
from rdflib.compare import isomorphic

from kg.settings import Settings
from kg.snapshot import concept_list, version_of, whole_ontology

FOLDER = Settings.ontology
VERSIONS = FOLDER / "versions"
NAMESPACE = "https://w3id.org/communique/"
CHANGELOG = (FOLDER / "CHANGELOG.md").read_text("utf-8")


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


RELEASED = sorted((path.stem for path in VERSIONS.glob("*.ttl") if "concepts" not in path.stem), key=numbers)


def ours(graph: rdflib.Graph) -> set[rdflib.term.Node]:
    """The terms and concepts of our namespace that a graph declares."""
    return {subject for subject in graph.subjects(RDF.type) if str(subject).startswith(NAMESPACE)} - set(
        graph.subjects(RDF.type, OWL.Ontology)
    )


@pytest.fixture(scope="module")
def now() -> rdflib.Graph:
    return whole_ontology(FOLDER) + concept_list(FOLDER) + rdflib.Graph().parse(FOLDER / "schemes.ttl")


def released(version: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    for ending in (".ttl", "-concepts.ttl"):
        graph.parse(VERSIONS / f"{version}{ending}")
    return graph


@pytest.mark.parametrize("version", RELEASED)
def test_no_term_of_a_released_version_is_gone(version: str, now: rdflib.Graph) -> None:
    terms = ours(released(version))
    assert len(terms) > 500
    assert terms - ours(now) == set()


@pytest.mark.parametrize("version", RELEASED)
def test_a_term_keeps_its_kind(version: str, now: rdflib.Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept)
    then = released(version)
    for kind in kinds:
        before = {term for term in then.subjects(RDF.type, kind) if str(term).startswith(NAMESPACE)}
        assert [term for term in before if (term, RDF.type, kind) not in now] == []


def test_what_is_deprecated_names_what_replaces_it(now: rdflib.Graph) -> None:
    for term in now.subjects(OWL.deprecated, rdflib.Literal(True)):
        replacements = list(now.objects(term, DCTERMS.isReplacedBy))
        assert replacements and all((other, RDF.type, None) in now for other in replacements), term


def test_the_current_version_has_its_snapshot_and_it_is_not_stale() -> None:
    """After a change of terms: a version number, a line in the changelog, and `python -m kg.snapshot`.

    Concepts may be added under one version; its list of them is what it had when the snapshot was made.
    """
    version = version_of(FOLDER)
    assert version == RELEASED[-1]
    assert isomorphic(rdflib.Graph().parse(VERSIONS / f"{version}.ttl"), whole_ontology(FOLDER))


@pytest.mark.parametrize("version", RELEASED)
def test_a_snapshot_says_of_which_version_it_is(version: str) -> None:
    graph = rdflib.Graph().parse(VERSIONS / f"{version}.ttl")
    header = rdflib.URIRef(f"{NAMESPACE}ns")
    assert graph.value(header, OWL.versionIRI) == rdflib.URIRef(f"{NAMESPACE}ns/{version}")
    assert str(graph.value(header, OWL.versionInfo)) == version


def test_each_version_names_the_one_before_it() -> None:
    header = rdflib.URIRef(f"{NAMESPACE}ns")
    for before, after in pairwise(RELEASED):
        graph = rdflib.Graph().parse(VERSIONS / f"{after}.ttl")
        assert graph.value(header, OWL.priorVersion) == rdflib.URIRef(f"{NAMESPACE}ns/{before}")


def test_the_changelog_has_a_heading_for_each_version_the_newest_first() -> None:
    assert re.findall(r"^## (\d+\.\d+\.\d+)$", CHANGELOG, re.MULTILINE) == RELEASED[::-1]


def test_each_term_that_a_version_added_is_told_in_the_changelog() -> None:
    for before, after in pairwise(RELEASED):
        new = ours(rdflib.Graph().parse(VERSIONS / f"{after}.ttl")) - ours(
            rdflib.Graph().parse(VERSIONS / f"{before}.ttl")
        )
        section = CHANGELOG.split(f"## {after}\n", 1)[1].split("\n## ", 1)[0]
        names = {str(term).rpartition("#")[2] for term in new}
        assert {name for name in names if f"`{name}`" not in section} == set()


def test_every_file_of_the_folder_is_a_snapshot() -> None:
    wanted = {Path(f"{version}{ending}") for version in RELEASED for ending in (".ttl", "-concepts.ttl")}
    assert {Path(path.name) for path in VERSIONS.iterdir()} == wanted
