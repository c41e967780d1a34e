"""One query a shape; its rows name the node and which messages apply."""

import pytest
from rdflib import Graph

from kg.rdf import RdfFormat
from kg.settings import Settings
from kg.shacl.queries import shape_queries
from kg.shapes import read_shapes
from kg.store import Store, select

PREFIXES = "@prefix : <urn:x:> . @prefix sh: <http://www.w3.org/ns/shacl#> ."
SHAPE = """:Shape a sh:NodeShape ; sh:targetClass :Thing ;
    sh:property [ sh:path :name ; sh:minCount 1 ; sh:message "no name" ] ;
    sh:property [ sh:path :age ; sh:maxCount 1 ; sh:message "old" ]"""


def test_a_row_tells_all_that_is_wrong_with_a_node() -> None:
    store = Store()
    data = "<urn:x:good> a <urn:x:Thing> ; <urn:x:name> 1 . <urn:x:bad> a <urn:x:Thing> ; <urn:x:age> 1, 2 ."
    store.load(data.encode(), format=RdfFormat.TURTLE)
    (query,) = shape_queries(Graph().parse(data=f"{PREFIXES} {SHAPE} ."))
    assert query.messages == ("no name", "old")
    assert list(select(store, query.text, ("this", "broken"))) == [("urn:x:bad", "0 1 ")]


def test_a_constraint_without_a_message_is_an_error() -> None:
    with pytest.raises(ValueError, match="no message"):
        list(shape_queries(Graph().parse(data=f"{PREFIXES} {SHAPE} ; sh:nodeKind sh:IRI .")))


def test_the_project_s_shapes_are_all_translated_the_same_each_time() -> None:
    first, second = (list(shape_queries(read_shapes(Settings.ontology / "shapes.ttl"))) for _ in range(2))
    assert [query.messages for query in first] == [query.messages for query in second]
    assert len(first) >= 35
    assert sum(len(query.messages) for query in first) >= 129
