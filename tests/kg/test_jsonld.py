"""Compact JSON-LD with our context, and nothing from the network."""

import json
from pathlib import Path

import pytest
from pyld import jsonld

from kg.errors import FileProblem
from kg.jsonld import compact, load_context, refuse_remote
from kg.namespaces import Namespaces
from kg.rdf import Literal, RdfFormat, Triple, parse
from kg.settings import Settings

NAMES = Namespaces()
CONTEXT = load_context(Settings.ontology, NAMES.base_iri)
STATE = NAMES.thing("state", "kaz")
HOLDING = NAMES.thing("holding", "x")
TRIPLES = [
    Triple(STATE, NAMES.term("rdf:type"), NAMES.igo("State")),
    Triple(STATE, NAMES.term("skos:prefLabel"), Literal("Kazakhstan", language="en")),
    Triple(STATE, NAMES.term("skos:prefLabel"), Literal("Казахстан", language="ru")),
    Triple(STATE, NAMES.igo("code"), Literal("KAZ")),
    Triple(HOLDING, NAMES.igo("holder"), STATE),
    Triple(
        NAMES.thing("holding", "x"), NAMES.igo("startLatest"), Literal("2012-06-07", datatype=NAMES.term("xsd:date"))
    ),
    Triple(HOLDING, NAMES.igo("startDate"), Literal("2012", datatype=NAMES.term("xsd:gYear"))),
]


def test_terms_are_short_and_labels_by_language() -> None:
    document = json.loads(compact(TRIPLES, CONTEXT))
    state = next(node for node in document["@graph"] if node["id"] == STATE.value)
    assert state["type"] == "State"
    assert state["prefLabel"] == {"en": "Kazakhstan", "ru": "Казахстан"}
    holding = next(node for node in document["@graph"] if node["id"].endswith("/holding/x"))
    assert (holding["holder"], holding["startLatest"]) == (STATE.value, "2012-06-07")
    assert holding["startDate"] == {"type": "xsd:gYear", "@value": "2012"}


def test_it_parses_back_to_the_same_triples() -> None:
    assert {quad.triple for quad in parse(compact(TRIPLES, CONTEXT), format=RdfFormat.JSON_LD)} == set(TRIPLES)


@pytest.mark.parametrize("number", [0, 1])
def test_few_triples_make_a_document_too(number: int) -> None:
    data = compact(TRIPLES[:number], CONTEXT)
    assert {quad.triple for quad in parse(data, format=RdfFormat.JSON_LD)} == set(TRIPLES[:number])


def test_no_context_is_taken_from_the_network() -> None:
    with pytest.raises(jsonld.JsonLdError, match="none is taken from the network"):
        refuse_remote("https://example.org/context.jsonld", {})


def test_a_context_elsewhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="context"):
        load_context(tmp_path, NAMES.base_iri)
