"""Where defects are seeded: random picks from a graph, the same for the same seed."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from random import Random
from typing import TypeVar

from kg.check.edits import Edit, edit
from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Node, Quad
from kg.store import Store

T = TypeVar("T")


class Seedbed:
    """Finds quads by property, class and graph, and changes facts together with their readings."""

    def __init__(self, store: Store, namespaces: Namespaces, random: Random) -> None:
        self.store, self.names, self.random = store, namespaces, random
        self.of = lru_cache(maxsize=None)(self._of)

    def _of(self, curie: str, graph: str = "facts") -> tuple[Quad, ...]:
        """The quads with a property in a graph, sorted; those of any text for the graph `text`."""
        wanted = None if graph == "text" else self.names.graph(graph)
        found = self.store.quads_for_pattern(None, self.term(curie), None, wanted)
        start = self.names.graph("text/").value
        kept = (quad for quad in found if graph != "text" or str(quad.graph_name).startswith(f"<{start}"))
        return tuple(sorted(kept, key=str))

    def term(self, curie: str) -> NamedNode:
        """The term of a compact name; a bare one is of our ontology."""
        return self.names.term(curie if ":" in curie else f"igo:{curie}")

    def pick(self, items: Sequence[T]) -> T | None:
        """One of them at random, or None."""
        return self.random.choice(items) if items else None

    def other(self, quad: Quad, quads: Sequence[Quad]) -> Node | None:
        """Another object than the quad's among those of quads."""
        objects = {each.object for each in quads if isinstance(each.object, NamedNode | Literal)}
        return self.pick(sorted(objects - {quad.object}, key=str))

    def sibling(self, quad: Quad) -> Node | None:
        """Another concept of the scheme of a quad's object."""
        if not isinstance(quad.object, NamedNode):
            return None
        in_scheme = self.term("skos:inScheme")
        schemes = [each.object for each in self.store.quads_for_pattern(quad.object, in_scheme, None, None)]
        members = [each for scheme in schemes for each in self.store.quads_for_pattern(None, in_scheme, scheme, None)]
        found = {each.subject for each in members if isinstance(each.subject, NamedNode)}
        return self.pick(sorted(found - {quad.object}, key=str))

    def about(self, subject: NamedNode) -> list[Quad]:
        """All quads of a subject."""
        return sorted(self.store.quads_for_pattern(subject, None, None, None), key=str)

    def readings(self, fact: NamedNode, property_: NamedNode | None = None) -> list[NamedNode]:
        """The readings of a fact, or those on one property of it."""
        found = self.store.quads_for_pattern(None, self.term("ofFact"), fact, None)
        nodes = sorted((quad.subject for quad in found if isinstance(quad.subject, NamedNode)), key=str)
        if property_ is None:
            return nodes
        on = self.term("onProperty")
        return [node for node in nodes if any(self.store.quads_for_pattern(node, on, property_, None))]

    def revalued(self, quad: Quad, value: Node) -> Edit:
        """The fact's value replaced, and that of each reading that gave it: a misreading, not a slip of the pen."""
        gone, come = {quad}, {with_object(quad, value)}
        for reading in self.readings(as_node(quad.subject), as_node(quad.predicate)):
            given = [each for each in self.about(reading) if each.object == quad.object]
            gone |= set(given)
            come |= {with_object(each, value) for each in given}
        return edit(gone, come)


def as_node(term: object) -> NamedNode:
    """The term, which must be an IRI: our graphs have no blank nodes."""
    if not isinstance(term, NamedNode):
        raise TypeError(f"{term} is not an IRI")
    return term


def with_object(quad: Quad, value: Node) -> Quad:
    """The quad with another object."""
    return Quad(quad.subject, quad.predicate, value, quad.graph_name)


def with_subject(quad: Quad, subject: NamedNode) -> Quad:
    """The quad with another subject."""
    return Quad(subject, quad.predicate, quad.object, quad.graph_name)


def moved_day(literal: Literal, days: int) -> Literal:
    """The xsd:date so many days later."""
    return Literal((date.fromisoformat(literal.value) + timedelta(days=days)).isoformat(), datatype=literal.datatype)
