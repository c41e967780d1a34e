"""What the queries of `queries/export/` answer of the current release."""

from collections.abc import Iterator
from pathlib import Path

from kg.export.request import Request
from kg.queries import read_query
from kg.rdf import BlankNode, Literal, NamedNode, Triple
from kg.store import QuerySolutions, construct, open_read_only, query

Term = NamedNode | BlankNode | Literal | Triple

FOLDER = "export"


def triples(request: Request, name: str) -> list[Triple]:
    """The triples of a CONSTRUCT, sorted and without doubles; raises KgError."""
    return construct(open_read_only(request.release / "store"), _text(request, name))


def rows(request: Request, name: str) -> Iterator[tuple[Term | None, ...]]:
    """The rows of a SELECT, in the order of its variables; raises KgError."""
    found = query(open_read_only(request.release / "store"), _text(request, name))
    if not isinstance(found, QuerySolutions):
        raise TypeError("not a SELECT query")
    variables = found.variables
    for row in found:
        yield tuple(row[variable] for variable in variables)


def _text(request: Request, name: str) -> str:
    settings = request.settings
    return read_query(settings.queries / FOLDER / Path(name).with_suffix(".rq"), settings.base_iri).text
