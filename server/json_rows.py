"""Rows and booleans as SPARQL 1.1 Query Results JSON, byte for byte as Oxigraph writes them.

For what is read by patterns and not by a query: Oxigraph writes the results of queries alone.
"""

from collections.abc import Iterable, Sequence
from json.encoder import encode_basestring

from kg.rdf import BlankNode, Literal, NamedNode, Triple
from server.errors import AnswerTooLarge

_STRING = "http://www.w3.org/2001/XMLSchema#string"
_SEPARATORS = 4
"""Bytes of a row beside its cells, at least."""

Term = NamedNode | BlankNode | Literal | Triple


def boolean(value: bool) -> bytes:
    """The answer to an ASK."""
    return b'{"head":{},"boolean":true}' if value else b'{"head":{},"boolean":false}'


def rows(names: Sequence[str], found: Iterable[Sequence[Term]], limit: int) -> bytes:
    """A table of no more bytes than the limit, each row with all its cells.

    Raises AnswerTooLarge as soon as the rows are more, and ValueError for a triple term.
    """
    keys = [f"{encode_basestring(name)}:" for name in names]
    written, left = [], limit
    for row in found:
        line = ",".join([key + cell(term) for key, term in zip(keys, row, strict=True)])
        left -= len(line) + _SEPARATORS
        if left < 0:
            raise AnswerTooLarge(limit)
        written.append(line)
    bindings = "{" + "},{".join(written) + "}" if written else ""
    head = ",".join(map(encode_basestring, names))
    return f'{{"head":{{"vars":[{head}]}},"results":{{"bindings":[{bindings}]}}}}'.encode()


def cell(term: Term) -> str:
    """A term; raises ValueError for a triple."""
    if isinstance(term, NamedNode):
        return f'{{"type":"uri","value":{encode_basestring(term.value)}}}'
    if isinstance(term, Literal):
        return f'{{"type":"literal","value":{encode_basestring(term.value)}{_kind(term)}}}'
    if isinstance(term, BlankNode):
        return f'{{"type":"bnode","value":{encode_basestring(term.value)}}}'
    raise ValueError(term)


def _kind(term: Literal) -> str:
    if term.language:
        if term.direction:
            raise ValueError(term)
        return f',"xml:lang":{encode_basestring(term.language)}'
    datatype = term.datatype.value
    return "" if datatype == _STRING else f',"datatype":{encode_basestring(datatype)}'
