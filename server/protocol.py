"""Reads a SPARQL 1.1 Protocol query operation out of an HTTP request (section 2.1).

The method QUERY (RFC 10008) asks as POST does, and says by itself that it changes nothing.
"""

import re
from dataclasses import dataclass

from server.engine import QueryRequest
from server.errors import BadRequest, UnsupportedMediaType, UpdateRefused
from server.percent import decode

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
ACCEPT_QUERY = f"{DIRECT}, {FORM}"
"""What a QUERY may send, for the header of that name."""

FORMAT_NAMES = ("format", "output", "results")
"""The parameters by which clients name the answer's format: Virtuoso's and ours, then Fuseki's."""

MAX_PARAMETERS = 1000
"""A dataset may name many graphs, but not so many."""

_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)

Parameters = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Operation:
    """What a request asks: no query asks for the service description or the form.

    `form` is a format's name, which overrides the Accept header: links and many clients send one.
    """

    request: QueryRequest | None
    form: str = ""
    example: str = ""


def read_get(query_string: bytes) -> Operation:
    """The operation of a GET; raises BadRequest or UpdateRefused."""
    return _operation(read_parameters(query_string))


def read_post(query_string: bytes, content_type: str, body: bytes) -> Operation:
    """The operation of a POST or QUERY; raises BadRequest, UnsupportedMediaType or UpdateRefused."""
    media_type = content_type.partition(";")[0].strip().lower()
    _refuse_other_charset(content_type)
    if media_type == UPDATE:
        raise UpdateRefused
    if media_type not in (FORM, DIRECT):
        raise UnsupportedMediaType(media_type, (DIRECT, FORM))
    if media_type == FORM:
        operation = _operation(read_parameters(body) + read_parameters(query_string))
        if operation.request is None:
            raise BadRequest("The form has no parameter 'query'. Send the query in it.")
        return operation
    parameters = read_parameters(query_string)
    if any(name == "query" for name, _ in parameters):
        raise BadRequest("The query stands in the body, and there is a parameter 'query' as well. Send one of them.")
    return _operation([*parameters, ("query", _decode(body))])


def read_format(query_string: bytes) -> str:
    """The name of the answer's format; empty where none is given; raises BadRequest."""
    return _format(read_parameters(query_string))


def _format(parameters: Parameters) -> str:
    return next((value for wanted in FORMAT_NAMES for value in _all(parameters, wanted) if value), "")


def _operation(parameters: Parameters) -> Operation:
    if len(parameters) == 1 and parameters[0][0] == "query":
        return Operation(QueryRequest(parameters[0][1]))
    if any(name == "update" for name, _ in parameters):
        raise UpdateRefused
    queries = _all(parameters, "query")
    if len(queries) > 1:
        raise BadRequest(f"There are {len(queries)} parameters 'query'. Send one.")
    default, named = _all(parameters, "default-graph-uri"), _all(parameters, "named-graph-uri")
    return Operation(
        QueryRequest(queries[0], default, named) if queries else None,
        form=_format(parameters),
        example=next(iter(_all(parameters, "example")), ""),
    )


def _refuse_other_charset(content_type: str) -> None:
    charset = _CHARSET.search(content_type)
    if charset and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise BadRequest(f"The body is said to be in {charset[1]}. Encode the query as UTF-8, and say so.")


def _all(parameters: Parameters, wanted: str) -> tuple[str, ...]:
    return tuple(value for name, value in parameters if name == wanted)


def read_parameters(encoded: bytes) -> Parameters:
    """Names and values of a query string or form (URL Standard, section 5.1); raises BadRequest."""
    try:
        fields = encoded.decode("ascii").split("&")
        if len(fields) > MAX_PARAMETERS:
            raise BadRequest(f"There are more than {MAX_PARAMETERS} parameters. Send fewer.")
        pairs = (field.partition("=") for field in fields if field)
        return [(decode(name), decode(value)) for name, _, value in pairs]
    except UnicodeDecodeError as error:
        raise BadRequest("The parameters are not percent-encoded UTF-8. Encode them so.") from error


def _decode(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"The body is not UTF-8 (byte {error.start}). Encode the query so.") from error
