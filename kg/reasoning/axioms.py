"""A graph as OWL 2 axioms: which triples stand for one axiom together, and how it reads.

Triples are grouped as the mapping to RDF graphs groups them (OWL 2 Mapping to RDF Graphs, section 3): a triple of named
things with all that its blank nodes hold, or a blank node that is an axiom itself, such as owl:AllDifferent. What
reads is Manchester syntax, with the prefixes of the project.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.collection import Collection
from rdflib.term import Node

Triple = tuple[Node, Node, Node]

WORDS = {
    RDFS.subClassOf: "SubClassOf",
    RDFS.subPropertyOf: "SubPropertyOf",
    RDFS.domain: "Domain",
    RDFS.range: "Range",
    RDF.type: "Type",
    OWL.equivalentClass: "EquivalentTo",
    OWL.equivalentProperty: "EquivalentTo",
    OWL.disjointWith: "DisjointWith",
    OWL.propertyDisjointWith: "DisjointWith",
    OWL.propertyChainAxiom: "SuperPropertyOf",
    OWL.inverseOf: "InverseOf",
    OWL.hasKey: "HasKey",
    OWL.sameAs: "SameAs",
    OWL.differentFrom: "DifferentFrom",
}
FILLERS = {
    OWL.someValuesFrom: "some",
    OWL.allValuesFrom: "only",
    OWL.hasValue: "value",
    OWL.hasSelf: "Self",
    OWL.cardinality: "exactly",
    OWL.minCardinality: "min",
    OWL.maxCardinality: "max",
    OWL.qualifiedCardinality: "exactly",
    OWL.minQualifiedCardinality: "min",
    OWL.maxQualifiedCardinality: "max",
}
BOOLEANS = {OWL.unionOf: " or ", OWL.intersectionOf: " and ", OWL.oneOf: ", "}
DECLARATIONS = frozenset(
    {
        OWL.Class,
        OWL.ObjectProperty,
        OWL.DatatypeProperty,
        OWL.AnnotationProperty,
        OWL.NamedIndividual,
        OWL.Ontology,
        RDFS.Datatype,
    }
)

DECLARED = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)


@dataclass(frozen=True)
class Axiom:
    """The triples of one axiom; the first is what it says, the rest spells its parts out."""

    triples: tuple[Triple, ...]

    @property
    def symbols(self) -> frozenset[Node]:
        """The IRIs that it speaks of, those of OWL itself left out."""
        found = {term for triple in self.triples for term in triple if isinstance(term, rdflib.URIRef)}
        return frozenset(term for term in found if not str(term).startswith((str(OWL), str(RDF), str(RDFS))))


def is_fact(axiom: Axiom, graph: rdflib.Graph) -> bool:
    """Whether the axiom is of an individual rather than of classes or properties of the graph."""
    subject = axiom.triples[0][0]
    return isinstance(subject, rdflib.URIRef) and not any((subject, RDF.type, kind) in graph for kind in DECLARED)


def without_annotations(rest: rdflib.Graph) -> rdflib.Graph:
    """Of what concludes nothing, the declarations."""
    declared = rdflib.Graph()
    for triple in rest.triples((None, RDF.type, None)):
        declared.add(triple)
    return declared


def graph_of(axioms: Iterable[Axiom]) -> rdflib.Graph:
    """The axioms' triples in one graph."""
    graph = rdflib.Graph()
    for axiom in axioms:
        for triple in axiom.triples:
            graph.add(triple)
    return graph


