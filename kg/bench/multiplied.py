"""A graph of any size out of a small one: copies whose texts, facts and organisations have names of their own.

States, places, people and concepts are shared, as they are between documents. A copy keeps every rule that the original
keeps: the IRI of a reading is made anew from what it says.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.iris import digest
from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Node, Quad

COPIED = frozenset(
    {
        *("body", "chairmanship", "decision", "founding", "holding", "instrument", "instrument-action", "meeting"),
        *("organization", "participation", "position", "post", "selector", "tenure", "text", "work"),
    }
)
"""The kinds of things that each copy has for itself, beside its readings."""


def copies_for(quads: Sequence[Quad], triples: int) -> int:
    """How many copies make a graph of at least so many triples."""
    size = sum(_is_copied(quad) for quad in quads)
    return max(0, -(-(triples - len(quads)) // size)) if size else 0


def _is_copied(quad: Quad) -> bool:
    ends = f"{quad.subject} {quad.object}"
    return "/graph/text/" in str(quad.graph_name) or any(f"/id/{kind}/" in ends for kind in COPIED)


class Multiplier:
    """Makes the copies of a graph by number."""

    def __init__(self, quads: Sequence[Quad], namespaces: Namespaces) -> None:
        self._names = namespaces
        links, ontology = namespaces.graph("links"), namespaces.graph("ontology")
        self._quads = [quad for quad in quads if _is_copied(quad) and quad.graph_name not in (links, ontology)]

    def copy(self, number: int) -> Iterator[Quad]:
        """The quads of a copy."""
        prefix = f"x{number}-"
        made = [self._renamed(quad, prefix) for quad in self._quads]
        names = self._readings(made)
        for quad in made:
            subject = names.get(quad.subject, quad.subject) if isinstance(quad.subject, NamedNode) else quad.subject
            yield Quad(subject, quad.predicate, quad.object, quad.graph_name)

    def _renamed(self, quad: Quad, prefix: str) -> Quad:
        subject, value = self._term(quad.subject, prefix), self._term(quad.object, prefix)
        if quad.predicate == self._names.igo("code") and isinstance(value, Literal):
            value = Literal(f"{prefix}{value.value}")
        graph = quad.graph_name
        start = self._names.graph("text/").value
        if isinstance(graph, NamedNode) and graph.value.startswith(start):
            graph = NamedNode(f"{start}{prefix}{graph.value.removeprefix(start)}")
        return Quad(subject, quad.predicate, value, graph)  # type: ignore[arg-type]  # a subject stays an IRI

    def _term(self, term: object, prefix: str) -> Node:
        if not isinstance(term, NamedNode):
            return term  # type: ignore[return-value]  # our graphs have IRIs and literals only
        kind, slash, slug = term.value.removeprefix(f"{self._names.base_iri}id/").partition("/")
        if not slash or kind not in COPIED:
            return term
        return self._names.thing(kind, f"{prefix}{slug}")

    def _readings(self, quads: Sequence[Quad]) -> dict[NamedNode, NamedNode]:
        """The new IRIs of the readings by what they are now."""
        said: dict[NamedNode, dict[str, Quad]] = defaultdict(dict)
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and "/id/reading/" in quad.subject.value:
                said[quad.subject][quad.predicate.value.rsplit("#", 1)[-1]] = quad
        return {node: self._reading(parts) for node, parts in said.items()}

    def _reading(self, parts: dict[str, Quad]) -> NamedNode:
        def local(name: str) -> str:
            return str(parts[name].object).strip("<>").split("/id/", 1)[-1]

        kind, _, slug = local("ofFact").partition("/")
        property_ = str(parts["onProperty"].object).strip("<>").rsplit("#", 1)[-1]
        document = str(parts["ofFact"].graph_name).strip("<>").split("/graph/text/", 1)[-1]
        value = f"Ref {local('valueEntity')}" if "valueEntity" in parts else _literal_key(parts["valueLiteral"].object)
        rule = local("wasGeneratedBy").removeprefix("rule/")
        return self._names.thing("reading", digest(kind, slug, property_, document, value, rule))


def _literal_key(value: object) -> str:
    if not isinstance(value, Literal):
        raise TypeError(f"{value} is not a literal")
    kind = value.datatype.value.rsplit("#", 1)[-1]
    if kind == "boolean":
        return "bool True"
    return f"Day {value.value}" if kind in ("date", "gYear", "gYearMonth") else f"str {value.value}"
