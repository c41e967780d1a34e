"""Responses with a strong ETag, conditional and whole (RFC 9110, sections 8.8.3 and 13)."""

import hashlib

from flask import Response, render_template, request

from server.media import HTML, PAGE


def reply(content: bytes, content_type: str, status: int = 200) -> Response:
    """A response that tells caches to ask again each time; 304 where the client has these very bytes."""
    response = Response(content, status=status, content_type=content_type)
    response.vary.add("Accept")
    if status == 200:
        response.set_etag(hashlib.sha256(content_type.encode() + b"\0" + content).hexdigest()[:32])
        response.cache_control.no_cache = True
        response.make_conditional(request)
    return response


def page(template: str, status: int = 200, **values: object) -> Response:
    """An HTML page."""
    return reply(render_template(template, **values).encode(), PAGE.content_type, status)


def see_other(location: str) -> Response:
    """A 303 to a path of this server."""
    response = Response(status=303, content_type=f"{HTML}; charset=utf-8")
    response.headers["Location"] = location
    response.vary.add("Accept")
    return response
