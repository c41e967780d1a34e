"""Facts as a table: nothing of them is lost, and the columns are those that the page describes."""

import json
import re
from pathlib import Path
from typing import Any

import duckdb

from kg.fact_table import COLUMNS, as_parquet
from kg.facts import FIELDS, OPTIONAL, from_json, to_json
from kg.model import FACT_TYPES, Fact
from kg.settings import project_root
from tests.factory import document, fact

PAGE = (project_root() / "kg" / "extract" / "FACTS.md").read_text("utf-8")
QUOTE = 'The council, chaired by "Ann O\'Neil",\nmet in Nadi.'
TEXT = document("forum", QUOTE)
WORDS: dict[str, object] = {"main": True, "next": True, "topics": ("trade", "water")}


def facts() -> list[Fact]:
    """One fact of each type with all of its fields, and one with as few as it may have."""
    found = []
    for name, kind in FACT_TYPES.items():
        fields = {"from_" if each == "from" else each: WORDS.get(each, f"a {each}") for each in FIELDS[name]}
        about = {"inferred": ("date",), "written": (("place", "Nadi"),), "elsewhere": (("chair", 12, 31),)}
        found.append(fact(kind, TEXT, QUOTE, **fields, **about))
    return [*found, fact(FACT_TYPES["meeting"], TEXT, QUOTE)]


def table(folder: Path, of: list[Fact]) -> duckdb.DuckDBPyRelation:
    path = folder / "facts.parquet"
    path.write_bytes(as_parquet(of))
    return duckdb.read_parquet(str(path))


def as_fact(row: dict[str, Any]) -> Fact:
    """The fact of a row, by way of its line of JSON."""
    kept = {"type", "document", "quote", "start", "end", "rule", "inferred", *FIELDS[row["type"]]}
    record = {
        name: value for name, value in row.items() if name in kept and (value is not None or name not in OPTIONAL)
    }
    record["written"] = {each["field"]: each["words"] for each in row["written"]}
    record["elsewhere"] = {each["field"]: [each["start"], each["end"]] for each in row["elsewhere"]}
    return from_json(json.dumps(record), Path("row"), 1)


def test_every_fact_comes_back_from_its_row_in_the_order_of_the_facts(tmp_path: Path) -> None:
    found = table(tmp_path, facts())
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    assert [to_json(as_fact(row)) for row in rows] == [to_json(each) for each in facts()]


def test_a_field_that_a_type_has_not_is_null(tmp_path: Path) -> None:
    found = table(tmp_path, facts()).filter("type = 'status'")
    names = dict(zip(found.columns, found.fetchall()[0], strict=True))
    assert {name for name, value in names.items() if value is None} == {
        name for name in COLUMNS if name in {each for fields in FIELDS.values() for each in fields}
    } - {*FIELDS["status"]}


def test_the_columns_are_the_same_whatever_facts_there_are(tmp_path: Path) -> None:
    tables = [table(tmp_path, each) for each in ([], facts()[:1], facts())]
    assert all(each.columns == [*COLUMNS] for each in tables)
    assert all([str(type_) for type_ in each.types] == [*COLUMNS.values()] for each in tables)


def test_the_page_tells_of_each_column_that_is_not_plain_text() -> None:
    section = PAGE.partition("## As a table")[2].partition("\n`kg export")[0]
    told = {
        name: kind
        for names, kind in re.findall(r"^\| (`.+`) \| (\w.*?)(?: of .+)? \|$", section, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", names)
    }
    kinds = {name: "list" if type_.endswith("[]") else type_ for name, type_ in COLUMNS.items() if type_ != "VARCHAR"}
    assert told == kinds
