"""What is counted of a release is what is in it."""

from collections import Counter

import pytest

from kg.namespaces import Namespaces
from kg.publish.counts import count
from kg.rdf import BlankNode, Quad
from tests.kg.publish.small import content_of, quads

NAMES = Namespaces()


def test_the_counts_are_those_of_the_union_of_the_graphs(small_graph: list[Quad]) -> None:
    copied = [Quad(quad.subject, quad.predicate, quad.object, NAMES.graph("copy")) for quad in small_graph[::7]]
    found = count(content_of([*small_graph, *copied]), NAMES)
    triples = {quad.triple for quad in small_graph}
    assert found.triples == len(triples)
    assert found.subjects == len({triple.subject for triple in triples})
    assert found.objects == len({triple.object for triple in triples})
    assert found.graphs == len({quad.graph_name for quad in small_graph}) + 1
    assert found.properties == Counter(triple.predicate.value for triple in triples)
    typed = [triple for triple in triples if triple.predicate == NAMES.term("rdf:type")]
    assert found.classes == Counter(str(triple.object).strip("<>") for triple in typed)
    links = [quad for quad in small_graph if quad.graph_name == NAMES.graph("links")]
    assert found.links == Counter(quad.predicate.value for quad in links)


@pytest.mark.parametrize("place", ["subject", "object"])
def test_a_blank_node_is_refused(place: str) -> None:
    (quad,), blank = quads(), BlankNode("b")
    ends = (blank, quad.object) if place == "subject" else (quad.subject, blank)
    with pytest.raises(ValueError, match="_:b"):
        count(content_of([Quad(ends[0], quad.predicate, ends[1], quad.graph_name)]), NAMES)
