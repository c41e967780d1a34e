"""Readings: per fact, property, text, value and rule."""

from dataclasses import replace

from kg.model import Meeting
from kg.namespaces import Namespaces
from kg.populate.readings import quotation, reading_quads, rule_ref
from kg.populate.terms import Terms
from kg.populate.texts import Passages
from kg.rdf import Literal, Quad
from kg.resolve.model import Day, Ref, ResolvedFact, Saying
from tests.factory import document, fact

TERMS = Terms(Namespaces())
TEXT = document("one", "They met in Beijing.", "Yes, in Beijing.")
FIRST, SECOND = fact(Meeting, TEXT, "They met in Beijing."), fact(Meeting, TEXT, "Yes, in Beijing.")
BEIJING = Ref("place", "beijing")


def readings(*sayings: Saying) -> list[Quad]:
    fact = ResolvedFact(Ref("meeting", "x"), "Meeting", "x", (), sayings)
    return list(reading_quads(Passages(TERMS, {TEXT.id: TEXT.text}), fact))


def count(quads: list[Quad], name: str) -> int:
    return len({(quad.subject, quad.object) for quad in quads if quad.predicate == TERMS.name(name)})


def test_two_sentences_of_a_text_are_evidence_of_one_reading() -> None:
    quads = readings(
        Saying("place", BEIJING, FIRST, written="Beijing"), Saying("place", BEIJING, SECOND, written="in\nBeijing")
    )
    assert (count(quads, "ofFact"), count(quads, "evidence"), count(quads, "asWritten")) == (1, 2, 2)


def test_words_are_cited_only_from_a_passage_that_has_them() -> None:
    quads = readings(Saying("place", BEIJING, FIRST, written="Peking"))
    assert (count(quads, "evidence"), count(quads, "asWritten"), count(quads, "nameAsWritten")) == (1, 0, 0)


def test_an_adjective_is_cited_but_is_no_name() -> None:
    text = document("three", "The Chinese side spoke.")
    said = Saying("holder", Ref("state", "chn"), fact(Meeting, text, text.text), written="Chinese")
    held = ResolvedFact(Ref("holding", "x"), "StatusHolding", "x", (), (said,))
    quads = list(reading_quads(Passages(TERMS, {text.id: text.text}, {"Chinese"}), held))
    assert (count(quads, "asWritten"), count(quads, "nameAsWritten")) == (1, 0)


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
    quads = readings(Saying("place", BEIJING, FIRST, written="Beijing"))
    assert Literal("Beijing") in {quad.object for quad in quads if quad.predicate == TERMS.name("nameAsWritten")}
    assert count(readings(Saying("capacity", Ref("capacity", "guest"), FIRST, written="guest")), "nameAsWritten") == 0


def test_entities_and_literals_are_told_apart() -> None:
    quads = readings(Saying("place", BEIJING, FIRST), Saying("startDate", Day("2012"), FIRST))
    assert (count(quads, "valueEntity"), count(quads, "valueLiteral")) == (1, 1)


def test_a_rule_has_a_name_even_if_none_is_given() -> None:
    assert rule_ref(Saying("x", "y", replace(FIRST, rule=""))).slug != ""
    assert rule_ref(Saying("x", "y", FIRST)) == Ref("rule", "by-hand")


def test_a_field_read_from_another_passage_has_that_passage_as_evidence() -> None:
    told = Saying("place", BEIJING, FIRST, span=(SECOND.start, SECOND.end))
    assert quotation({TEXT.id: TEXT.text}, told).exact == "Yes, in Beijing."
    evidence = {quad.object for quad in readings(told) if quad.predicate == TERMS.name("evidence")}
    assert evidence == {TERMS.passage("one", SECOND.start, SECOND.end)}


def test_other_fields_of_the_same_fact_keep_its_quote() -> None:
    told = readings(
        Saying("startDate", Day("2012"), FIRST), Saying("place", BEIJING, FIRST, span=(SECOND.start, SECOND.end))
    )
    exact = {quad.object for quad in told if quad.predicate == TERMS.name("oa:exact")}
    assert exact == {Literal("They met in Beijing."), Literal("Yes, in Beijing.")}
