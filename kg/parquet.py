"""Tables as Parquet, written by DuckDB from CSV or JSON Lines: the same rows give the same bytes.

A table's columns are a mapping of names to types of SQL; nested ones are lists, `VARCHAR[]`, and structures,
`STRUCT(field VARCHAR, words VARCHAR)[]`.
"""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

SETTINGS = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false", "threads": "1"}
"""DuckDB fetches nothing, and writes the same bytes each time."""

_CSV = "read_csv({source}, header = true, auto_detect = false, delim = ',', columns = {columns})"
_JSON_LINES = "read_json({source}, format = 'newline_delimited', columns = {columns})"


def from_csv(columns: Mapping[str, str], table: bytes) -> bytes:
    """The rows of a CSV file with a header, its columns of their types; an empty field is NULL."""
    return _written(_CSV, columns, table)


def from_json_lines(columns: Mapping[str, str], lines: bytes) -> bytes:
    """The rows of JSON Lines, an object a row; what one lacks is NULL."""
    return _written(_JSON_LINES, columns, lines)


def _written(reading: str, columns: Mapping[str, str], data: bytes) -> bytes:
    duckdb = import_module("duckdb")  # when it is needed: to load it takes longer than most commands
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "table", Path(folder) / "table.parquet"
        source.write_bytes(data)
        types = ", ".join(f"\"{name}\": '{type_}'" for name, type_ in columns.items())
        rows = reading.format(source=f"'{source}'", columns=f"{{{types}}}")
        with duckdb.connect(config=SETTINGS) as connection:
            connection.execute(f"COPY (SELECT * FROM {rows}) TO '{target}' (FORMAT parquet)")
        return target.read_bytes()
