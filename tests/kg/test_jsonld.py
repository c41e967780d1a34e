"""Compact JSON-LD with our context, and nothing from the network."""

import json
import random
from pathlib import Path

import pytest
from pyld import jsonld

from kg.errors import FileProblem
from kg.jsonld import compact, iter_compact, load_context
from kg.namespaces import Namespaces
from kg.rdf import BlankNode, Literal, NamedNode, RdfFormat, Triple, canonical, parse, serialize
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


def by_pyld(triples: list[Triple]) -> object:
    """The same document as another processor makes it."""
    expanded = json.loads(serialize(triples, format=RdfFormat.JSON_LD) or b"[]")
    for node in expanded:
        if types := node.pop("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", None):
            node["@type"] = [value["@id"] for value in types]
    return jsonld.compact(expanded, {"@context": CONTEXT}, {"skipExpansion": True, "graph": True})


def some_triples(seed: int) -> list[Triple]:
    """Triples with each kind of value on each kind of property."""
    chance = random.Random(seed)
    xsd = [NAMES.term(f"xsd:{name}") for name in ("date", "gYear", "integer", "boolean", "nonNegativeInteger")]
    properties = [
        *(NAMES.igo(name) for name in ("code", "holder", "startDate", "startLatest", "rung", "isScheduled", "unheard")),
        *map(NAMES.term, ("skos:prefLabel", "rdfs:label", "dcterms:title", "oa:start", "rdf:type", "rdf:first")),
        NamedNode("urn:x:other"),
    ]
    nodes: list[NamedNode | BlankNode] = [
        STATE,
        HOLDING,
        NAMES.igo("State"),
        NAMES.igo(""),
        NamedNode("urn:x:thing"),
        BlankNode("b"),
        BlankNode("c"),
    ]
    texts = ["Kazakhstan", "", "2012-06-07", "5", 'a "b"\n\\\r\t\u2028', "\U0001f600"]
    subjects: list[NamedNode | BlankNode] = [*nodes[:2], *nodes[4:]]
    found = set()
    for _ in range(200):
        text, predicate = chance.choice(texts), chance.choice(properties)
        in_language = Literal(text, language=chance.choice(("en", "ru", "zh-hans")))
        typed, node = Literal(text, datatype=chance.choice(xsd)), chance.choice(nodes)
        values: tuple[NamedNode | BlankNode | Literal, ...] = (node, Literal(text), in_language, typed)
        is_type = predicate == NAMES.term("rdf:type")
        found.add(Triple(chance.choice(subjects), predicate, node if is_type else chance.choice(values)))
    return sorted(found, key=str)


@pytest.mark.parametrize("seed", range(20))
def test_it_is_the_document_that_another_processor_makes_and_parses_back(seed: int) -> None:
    triples = some_triples(seed)
    assert json.loads(compact(triples, CONTEXT)) == by_pyld(triples)
    assert read_back(compact(triples, CONTEXT)) == set(canonical(triples))


def read_back(document: bytes) -> set[Triple]:
    return set(canonical(quad.triple for quad in parse(document, format=RdfFormat.JSON_LD)))


ODD = [
    Triple(NamedNode("title:a"), NAMES.igo("holder"), NamedNode("id:b")),
    Triple(NamedNode("wd:Q5"), NamedNode("urn:x:p"), STATE),
    Triple(STATE, NamedNode("skos:x"), Literal("a property that looks like one with a prefix")),
    Triple(STATE, NAMES.igo("code"), Literal("x", datatype=NamedNode("xsd:date"))),
    Triple(STATE, NAMES.igo("holder"), NamedNode("igo:State")),
    Triple(NamedNode(NAMES.igo("").value + "//x"), NAMES.igo("holder"), NamedNode("igo://x")),
    Triple(NAMES.igo(""), NamedNode(NAMES.igo("").value), NAMES.igo("a:b/c?d")),
    Triple(STATE, NAMES.term("rdf:type"), Literal("a type that is none")),
    Triple(STATE, NAMES.term("rdf:type"), BlankNode("t")),
    Triple(STATE, NAMES.term("rdfs:label"), Literal("@none")),
    Triple(STATE, NAMES.term("rdfs:label"), Literal("{}", datatype=NAMES.term("rdf:JSON"))),
    Triple(STATE, NAMES.term("rdfs:label"), Literal("a", language="en-GB")),
    Triple(STATE, NAMES.igo("holder"), Literal("https://w3id.org/communique/id/state/kaz")),
    Triple(STATE, NAMES.igo("rung"), Literal("not a number", datatype=NAMES.term("xsd:integer"))),
    Triple(STATE, NAMES.igo("isScheduled"), Literal("1", datatype=NAMES.term("xsd:boolean"))),
]


@pytest.mark.parametrize("triple", ODD, ids=str)
def test_what_is_odd_parses_back_too(triple: Triple) -> None:
    for triples in ([triple], sorted([*TRIPLES, triple], key=str)):
        assert read_back(compact(triples, CONTEXT)) == set(canonical(triples))


def test_a_graph_that_the_context_would_change_is_written_without_it() -> None:
    assert "@context" not in json.loads(compact(ODD[1:2], CONTEXT))[0]


def test_the_parts_are_the_whole() -> None:
    parts = list(iter_compact(TRIPLES, CONTEXT))
    assert len(parts) == 2 + len({triple.subject for triple in TRIPLES})
    assert b"".join(parts) == compact(TRIPLES, CONTEXT)


def test_a_context_elsewhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="context"):
        load_context(tmp_path, NAMES.base_iri)
