"""Calls a WSGI application (PEP 3333) with a request, and gives its whole reply."""

import io
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from wsgiref.types import WSGIApplication

from server.exchange import Headers, Reply, Request

SENDFILE = "x-sendfile"
"""By this header the application names a file that is sent in its place; it never leaves the server."""

_RANGE = re.compile(r"bytes (\d+)-(\d+)/\d+")


def call(application: WSGIApplication, request: Request) -> Reply:
    """The application's reply; what becomes of the connection is the server's affair."""
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], _: object = None) -> Callable[[bytes], object]:
        started.append((status, headers))
        return written.append

    written: list[bytes] = []
    returned = _joined(application(environ_of(request), start_response))
    body = b"".join((*written, returned)) if written else returned
    status, headers = started[-1]
    lowered = tuple((name.lower(), value) for name, value in headers if name.lower() != "connection")
    return _with_file(Reply(int(status.split(" ", 1)[0]), lowered, body))


def environ_of(request: Request) -> dict[str, Any]:
    """The request as a WSGI environment."""
    host, _, port = request.host.rpartition(":")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": request.path.encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": request.query,
        "SERVER_NAME": host,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": request.client,
        "CONTENT_LENGTH": str(len(request.body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": request.scheme,
        "wsgi.input": io.BytesIO(request.body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in request.headers.items():
        key = name.upper().replace("-", "_")
        if key not in ("CONTENT_LENGTH", "TRANSFER_ENCODING"):
            environ["CONTENT_TYPE" if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value
    return environ


def _joined(parts: Iterable[bytes]) -> bytes:
    try:
        found = [part for part in parts if part]
        return found[0] if len(found) == 1 else b"".join(found)
    finally:
        if close := getattr(parts, "close", None):
            close()


def _with_file(reply: Reply) -> Reply:
    """The reply with the file that its header names, and the part of it that a 206 sends."""
    path = reply.header(SENDFILE)
    if not path:
        return reply
    headers: Headers = tuple((name, value) for name, value in reply.headers if name != SENDFILE)
    part = _RANGE.fullmatch(reply.header("content-range")) if reply.status == 206 else None
    span = (int(part[1]), int(part[2]) + 1) if part else None
    return Reply(reply.status, headers, b"", Path(path), span)
