"""Writes a table as CSV, and from the very same bytes as Parquet, so that both say the same."""

import csv
import io
from collections.abc import Iterable, Sequence

from kg.export.panel.tables import Column, Value
from kg.parquet import from_csv


def as_csv(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> bytes:
    """The rows with a header (RFC 4180); no data is an empty field."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.name for column in columns])
    writer.writerows(["" if value is None else value for value in row] for row in rows)
    return out.getvalue().encode()


def as_parquet(columns: Sequence[Column], table: bytes) -> bytes:
    """The table in Parquet, its columns of their types; an empty field is NULL."""
    return from_csv({column.name: column.type for column in columns}, table)
