"""Errors for programs and for people: RFC 9457 problem documents, or a page, by Accept."""

import json
import re
from dataclasses import dataclass, field
from http import HTTPStatus

from flask import Response, render_template, request
from werkzeug.exceptions import HTTPException

from kg.errors import KgError, NoRelease
from server import errors
from server.accept import negotiate
from server.errors import NotAcceptable, ServerError
from server.media import PAGE, PROBLEM, Format
from server.nearby import nearby
from server.statuses import status_of
from server.view import settle_view

_PROBLEM_JSON = Format(PROBLEM, "json", "Problem", ("application/json",))
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")

_ADVICE = {
    400: "The request cannot be read. Check its address and its encoding.",
    404: "There is nothing at this address. Start from / or ask /sparql.",
    405: "The method is not allowed here.",
    413: "The request is too large.",
    416: "The range lies outside of the file.",
    500: "The server met an error of its own. The request may be sent again; if it fails again, please report it.",
}


_NOT_THERE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_NO_RELEASE = "There is no release to serve. Whoever runs this server has to build one with `kg build`."


@dataclass(frozen=True)
class Problem:
    """One problem document."""

    status: int
    detail: str
    code: str
    members: dict[str, object] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The status's own phrase, as RFC 9457 wants it beside the type `about:blank`."""
        return HTTPStatus(self.status).phrase

    def document(self) -> dict[str, object]:
        """The problem as the object to write as JSON."""
        core = {"type": "about:blank", "title": self.title, "status": self.status, "detail": self.detail}
        return {**core, "code": self.code, **self.members}


def as_json(problem: Problem) -> bytes:
    """The problem document."""
    return json.dumps(problem.document(), ensure_ascii=False).encode()


def problem_from(error: KgError) -> Problem:
    """The problem that an error is; where the server's own files fail, the paths stay its own affair."""
    status, code = status_of(error), _WORDS.sub("-", type(error).__name__).lower()
    if not isinstance(error, ServerError):
        return Problem(status, _NO_RELEASE if isinstance(error, NoRelease) else _ADVICE[500], code)
    headers = {"Retry-After": str(error.seconds)} if isinstance(error, errors.Busy) else {}
    return Problem(status, str(error), code, error.members, headers)


def problem_from_http(error: HTTPException) -> Problem:
    """The problem that an exception of Werkzeug is."""
    status = error.code or 500
    detail = _ADVICE.get(status, HTTPStatus(status).description or HTTPStatus(status).phrase)
    headers = {name: value for name, value in error.get_headers() if name in ("Allow", "Content-Range")}
    if "Allow" in headers:
        detail = f"{detail} Allowed: {headers['Allow']}."
    return Problem(status, detail, HTTPStatus(status).name.lower().replace("_", "-"), headers=headers)


def render_problem(problem: Problem) -> Response:
    """The problem as the client prefers it; a client that accepts neither form gets JSON."""
    if prefers_page(request.headers.get("Accept", "")):
        settle_view()
        meant = nearby(str(problem.members.get("name", request.path))) if problem.status in _NOT_THERE else ()
        content, content_type = (
            render_template("problem.html", problem=problem, meant=meant).encode(),
            PAGE.content_type,
        )
    else:
        content, content_type = as_json(problem), PROBLEM
    response = Response(content, status=problem.status, content_type=content_type, headers=problem.headers)
    response.vary.add("Accept")
    response.cache_control.no_store = True
    return response


def prefers_page(accept: str) -> bool:
    """Whether the client would rather have a page than a program's answer."""
    try:
        return negotiate(accept, (_PROBLEM_JSON, PAGE)).format is PAGE
    except NotAcceptable:
        return False
