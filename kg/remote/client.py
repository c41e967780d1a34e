"""Asks an engine over HTTP, and writes its graphs: whole answers, or an error that says why.

SPARQL 1.1 Protocol and SPARQL 1.1 Graph Store HTTP Protocol. Requests go to the addresses that the operator named and
to no other: a redirection is an error. An engine that cuts an answer says so by a header at best: Virtuoso's limit of
rows by `X-SPARQL-MaxRows`, its limit of time by `X-SQL-State`; what says so is no answer.
"""

from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Any

import httpx

from kg.errors import EngineFailed, EngineTooLarge, EngineUnreachable
from kg.remote.address import Credentials
from kg.remote.results import Results, read_results
from kg.version import VERSION

JSON = "application/sparql-results+json"
N_TRIPLES = "application/n-triples"
CONNECT_SECONDS = 5.0
"""To reach an engine: longer means that there is no way to it."""

KEPT_SECONDS = 5.0
"""A connection at rest is kept so long: an engine that ends one just as it is used again gives no answer."""

CUTS = {
    "x-sparql-maxrows": "it gives at most {value} rows, and cut the answer: set its limit of rows higher, or none"
    " (Virtuoso's ResultSetMaxRows)",
    "x-sql-state": "it stopped before the answer was whole ({value})",
    "x-sql-message": "it stopped before the answer was whole ({value})",
}
"""Headers by which an engine says that its answer is not whole."""

_LONGEST_REASON = 200
_ERROR_BYTES = 4096


class Challenged(httpx.Auth):
    """Digest or basic authentication (RFC 7616, RFC 7617), whichever the engine asks for first."""

    requires_request_body = True

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send as it is; asked who it is, say so in the way that is asked for."""
        if self._chosen is None:
            response = yield request
            if response.status_code != httpx.codes.UNAUTHORIZED:
                return
            digest = "digest" in response.headers.get("www-authenticate", "").lower()
            kind = httpx.DigestAuth if digest else httpx.BasicAuth
            self._chosen = kind(self._credentials.user, self._credentials.password)
        yield from self._chosen.auth_flow(request)


class Engine:
    """One engine, over connections that are kept."""

    def __init__(self, address: str, credentials: Credentials, graphs: str = "", seconds: float | None = None) -> None:
        self.address, self.graphs = address, graphs
        self._http = httpx.Client(
            auth=Challenged(credentials) if credentials.user else None,
            headers={"User-Agent": f"communique/{VERSION}"},
            timeout=httpx.Timeout(seconds, connect=CONNECT_SECONDS),
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=KEPT_SECONDS),
        )

    def ask(self, query: str, longest: int = 64 * 1024**2) -> Results:
        """The whole answer to a SELECT or ASK query of at most so many bytes.

        Raises EngineFailed, EngineTooLarge or EngineUnreachable.
        """
        sent = self._http.build_request("POST", self.address, data={"query": query}, headers={"Accept": JSON})
        content = self._send(sent, longest)
        try:
            return read_results(content)
        except ValueError as error:
            raise EngineFailed(self.address, f"its answer is broken off or not JSON ({error})") from error

    def put(self, graph: str, triples: str) -> None:
        """Make a graph of N-Triples, in place of what it was; raises as `ask`."""
        self._write("PUT", graph, triples)

    def add(self, graph: str, triples: str) -> None:
        """Add N-Triples to a graph; raises as `ask`."""
        self._write("POST", graph, triples)

    def drop(self, graph: str) -> None:
        """Remove a graph, if there is one; raises as `ask`."""
        self._write("DELETE", graph)

    def close(self) -> None:
        """End the connections."""
        self._http.close()

    def _write(self, method: str, graph: str, triples: str | None = None) -> None:
        content: dict[str, Any] = {}
        if triples is not None:
            content = {"content": triples.encode(), "headers": {"Content-Type": N_TRIPLES}}
        sent = self._http.build_request(method, self.graphs, params={"graph": graph}, **content)
        self._send(sent, _ERROR_BYTES, missing_is_fine=method == "DELETE")

    def _send(self, request: httpx.Request, longest: int, missing_is_fine: bool = False) -> bytes:
        address = str(request.url.copy_with(query=None))
        try:
            response = self._http.send(request, stream=True)
            with closing(response):
                missing = missing_is_fine and response.status_code == httpx.codes.NOT_FOUND
                if not response.is_success and not missing:
                    raise EngineFailed(address, _refusal(response))
                _refuse_cut(address, response.headers)
                return b"".join(_bounded(address, response, longest))
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            raise EngineUnreachable(address, str(error) or type(error).__name__) from error
        except httpx.TimeoutException as error:
            raise EngineFailed(address, "it does not answer in time") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise EngineFailed(address, f"the answer broke off ({str(error) or type(error).__name__})") from error


def _refuse_cut(address: str, headers: httpx.Headers) -> None:
    for name, reason in CUTS.items():
        if name in headers:
            raise EngineFailed(address, reason.format(value=_shortened(headers[name])))


def _refusal(response: httpx.Response) -> str:
    """What the engine says, in its first line."""
    said = next(_bounded("", response, _ERROR_BYTES, cut=True), b"").decode("utf-8", "replace")
    words = f"it answers {response.status_code} {response.reason_phrase}".strip()
    return f"{words}: {_shortened(said)}" if said.strip() else words


def _shortened(said: str) -> str:
    line = said.strip().splitlines()[0] if said.strip() else ""
    return line if len(line) <= _LONGEST_REASON else f"{line[:_LONGEST_REASON]}…"


def _bounded(address: str, response: httpx.Response, longest: int, cut: bool = False) -> Iterator[bytes]:
    received = 0
    for part in response.iter_bytes():
        received += len(part)
        if received > longest and not cut:
            raise EngineTooLarge(address, longest)
        yield part[:longest]
