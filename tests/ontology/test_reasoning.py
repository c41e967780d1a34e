from pathlib import Path

import pytest
import rdflib

from kg.reasoner import check_consistency, read_turtle
from kg.reasoning.hermit import contradicts_itself

PREFIXES = """
    @prefix igo: <https://w3id.org/communique/ns#> .
    @prefix org: <http://www.w3.org/ns/org#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix : <https://w3id.org/communique/id/x/> .
"""
DENIED = """
    [] a owl:NegativePropertyAssertion ;
        owl:sourceIndividual :s ; owl:assertionProperty {} ; owl:targetIndividual :o .
"""


@pytest.fixture(scope="module")
def ontology(folder: Path) -> rdflib.Graph:
    return read_turtle(folder / f"{name}.ttl" for name in ("communique", "axioms"))


def consistent(ontology: rdflib.Graph, turtle: str) -> bool:
    """Whether the ontology and the statements have a model."""
    return not contradicts_itself(ontology + rdflib.Graph().parse(data=PREFIXES + turtle))


def test_core_and_axioms_are_consistent_and_every_class_can_have_members(ontology: rdflib.Graph) -> None:
    report = check_consistency(ontology)
    assert report.consistent
    assert report.unsatisfiable == ()


def test_with_schemes_topics_and_alignments_it_is_consistent_too(folder: Path) -> None:
    names = ("communique", "axioms", "schemes", "topics", "alignments")
    report = check_consistency(folder / f"{name}.ttl" for name in names)
    assert report.consistent
    assert report.unsatisfiable == ()


def test_a_graph_with_every_class_and_property_is_consistent(ontology: rdflib.Graph, example: rdflib.Graph) -> None:
    assert check_consistency(ontology + example).consistent


@pytest.mark.parametrize(
    "contradiction",
    [
        ":s a igo:State, igo:Person .",
        ":s a igo:State, igo:InternationalOrganization .",
        ":s a igo:Meeting, igo:Decision .",
        ":s a igo:Place, igo:Post .",
        ":h igo:holder :s . :s a igo:Body .",
        ":h igo:person :p . :h a igo:StatusHolding .",
        ":m igo:place :p . :p a igo:Person .",
        ':m igo:isScheduled "perhaps" .',
        ":h igo:holder :a, :b . :a owl:differentFrom :b .",
        ":t igo:person :a, :b . :a owl:differentFrom :b .",
        ":r a igo:Reading ; igo:basis :other . :other owl:differentFrom igo:Stated, igo:Inferred .",
        ':a a igo:State ; igo:code "FJI" . :b a igo:State ; igo:code "FJI" . :a owl:differentFrom :b .',
    ],
)
def test_a_contradiction_is_found(ontology: rdflib.Graph, contradiction: str) -> None:
    assert not consistent(ontology, contradiction)


def test_a_class_that_can_have_no_member_is_named(ontology: rdflib.Graph) -> None:
    broken = PREFIXES + "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
    broken += ":CityState a owl:Class ; rdfs:subClassOf igo:State, igo:Place ."
    report = check_consistency(ontology + rdflib.Graph().parse(data=broken))
    assert report.consistent
    assert report.unsatisfiable == ("https://w3id.org/communique/id/x/CityState",)


def test_member_of_entails_membership_in_the_organization_ontology(ontology: rdflib.Graph) -> None:
    """What is entailed cannot be denied."""
    assert not consistent(ontology, ":s igo:memberOf :o ." + DENIED.format("org:memberOf"))


@pytest.mark.parametrize("shortcut", ["observerOf", "dialoguePartnerOf", "guestOf"])
@pytest.mark.parametrize("membership", ["igo:memberOf", "org:memberOf"])
def test_no_other_shortcut_entails_membership(ontology: rdflib.Graph, shortcut: str, membership: str) -> None:
    assert consistent(ontology, f":s igo:{shortcut} :o ." + DENIED.format(membership))


@pytest.mark.parametrize("membership", ["igo:memberOf", "org:memberOf"])
def test_an_observer_is_no_member_under_the_alignments_either(folder: Path, membership: str) -> None:
    aligned = read_turtle(folder / f"{name}.ttl" for name in ("communique", "axioms", "schemes", "alignments"))
    holding = ":h a igo:StatusHolding ; igo:holder :s ; igo:inOrganization :o ; igo:statusType :observer ."
    assert consistent(aligned, ":s igo:observerOf :o ." + holding + DENIED.format(membership))


def test_a_state_and_an_organisation_may_share_a_code(ontology: rdflib.Graph) -> None:
    """NAM is Namibia and the Non-Aligned Movement: a key over both made them one thing of two disjoint classes."""
    both = ':s a igo:State ; igo:code "NAM" . :o a igo:InternationalOrganization ; igo:code "NAM" .'
    assert consistent(ontology, both)


def test_one_state_may_have_been_observer_and_then_member(ontology: rdflib.Graph) -> None:
    assert consistent(ontology, ":s igo:observerOf :o ; igo:memberOf :o .")
