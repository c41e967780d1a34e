"""Conditional and range requests (RFC 9110, sections 13 and 14): who has these very bytes is told so."""

import re
from dataclasses import replace

from werkzeug.http import parse_date

from server.exchange import Reply, Request

_TAG = re.compile(r'(W/)?"([^"]*)"')
_RANGE = re.compile(r"bytes\s*=\s*(?:(\d+)\s*-\s*(\d*)|-\s*\d+)")
_ABOUT_CONTENT = frozenset(("content-length", "content-type", "content-encoding", "content-range", "link"))
"""The headers that a 304, which has no content, does without."""


def is_unmet(request: Request, reply: Reply) -> bool:
    """Whether the client asks for another state of the thing than this one: `If-Match`, `If-Unmodified-Since`."""
    etag, wanted = reply.header("etag"), request.header("if-match")
    if wanted and etag:
        strong = [tag for weak, tag in _TAG.findall(wanted) if not weak]
        return wanted.strip() != "*" and not _names(strong, etag)
    changed, since = parse_date(reply.header("last-modified")), parse_date(request.header("if-unmodified-since"))
    return not wanted and changed is not None and since is not None and changed > since


def has_it(request: Request, reply: Reply) -> bool:
    """Whether the client has the reply: `If-None-Match` names its ETag, in any of its encodings, or it is no newer."""
    etag, asked = reply.header("etag"), request.header("if-none-match")
    if asked:
        return bool(etag) and (asked.strip() == "*" or _names([tag for _, tag in _TAG.findall(asked)], etag))
    changed, since = parse_date(reply.header("last-modified")), parse_date(request.header("if-modified-since"))
    return changed is not None and since is not None and changed <= since


def with_known_range(request: Request) -> Request:
    """The request without a `Range` that asks for anything but one range of bytes: it is answered whole."""
    if "range" not in request.headers:
        return request
    found = _RANGE.fullmatch(request.header("range").strip())
    if found and not _runs_back(found):
        return request
    return replace(request, headers={name: value for name, value in request.headers.items() if name != "range"})


def _runs_back(found: re.Match[str]) -> bool:
    return bool(found[2]) and int(found[2]) < int(found[1])


def _names(tags: list[str], etag: str) -> bool:
    return plain(etag) in {plain(f'"{tag}"') for tag in tags}


def plain(etag: str) -> str:
    """The ETag of the content whatever its encoding."""
    return etag.strip('"').partition("~")[0]


def encoded(etag: str, encoding: str) -> str:
    """The ETag of the content in an encoding: other bytes, so another strong ETag."""
    return f'"{plain(etag)}~{encoding}"'


def not_modified(reply: Reply) -> Reply:
    """The 304 in the place of a reply."""
    return Reply(304, tuple((name, value) for name, value in reply.headers if name not in _ABOUT_CONTENT))
