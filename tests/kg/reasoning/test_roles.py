import rdflib

from kg.reasoning.roles import Roles, closure
from tests.kg.reasoning.turtle import with_terms

EX = rdflib.Namespace("https://example.org/")
CHAIN = ":within owl:propertyChainAxiom ( :in :part ) . "


def test_what_a_chain_makes_hold_is_not_simple_and_neither_is_what_follows_from_it() -> None:
    roles = Roles(with_terms(CHAIN + ":within rdfs:subPropertyOf :above . :above a owl:ObjectProperty ."))
    assert roles.composite == {EX.within, EX.above}


def test_a_transitive_property_and_its_inverse_are_not_simple() -> None:
    roles = Roles(with_terms(":part a owl:TransitiveProperty ; owl:inverseOf :in ."))
    assert roles.composite == {EX.part, EX["in"]}


def test_the_parts_of_a_chain_stay_simple() -> None:
    assert Roles(with_terms(CHAIN + ":in a owl:FunctionalProperty .")).composite == {EX.within}


def test_a_composite_property_must_not_be_counted_nor_be_functional() -> None:
    functional = Roles(with_terms(CHAIN + ":within a owl:FunctionalProperty ."))
    assert list(functional.counted()) == [(EX.within, "FunctionalProperty")]
    counted = Roles(with_terms(CHAIN + ":A rdfs:subClassOf [ owl:onProperty :within ; owl:maxCardinality 1 ] ."))
    assert list(counted.counted()) == [(EX.within, "maxCardinality")]
    disjoint = Roles(with_terms(CHAIN + ":within owl:propertyDisjointWith :in ."))
    assert list(disjoint.counted()) == [(EX.within, "propertyDisjointWith")]


def test_existence_may_be_said_of_a_composite_property() -> None:
    some = Roles(with_terms(CHAIN + ":A rdfs:subClassOf [ owl:onProperty :within ; owl:someValuesFrom :Post ] ."))
    assert list(some.counted()) == []


def test_an_inverse_in_a_chain_counts_as_its_property() -> None:
    roles = Roles(with_terms(":within owl:propertyChainAxiom ( [ owl:inverseOf :in ] :part ) ."))
    assert roles.chains == [((EX["in"], EX.part), EX.within)]


def test_chains_that_lead_round_are_named() -> None:
    roles = Roles(with_terms(CHAIN + ":in owl:propertyChainAxiom ( :within :part ) ."))
    assert roles.circular() == [EX["in"], EX.within]


def test_a_chain_through_what_follows_from_its_result_leads_round_too() -> None:
    assert Roles(with_terms(CHAIN + ":within rdfs:subPropertyOf :in .")).circular() == [EX["in"]]


def test_a_chain_may_begin_or_end_with_its_result_and_be_transitivity() -> None:
    for chain in ("( :within :part )", "( :part :within )", "( :within :within )"):
        assert Roles(with_terms(f":within owl:propertyChainAxiom {chain} .")).circular() == [], chain


def test_the_closure_reaches_round_a_circle() -> None:
    one, two = EX.one, EX.two
    assert closure({one: {two}, two: {one}}) == {one: {one, two}, two: {one, two}}
