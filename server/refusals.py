"""What the door itself refuses, before the application sees it: a problem for programs, a short page for people."""

from html import escape

from server.exchange import Headers, Reply, Request
from server.headers import EXPOSED, SECURITY
from server.media import PAGE, PROBLEM
from server.problem import Problem, as_json, prefers_page

BUSY_SECONDS = 5
"""What `Retry-After` says to a client that came while the server had as many requests as it takes."""

_HEADERS: Headers = (
    ("cache-control", "no-store"),
    ("vary", "Accept"),
    *((name.lower(), value) for name, value in SECURITY.items()),
    ("access-control-allow-origin", "*"),
    ("access-control-expose-headers", EXPOSED),
)
_PAGE = (
    '<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>{title}</title>\n<h1>{title}</h1>\n<p>{detail}</p>\n'
)


def too_large(request: Request, longest: int) -> Reply:
    """The body is longer than any may be."""
    detail = f"The body is larger than {longest:,} bytes. Send a shorter query."
    return _refusal(request, Problem(413, detail, "content-too-large"))


def coded(request: Request, coding: str) -> Reply:
    """The body is compressed, and is not read so."""
    detail = f"A body in the coding {coding[:40]!r} is not read. Send it as it is, without Content-Encoding."
    return _refusal(request, Problem(415, detail, "unsupported-coding", headers={"accept-encoding": "identity"}))


def precondition_failed(request: Request) -> Reply:
    """The client wanted what it knows, and this is something else."""
    detail = "What is at this address is another than the one that If-Match or If-Unmodified-Since tells of."
    return _refusal(request, Problem(412, f"{detail} Ask without it.", "precondition-failed"))


def too_many(request: Request, seconds: int) -> Reply:
    """The client has sent more requests than it may."""
    detail = f"You have sent more requests than one client may send in a minute. Come back in {seconds} seconds."
    return _refusal(request, Problem(429, detail, "too-many-requests", headers={"retry-after": str(seconds)}))


def busy(request: Request) -> Reply:
    """The server is answering as many requests as it takes."""
    detail = "The server is answering as many requests as it can. Send it again."
    return _refusal(request, Problem(503, detail, "service-unavailable", headers={"retry-after": str(BUSY_SECONDS)}))


def _refusal(request: Request, problem: Problem) -> Reply:
    if prefers_page(request.header("accept")):
        page = _PAGE.format(title=escape(problem.title), detail=escape(problem.detail))
        content_type, content = PAGE.content_type, page.encode()
    else:
        content_type, content = PROBLEM, as_json(problem)
    own = ("content-type", content_type), ("content-length", str(len(content)))
    return Reply(problem.status, (*own, *_HEADERS, *problem.headers.items()), content)
