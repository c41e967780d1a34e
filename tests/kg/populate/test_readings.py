"""Readings: per fact, property, text, value and rule."""

from dataclasses import replace

from kg.model import Meeting
from kg.namespaces import Namespaces
from kg.populate.readings import reading_quads, rule_ref
from kg.populate.terms import Terms
from kg.rdf import Literal, Quad
from kg.resolve.model import Day, Ref, ResolvedFact, Saying
from tests.factory import document, fact

TERMS = Terms(Namespaces())
TEXT = document("one", "They met in Beijing.", "Yes, in Beijing.")
FIRST, SECOND = fact(Meeting, TEXT, "They met in Beijing."), fact(Meeting, TEXT, "Yes, in Beijing.")
BEIJING = Ref("place", "beijing")


def readings(*sayings: Saying) -> list[Quad]:
    return list(reading_quads(TERMS, ResolvedFact(Ref("meeting", "x"), "Meeting", "x", (), sayings)))


def count(quads: list[Quad], name: str) -> int:
    return len({(quad.subject, quad.object) for quad in quads if quad.predicate == TERMS.name(name)})


def test_two_sentences_of_a_text_are_evidence_of_one_reading() -> None:
    quads = readings(
        Saying("place", BEIJING, FIRST, written="Beijing"), Saying("place", BEIJING, SECOND, written="Peking")
    )
    assert (count(quads, "ofFact"), count(quads, "evidence"), count(quads, "asWritten")) == (1, 2, 2)


def test_another_value_rule_or_text_is_another_reading() -> None:
    other = [
        Saying("place", Ref("place", "moscow"), FIRST),
        Saying("place", BEIJING, replace(FIRST, rule="another")),
        Saying("place", BEIJING, replace(FIRST, document="two")),
        Saying("startDate", Day("2012"), FIRST),
    ]
    assert count(readings(Saying("place", BEIJING, FIRST), *other), "ofFact") == 5


def test_a_reading_is_stated_if_one_sentence_states_it() -> None:
    inferred, stated = Saying("place", BEIJING, FIRST, inferred=True), Saying("place", BEIJING, SECOND)
    assert TERMS.name("Inferred") in {quad.object for quad in readings(inferred)}
    assert TERMS.name("Inferred") not in {quad.object for quad in readings(inferred, stated)}


def test_a_name_is_kept_as_written() -> None:
    quads = readings(Saying("place", BEIJING, FIRST, written="Peking"))
    assert Literal("Peking") in {quad.object for quad in quads if quad.predicate == TERMS.name("nameAsWritten")}
    assert count(readings(Saying("capacity", Ref("capacity", "guest"), FIRST, written="guest")), "nameAsWritten") == 0


def test_entities_and_literals_are_told_apart() -> None:
    quads = readings(Saying("place", BEIJING, FIRST), Saying("startDate", Day("2012"), FIRST))
    assert (count(quads, "valueEntity"), count(quads, "valueLiteral")) == (1, 1)


def test_a_rule_has_a_name_even_if_none_is_given() -> None:
    assert rule_ref(Saying("x", "y", replace(FIRST, rule=""))).slug != ""
    assert rule_ref(Saying("x", "y", FIRST)) == Ref("rule", "by-hand")