def split(graph: rdflib.Graph) -> tuple[list[Axiom], rdflib.Graph]:
    """The logical axioms, in order, and the rest: declarations and annotations, which conclude nothing."""
    annotations = set(graph.subjects(RDF.type, OWL.AnnotationProperty)) | {RDFS.label, RDFS.comment, RDFS.isDefinedBy}
    inner = set(graph.objects())
    logical: list[Axiom] = []
    rest = rdflib.Graph()
    for node in sorted({subject for subject in graph.subjects() if isinstance(subject, rdflib.BNode)} - inner):
        logical.append(Axiom(tuple(_below(graph, node))))
    headers = set(graph.subjects(RDF.type, OWL.Ontology))
    for subject, predicate, object_ in sorted(graph, key=str):
        if not isinstance(subject, rdflib.URIRef):
            continue
        if predicate in annotations or subject in headers or (predicate == RDF.type and object_ in DECLARATIONS):
            rest.add((subject, predicate, object_))
        else:
            logical.append(Axiom(((subject, predicate, object_), *_below(graph, object_))))
    return logical, rest


def _below(graph: rdflib.Graph, node: Node) -> Iterator[Triple]:
    """All triples of a blank node and of the blank nodes that it leads to."""
    waiting, seen = [node], set[Node]()
    while waiting:
        current = waiting.pop()
        if not isinstance(current, rdflib.BNode) or current in seen:
            continue
        seen.add(current)
        for predicate, object_ in sorted(graph.predicate_objects(current)):
            yield current, predicate, object_
            waiting.append(object_)


@dataclass(frozen=True)
class Wording:
    """Writes axioms in Manchester syntax, IRIs by the given prefixes."""

    prefixes: Mapping[str, str] = field(default_factory=dict)

    def axiom(self, axiom: Axiom) -> str:
        """The axiom in one line."""
        graph = graph_of([axiom])
        subject, predicate, object_ = axiom.triples[0]
        if isinstance(subject, rdflib.BNode):
            parts = sorted(f"{self.term(p)} {self.expression(graph, o)}" for p, o in graph.predicate_objects(subject))
            return "; ".join(parts)
        word = WORDS.get(predicate, self.term(predicate)) if isinstance(predicate, rdflib.URIRef) else str(predicate)
        between = " o " if predicate == OWL.propertyChainAxiom else ", "
        return f"{self.term(subject)} {word} {self.expression(graph, object_, between)}"

    def expression(self, graph: rdflib.Graph, node: Node, between: str = ", ") -> str:
        """A named thing, a literal, or the class or property expression or list that a blank node stands for."""
        if not isinstance(node, rdflib.BNode):
            return self.term(node)
        if (node, RDF.first, None) in graph:
            return between.join(self.expression(graph, item) for item in Collection(graph, node))
        for predicate, word in BOOLEANS.items():
            if (inner := graph.value(node, predicate)) is not None:
                found = self.expression(graph, inner, word)
                return f"{{{found}}}" if predicate == OWL.oneOf else f"({found})"
        if (inner := graph.value(node, OWL.complementOf)) is not None:
            return f"not {self.expression(graph, inner)}"
        if (inner := graph.value(node, OWL.inverseOf)) is not None:
            return f"inverse {self.expression(graph, inner)}"
        return self._restriction(graph, node)

    def _restriction(self, graph: rdflib.Graph, node: Node) -> str:
        property_ = graph.value(node, OWL.onProperty)
        for predicate, word in FILLERS.items():
            filler = graph.value(node, predicate)
            if property_ is not None and filler is not None:
                of = graph.value(node, OWL.onClass) or graph.value(node, OWL.onDataRange)
                parts = [self.expression(graph, property_), word]
                parts += [] if word == "Self" else [self.expression(graph, filler)]
                parts += [self.expression(graph, of)] if of is not None else []
                return " ".join(parts)
        return "something"

    def term(self, term: Node) -> str:
        """An IRI by the longest prefix that fits it, a literal as its text."""
        if isinstance(term, rdflib.Literal):
            quoted = f'"{term}"'
            return str(term) if term.datatype and term.datatype.endswith("nonNegativeInteger") else quoted
        fitting = [(len(iri), name, iri) for name, iri in self.prefixes.items() if str(term).startswith(iri)]
        if not fitting:
            return f"<{term}>" if isinstance(term, rdflib.URIRef) else "something"
        _, name, iri = max(fitting)
        return f"{name}:{str(term)[len(iri) :]}"
