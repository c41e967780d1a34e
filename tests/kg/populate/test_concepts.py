"""Concepts come from the ontology; a new one gets label and scheme."""

from kg.namespaces import Namespaces
from kg.populate.concepts import missing_concepts, read_concepts, role_concept
from kg.populate.ontology import ontology_quads
from kg.populate.terms import Terms
from kg.resolve.model import Ref, ResolvedFact
from kg.settings import Settings

TERMS = Terms(Namespaces())
CONCEPTS = read_concepts(TERMS, ontology_quads(Namespaces(), Settings.ontology))


def test_a_role_is_found_by_any_of_its_labels() -> None:
    found = role_concept(CONCEPTS, "Secretary General")
    assert found is not None and found == role_concept(CONCEPTS, "secretary-general")
    assert role_concept(CONCEPTS, "Keeper of the Lake") is None


def test_the_chairman_of_a_state_is_its_head_and_that_of_a_board_is_not() -> None:
    of_state, of_board = role_concept(CONCEPTS, "Chairman", of_state=True), role_concept(CONCEPTS, "Chairman")
    assert of_state == TERMS.entity(Ref("role", "chairman-of-state"))
    assert of_board == TERMS.entity(Ref("role", "chairman"))
    assert role_concept(CONCEPTS, "Councilor", of_state=True) == role_concept(CONCEPTS, "Councilor")


def test_only_what_no_scheme_lists_is_added() -> None:
    values = (("act", Ref("act", "stress")), ("act", Ref("act", "whistle")), ("place", Ref("place", "beijing")))
    position = ResolvedFact(Ref("position", "x"), "Position", "x", values, ())
    quads = list(missing_concepts(TERMS, CONCEPTS, [position]))
    assert {quad.subject.value for quad in quads if hasattr(quad.subject, "value")} == {
        "https://w3id.org/communique/id/act/whistle"
    }
    assert len(quads) == 3
