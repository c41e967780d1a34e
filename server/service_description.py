"""The endpoint's description of itself (SPARQL 1.1 Service Description), its limits and its examples."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import render_template
from pyoxigraph import Literal, RdfFormat, parse

from kg.describe import THINGS_DESCRIBED
from kg.queries import Query
from kg.serving import MIB, Serving
from server.limits import NESTING
from server.media import Format
from server.query_text import QueryForm, examine
from server.services import Services

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
        limits=tuple(limits_of(services.settings.serving)),
        examples=tuple(map(_example, services.examples)),
    )
    triples = [quad.triple for quad in parse(turtle.encode(), format=RdfFormat.TURTLE)]
    prefixes = {**services.writer.prefixes, "sd": "http://www.w3.org/ns/sparql-service-description#"}
    return replace(services.writer, prefixes=prefixes).write_graph(triples, form)


def limits_of(serving: Serving) -> Iterator[Limit]:
    """What one query may ask for, what it may cost, and what the client is told beyond that."""
    yield from _of_query_and_answer(serving)
    yield from _of_the_work(serving)
    if serving.rate:
        yield _of_clients(serving)


def _of_the_work(serving: Serving) -> Iterator[Limit]:
    yield Limit(
        "time",
        "Time limit",
        serving.query_timeout,
        "seconds",
        f"A query is stopped after {serving.query_timeout:g} seconds. Its status is then 503, and nothing of its"
        " answer is sent.",
    )
    yield Limit(
        "memory",
        "Memory of a query",
        serving.query_memory,
        "bytes",
        f"A query may use {serving.query_memory / MIB:,.6g} MiB of memory. One that needs more ends with the status"
        " 503.",
    )
    yield Limit(
        "parallel",
        "Queries at a time",
        serving.queries,
        "queries",
        f"{serving.queries} queries run at a time; the others wait in the queue.",
    )
    yield Limit(
        "queue",
        "Length of the queue",
        serving.queue,
        "queries",
        f"{serving.queue} queries may wait, each for {serving.queue_timeout:g} seconds. Beyond that the status"
        " is 503, and the header Retry-After says when to come back.",
    )


def _of_query_and_answer(serving: Serving) -> Iterator[Limit]:
    yield Limit(
        "answer",
        "Size of an answer",
        serving.answer_size,
        "bytes",
        f"An answer has at most {serving.answer_size / MIB:,.6g} MiB, and any number of rows within. A larger one is"
        " refused with the status 413: add a LIMIT, or take the downloads.",
    )
    yield Limit(
        "query",
        "Length of a query",
        serving.query_size,
        "bytes",
        f"A query has at most {serving.query_size:,} bytes. A longer one is refused with the status 413.",
    )
    yield Limit(
        "nesting",
        "Nesting of a query",
        NESTING,
        "levels",
        f"Brackets nest at most {NESTING} levels deep. A deeper query is refused with the status 400.",
    )
    yield Limit(
        "described",
        "Things described both ways",
        THINGS_DESCRIBED,
        "things",
        f"DESCRIBE gives up to {THINGS_DESCRIBED} things both ways, each with its readings and the names of its"
        " neighbours. Of more things it gives the triples that have them as their subject, and their blank nodes.",
    )


def _of_clients(serving: Serving) -> Limit:
    return Limit(
        "rate",
        "Requests of a client",
        serving.rate,
        "requests a minute",
        f"A client may send {serving.rate:,} requests in a minute. Beyond that the status is 429, and the header"
        " Retry-After says when to come back.",
    )


def literal(text: str) -> str:
    """The text as a Turtle string."""
    return str(Literal(text))


def _example(query: Query) -> Example:
    form = examine(query.text)
    known = form.value.lower() if form in _SHACL_FORMS else ""
    return Example(query.name, query.title, query.description, known, query.text.strip())
