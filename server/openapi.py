"""The description of `/api` for programs: OpenAPI 3.1, made from the comments of `queries/api/`."""

from collections.abc import Iterable, Mapping

from kg.version import VERSION
from server.api_queries import LIMIT, MOST_OFFSET, MOST_ROWS, SCHEMAS, ApiQuery

_PAGING = (
    ("limit", "How many rows", {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": LIMIT}),
    ("offset", "How many rows to leave out", {"type": "integer", "minimum": 0, "maximum": MOST_OFFSET, "default": 0}),
)
_PROBLEM = {
    "description": "A problem document that says what to do (RFC 9457)",
    "content": {
        "application/problem+json": {
            "schema": {
                "type": "object",
                "required": ["type", "title", "status", "detail"],
                "properties": {
                    "type": {"type": "string"},
                    "title": {"type": "string"},
                    "status": {"type": "integer"},
                    "detail": {"type": "string"},
                },
            }
        }
    },
}


def describe(queries: Iterable[ApiQuery]) -> dict[str, object]:
    """The OpenAPI document: a path for each question, as JSON or CSV by Accept, and one for each file ending."""
    paths: dict[str, object] = {}
    for query in queries:
        content = {
            "application/json": {"schema": _answer(query)},
            "text/csv": {"schema": {"type": "string"}},
        }
        paths[f"/api/{query.name}"] = _path(query, query.name, content)
        for suffix, media_type in (("json", "application/json"), ("csv", "text/csv")):
            one = {media_type: content[media_type]}
            paths[f"/api/{query.name}.{suffix}"] = _path(query, f"{query.name}-{suffix}", one)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Communiqué", "version": VERSION, "description": "Questions to the graph without SPARQL."},
        "servers": [{"url": "/"}],
        "paths": paths,
    }


def _path(query: ApiQuery, identity: str, content: Mapping[str, object]) -> dict[str, object]:
    own = [(each.name, each.description, SCHEMAS[each.type]) for each in query.parameters]
    parameters = [
        {"name": name, "in": "query", "required": False, "description": description, "schema": schema}
        for name, description, schema in [*own, *_PAGING]
    ]
    answers = {"200": {"description": query.query.title, "content": content}}
    problems = dict.fromkeys(("400", "406", "503"), _PROBLEM)
    operation = {
        "operationId": identity,
        "summary": query.query.title,
        "description": query.description,
        "parameters": parameters,
        "responses": {**answers, **problems},
    }
    return {"get": operation}


def _answer(query: ApiQuery) -> dict[str, object]:
    row = {name: {"type": ["string", "null"]} for name in query.columns}
    number = {"type": "integer", "minimum": 0}
    properties = {
        "title": {"type": "string"},
        "total": number,
        "limit": number,
        "offset": number,
        "next": {"type": ["string", "null"]},
        "results": {"type": "array", "items": {"type": "object", "required": list(row), "properties": row}},
    }
    return {"type": "object", "required": list(properties), "properties": properties}
