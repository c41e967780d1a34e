"""Rows in CSV and in JSON Lines become the same rows in Parquet, of the types that were said."""

import json
from pathlib import Path

import duckdb

from kg.parquet import from_csv, from_json_lines

FLAT = {"name": "VARCHAR", "from": "INTEGER"}
NESTED = {"name": "VARCHAR", "topics": "VARCHAR[]", "spans": 'STRUCT(field VARCHAR, "start" INTEGER, "end" INTEGER)[]'}


def read(folder: Path, data: bytes) -> duckdb.DuckDBPyRelation:
    path = folder / "table.parquet"
    path.write_bytes(data)
    return duckdb.read_parquet(str(path))


def test_csv_and_json_lines_give_the_same_table(tmp_path: Path) -> None:
    rows = [("a,'b' \"c\"\nd", 1), (None, None), ("Åland", -3)]
    lines = "".join(json.dumps(dict(zip(FLAT, row, strict=True))) + "\n" for row in rows).encode()
    table = b'name,from\r\n"a,\'b\' ""c""\nd",1\r\n,\r\n\xc3\x85land,-3\r\n'
    assert from_csv(FLAT, table) == from_json_lines(FLAT, lines)
    found = read(tmp_path, from_csv(FLAT, table))
    assert (found.columns, found.fetchall()) == (["name", "from"], rows)
    assert [str(type_) for type_ in found.types] == ["VARCHAR", "INTEGER"]


def test_lists_and_structures_are_nested(tmp_path: Path) -> None:
    row = {"name": "x", "topics": ["b", "a"], "spans": [{"field": "chair", "start": 1, "end": 2}]}
    found = read(tmp_path, from_json_lines(NESTED, f"{json.dumps(row)}\n".encode()))
    assert found.fetchall() == [tuple(row.values())]
    assert [str(type_) for type_ in found.types] == [*NESTED.values()]


def test_what_an_object_lacks_is_null_and_an_empty_list_is_not(tmp_path: Path) -> None:
    assert read(tmp_path, from_json_lines(NESTED, b'{"topics": []}\n')).fetchall() == [(None, [], None)]


def test_no_rows_are_a_table_with_its_columns(tmp_path: Path) -> None:
    found = read(tmp_path, from_json_lines(NESTED, b""))
    assert (found.columns, found.fetchall()) == ([*NESTED], [])


def test_the_same_rows_give_the_same_bytes() -> None:
    lines = b'{"name": "x", "topics": ["a"]}\n' * 1000
    assert from_json_lines(NESTED, lines) == from_json_lines(NESTED, lines)
