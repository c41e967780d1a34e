"""`kg export --format parquet`: a release's facts as a table, one row a fact; `kg/extract/FACTS.md` describes it."""

import json
from collections import defaultdict
from collections.abc import Iterator

from kg.export.answers import Term, rows
from kg.export.request import Part, Request
from kg.parquet import from_json_lines
from kg.rdf import Literal, NamedNode

VALUES = "facts"
READINGS = "readings"
Record = dict[str, object]

_TEXT = "VARCHAR"
_VALUE = {"property": _TEXT, "value": _TEXT, "name": _TEXT}
_READING = {
    "text": _TEXT,
    "property": _TEXT,
    "value": _TEXT,
    "written": _TEXT,
    "quote": _TEXT,
    "start": "INTEGER",
    "end": "INTEGER",
    "rule": _TEXT,
    "basis": _TEXT,
}


def _structures(fields: dict[str, str]) -> str:
    inside = ", ".join(f'"{name}" {type_}' for name, type_ in fields.items())
    return f"STRUCT({inside})[]"


COLUMNS = {
    "fact": _TEXT,
    "class": _TEXT,
    "label": _TEXT,
    "values": _structures(_VALUE),
    "readings": _structures(_READING),
}
"""The facts' IRIs, what they are, and what they are called; what they say; and where which text says so."""


def parquet_parts(request: Request) -> Iterator[Part]:
    """The table of the current release, by IRI; raises KgError."""
    readings, values, facts = defaultdict(list), defaultdict(list), dict[str | None, Record]()
    for fact, *reading in map(_plain, rows(request, READINGS)):
        readings[fact].append(dict(zip(_READING, reading, strict=True)))
    for fact, class_, label, *value in map(_plain, rows(request, VALUES)):
        facts[fact] = {"fact": fact, "class": class_, "label": label}
        values[fact].append(dict(zip(_VALUE, value, strict=True)))
    records = (each | {"values": values[fact], "readings": readings[fact]} for fact, each in facts.items())
    yield Part("facts.parquet", from_json_lines(COLUMNS, "".join(f"{json.dumps(each)}\n" for each in records).encode()))


def _plain(row: tuple[Term | None, ...]) -> list[str | None]:
    """IRIs and literals as text."""
    return [term.value if isinstance(term, NamedNode | Literal) else None for term in row]
