"""Facts as a table, one row a fact, in Parquet; `kg/extract/FACTS.md` describes its columns.

The columns are the same whatever facts there are, so that the tables of many runs can be read as one.
"""

import json
from collections.abc import Iterable

from kg.facts import FIELDS, field_value
from kg.model import Fact
from kg.parquet import from_json_lines

_TYPES = {"main": "BOOLEAN", "next": "BOOLEAN", "topics": "VARCHAR[]"}
"""The fields that are no text."""

COLUMNS = {
    "type": "VARCHAR",
    "document": "VARCHAR",
    **{name: _TYPES.get(name, "VARCHAR") for fields in FIELDS.values() for name in fields},
    "quote": "VARCHAR",
    "start": "INTEGER",
    "end": "INTEGER",
    "rule": "VARCHAR",
    "inferred": "VARCHAR[]",
    "written": "STRUCT(field VARCHAR, words VARCHAR)[]",
    "elsewhere": 'STRUCT(field VARCHAR, "start" INTEGER, "end" INTEGER)[]',
}
"""Each column's type: what a fact of any type carries, and each field of each type, NULL where the type has none."""


def as_parquet(facts: Iterable[Fact]) -> bytes:
    """The facts as a table, in their order."""
    return from_json_lines(COLUMNS, "".join(f"{json.dumps(_row(fact))}\n" for fact in facts).encode())


def _row(fact: Fact) -> dict[str, object]:
    return {
        "type": fact.type,
        "document": fact.document,
        **{name: field_value(fact, name) for name in FIELDS[fact.type]},
        "quote": fact.quote,
        "start": fact.start,
        "end": fact.end,
        "rule": fact.rule,
        "inferred": fact.inferred,
        "written": [{"field": field, "words": words} for field, words in fact.written],
        "elsewhere": [{"field": field, "start": start, "end": end} for field, start, end in fact.elsewhere],
    }
