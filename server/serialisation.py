"""Query results as bytes: whole or not at all, within the limit, and readable by others' parsers."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    parse,
    serialize,
)

from kg import jsonld
from kg.rdf import with_returns
from server.errors import AnswerTooLarge, NotRepresentable
from server.media import CSV, JSON_LD, N_TRIPLES, RDF_XML, TRIG, TSV, TURTLE, XML, Format

_NOT_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""What XML 1.0 cannot carry, in UTF-8; Oxigraph writes it all the same."""

_LOCAL_NAME = re.compile(r"[^\W\d][\w.\-]*$")
"""The end of a property's IRI that can be an XML element's name."""

_LINES_FACTOR = 4
"""By how much a graph in lines may be larger than the answer that it becomes: Turtle repeats no subject."""

_XML_ROOT = re.compile(rb"(<rdf:RDF )([^>]*)(>)")


@dataclass(frozen=True)
class Writer:
    """Writes results with the project's prefixes and context, up to a number of bytes."""

    prefixes: Mapping[str, str] = field(default_factory=dict)
    context: Mapping[str, Any] = field(default_factory=dict)
    limit: int = 64 * 1024**2

    def write(self, result: QuerySolutions | QueryBoolean | Iterable[Triple], form: Format) -> bytes:
        """The result in the format; raises AnswerTooLarge or NotRepresentable."""
        if not isinstance(result, QuerySolutions | QueryBoolean):
            return self.write_graph(result, form)
        if not isinstance(form.writer, QueryResultsFormat):
            raise NotRepresentable(form.media_type, "the query gives a table or a boolean, the format is for graphs")
        if isinstance(result, QueryBoolean) and form in (CSV, TSV):
            raise NotRepresentable(form.media_type, "the format has tables only, and an ASK query gives a boolean")
        sink = _Sink(self.limit)
        result.serialize(sink, form.writer)
        return _checked(sink.getvalue(), form)

    def write_graph(self, graph: Iterable[Triple], form: Format) -> bytes:
        """The triples in the format, sorted, so that the same graph gives the same bytes; raises as `write`."""
        if not isinstance(form.writer, RdfFormat):
            raise NotRepresentable(form.media_type, "the query gives a graph, the format is for tables")
        if form not in (JSON_LD, RDF_XML):
            return self._write_lines(graph, form, form.writer)
        triples = sorted(set(graph), key=str)
        if any(isinstance(triple.object, Triple) for triple in triples):
            raise NotRepresentable(form.media_type, "the graph has triples about triples, which RDF 1.1 has not")
        sink = _Sink(self.limit)
        if form is JSON_LD:
            for part in jsonld.iter_compact(triples, self.context):
                sink.write(part)
            return sink.getvalue()
        _refuse_unnameable(triples)
        serialize(triples, sink, form.writer, prefixes=_occurring(self.prefixes, triples))
        return _checked(_with_sorted_prefixes(sink.getvalue(), form), form)

    def _write_lines(self, graph: Iterable[Triple], form: Format, writer: RdfFormat) -> bytes:
        """The same by way of sorted lines of N-Triples: Oxigraph writes and reads them without Python in between."""
        if form is not N_TRIPLES and not isinstance(graph, QueryTriples):
            return self._write_sorted(graph, form, writer)
        lines = _Sink(self.limit, self.limit * _LINES_FACTOR)
        if isinstance(graph, QueryTriples):
            graph.serialize(lines, RdfFormat.N_TRIPLES)
        else:
            serialize(graph, lines, RdfFormat.N_TRIPLES)
        content = b"".join(sorted(set(lines.getvalue().splitlines(keepends=True))))
        if form is N_TRIPLES:
            sink = _Sink(self.limit)
            sink.write(content)
            return sink.getvalue()
        return self._written(parse(content, RdfFormat.N_TRIPLES), content.decode(), form, writer)

    def _write_sorted(self, graph: Iterable[Triple], form: Format, writer: RdfFormat) -> bytes:
        """The same of triples that are objects already."""
        lines = {str(triple): triple for triple in graph}
        if sum(map(len, lines)) > self.limit * _LINES_FACTOR:
            raise AnswerTooLarge(self.limit)
        ordered = sorted(lines)
        return self._written((lines[line] for line in ordered), "\n".join(ordered), form, writer)

    def _written(self, graph: Iterable[Triple], lines: str, form: Format, writer: RdfFormat) -> bytes:
        """The ordered triples, with the prefixes that occur in their lines where the format has prefixes."""
        named = set(self._named.findall(lines)) if form in (TURTLE, TRIG) else set()
        prefixes = {name: iri for name, iri in self.prefixes.items() if iri in named}
        sink = _Sink(self.limit)
        serialize(graph, sink, writer, prefixes=prefixes)
        return _with_sorted_prefixes(sink.getvalue(), form)

    @cached_property
    def _named(self) -> re.Pattern[str]:
        """Finds the namespaces of the prefixes in IRIs that they abbreviate: one look for all."""
        spaces = sorted((iri for iri in self.prefixes.values() if iri[-1] in "/#"), key=len, reverse=True)
        return re.compile(f"<({'|'.join(map(re.escape, spaces)) or '(?!)'})[^<>/#]*>")


def _checked(content: bytes, form: Format) -> bytes:
    """The document; in XML a carriage return is a reference, since a bare one is read as a line feed."""
    if form not in (XML, RDF_XML):
        return content
    if _NOT_XML.search(content):
        reason = "a literal holds a control character, which XML 1.0 has no way to write"
        raise NotRepresentable(form.media_type, reason)
    return with_returns(content)


def _refuse_unnameable(triples: list[Triple]) -> None:
    for predicate in sorted({triple.predicate.value for triple in triples}):
        if not _LOCAL_NAME.search(predicate):
            raise NotRepresentable(RDF_XML.media_type, f"<{predicate}> does not end in an XML name")


def _occurring(prefixes: Mapping[str, str], triples: list[Triple]) -> dict[str, str]:
    """The prefixes whose namespace begins some IRI of the triples."""
    iris = {iri for triple in triples for iri in _iris(triple)}
    namespaces = {iri[: max(iri.rfind("/"), iri.rfind("#")) + 1] for iri in iris}
    return {name: iri for name, iri in prefixes.items() if iri in namespaces}


def _iris(triple: Triple) -> Iterator[str]:
    for term in (triple.subject, triple.predicate, triple.object):
        if isinstance(term, NamedNode):
            yield term.value
        elif isinstance(term, Literal):
            yield term.datatype.value


def _with_sorted_prefixes(content: bytes, form: Format) -> bytes:
    """The document with its declarations in order: the writer gives them in another order each time."""
    if form is RDF_XML:
        return _XML_ROOT.sub(lambda m: m[1] + b" ".join(sorted(m[2].split())) + m[3], content, count=1)
    if form not in (TURTLE, TRIG):
        return content
    lines = content.split(b"\n")
    end = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix ")), 0)
    return b"\n".join(sorted(lines[:end]) + lines[end:])


class _Sink(io.BytesIO):
    """A file in memory that takes bytes up to a limit."""

    def __init__(self, limit: int, most: int = 0) -> None:
        super().__init__()
        self._limit, self._most = limit, most or limit

    def write(self, data: bytes) -> int:  # type: ignore[override]  # the writers give bytes only
        """Take the bytes; raises AnswerTooLarge."""
        if self.tell() + len(data) > self._most:
            raise AnswerTooLarge(self._limit)
        return super().write(data)
