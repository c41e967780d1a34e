"""Conditional requests (RFC 9110, section 13): who has these very bytes is told so."""

import re

from server.exchange import Reply, Request

_TAG = re.compile(r'(?:W/)?"([^"]*)"')
_ABOUT_CONTENT = frozenset(("content-length", "content-type", "content-encoding", "link"))
"""The headers that a 304, which has no content, does without."""


def has_it(request: Request, etag: str) -> bool:
    """Whether `If-None-Match` names the strong ETag, in any of its encodings."""
    asked = request.header("if-none-match")
    if not asked or not etag:
        return False
    return asked.strip() == "*" or plain(etag) in {plain(f'"{tag}"') for tag in _TAG.findall(asked)}


def plain(etag: str) -> str:
    """The ETag of the content whatever its encoding."""
    return etag.strip('"').partition("~")[0]


def encoded(etag: str, encoding: str) -> str:
    """The ETag of the content in an encoding: other bytes, so another strong ETag."""
    return f'"{plain(etag)}~{encoding}"'


def not_modified(reply: Reply) -> Reply:
    """The 304 in the place of a reply."""
    return Reply(304, tuple((name, value) for name, value in reply.headers if name not in _ABOUT_CONTENT))
