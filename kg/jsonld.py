"""Compact JSON-LD 1.1 with the project's context inside, written node by node; nothing is read from the network."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from kg.errors import FileProblem
from kg.jsonld_terms import IRI, KEYWORDS, Terms, read_terms
from kg.namespaces import CONTEXT_FILE, rebase
from kg.rdf import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_NO_LANGUAGE = "@none"
_STRING = "http://www.w3.org/2001/XMLSchema#string"
MOST_IRIS = 1 << 16
"""IRIs whose compact forms are remembered."""


_encode = json.JSONEncoder(ensure_ascii=False).encode


class _Unwritable(Exception):
    """Something that this context's compact form has no way to write."""


def load_context(ontology: Path, base_iri: str) -> Mapping[str, Any]:
    """The content of `ontology/context.jsonld` under a base IRI; raises FileProblem."""
    path = ontology / CONTEXT_FILE
    try:
        context = dict(json.loads(rebase(path.read_text("utf-8"), base_iri))["@context"])
        read_terms(context)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FileProblem(path, f"is not a readable JSON-LD context ({error}); restore it") from error
    return context


def compact(triples: Iterable[Triple], context: Mapping[str, Any]) -> bytes:
    """The triples, sorted by subject, as one compact JSON-LD document, one node a line."""
    return b"".join(iter_compact(triples, context))


def iter_compact(triples: Iterable[Triple], context: Mapping[str, Any]) -> Iterator[bytes]:
    """The same in parts. A graph that the context would make another of is given in expanded form, without context.

    The triples are gone through twice: what can be iterated only once is held in memory.
    """
    given = list(triples) if isinstance(triples, Iterator) else triples
    nodes = _Nodes(read_terms(context))
    try:
        for triple in given:
            nodes.check(triple)
    except _Unwritable:
        yield serialize(given, format=RdfFormat.JSON_LD) or b"[]"
        return
    yield f'{{"@context": {json.dumps(context, ensure_ascii=False)},\n"@graph": ['.encode()
    before = "\n"
    for subject, group in groupby(given, key=_subject):
        yield (before + _encode(nodes.node(subject, group))).encode()
        before = ",\n"
    yield b"\n]}\n"


class NodeWriter:
    """Writes some nodes at a time of a document whose context is written elsewhere."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self._nodes = _Nodes(read_terms(context))

    def lines(self, triples: Sequence[Triple]) -> bytes | None:
        """The nodes of triples, sorted by subject, each after a comma and a new line; None where one is unwritable."""
        nodes = (self._nodes.node(subject, group) for subject, group in groupby(triples, key=_subject))
        try:
            return "".join(f",\n{_encode(node)}" for node in nodes).encode()
        except _Unwritable:
            return None


def _subject(triple: Triple) -> NamedNode | BlankNode:
    return triple.subject  # type: ignore[return-value]  # of RDF 1.1


class _Nodes:
    """Writes node objects with the terms of a context."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._id, self._type, self._value, self._language = map(terms.keyword, KEYWORDS)
        self._iri = lru_cache(MOST_IRIS)(self._compact)

    def check(self, triple: Triple) -> None:
        """Raise _Unwritable where a term of the triple would be read as another."""
        for term in (triple.subject, triple.predicate, triple.object):
            if isinstance(term, NamedNode):
                self._iri(term.value)
            elif isinstance(term, Literal):
                if term.direction:
                    raise _Unwritable
                self._iri(term.datatype.value)
            elif not isinstance(term, BlankNode):
                raise _Unwritable

    def node(self, subject: NamedNode | BlankNode, said: Iterable[Triple]) -> dict[str, Any]:
        """The subject with all that is said of it; raises _Unwritable."""
        node: dict[str, Any] = {self._id: self._reference(subject)}
        for triple in said:
            predicate, value = triple.predicate.value, triple.object
            if isinstance(value, Literal):
                self._add_literal(node, predicate, value)
            elif isinstance(value, NamedNode | BlankNode):
                self._add_node(node, predicate, value)
            else:
                raise _Unwritable
        return node

    def _add_node(self, node: dict[str, Any], predicate: str, value: NamedNode | BlankNode) -> None:
        if predicate == _RDF_TYPE:
            _add(node, self._type, self._class(value.value) if isinstance(value, NamedNode) else str(value))
        elif term := self._terms.coerced.get((predicate, IRI)):
            _add(node, term, self._reference(value))
        else:
            _add(node, self._class(predicate), {self._id: self._reference(value)})

    def _add_literal(self, node: dict[str, Any], predicate: str, literal: Literal) -> None:
        if literal.direction:
            raise _Unwritable
        kind = literal.datatype.value
        is_text = literal.language or kind == _STRING
        if is_text and (term := self._terms.by_language.get(predicate)):
            _add(node.setdefault(term, {}), literal.language or _NO_LANGUAGE, literal.value)
        elif term := self._terms.coerced.get((predicate, kind)):
            _add(node, term, literal.value)
        elif literal.language:
            _add(node, self._class(predicate), {self._language: literal.language, self._value: literal.value})
        elif kind == _STRING:
            _add(node, self._class(predicate), literal.value)
        else:
            _add(node, self._class(predicate), {self._type: self._class(kind), self._value: literal.value})

    def _reference(self, node: NamedNode | BlankNode) -> str:
        return self._iri(node.value) if isinstance(node, NamedNode) else str(node)

    def _class(self, iri: str) -> str:
        """The IRI as a key, a type or a datatype: there a term may stand for it."""
        return self._terms.plain.get(iri) or self._iri(iri)

    def _compact(self, iri: str) -> str:
        found = self._terms.compact(iri)
        if found is None:
            raise _Unwritable
        return found


def _add(values: dict[str, Any], key: str, value: object) -> None:
    """Add a value to a key: the second makes a list."""
    if key not in values:
        values[key] = value
    elif isinstance(values[key], list):
        values[key].append(value)
    else:
        values[key] = [values[key], value]
