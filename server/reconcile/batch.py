"""Batches of queries read from JSON: the object of 0.2 by keys, the list of the 1.0 draft in order.

What does not follow the protocol is refused with the place where it stands; nothing is passed over in silence.
"""

import json
from collections.abc import Collection, Mapping
from typing import Any

from server.errors import BadRequest, BatchTooLarge
from server.reconcile.asked import FEW_CANDIDATES, MOST_CANDIDATES, Condition, Query

MOST_QUERIES = 50
"""Queries in a batch; OpenRefine sends ten."""

MOST_CHARACTERS = 300
"""Of a name or a value."""

MOST_CONDITIONS = 20
MOST_VALUES = 20

_FIELDS = ("query", "type", "limit", "properties", "type_strict")
_DRAFT_FIELDS = ("conditions", "type", "limit", "lang", "dir")
_CONDITION_FIELDS = (
    "matchType",
    "propertyId",
    "propertyValue",
    "pid",
    "v",
    "required",
    "matchQuantifier",
    "lang",
    "dir",
)
_STRICTNESS = ("any", "should", "all")
_QUANTIFIERS = ("any", "all", "none")

Object = Mapping[str, Any]


def read_batch(text: str | bytes) -> dict[str, Query]:
    """The queries of an 0.2 batch by their keys; raises BadRequest or BatchTooLarge."""
    found = read_object(text, "queries")
    refuse_many(found, MOST_QUERIES, "queries in a batch")
    return {key: _read_query(each, key) for key, each in found.items()}


def read_draft_batch(text: str | bytes) -> list[Query]:
    """The queries of a 1.0 batch in their order; raises BadRequest or BatchTooLarge."""
    queries = read_object(text, "the body").get("queries")
    if not isinstance(queries, list):
        raise BadRequest('The body is a JSON object with a list "queries".')
    refuse_many(queries, MOST_QUERIES, "queries in a batch")
    return [_read_draft_query(each, f"queries[{number}]") for number, each in enumerate(queries)]


def read_object(text: str | bytes, where: str) -> dict[str, Any]:
    """The JSON object that a text is; raises BadRequest."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, json.JSONDecodeError) else "its encoding or its nesting"
        raise BadRequest(f"{where} cannot be read as JSON: {reason}.") from error
    return _object(found, where)


def refuse_many(found: Collection[object], most: int, what: str) -> None:
    """Raise BatchTooLarge where there are too many."""
    if len(found) > most:
        raise BatchTooLarge(len(found), most, what)


def read_text(value: object, where: str) -> str:
    """A string that is not too long; raises BadRequest."""
    if not isinstance(value, str):
        raise BadRequest(f"{where} is a string.")
    if len(value) > MOST_CHARACTERS:
        raise BadRequest(f"{where} has {len(value):,} characters; at most {MOST_CHARACTERS} are read.")
    return value


def _read_query(found: object, where: str) -> Query:
    query = _object(found, where, _FIELDS)
    conditions = tuple(
        Condition(read_text(each.get("pid"), f"{where}: pid"), _values(each.get("v"), f"{where}: v"))
        for each in _objects(query.get("properties", []), f"{where}: properties", ("pid", "v"))
    )
    name = read_text(query.get("query", ""), f"{where}: query")
    if "query" not in query and not conditions:
        raise BadRequest(f"{where} asks for nothing: give it a 'query', or 'properties'.")
    if query.get("type_strict", "any") not in _STRICTNESS:
        raise BadRequest(f"{where}: type_strict is one of {', '.join(_STRICTNESS)}.")
    types = query.get("type", [])
    types = types if isinstance(types, list) else [types]
    refuse_many(types, MOST_VALUES, f"types in {where}")
    kept = tuple(read_text(each, f"{where}: type") for each in types)
    return Query((name,) if name else (), kept, _limit(query, where), conditions)


def _read_draft_query(found: object, where: str) -> Query:
    query = _object(found, where, _DRAFT_FIELDS)
    conditions = _objects(query.get("conditions"), f"{where}: conditions", _CONDITION_FIELDS)
    if not conditions:
        raise BadRequest(f"{where} asks for nothing: give it one condition at least.")
    named: dict[str, list[str]] = {"name": [], "id": []}
    others = list[Condition]()
    for condition in conditions:
        kind = condition.get("matchType")
        if kind == "property":
            others.append(_condition(condition, where))
        elif isinstance(kind, str) and kind in named:
            named[kind] += _names(condition, where)
        else:
            raise BadRequest(f"{where}: matchType is 'name', 'id' or 'property'.")
    types = (read_text(query["type"], f"{where}: type"),) if "type" in query else ()
    return Query(tuple(named["name"]), types, _limit(query, where), tuple(others), tuple(named["id"]))


def _condition(found: Object, where: str) -> Condition:
    quantifier, required = found.get("matchQuantifier", "any"), found.get("required", False)
    if quantifier not in _QUANTIFIERS or not isinstance(required, bool):
        raise BadRequest(f"{where}: matchQuantifier is {', '.join(_QUANTIFIERS)}; required is true or false.")
    property_ = read_text(found.get("propertyId", found.get("pid")), f"{where}: propertyId")
    return Condition(property_, _value_of(found, where), required, quantifier)


def _names(found: Object, where: str) -> tuple[str, ...]:
    """The names, of which any may match."""
    if found.get("matchQuantifier", "any") != "any":
        raise BadRequest(f"{where}: of several names any may match; other quantifiers are for properties.")
    return tuple(filter(None, _value_of(found, where)))


def _value_of(found: Object, where: str) -> tuple[str, ...]:
    """The value, which drafts before 2025 called v."""
    return _values(found.get("propertyValue", found.get("v")), f"{where}: propertyValue")


def _values(found: object, where: str) -> tuple[str, ...]:
    each = found if isinstance(found, list) else [found]
    refuse_many(each, MOST_VALUES, f"values in {where}")
    return tuple(_value(one, where) for one in each)


def _value(found: object, where: str) -> str:
    """A value as text: an entity's id, true and false as JSON writes them."""
    if isinstance(found, dict):
        return read_text(found.get("id"), f"{where}: id")
    if isinstance(found, bool | int | float):
        return json.dumps(found)
    return read_text(found, where)


def _limit(query: Object, where: str) -> int:
    limit = query.get("limit", FEW_CANDIDATES)
    if isinstance(limit, bool) or not isinstance(limit, int | float) or limit != limit // 1 or limit < 1:
        raise BadRequest(f"{where}: limit is a whole number from 1.")
    return int(min(limit, MOST_CANDIDATES))


def _objects(found: object, where: str, fields: Collection[str]) -> list[Object]:
    if not isinstance(found, list):
        raise BadRequest(f"{where} is a list.")
    refuse_many(found, MOST_CONDITIONS, f"entries in {where}")
    return [_object(each, where, fields) for each in found]


def _object(found: object, where: str, fields: Collection[str] = ()) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise BadRequest(f"{where} is a JSON object.")
    if unknown := sorted(set(found) - set(fields)) if fields else []:
        raise BadRequest(f"{where} has no field {unknown[0][:100]!r}. There are: {', '.join(fields)}.")
    return found
