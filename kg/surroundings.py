"""What is said about a thing, read pattern by pattern: as `queries/pages/description.rq` gives it, four times as fast.

A query is parsed and planned anew for each thing; the walk through the store's indexes is the same for all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.namespaces import Namespaces
from kg.rdf import BlankNode, Literal, NamedNode, Triple
from kg.store import OpenStore

_SHOWN = ("en", None)
"""Languages of the names that neighbours are given by."""

Resource = NamedNode | BlankNode


@dataclass(frozen=True)
class Surroundings:
    """Looks around things of a store whose terms are under a base IRI."""

    store: OpenStore
    names: Namespaces

    @cached_property
    def _labels(self) -> tuple[NamedNode, ...]:
        return self.names.term("skos:prefLabel"), self.names.term("rdfs:label")

    @cached_property
    def _of_fact(self) -> NamedNode:
        return self.names.igo("ofFact")

    @cached_property
    def _evidence(self) -> NamedNode:
        return self.names.igo("evidence")

    @cached_property
    def _has_selector(self) -> NamedNode:
        return self.names.term("oa:hasSelector")

    def about(self, thing: NamedNode) -> set[Triple]:
        """The triples with the thing as subject or object, its readings with passages, its neighbours' names."""
        outgoing = list(self.store.matching(thing))
        incoming = list(self.store.matching(None, None, thing))
        found = {*outgoing, *incoming}
        for triple in incoming:
            if triple.predicate == self._of_fact and isinstance(triple.subject, Resource):
                found.update(self._reading(triple.subject))
        near = {triple.object for triple in outgoing} | {triple.subject for triple in incoming}
        for neighbour in near:
            if isinstance(neighbour, Resource):
                found.update(self._names_of(neighbour))
        return found

    def described(self, thing: NamedNode) -> set[Triple]:
        """The same, with the blank nodes that the thing's own triples lead to, and what these say."""
        found = self.about(thing)
        seen, waiting = set[BlankNode](), [triple.object for triple in self.store.matching(thing)]
        while waiting:
            node = waiting.pop()
            if isinstance(node, BlankNode) and node not in seen:
                seen.add(node)
                more = list(self.store.matching(node))
                found.update(more)
                waiting += [triple.object for triple in more]
        return found

    def _reading(self, reading: Resource) -> Iterator[Triple]:
        for triple in self.store.matching(reading):
            yield triple
            if triple.predicate == self._evidence and isinstance(triple.object, Resource):
                yield from self._passage(triple.object)

    def _passage(self, passage: Resource) -> Iterator[Triple]:
        for triple in self.store.matching(passage):
            yield triple
            if triple.predicate == self._has_selector and isinstance(triple.object, Resource):
                yield from self.store.matching(triple.object)

    def _names_of(self, thing: Resource) -> Iterator[Triple]:
        for label in self._labels:
            for triple in self.store.matching(thing, label):
                if isinstance(triple.object, Literal) and triple.object.language in _SHOWN:
                    yield triple
