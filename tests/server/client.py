"""A plain HTTP client that sends what it is told to, however odd."""

import contextlib
import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
"""What browsers send."""


@dataclass(frozen=True)
class Reply:
    """What came back: header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found

    @property
    def type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


def send(port: int, path: str, *, method: str = "GET", body: bytes | None = None, **headers: str) -> Reply:
    """The reply to one request; header names with `_` for `-`."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        with contextlib.suppress(BrokenPipeError):  # a server may answer before it has read all of the body
            connection.endheaders(body)
        response = connection.getresponse()
        names = {name.lower(): value for name, value in response.getheaders()}
        return Reply(response.status, names, response.read())
    finally:
        connection.close()


def ask(port: int, query: str, accept: str = "*/*", **parameters: str) -> Reply:
    """The reply to a query by GET."""
    return send(port, "/sparql?" + urlencode({"query": query, **parameters}, quote_via=quote), Accept=accept)
