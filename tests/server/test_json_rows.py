"""Rows as JSON are what Oxigraph writes, and end at the limit."""

import io
from collections.abc import Iterator

import pytest
from pyoxigraph import BaseDirection, BlankNode, Literal, NamedNode, Quad, QueryResultsFormat, QuerySolutions, Triple

from kg import store as kg_store
from server.errors import AnswerTooLarge
from server.json_rows import Term, boolean, cell, rows

A, B = NamedNode("x:a"), NamedNode("x:b")
ODD = "".join(map(chr, range(0x250))) + "\u2028\ufffe\N{GRINNING FACE}"
TERMS: list[Term] = [
    *(A, BlankNode("one"), Literal(ODD), Literal("eins", language="de-CH"), Literal(2), Literal(1.5), Literal(True)),
    Literal("2012-06-07", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#date")),
    Literal(""),
]


@pytest.mark.parametrize("term", TERMS)
def test_each_kind_of_term_is_written_as_oxigraph_writes_it(term: Term) -> None:
    found = kg_store.in_memory([Quad(A, B, term)]).query("SELECT ?s ?o { ?s ?p ?o }")
    assert isinstance(found, QuerySolutions)
    sink = io.BytesIO()
    found.serialize(sink, QueryResultsFormat.JSON)
    assert rows(("s", "o"), [(A, term)], 10_000) == sink.getvalue()


def test_no_rows_and_rows_without_cells_are_tables_too() -> None:
    assert rows(("s",), [], 100) == b'{"head":{"vars":["s"]},"results":{"bindings":[]}}'
    assert rows((), [()], 100) == b'{"head":{"vars":[]},"results":{"bindings":[{}]}}'
    assert (boolean(True), boolean(False)) == (b'{"head":{},"boolean":true}', b'{"head":{},"boolean":false}')


def test_no_more_rows_are_read_than_the_limit_takes() -> None:
    read = 0

    def many() -> Iterator[tuple[Term]]:
        nonlocal read
        while True:
            read += 1
            yield (A,)

    with pytest.raises(AnswerTooLarge):
        rows(("s",), many(), 1000)
    assert read < 1000


@pytest.mark.parametrize("term", [Triple(A, B, A), Literal("x", language="ar", direction=BaseDirection.RTL)])
def test_what_the_recommendation_has_no_form_for_is_refused(term: Term) -> None:
    with pytest.raises(ValueError):
        cell(term)
