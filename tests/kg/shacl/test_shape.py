"""Paths, targets and messages as the shapes graph gives them."""

import pytest
from rdflib import SH, Graph, URIRef

from kg.shacl.shape import Shape

PREFIXES = "@prefix : <urn:x:> . @prefix sh: <http://www.w3.org/ns/shacl#> ."
NODE = URIRef("urn:x:Shape")


def shape(body: str) -> Shape:
    return Shape(Graph().parse(data=f"{PREFIXES} :Shape {body} ."), NODE)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (":p", "<urn:x:p>"),
        ("[ sh:inversePath :p ]", "^<urn:x:p>"),
        ("[ sh:alternativePath ( :p [ sh:inversePath :q ] ) ]", "(<urn:x:p>|^<urn:x:q>)"),
    ],
)
def test_a_path_is_one_of_sparql(path: str, text: str) -> None:
    assert shape(f"sh:path {path}").path == text


def test_a_node_shape_has_no_path() -> None:
    assert shape("sh:nodeKind sh:IRI").path == ""


@pytest.mark.parametrize("path", ["[ sh:zeroOrMorePath :p ]", "( :p :q )"])
def test_a_path_that_is_not_translated_is_an_error(path: str) -> None:
    with pytest.raises(ValueError, match="not translated"):
        _ = shape(f"sh:path {path}").path


def test_targets_add_up() -> None:
    target = shape("sh:targetClass :A ; sh:targetSubjectsOf :p, :q").target
    assert "VALUES ?class { <urn:x:A> }" in target
    assert "?this <urn:x:p>|<urn:x:q> ?value" in target


def test_a_shape_without_a_target_is_an_error() -> None:
    with pytest.raises(ValueError, match="no target"):
        _ = shape("sh:nodeKind sh:IRI").target


def test_property_shapes_stand_in_the_order_of_their_messages() -> None:
    found = shape('sh:property [ sh:path :q ; sh:message "b" ] , [ sh:path :p ; sh:message "a" ]').properties
    assert [(each.message, each.path) for each in found] == [("a", "<urn:x:p>"), ("b", "<urn:x:q>")]


def test_parameters_are_read_by_name() -> None:
    found = shape("sh:in ( :a :b ) ; sh:class :B , :A")
    assert found.items(SH["in"]) == [URIRef("urn:x:a"), URIRef("urn:x:b")]
    assert found.all(SH["class"]) == [URIRef("urn:x:A"), URIRef("urn:x:B")]
    assert found[SH.datatype] is None
    assert found.items(SH.languageIn) == []
