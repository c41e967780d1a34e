"""What a reply is a function of beside the release: the request, and of a query only what it asks.

Queries that differ in white space and comments only, or in the way they are sent, have one key; pages show a query as
it was written, and have the request's own.
"""

import hashlib
from collections.abc import Hashable
from functools import lru_cache

from kg.serving import Serving
from server.accept import as_known
from server.errors import ServerError
from server.exchange import Request
from server.languages import preferred
from server.limits import SHORT_QUERY
from server.media import PAGE, called
from server.protocol import Operation, read_get, read_post
from server.query_text import normalise

SPARQL = "/sparql"
_READ = ("GET", "HEAD")


def key_of(request: Request, longest: int = Serving.query_size) -> Hashable | None:
    """The key; None where the reply must not be kept: another method, a range, or a query that is too long."""
    if request.header("range") or len(request.query) > longest or len(request.body) > longest:
        return None
    asks = request.path == SPARQL
    if request.method not in _READ and not (asks and request.method in ("POST", "QUERY")):
        return None
    accept = request.header("accept")
    if asks and "html" not in accept:
        return _query_key(request, accept)
    if request.method not in _READ:
        return None
    return request.path, request.query, as_known(accept), preferred(request.header("accept-language")).code


def _query_key(request: Request, accept: str) -> Hashable | None:
    try:
        operation = operation_of(request)
    except ServerError:
        return None
    asks = request.method in _READ or operation.request
    return (_operation_key(operation), accept) if asks else None


def operation_of(request: Request) -> Operation:
    """What a request to `/sparql` asks; raises BadRequest, UnsupportedMediaType or UpdateRefused."""
    if request.method in _READ:
        read = _known_get if len(request.query) < SHORT_QUERY else _get
        return read(request.query)
    return read_post(request.query.encode(), request.header("content-type"), request.body)


def _get(query_string: str) -> Operation:
    return read_get(query_string.encode())


_known_get = lru_cache(maxsize=64)(_get)
"""One request is read for its key and for its answer."""


def _operation_key(operation: Operation) -> Hashable:
    asked = operation.request
    if asked is None:
        return SPARQL, operation.form, operation.example
    return SPARQL, _text_key(asked.query, operation.form), asked.default_graphs, asked.named_graphs, operation.form


def _text_key(query: str, form: str) -> Hashable:
    """The query's words; a long query's digest as it is written: to look at its words takes long."""
    if len(query) >= SHORT_QUERY:
        return hashlib.sha256(query.encode("utf-8", "surrogatepass")).digest()
    return query if form and called(form, (PAGE,)) else normalise(query)
