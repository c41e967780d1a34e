import pytest
import rdflib

from kg.reasoning.axioms import Axiom, Wording, graph_of, is_fact, split, without_annotations
from tests.kg.reasoning.turtle import with_terms

WORDS = Wording({"": "https://example.org/", "xsd": "http://www.w3.org/2001/XMLSchema#"})


def told(turtle: str) -> list[str]:
    axioms, _ = split(with_terms(turtle))
    return [WORDS.axiom(axiom) for axiom in axioms]


@pytest.mark.parametrize(
    ("turtle", "words"),
    [
        (":State rdfs:subClassOf :Post .", ":State SubClassOf :Post"),
        (":State owl:disjointWith :Post .", ":State DisjointWith :Post"),
        (":in rdfs:domain :State .", ":in Domain :State"),
        (":a a :State .", ":a Type :State"),
        (":a :in :b .", ":a :in :b"),
        (':a :code "KAZ" .', ':a :code "KAZ"'),
        (":State owl:hasKey ( :code ) .", ":State HasKey :code"),
        (
            ":State owl:equivalentClass [ a owl:Class ; owl:unionOf ( :Post :Person ) ] .",
            ":State EquivalentTo (:Post or :Person)",
        ),
        (
            ":State owl:equivalentClass [ a owl:Class ; owl:oneOf ( :a :b ) ] .",
            ":State EquivalentTo {:a, :b}",
        ),
        (
            ":State rdfs:subClassOf [ a owl:Class ; owl:complementOf :Post ] .",
            ":State SubClassOf not :Post",
        ),
        (
            """:State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :in ;
                owl:qualifiedCardinality "1"^^xsd:nonNegativeInteger ; owl:onClass :Post ] .""",
            ":State SubClassOf :in exactly 1 :Post",
        ),
        (
            ":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :in ; owl:hasValue :a ] .",
            ":State SubClassOf :in value :a",
        ),
        (
            ":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :in ; owl:hasSelf true ] .",
            ":State SubClassOf :in Self",
        ),
        (
            ":within owl:propertyChainAxiom ( [ owl:inverseOf :in ] :part ) .",
            ":within SuperPropertyOf inverse :in o :part",
        ),
    ],
)
def test_an_axiom_reads_as_manchester_syntax(turtle: str, words: str) -> None:
    assert told(turtle) == [words]


def test_an_axiom_that_is_a_blank_node_is_told_by_its_parts() -> None:
    (words,) = told("[] a owl:AllDifferent ; owl:distinctMembers ( :a :b ) .")
    assert ":a, :b" in words


def test_declarations_and_annotations_are_no_axioms() -> None:
    axioms, rest = split(with_terms(':State rdfs:label "state"@en ; :note "x" . <urn:o> a owl:Ontology .'))
    assert axioms == []
    assert len(rest) == 11


def test_the_axioms_and_the_rest_are_the_whole() -> None:
    graph = with_terms(""":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :in ; owl:hasValue :a ] ;
        owl:equivalentClass [ a owl:Class ; owl:unionOf ( :Post [ a owl:Class ; owl:complementOf :Person ] ) ] .""")
    axioms, rest = split(graph)
    assert len(axioms) == 2
    assert set(graph_of(axioms) + rest) == set(graph)


def test_the_symbols_of_an_axiom_are_the_names_it_speaks_of() -> None:
    axioms, _ = split(with_terms(":State rdfs:subClassOf [ a owl:Class ; owl:complementOf :Post ] ."))
    assert {str(symbol) for symbol in axioms[0].symbols} == {"https://example.org/State", "https://example.org/Post"}


def test_a_name_without_prefix_is_told_in_full() -> None:
    axiom = Axiom(((rdflib.URIRef("urn:a"), rdflib.URIRef("urn:p"), rdflib.URIRef("urn:b")),))
    assert Wording().axiom(axiom) == "<urn:a> <urn:p> <urn:b>"


def test_what_is_said_of_an_individual_is_a_fact_and_of_a_term_is_not() -> None:
    graph = with_terms(
        ":a a :State . :State rdfs:subClassOf :Post . [] a owl:AllDifferent ; owl:distinctMembers ( :a :b ) ."
    )
    axioms, rest = split(graph)
    assert [WORDS.axiom(axiom) for axiom in axioms if is_fact(axiom, rest)] == [":a Type :State"]


def test_without_annotations_only_declarations_are_left() -> None:
    _, rest = split(with_terms(':State rdfs:label "state"@en ; :note "x" .'))
    assert len(rest) - len(without_annotations(rest)) == 2
    assert set(without_annotations(rest).predicates()) == {rdflib.RDF.type}
