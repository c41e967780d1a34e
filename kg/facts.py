"""Facts as JSON Lines: one object a line, its keys in the order of `kg/extract/FACTS.md`."""

import json
from collections.abc import Iterable
from pathlib import Path
from sys import intern

from kg.errors import BadRow
from kg.model import FACT_TYPES, Fact

FIELDS: dict[str, tuple[str, ...]] = {
    "meeting": ("organisation", "body", "place", "from", "to", "chair", "main"),
    "attendance": ("person", "role", "of", "capacity"),
    "status": ("state", "organisation", "status", "event", "date", "detail", "decided"),
    "appointment": ("person", "role", "body", "nationality", "from", "to", "event"),
    "instrument": ("title", "organisation", "action", "date", "place"),
    "chairmanship": ("organisation", "state", "from", "to", "next"),
    "next_meeting": ("organisation", "body", "place", "date"),
    "founding": ("organisation", "event", "date", "place", "name"),
    "position": ("actor", "act", "topics", "statement"),
}
"""The fields of each type, in the order in which they are written."""

OPTIONAL = frozenset({"detail", "decided", "name"})
"""Fields that are written only when they say something."""

_REQUIRED = {
    "attendance": ("person", "capacity"),
    "status": ("state", "status", "event"),
    "appointment": ("person", "event"),
    "instrument": ("title",),
    "chairmanship": ("state",),
    "founding": ("organisation", "event"),
    "position": ("act", "statement"),
}
_NULLABLE = {
    "status": "organisation",
    "chairmanship": "organisation",
    "next_meeting": "organisation",
    "position": "actor",
}
"""Fields that may be null, and then may be left out."""
_FLAGS = frozenset({"main", "next"})
_EVIDENCE: dict[str, type] = {"document": str, "quote": str, "start": int, "end": int, "rule": str}


def field_value(fact: Fact, name: str) -> str | bool | tuple[str, ...] | None:
    """The value of a field by its JSON name."""
    value: str | bool | tuple[str, ...] | None = getattr(fact, "from_" if name == "from" else name)
    return value


def to_json(fact: Fact) -> str:
    """One line of JSON, without its newline."""
    record: dict[str, object] = {"type": fact.type, "document": fact.document}
    for name in FIELDS[fact.type]:
        value = field_value(fact, name)
        if value is not None or name not in OPTIONAL:
            record[name] = list(value) if isinstance(value, tuple) else value
    record |= {"quote": fact.quote, "start": fact.start, "end": fact.end, "rule": fact.rule}
    if fact.inferred:
        record["inferred"] = list(fact.inferred)
    if fact.written:
        record["written"] = dict(fact.written)
    if fact.elsewhere:
        record["elsewhere"] = {name: [start, end] for name, start, end in fact.elsewhere}
    return json.dumps(record, ensure_ascii=False)


def dump_facts(facts: Iterable[Fact]) -> str:
    """The facts as JSON Lines."""
    return "".join(to_json(fact) + "\n" for fact in facts)


def parse_facts(text: str, path: Path) -> tuple[Fact, ...]:
    """The facts of JSON Lines; raises BadRow that names `path`, the line and what is wrong."""
    lines = enumerate(text.split("\n"), 1)
    return tuple(from_json(line, path, number) for number, line in lines if line.strip())


def read_facts(path: Path) -> tuple[Fact, ...]:
    """The facts of a file of JSON Lines; raises BadRow."""
    return parse_facts(path.read_text("utf-8"), path)


def from_json(line: str, path: Path, number: int) -> Fact:
    """The fact of one line; raises BadRow."""
    try:
        return _fact(json.loads(line))
    except ValueError as error:
        raise BadRow(path, number, str(error)) from error


def _fact(record: object) -> Fact:
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    kind = record.get("type")
    if kind not in FACT_TYPES:
        raise ValueError(f"unknown type {kind!r}; known are {', '.join(FACT_TYPES)}")
    _check_keys(record, kind)
    values: dict[str, object] = {name: _evidence(record, name) for name in _EVIDENCE}
    values["inferred"] = _strings(record.get("inferred", []), "inferred")
    values["written"] = _pairs(record.get("written", {}))
    values["elsewhere"] = _spans(record.get("elsewhere", {}))
    for name in FIELDS[kind]:
        if name in record:
            values["from_" if name == "from" else name] = _value(record[name], name)
    return FACT_TYPES[kind](**values)  # type: ignore[arg-type]  # each value was checked against its field


def _check_keys(record: dict[str, object], kind: str) -> None:
    known = {"type", "inferred", "written", "elsewhere", *_EVIDENCE, *FIELDS[kind]}
    if unknown := sorted(set(record) - known):
        raise ValueError(f"unknown field {unknown[0]!r} for type {kind}")
    for name in _REQUIRED.get(kind, ()):
        if not isinstance(record.get(name), str):
            raise ValueError(f"field {name!r} is missing")
    if kind in _NULLABLE:
        record.setdefault(_NULLABLE[kind], None)


def _evidence(record: dict[str, object], name: str) -> object:
    value = record.get(name, "" if name == "rule" else None)
    if type(value) is not _EVIDENCE[name]:
        raise ValueError(f"field {name!r} must be a {_EVIDENCE[name].__name__}")
    return _shared(value)


def _value(value: object, name: str) -> object:
    if name == "topics":
        return _strings(value, name)
    if name in _FLAGS:
        if not isinstance(value, bool):
            raise ValueError(f"field {name!r} must be true or false")
        return value
    if value is not None and not isinstance(value, str):
        raise ValueError(f"field {name!r} must be a string or null")
    return _shared(value)


def _shared(value: object) -> object:
    """The value; a string that was read before is that one, for many facts share a sentence, a rule and a code."""
    return intern(value) if isinstance(value, str) else value


def _strings(value: object, name: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"field {name!r} must be a list of strings")
    return tuple(value)


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise ValueError("field 'written' must be an object of strings")
    return tuple((str(key), item) for key, item in value.items())


def _spans(value: object) -> tuple[tuple[str, int, int], ...]:
    if not isinstance(value, dict) or not all(_is_span(item) for item in value.values()):
        raise ValueError("field 'elsewhere' must be an object of [start, end]")
    return tuple((str(key), start, end) for key, (start, end) in value.items())


def _is_span(item: object) -> bool:
    return isinstance(item, list) and [type(offset) for offset in item] == [int, int]
