"""Framed documents of a release, read by another JSON-LD processor."""

import json
from typing import Any

import pytest
from pyld import jsonld

from kg.export.framed import framed_parts
from kg.export.request import Request
from kg.rdf import Quad, RdfFormat, Triple, parse
from kg.settings import Settings


@pytest.fixture(scope="module")
def documents(small_release: Settings) -> dict[str, bytes]:
    """The files of the export, by name."""
    return {part.name: part.data for part in framed_parts(Request(small_release))}


def tree(documents: dict[str, bytes], name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(documents[name])
    return found


def triples_of(document: dict[str, Any]) -> set[Triple]:
    """The triples, as PyLD reads them; a context from the network would raise."""
    lines = jsonld.to_rdf(document, {"format": "application/n-quads"})
    return {quad.triple for quad in parse(lines.encode(), format=RdfFormat.N_QUADS)}


def test_things_with_facts_have_a_document_named_like_them(documents: dict[str, bytes]) -> None:
    assert {"state/afg.jsonld", "state/chn.jsonld", "organization/sco.jsonld", "person/hu-jintao.jsonld"} <= set(
        documents
    )
    assert any(name.startswith("meeting/") for name in documents)
    assert "state/fra.jsonld" not in documents, "of France no text says anything"


def test_a_state_has_its_statuses_inside(documents: dict[str, bytes]) -> None:
    (status,) = tree(documents, "state/afg.jsonld")["statuses"]
    assert status["startDate"] == {"type": "xsd:date", "@value": "2012-06-07"}
    assert status["statusType"]["prefLabel"]["en"] == "observer"
    assert "Shanghai Cooperation Organi" in status["inOrganization"]["prefLabel"]["en"]


def test_a_meeting_has_its_participants_with_their_names(documents: dict[str, bytes]) -> None:
    trees = [tree(documents, name) for name in documents if name.startswith("meeting/")]
    people = [seat["person"]["prefLabel"]["en"] for each in trees for seat in each.get("participants", ())]
    assert people == ["Hu Jintao"]


def test_each_document_reads_as_triples_of_the_graph(documents: dict[str, bytes], small_graph: list[Quad]) -> None:
    known = {quad.triple for quad in small_graph}
    for name in documents:
        found = triples_of(tree(documents, name))
        assert found, name
        assert found <= known, name


def test_the_nesting_says_who_holds_the_status(documents: dict[str, bytes]) -> None:
    lines = {str(triple) for triple in triples_of(tree(documents, "state/afg.jsonld"))}
    assert any("holding/sco-afg-observer>" in line and "ns#holder>" in line for line in lines)


def test_the_same_release_gives_the_same_bytes(documents: dict[str, bytes], small_release: Settings) -> None:
    assert {part.name: part.data for part in framed_parts(Request(small_release))} == documents
