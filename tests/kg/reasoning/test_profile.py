import pytest

from kg.reasoning.profile import ProfileViolation, check_profile
from tests.kg.reasoning.turtle import with_terms

CHAIN = ":within owl:propertyChainAxiom ( :in :part ) . "

OUTSIDE = [
    (":a :unknown :b .", "a property is not declared", "unknown"),
    (":a a :Unknown .", "a class is not declared", "Unknown"),
    (":State rdfs:subClassOf :Unknown .", "a class is not declared", "Unknown"),
    (":in rdfs:range :Unknown .", "a class is not declared", "Unknown"),
    (":State rdfs:subClassOf [ a owl:Class ; owl:unionOf ( :Post :Unknown ) ] .", "a class is not declared", "Unknown"),
    (":in a owl:DatatypeProperty .", "a property is of two kinds", "in"),
    (":in a owl:AnnotationProperty .", "a property is of two kinds", "in"),
    (":State a rdfs:Datatype .", "a class is a datatype too", "State"),
    ("owl:Country a owl:Class .", "a term is coined in the reserved vocabulary", "Country"),
    (":a :in rdf:subject .", "a term of the reserved vocabulary stands as an individual", "subject"),
    (':a :code "2001"^^xsd:gYear .', "a datatype is none of OWL 2 and not declared", "gYear"),
    (":code rdfs:range xsd:date .", "a datatype is none of OWL 2 and not declared", "date"),
    (
        ":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :in ] .",
        "a restriction has not one property and one filler",
        "State",
    ),
    (
        ":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :in, :part ; owl:someValuesFrom :Post ] .",
        "a restriction has not one property and one filler",
        "State",
    ),
    (
        ":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :in ; owl:qualifiedCardinality 1 ] .",
        "a qualified restriction has not one class or data range",
        "State",
    ),
    (":State rdfs:subClassOf [ a owl:Class ] .", "an anonymous class has not one constructor", "State"),
    (":State rdfs:subClassOf [ a owl:Class ; owl:unionOf ( :Post ) ] .", "a list has too few members", "State"),
    (":State owl:hasKey [ rdf:first :code ] .", "a list is broken", "State"),
    (':a :in "b" .', "an object property has a literal as value", "in"),
    (":a :code :b .", "a data property has a thing as value", "code"),
    (
        ":code a owl:TransitiveProperty .",
        "a characteristic of object properties is given to another property",
        "code",
    ),
    (":note a owl:FunctionalProperty .", "an annotation property is said to be functional", "note"),
    (
        ":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :note ; owl:someValuesFrom :Post ] .",
        "a restriction is on an annotation property",
        "note",
    ),
    (":in rdfs:subPropertyOf :code .", "a property stands in a hierarchy with one of another kind", "in"),
    (
        CHAIN + ":within a owl:FunctionalProperty .",
        "a property that a chain or transitivity makes hold stands in FunctionalProperty",
        "within",
    ),
    (CHAIN + ":in owl:propertyChainAxiom ( :within :part ) .", "chains make a circle", "in"),
    (":a owl:sameAs [ a :State ] .", "an anonymous individual stands where only a named one may", "sameAs"),
    (":a :in _:x . :b :in _:x .", "an anonymous individual is led to from two sides", "a"),
    ("_:x :in _:y . _:y :in _:x .", "anonymous individuals make a circle", "anonymous"),
]


@pytest.mark.parametrize(("turtle", "condition", "term"), OUTSIDE)
def test_what_is_outside_the_profile_is_named(turtle: str, condition: str, term: str) -> None:
    found = check_profile(with_terms(turtle))
    assert (condition, term) in [
        (each.condition, each.term.replace(":", "/").rsplit("/")[-1].split("#")[-1]) for each in found
    ]


@pytest.mark.parametrize(
    "turtle",
    [
        "",
        ":State rdfs:subClassOf :Post ; owl:disjointWith :Person .",
        ':a a :State ; :in :b ; :code "KAZ" ; :note "x"@en ; rdfs:label "a" .',
        CHAIN + ":part a owl:TransitiveProperty . :in a owl:FunctionalProperty .",
        ":State owl:hasKey ( :code ) .",
        ":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty [ owl:inverseOf :in ] ; owl:hasValue :a ] .",
        ":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :in ; owl:hasSelf true ] .",
        ":a :in [ a :Post ; :in [ a :Post ] ] .",
        "[] a owl:AllDifferent ; owl:distinctMembers ( :a :b ) .",
        "[] a owl:NegativePropertyAssertion ; owl:sourceIndividual :a ; owl:assertionProperty :in ;"
        " owl:targetIndividual :b .",
        ":x :note :in . :a :in :State .",
    ],
)
def test_what_is_within_the_profile_passes(turtle: str) -> None:
    """The last one puns: a name may be a class or property and an individual."""
    assert check_profile(with_terms(turtle)) == ()


def test_violations_are_sorted_and_each_stands_once() -> None:
    found = check_profile(with_terms(":a :z :b ; :y :c . :d :z :e ."))
    assert [violation.term[-1] for violation in found] == ["y", "z"]


def test_a_violation_reads_as_a_line() -> None:
    assert str(ProfileViolation("a property is not declared", "urn:p")) == "a property is not declared: urn:p"
