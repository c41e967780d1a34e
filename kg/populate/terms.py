"""Terms of the data: IRIs of entities, passages and readings, literals that every RDF syntax can carry."""

import re
from functools import lru_cache

from kg.intervals import date_literal
from kg.iris import document_path, passage_fragment
from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Node, Quad
from kg.resolve.model import Day, Ref, Value

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text_literal(text: str, language: str | None = None) -> Literal:
    """A string, its characters that XML 1.0 cannot carry replaced by U+FFFD: RDF/XML must hold every literal."""
    clean = carried(text)
    return Literal(clean, language=language) if language else Literal(clean)


def carried(text: str) -> str:
    """The text as a literal carries it."""
    return _NOT_IN_XML.sub("\ufffd", text)


KEPT = 1 << 14
"""Terms of a kind that are kept: each comes again soon, or not at all."""


class Terms:
    """Makes terms and quads under one base IRI."""

    def __init__(self, namespaces: Namespaces) -> None:
        self.namespaces = namespaces
        self._type = namespaces.term("rdf:type")
        self._cache: dict[str, NamedNode] = {}
        self.entity = lru_cache(KEPT)(self._entity)
        self.text = lru_cache(KEPT)(self._text)
        self.text_graph = lru_cache(KEPT)(self._text_graph)

    def name(self, curie: str) -> NamedNode:
        """The term of a compact name; a bare one is of our ontology."""
        if curie not in self._cache:
            full = curie if ":" in curie else f"igo:{curie}"
            self._cache[curie] = self.namespaces.term(full)
        return self._cache[curie]

    def _entity(self, ref: Ref) -> NamedNode:
        """The IRI of an entity or fact."""
        return self.namespaces.thing(ref.kind, ref.slug)

    def value(self, value: Value) -> Node:
        """The term of a value."""
        if isinstance(value, Ref):
            return self.entity(value)
        if isinstance(value, Day):
            return date_literal(value.iso)
        return Literal(value) if isinstance(value, bool) else text_literal(value)

    def _text(self, document: str) -> NamedNode:
        """The IRI of a text."""
        return self.namespaces.thing("text", document_path(document))

    def _text_graph(self, document: str) -> NamedNode:
        """The named graph of a text's readings."""
        return self.namespaces.graph(f"text/{document_path(document)}")

    def passage(self, document: str, start: int, end: int) -> NamedNode:
        """The IRI of a passage, RFC 5147."""
        return NamedNode(self.text(document).value + passage_fragment(start, end))

    def integer(self, number: int) -> Literal:
        """A count or offset."""
        return Literal(str(number), datatype=self.name("xsd:nonNegativeInteger"))

    def typed(self, subject: NamedNode, kind: str, graph: NamedNode) -> Quad:
        """The quad that says of what class the subject is."""
        return Quad(subject, self._type, self.name(kind), graph)

    def quad(self, subject: NamedNode, property_: str, value: Node, graph: NamedNode) -> Quad:
        """A quad with a property by its compact name."""
        return Quad(subject, self.name(property_), value, graph)
