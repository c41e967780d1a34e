"""Reads a SPARQL 1.1 Protocol query operation out of an HTTP request (section 2.1)."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from server.engine import QueryRequest
from server.errors import BadRequest, UnsupportedMediaType, UpdateRefused

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
MAX_PARAMETERS = 1000
"""A dataset may name many graphs, but not so many."""

Parameters = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Operation:
    """What a request asks: no query asks for the service description or the form.

    `suffix` is our own parameter `format`: a file ending that overrides the Accept header, for links.
    """

    request: QueryRequest | None
    suffix: str = ""
    example: str = ""


def read_get(query_string: bytes) -> Operation:
    """The operation of a GET; raises BadRequest or UpdateRefused."""
    return _operation(_parameters(query_string))


def read_post(query_string: bytes, content_type: str, body: bytes) -> Operation:
    """The operation of a POST; raises BadRequest, UnsupportedMediaType or UpdateRefused."""
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type == UPDATE:
        raise UpdateRefused
    if media_type not in (FORM, DIRECT):
        raise UnsupportedMediaType(media_type, (DIRECT, FORM))
    if media_type == FORM:
        operation = _operation(_parameters(body) + _parameters(query_string))
        if operation.request is None:
            raise BadRequest("The form has no parameter 'query'. Send the query in it.")
        return operation
    parameters = _parameters(query_string)
    if any(name == "query" for name, _ in parameters):
        raise BadRequest("The query stands in the body, and there is a parameter 'query' as well. Send one of them.")
    return _operation([*parameters, ("query", _decode(body))])


def _operation(parameters: Parameters) -> Operation:
    if any(name == "update" for name, _ in parameters):
        raise UpdateRefused
    queries = _all(parameters, "query")
    if len(queries) > 1:
        raise BadRequest(f"There are {len(queries)} parameters 'query'. Send one.")
    default, named = _all(parameters, "default-graph-uri"), _all(parameters, "named-graph-uri")
    return Operation(
        QueryRequest(queries[0], default, named) if queries else None,
        suffix=next(iter(_all(parameters, "format")), ""),
        example=next(iter(_all(parameters, "example")), ""),
    )


def _all(parameters: Parameters, wanted: str) -> tuple[str, ...]:
    return tuple(value for name, value in parameters if name == wanted)


def _parameters(encoded: bytes) -> Parameters:
    try:
        text = encoded.decode("ascii")
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MAX_PARAMETERS)
    except UnicodeDecodeError as error:
        raise BadRequest("The parameters are not percent-encoded UTF-8. Encode them so.") from error
    except ValueError as error:
        raise BadRequest(f"There are more than {MAX_PARAMETERS} parameters. Send fewer.") from error


def _decode(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest(f"The body is not UTF-8 (byte {error.start}). Encode the query so.") from error
