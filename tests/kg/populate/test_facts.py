"""Facts and the entities that only texts name, as quads."""

from kg.model import Meeting
from kg.namespaces import Namespaces
from kg.populate.facts import fact_quads, group_parents, instrument_quads, own_entity_quads, person_quads, rule_quads
from kg.populate.terms import Terms
from kg.rdf import Literal
from kg.resolve.labels import Labels
from kg.resolve.model import Day, Instrument, Person, Ref, ResolvedFact, Saying
from kg.resolve.references import References
from tests.factory import authority, document, fact

TERMS = Terms(Namespaces())
GROUP, SCO = Ref("body", "sco-elders"), Ref("organization", "sco")
LABELS = Labels(References(authority()), {GROUP: "SCO elders"})
TEXT = document("one", "The elders met.")
SAYING = Saying("ofBody", GROUP, fact(Meeting, TEXT, "The elders met."), written="elders")
MEETING = ResolvedFact(Ref("meeting", "x"), "Meeting", "Elders", (("ofBody", GROUP), ("organization", SCO)), (SAYING,))


def test_a_fact_has_class_label_and_values() -> None:
    quads = list(fact_quads(TERMS, MEETING))
    assert [quad.predicate.value.rsplit("#")[-1] for quad in quads] == ["type", "label", "ofBody", "organization"]
    assert {quad.graph_name for quad in quads} == {TERMS.namespaces.graph("facts")}


def test_a_group_is_known_by_all_its_wordings() -> None:
    objects = {quad.object for quad in own_entity_quads(TERMS, LABELS, [SAYING], [GROUP, SCO])}
    assert {Literal("SCO elders", language="en"), Literal("elders", language="en")} <= objects


def test_what_the_authority_files_know_is_not_described_again() -> None:
    assert list(own_entity_quads(TERMS, LABELS, [], [SCO])) == []


def test_a_group_is_part_of_the_organisation_that_met_in_it() -> None:
    (quad,) = group_parents(TERMS, [MEETING], LABELS)
    assert (quad.subject, quad.object) == (TERMS.entity(GROUP), TERMS.entity(SCO))
    assert (
        list(
            group_parents(TERMS, [ResolvedFact(MEETING.ref, "Meeting", "x", (("startDate", Day("2012")),), ())], LABELS)
        )
        == []
    )


def test_a_person_tells_why_spellings_are_one() -> None:
    person = Person(Ref("person", "x"), "A. B", ("“A. B” and “Al B”",))
    notes = [quad for quad in person_quads(TERMS, person, False) if quad.predicate == TERMS.name("skos:editorialNote")]
    assert len(notes) == 1
    assert len(list(person_quads(TERMS, person, True))) == 1


def test_an_instrument_has_one_preferred_title() -> None:
    quads = list(instrument_quads(TERMS, Instrument(Ref("instrument", "x"), ("Plan", "Scheme"), SCO)))
    preferred = [quad.object for quad in quads if quad.predicate == TERMS.name("skos:prefLabel")]
    assert preferred == [Literal("Plan", language="en")]
    assert Literal("Scheme", language="en") in {quad.object for quad in quads}


def test_a_rule_has_label_and_version() -> None:
    objects = {quad.object for quad in rule_quads(TERMS, [SAYING], "1.2.3")}
    assert {Literal("by-hand", language="en"), Literal("1.2.3")} <= objects
