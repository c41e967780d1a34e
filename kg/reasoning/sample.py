"""A sample of a graph that holds every pattern of it: small enough to reason with, and nothing in it is cut short.

A pattern is a class, a property and what the property leads to: a class, a datatype or language, or the very concept
where a scheme is small (statuses, capacities …). Of each pattern the first thing that shows it is taken, with all that
is said of it and of the things that it leads to, again and again, so that no fact in the sample misses a part.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import rdflib
from rdflib import RDF, SKOS
from rdflib.term import Node

from kg.rdf import Quad, RdfFormat, serialize
from kg.reasoning.axioms import Triple

LARGE_SCHEMES = ("act", "topic", "role", "document-type")
"""Kinds of concept of which any one stands for all."""

Said = Mapping[Node, list[Triple]]


def graph_of_quads(quads: Iterable[Quad]) -> rdflib.Graph:
    """The quads' triples as a graph of rdflib."""
    data = serialize([quad.triple for quad in quads], format=RdfFormat.N_TRIPLES) or b""
    return rdflib.Graph().parse(data=data, format="nt")


def sample_of(graph: rdflib.Graph) -> rdflib.Graph:
    """The sample; the same graph gives the same."""
    said: dict[Node, list[Triple]] = defaultdict(list)
    for triple in sorted(graph, key=str):
        said[triple[0]].append(triple)
    seen: set[tuple[str, ...]] = set()
    chosen: dict[Node, None] = {}
    for subject in said:
        patterns = set(_patterns(said, subject))
        if not patterns <= seen:
            seen |= patterns
            chosen[subject] = None
    found = rdflib.Graph()
    for subject in _with_all_that_they_lead_to(said, chosen):
        for triple in said[subject]:
            found.add(triple)
    return found


def _patterns(said: Said, subject: Node) -> Iterator[tuple[str, ...]]:
    for class_ in _classes(said, subject):
        for _, predicate, object_ in said[subject]:
            for kind in _kinds(said, object_):
                yield str(class_), str(predicate), str(kind)


def _kinds(said: Said, node: Node) -> list[Node | str | None]:
    """What stands for the value in a pattern."""
    if isinstance(node, rdflib.Literal):
        return [node.datatype or node.language]
    classes = _classes(said, node)
    if SKOS.Concept in classes and str(node).rsplit("/", 2)[-2] not in LARGE_SCHEMES:
        return [node]
    return [*classes] or [None]


def _classes(said: Said, node: Node) -> list[Node]:
    return [object_ for _, predicate, object_ in said.get(node, ()) if predicate == RDF.type]


def _with_all_that_they_lead_to(said: Said, subjects: Iterable[Node]) -> list[Node]:
    found: dict[Node, None] = {}
    waiting = list(subjects)
    while waiting:
        node = waiting.pop()
        if node not in found and node in said:
            found[node] = None
            waiting += [object_ for _, predicate, object_ in said[node] if predicate != RDF.type]
    return list(found)
