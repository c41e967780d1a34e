"""The endpoint's description of itself (SPARQL 1.1 Service Description), its limits and its examples."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import render_template
from pyoxigraph import Literal, RdfFormat, parse

from kg.queries import Query
from server import limits
from server.media import Format
from server.query_text import QueryForm, examine
from server.services import Services

_MIB = 1024**2
_SHACL_FORMS = (QueryForm.SELECT, QueryForm.ASK, QueryForm.CONSTRUCT)
"""SHACL has a property for the text of each of these (SHACL, section 8.4)."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of the endpoint: a number for programs, a statement for people."""

    name: str
    title: str
    value: float
    unit: str
    statement: str


@dataclass(frozen=True, slots=True)
class Example:
    """An example of the form on `/sparql`; `form` is SHACL's property for the query's text."""

    name: str
    title: str
    description: str
    form: str
    text: str


def describe(services: Services, form: Format) -> bytes:
    """The service description in a format."""
    turtle = render_template(
        "service.ttl",
        base=services.settings.base_iri,
        graphs=services.pages.rows("graphs").rows,
        triples=services.releases.get().count("triples"),
        limits=tuple(limits_of(services.settings.query_timeout)),
        examples=tuple(map(_example, services.examples)),
    )
    triples = [quad.triple for quad in parse(turtle.encode(), format=RdfFormat.TURTLE)]
    prefixes = {**services.writer.prefixes, "sd": "http://www.w3.org/ns/sparql-service-description#"}
    return replace(services.writer, prefixes=prefixes).write_graph(triples, form)


def limits_of(seconds: float) -> Iterator[Limit]:
    """What one query may ask for, what it may cost, and what the client is told beyond that."""
    yield from _of_query_and_answer()
    yield from _of_the_work(seconds)


def _of_the_work(seconds: float) -> Iterator[Limit]:
    yield Limit(
        "time",
        "Time limit",
        seconds,
        "seconds",
        f"A query is stopped after {seconds:g} seconds. Its status is then 503, and nothing of its answer is sent.",
    )
    yield Limit(
        "memory",
        "Memory of a query",
        limits.QUERY_MEMORY,
        "bytes",
        f"A query may use {limits.QUERY_MEMORY // _MIB:,} MiB of memory. One that needs more ends with the status 503.",
    )
    yield Limit(
        "parallel",
        "Queries at a time",
        limits.QUERY_SLOTS,
        "queries",
        f"{limits.QUERY_SLOTS} queries run at a time; the others wait in the queue.",
    )
    yield Limit(
        "queue",
        "Length of the queue",
        limits.QUEUE_LENGTH,
        "queries",
        f"{limits.QUEUE_LENGTH} queries may wait, each for {limits.SLOT_WAIT_SECONDS:g} seconds. Beyond that the status"
        " is 503, and the header Retry-After says when to come back.",
    )


def _of_query_and_answer() -> Iterator[Limit]:
    yield Limit(
        "answer",
        "Size of an answer",
        limits.ANSWER_BYTES,
        "bytes",
        f"An answer has at most {limits.ANSWER_BYTES // _MIB} MiB, and any number of rows within. A larger one is"
        " refused with the status 413: add a LIMIT, or take the downloads.",
    )
    yield Limit(
        "query",
        "Length of a query",
        limits.QUERY_BYTES,
        "bytes",
        f"A query has at most {limits.QUERY_BYTES:,} bytes. A longer one is refused with the status 413.",
    )
    yield Limit(
        "nesting",
        "Nesting of a query",
        limits.NESTING,
        "levels",
        f"Brackets nest at most {limits.NESTING} levels deep. A deeper query is refused with the status 400.",
    )
    yield Limit(
        "described",
        "Things described both ways",
        limits.THINGS_DESCRIBED,
        "things",
        f"DESCRIBE gives up to {limits.THINGS_DESCRIBED} things both ways, each with its readings and the names of its"
        " neighbours. Of more things it gives the triples that have them as their subject, and their blank nodes.",
    )


def literal(text: str) -> str:
    """The text as a Turtle string."""
    return str(Literal(text))


def _example(query: Query) -> Example:
    form = examine(query.text)
    known = form.value.lower() if form in _SHACL_FORMS else ""
    return Example(query.name, query.title, query.description, known, query.text.strip())
