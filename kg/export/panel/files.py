"""Writes a table as CSV, and from the very same bytes as Parquet, so that both say the same."""

import csv
import io
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.export.panel.tables import Column, Value

SETTINGS = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false", "threads": "1"}
"""DuckDB fetches nothing, and writes the same bytes each time."""


def as_csv(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> bytes:
    """The rows with a header (RFC 4180); no data is an empty field."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.name for column in columns])
    writer.writerows(["" if value is None else value for value in row] for row in rows)
    return out.getvalue().encode()


def as_parquet(columns: Sequence[Column], table: bytes) -> bytes:
    """The table in Parquet, its columns of their types; an empty field is NULL."""
    duckdb = import_module("duckdb")  # when it is needed: to load it takes longer than most commands
    types = ", ".join(f"'{column.name}': '{column.type}'" for column in columns)
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "table.csv", Path(folder) / "table.parquet"
        source.write_bytes(table)
        read = f"read_csv('{source}', header = true, auto_detect = false, delim = ',', columns = {{{types}}})"
        with duckdb.connect(config=SETTINGS) as connection:
            connection.execute(f"COPY (SELECT * FROM {read}) TO '{target}' (FORMAT parquet)")
        return target.read_bytes()
