from datetime import date
from pathlib import Path

import duckdb

from kg.export.panel.files import as_csv, as_parquet
from kg.export.panel.tables import Column

COLUMNS = (Column("name", "VARCHAR", "A"), Column("count", "INTEGER", "B"), Column("day", "DATE", "C"))
ROWS = [("a,b", 1, date(2012, 6, 7)), (None, None, None), ('q"uote\nd', 0, None), ("Åland", -3, date(1999, 12, 31))]


def test_no_data_is_an_empty_field() -> None:
    assert as_csv(COLUMNS, ROWS[:2]) == b'name,count,day\r\n"a,b",1,2012-06-07\r\n,,\r\n'


def test_parquet_says_the_same_with_types(tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    path.write_bytes(as_parquet(COLUMNS, as_csv(COLUMNS, ROWS)))
    found = duckdb.read_parquet(str(path))
    assert found.fetchall() == ROWS
    assert [str(type_) for type_ in found.types] == ["VARCHAR", "INTEGER", "DATE"]


def test_the_same_rows_give_the_same_bytes() -> None:
    table = as_csv(COLUMNS, ROWS)
    assert as_parquet(COLUMNS, table) == as_parquet(COLUMNS, table)


def test_a_table_without_rows_keeps_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    path.write_bytes(as_parquet(COLUMNS, as_csv(COLUMNS, [])))
    found = duckdb.read_parquet(str(path))
    assert (found.columns, found.fetchall()) == (["name", "count", "day"], [])
