"""Terms that every RDF syntax can carry."""

from kg.namespaces import Namespaces
from kg.populate.terms import Terms, carried, text_literal
from kg.rdf import Literal
from kg.resolve.model import Day, Ref

TERMS = Terms(Namespaces())
BASE = "https://w3id.org/communique/"


def test_values_of_all_kinds_become_terms() -> None:
    assert TERMS.value(Ref("state", "kaz")).value == f"{BASE}id/state/kaz"
    assert TERMS.value(Day("2012-06")) == Literal("2012-06", datatype=TERMS.name("xsd:gYearMonth"))
    assert TERMS.value(True) == Literal(True)
    assert TERMS.value("words") == Literal("words")


def test_a_bare_name_is_of_our_ontology() -> None:
    assert TERMS.name("holder").value == f"{BASE}ns#holder"
    assert TERMS.name("skos:prefLabel").value == "http://www.w3.org/2004/02/skos/core#prefLabel"


def test_a_passage_is_its_texts_iri_with_the_position() -> None:
    assert TERMS.passage("a b", 3, 9).value == f"{BASE}id/text/a%20b#char=3,9"


def test_characters_that_xml_cannot_carry_are_replaced_one_for_one() -> None:
    text = "a\x0cb\x00\ud800 é 😀\t\n"
    assert carried(text) == "a\ufffdb\ufffd\ufffd é 😀\t\n"
    assert len(carried(text)) == len(text)


def test_a_literal_may_have_a_language() -> None:
    assert text_literal("x", "en") == Literal("x", language="en")
