"""Queries of programs, answered on the event loop: from the request to a query process and back, nothing in between.

The reply is the one that the application would give, header by header. What needs more than a query process is left
to the application: pages, the service description, long queries, and what is wrong with a request in itself.
"""

import hashlib
from functools import lru_cache

from server.accept import Chosen, choose
from server.cache_key import SPARQL, operation_of
from server.engine import QueryEngine
from server.errors import ServerError
from server.exchange import Headers, Reply, Request
from server.headers import EXPOSED, SECURITY
from server.limits import SHORT_QUERY
from server.media import PAGE, PROBLEM, formats_for
from server.pool import Waiting
from server.problem import as_json, prefers_page, problem_from
from server.protocol import ACCEPT_QUERY, Operation
from server.query_text import QueryForm
from server.release import Release

_HEADERS: Headers = (
    ("vary", "Accept"),
    ("accept-query", ACCEPT_QUERY),
    *((name.lower(), value) for name, value in SECURITY.items()),
    ("access-control-allow-origin", "*"),
    ("access-control-expose-headers", EXPOSED),
)


class Direct:
    """Answers what a query process alone can answer, or not even that is needed for."""

    def __init__(self, engine: QueryEngine) -> None:
        self._engine = engine

    def at_once(self, request: Request, release: Release) -> Reply | None:
        """The reply to a lookup; None for all else."""
        operation = _read(request)
        if operation is None or operation.request is None:
            return None
        lookup = self._engine.as_lookup(operation.request)
        chosen = lookup and _chosen(operation.form, request.header("accept"), lookup.form)
        if not lookup or not chosen:
            return None
        content = self._engine.look_up(lookup, chosen.format.media_type, release)
        return None if content is None else _whole(content, chosen.content_type, release.name)

    async def reply(self, request: Request, release: Release, waiting: Waiting) -> Reply | None:
        """The reply; None for what the application is to answer."""
        operation = _read(request)
        if operation is None or operation.request is None:
            return None
        asked = operation.request
        try:
            chosen = _chosen(operation.form, request.header("accept"), self._engine.examine(asked))
        except ServerError:
            return None
        if chosen is None:
            return None
        try:
            answer = await self._engine.run_soon(asked, chosen.format.media_type, release, waiting)
        except ServerError as error:
            return _problem(error, release.name)
        return _whole(answer.content, chosen.content_type, release.name)


def _read(request: Request) -> Operation | None:
    """What a short request to the endpoint asks; what is wrong with one is told by the application."""
    if request.path != SPARQL or len(request.query) > SHORT_QUERY or len(request.body) > SHORT_QUERY:
        return None
    try:
        return operation_of(request)
    except ServerError:
        return None


@lru_cache(maxsize=256)
def _chosen(name: str, accept: str, form: QueryForm | None) -> Chosen | None:
    """The format of the answer; None where an error or the answer would be a page, or there is none."""
    if prefers_page(accept):
        return None
    try:
        chosen = choose(name, accept, (*formats_for(form), PAGE))
    except ServerError:
        return None
    return None if chosen.format is PAGE else chosen


def _whole(content: bytes, content_type: str, release: str) -> Reply:
    etag = hashlib.sha256(content_type.encode() + b"\0" + content).hexdigest()[:32]
    own = (
        ("content-type", content_type),
        ("content-length", str(len(content))),
        ("etag", f'"{etag}"'),
        ("cache-control", "no-cache"),
        ("x-release", release),
    )
    return Reply(200, (*own, *_HEADERS), content)


def _problem(error: ServerError, release: str) -> Reply:
    problem = problem_from(error)
    content = as_json(problem)
    own = (
        ("content-type", PROBLEM),
        ("content-length", str(len(content))),
        ("cache-control", "no-store"),
        ("x-release", release),
        *((name.lower(), value) for name, value in problem.headers.items()),
    )
    return Reply(problem.status, (*own, *_HEADERS), content)
