"""Reads the commented CSV tables of the corpus: one row a line, RFC 4180 quoting.

Lines that start with `#` and empty lines are skipped; the first other line is the header. Several values
in one cell are separated by `|`.
"""

import csv
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import BadRow, FileProblem

SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, with the place where it stands."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell's text; raises BadRow when it is empty."""
        if value := self.cells[column]:
            return value
        raise self.refuse(f"the column {column!r} is empty: fill it")

    def optional(self, column: str) -> str | None:
        """The cell's text, or None when it is empty."""
        return self.cells[column] or None

    def formed(self, column: str, form: re.Pattern[str]) -> str:
        """The cell's text; raises BadRow unless the whole of it has this form."""
        text = self.text(column)
        if not form.fullmatch(text):
            raise self.refuse(f"{column} {text!r} is not well-formed: it must match {form.pattern}")
        return text

    def one_of(self, column: str, allowed: Collection[str]) -> str:
        """The cell's text; raises BadRow unless it is one of these."""
        text = self.text(column)
        if text not in allowed:
            raise self.refuse(f"the {column} {text!r} is not one of {', '.join(allowed)}")
        return text

    def expression(self, column: str, expand: Callable[[str], str] = str) -> str:
        """The cell's regular expression with its words expanded; raises BadRow unless it is well-formed."""
        expression = expand(self.text(column))
        try:
            re.compile(expression)
        except re.error as error:
            raise self.refuse(f"the regular expression is not well-formed ({error})") from error
        return expression

    def values(self, column: str) -> tuple[str, ...]:
        """The values of a cell that lists several; raises BadRow for an empty or a repeated one."""
        if not self.cells[column]:
            return ()
        values = tuple(value.strip() for value in self.cells[column].split(SEPARATOR))
        if "" in values:
            raise self.refuse(f"the column {column!r} has an empty value between two {SEPARATOR!r}: take one away")
        if len(set(values)) < len(values):
            twice = next(value for value in values if values.count(value) > 1)
            raise self.refuse(f"the column {column!r} says {twice!r} twice: take one away")
        return values

    def refuse(self, reason: str) -> BadRow:
        """The error that names this row."""
        return BadRow(self.path, self.line, reason)


def read_table(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table with exactly these columns; raises FileProblem or BadRow (file, line, reason)."""
    lines = _lines(path)
    header = next(lines, None)
    if header is None:
        raise FileProblem(path, f"the table has no header: write {','.join(columns)} as its first line")
    line, cells = header
    if cells != list(columns):
        raise BadRow(path, line, f"the header is {','.join(cells)}: it must be {','.join(columns)}")
    for line, cells in lines:
        if len(cells) != len(columns):
            raise BadRow(path, line, f"{len(cells)} cells where the header has {len(columns)}: quote cells with commas")
        yield Row(path, line, dict(zip(columns, cells, strict=True)))


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(_read(path).split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            row = line.removesuffix("\r")
            # Most rows have no quotes, and a reader for each of them would double the time that loading takes.
            cells = next(csv.reader([row], strict=True)) if '"' in row else row.split(",")
        except csv.Error as error:
            raise BadRow(path, number, f"not CSV ({error}): write each row in one line, quotes in pairs") from error
        yield number, [cell.strip() for cell in cells]


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise FileProblem(path, f"the table cannot be read ({error.strerror}): put the file there") from error
    except UnicodeDecodeError as error:
        raise FileProblem(path, f"the table is not UTF-8 (byte {error.start}): save it as UTF-8") from error
