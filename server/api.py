"""`/api/…`: questions for programs that do not speak SPARQL, as JSON or CSV, with parameters and pages."""

import csv
import io
import json
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from server.accept import choose
from server.alternates import announcing
from server.api_queries import ApiQuery, Page
from server.engine import QueryRequest
from server.errors import BadRequest, NothingHere
from server.media import CSV, JSON, Format
from server.openapi import describe
from server.replies import Document, document, redirection, rendered, send
from server.rows import Table, parse_results
from server.services import services

blueprint = Blueprint("api", __name__)
ANSWERS = (Format("application/json", "json", "JSON"), CSV)


@blueprint.get("/api/")
def questions() -> Response:
    """The questions with forms to try them; a form that was sent leads to its answer."""
    if "question" in request.args:
        return send(redirection(_asked()))
    page = rendered("api.html", queries=services().api.values())
    return send(announcing(page, [("/api/openapi.json", "application/json")]))


def _asked() -> str:
    """The address of the answer that a form asks for: what was left empty is not asked; raises NothingHere."""
    given = {name: value for name, value in request.args.items() if value.strip()}
    name, suffix = given.pop("question", ""), given.pop("format", ANSWERS[0].suffix)
    if name not in services().api or suffix not in {form.suffix for form in ANSWERS}:
        raise NothingHere(f"There is no question {name[:100]!r} in that format. The questions are listed on /api/.")
    return f"/api/{name}.{suffix}{'?' if given else ''}{urlencode(given)}"


@blueprint.get("/api/openapi.json")
def openapi() -> Response:
    """The description for programs."""
    return send(document(json.dumps(describe(services().api.values())).encode(), "application/json"))


@blueprint.get("/api/<name>")
def answer(name: str) -> Response:
    """The answer to the question of that name; an ending says the format, else the Accept header does."""
    stem, _, suffix = name.partition(".")
    query = services().api.get(stem)
    if query is None or suffix not in ("", *(form.suffix for form in ANSWERS)):
        raise NothingHere(f"There is no question {name[:100]!r}. The questions are listed on /api/.")
    chosen = choose(suffix, request.headers.get("Accept", ""), ANSWERS)
    return send(_answer(query, chosen.format, _values()))


def _values() -> dict[str, str]:
    """The parameters; raises BadRequest where one is given twice."""
    if twice := [name for name, values in request.args.lists() if len(values) > 1]:
        raise BadRequest(f"The parameter {twice[0][:100]!r} is given more than once.")
    return request.args.to_dict()


def _answer(query: ApiQuery, form: Format, values: dict[str, str]) -> Document:
    text, counting, page = query.page(values)
    table, total = _table(text), int(_table(counting).rows[0]["total"].value)
    after = _next(values, page, total)
    links = (("Link", f'<{request.path}{after}>; rel="next"'),) if after else ()
    rows = _csv(query, table) if form is CSV else _json(query, table, (total, page, after))
    return document(rows, form.content_type, *links)


def _table(text: str) -> Table:
    return parse_results(services().engine.run(QueryRequest(text), JSON.media_type).content)


def _next(values: dict[str, str], page: Page, total: int) -> str:
    """The query string of the page after this one, or nothing."""
    offset = page.offset + page.limit
    return "?" + urlencode({**values, "limit": page.limit, "offset": offset}) if offset < total else ""


def _json(query: ApiQuery, table: Table, where: tuple[int, Page, str]) -> bytes:
    total, page, after = where
    found = {
        "title": query.query.title,
        "total": total,
        "limit": page.limit,
        "offset": page.offset,
        "next": f"{request.path}{after}" if after else None,
        "results": [{name: row[name].value or None for name in query.columns} for row in table.rows],
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def _csv(query: ApiQuery, table: Table) -> bytes:
    """The rows with a header (RFC 4180)."""
    written = io.StringIO()
    rows = ([row[name].value for name in query.columns] for row in table.rows)
    csv.writer(written).writerows([query.columns, *rows])
    return written.getvalue().encode()
