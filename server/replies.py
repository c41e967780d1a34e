"""Responses with a strong ETag, conditional and whole (RFC 9110, sections 8.8.3 and 13)."""

import hashlib
from dataclasses import dataclass

from flask import Response, render_template, request

from server.media import HTML, PAGE


@dataclass(frozen=True, slots=True)
class Document:
    """A whole answer before any request's conditions are applied to it."""

    content: bytes
    content_type: str
    etag: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    status: int = 200


def document(content: bytes, content_type: str, *headers: tuple[str, str]) -> Document:
    """A document with the strong ETag of its bytes and type."""
    etag = hashlib.sha256(content_type.encode() + b"\0" + content).hexdigest()[:32]
    return Document(content, content_type, etag, headers)


def rendered(template: str, **values: object) -> Document:
    """An HTML page as a document."""
    return document(render_template(template, **values).encode(), PAGE.content_type)


def redirection(location: str) -> Document:
    """A 303 to a path of this server."""
    return Document(b"", f"{HTML}; charset=utf-8", headers=(("Location", location),), status=303)


def send(found: Document) -> Response:
    """A response that tells caches to ask again each time; 304 where the client has these very bytes."""
    response = Response(found.content, found.status, found.headers, content_type=found.content_type)
    response.vary.add("Accept")
    if found.content_type == PAGE.content_type and found.status != 303:
        response.vary.add("Accept-Language")
    if found.status == 200:
        response.set_etag(found.etag)
        response.cache_control.no_cache = True
        response.make_conditional(request)
    return response


def page(template: str, status: int = 200, **values: object) -> Response:
    """An HTML page with any status."""
    found = rendered(template, **values)
    return send(Document(found.content, found.content_type, found.etag, status=status))
