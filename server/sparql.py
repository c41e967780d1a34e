"""`/sparql`: the SPARQL 1.1 Protocol's query operation, and a form for people."""

from flask import Blueprint, Response, request

from kg.queries import Query
from server import service_description
from server.accept import choose
from server.alternates import announcing
from server.engine import QueryRequest
from server.errors import ServerError
from server.examples import example, grouped
from server.media import GRAPHS, JSON, PAGE, TURTLE, called, formats_for
from server.problem import prefers_page, problem_from
from server.protocol import ACCEPT_QUERY, Operation, read_get, read_post
from server.query_text import QueryForm
from server.replies import Document, document, page, rendered, send
from server.rows import parse_results
from server.services import services

blueprint = Blueprint("sparql", __name__)
ROWS_SHOWN = 1000
"""A page with more rows is no longer read by a person; the downloads beside it have them all."""
"""The question that the form opens with."""

CHARACTERS_SHOWN = 200_000
"""Of a graph; cut at a line's end."""


@blueprint.route("/sparql", methods=["GET", "POST", "QUERY"])
def sparql() -> Response:
    """The answer to the query that the request holds."""
    operation = _read()
    if operation.request is None:
        return _introduce(operation)
    accept = request.headers.get("Accept", "")
    try:
        form = services().engine.examine(operation.request)
        chosen = choose(operation.form, accept, (*formats_for(form), PAGE))
        if chosen.format is PAGE:
            return send(_show(operation.request, form))
        answer = services().engine.run(operation.request, chosen.format.media_type)
    except ServerError as error:
        if not _wants_page(operation, accept):
            raise
        return _explain(operation.request, error)
    return send(document(answer.content, chosen.content_type))


def _read() -> Operation:
    if request.method in ("POST", "QUERY"):
        return read_post(request.query_string, request.headers.get("Content-Type", ""), request.get_data())
    return read_get(request.query_string)


def _wants_page(operation: Operation, accept: str) -> bool:
    return bool(called(operation.form, (PAGE,))) if operation.form else prefers_page(accept)


@blueprint.after_request
def _tell_what_a_query_may_send(response: Response) -> Response:
    response.headers["Accept-Query"] = ACCEPT_QUERY
    return response


def _introduce(operation: Operation) -> Response:
    chosen = choose(operation.form, request.headers.get("Accept", ""), (*GRAPHS, PAGE))
    if chosen.format is PAGE:
        return send(_form(example(services().examples, operation.example)))
    return send(document(service_description.describe(services(), chosen.format), chosen.content_type))


def _form(opened: Query) -> Document:
    page = rendered("sparql.html", asked=QueryRequest(opened.text), opened=opened, **_offered())
    return announcing(page, [("/sparql", TURTLE.media_type)])


def _offered() -> dict[str, object]:
    """What the form offers beside any query: examples, and what an editor completes words with."""
    found = services()
    return {
        "examples": grouped(found.examples),
        "prefixes": found.writer.prefixes,
        "completions": found.pages.text("completions"),
    }


def _show(asked: QueryRequest, form: QueryForm | None) -> Document:
    formats = formats_for(form)
    if formats is GRAPHS:
        content = services().engine.run(asked, TURTLE.media_type).content.decode()
        return rendered("sparql.html", asked=asked, formats=formats, turtle=_shortened(content), **_offered())
    table = parse_results(services().engine.run(asked, JSON.media_type).content)
    return rendered("sparql.html", asked=asked, formats=formats, table=table, limit=ROWS_SHOWN, **_offered())


def _explain(asked: QueryRequest, error: ServerError) -> Response:
    problem = problem_from(error)
    response = page("sparql.html", problem.status, asked=asked, problem=problem, **_offered())
    response.headers.extend(problem.headers)
    return response


def _shortened(turtle: str) -> tuple[str, bool]:
    """The graph, or its first part and that it is one."""
    if len(turtle) <= CHARACTERS_SHOWN:
        return turtle, False
    return turtle[:CHARACTERS_SHOWN].rpartition("\n")[0], True
