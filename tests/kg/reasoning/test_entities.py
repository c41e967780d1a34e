import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, XSD

from kg.reasoning.entities import Entities
from tests.kg.reasoning.turtle import with_terms

EX = rdflib.Namespace("https://example.org/")


def test_a_name_is_of_the_kind_that_it_is_declared_to_be() -> None:
    entities = Entities(with_terms(""))
    assert entities.is_of(EX.State, OWL.Class) and not entities.is_of(EX.State, OWL.ObjectProperty)
    assert entities.is_of(EX.code, OWL.ObjectProperty, OWL.DatatypeProperty)
    assert not entities.is_of(EX.unknown, OWL.Class)


@pytest.mark.parametrize(("name", "known"), [("string", True), ("dateTime", True), ("date", False), ("gYear", False)])
def test_the_datatypes_of_owl_need_no_declaration(name: str, known: bool) -> None:
    assert Entities(rdflib.Graph()).is_of(XSD[name], RDFS.Datatype) == known


def test_a_restriction_is_a_class_and_an_inverse_is_a_property() -> None:
    graph = with_terms(":State rdfs:subClassOf [ a owl:Restriction ; owl:onProperty [ owl:inverseOf :in ] ] .")
    restriction = graph.value(EX.State, RDFS.subClassOf)
    assert restriction is not None
    inverse = graph.value(restriction, OWL.onProperty)
    assert inverse is not None
    entities = Entities(graph)
    assert entities.is_class(restriction) and entities.is_object_property(inverse)
    assert not entities.is_class(inverse) and not entities.is_object_property(EX.code)


@pytest.mark.parametrize(
    ("term", "reserved"),
    [(OWL.Class, False), (RDFS.label, False), (RDF.type, False), (XSD.date, True), (EX.State, False)],
)
def test_a_name_is_reserved_where_w3c_alone_may_coin_it(term: rdflib.URIRef, reserved: bool) -> None:
    assert Entities(rdflib.Graph()).is_reserved(term) == reserved


def test_a_blank_node_is_not_reserved() -> None:
    assert not Entities(rdflib.Graph()).is_reserved(rdflib.BNode())
