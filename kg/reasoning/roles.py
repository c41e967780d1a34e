"""The hierarchy of object properties, and the global restrictions on it (OWL 2 Structural Specification, section 11).

A property that a chain or transitivity makes hold is not simple, and OWL 2 DL forbids it wherever fillers are counted;
and no chain may lead round to its own result but at one end.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.collection import Collection
from rdflib.term import Node

CHARACTERISTICS_OF_SIMPLE = (
    OWL.FunctionalProperty,
    OWL.InverseFunctionalProperty,
    OWL.IrreflexiveProperty,
    OWL.AsymmetricProperty,
)
COUNTING = (
    OWL.cardinality,
    OWL.minCardinality,
    OWL.maxCardinality,
    OWL.qualifiedCardinality,
    OWL.minQualifiedCardinality,
    OWL.maxQualifiedCardinality,
    OWL.hasSelf,
)


class Roles:
    """What the axioms of a graph say of its object properties; a property and its inverse count as one."""

    def __init__(self, graph: rdflib.Graph) -> None:
        self._graph = graph

    def named(self, node: Node) -> Node:
        """The property, or that of which the blank node is the inverse."""
        inner = self._graph.value(node, OWL.inverseOf) if isinstance(node, rdflib.BNode) else None
        return inner if inner is not None else node

    @cached_property
    def chains(self) -> list[tuple[tuple[Node, ...], Node]]:
        """Each chain with the property that it makes hold."""
        pairs = sorted(self._graph.subject_objects(OWL.propertyChainAxiom), key=str)
        return [(tuple(self.named(n) for n in Collection(self._graph, head)), result) for result, head in pairs]

    @cached_property
    def above(self) -> Mapping[Node, set[Node]]:
        """Each property with all that follow from it by hierarchy, equivalence and inverses."""
        direct: dict[Node, set[Node]] = defaultdict(set)
        for sub, super_ in self._graph.subject_objects(RDFS.subPropertyOf):
            direct[self.named(sub)].add(self.named(super_))
        for predicate in (OWL.equivalentProperty, OWL.inverseOf):
            for one, other in self._graph.subject_objects(predicate):
                if not isinstance(one, rdflib.BNode):
                    direct[one].add(other)
                    direct[other].add(one)
        return closure(direct)

    @cached_property
    def composite(self) -> set[Node]:
        """The properties that are not simple."""
        first = {result for _, result in self.chains} | set(self._graph.subjects(RDF.type, OWL.TransitiveProperty))
        return first.union(*(self.above.get(property_, set()) for property_ in first))

    def counted(self) -> Iterator[tuple[Node, str]]:
        """Each composite property that stands where only a simple one may, with what it stands in."""
        for kind in CHARACTERISTICS_OF_SIMPLE:
            found = self.composite & set(self._graph.subjects(RDF.type, kind))
            yield from ((property_, _local(kind)) for property_ in sorted(found, key=str))
        for predicate in COUNTING:
            for restriction in self._graph.subjects(predicate):
                property_ = self._graph.value(restriction, OWL.onProperty)
                if property_ is not None and self.named(property_) in self.composite:
                    yield self.named(property_), _local(predicate)
        for one, other in self._graph.subject_objects(OWL.propertyDisjointWith):
            yield from ((each, "propertyDisjointWith") for each in sorted({one, other} & self.composite, key=str))

    def circular(self) -> list[Node]:
        """The properties to whose own making a chain leads round, so that no order of the properties is left."""
        before: dict[Node, set[Node]] = defaultdict(set)
        for parts, result in self.chains:
            if parts == (result, result):
                continue
            inner = parts[1:] if parts[0] == result else parts[:-1] if parts[-1] == result else parts
            for part in inner:
                before[part].add(result)
        order = closure(before)
        found = (
            one
            for one, later in order.items()
            if one in later or any(one in self.above.get(other, ()) for other in later)
        )
        return sorted(found, key=str)


def closure(direct: Mapping[Node, set[Node]]) -> dict[Node, set[Node]]:
    """Each node with all that can be reached from it in one step or more."""
    found = {}
    for start in direct:
        reached, waiting = set[Node](), list(direct[start])
        while waiting:
            node = waiting.pop()
            if node not in reached:
                reached.add(node)
                waiting.extend(direct.get(node, ()))
        found[start] = reached
    return found


def _local(iri: rdflib.URIRef) -> str:
    return iri.rsplit("#", 1)[-1]
