"""What the site itself says, in each of its languages: the rows of `messages.csv`, known by their English."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup, escape

from kg.errors import BadRow
from server.languages import LANGUAGES, Language

FILE = Path(__file__).parent / "messages.csv"
COLUMNS = [language.code for language in LANGUAGES]
_PLACE = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True)
class Messages:
    """The messages by their English text, and in each language by its code."""

    rows: Mapping[str, Mapping[str, str]]

    def say(self, text: str, language: Language, **values: object) -> str:
        """The message in a language, values in its places; one that the table does not have as it is.

        With a value that is markup the whole is: all else of it is escaped.
        """
        found = self.rows.get(text, {}).get(language.code, text)
        if any(isinstance(value, Markup) for value in values.values()):
            return Markup(_PLACE.sub(lambda place: escape(values[place[1]]), escape(found)))
        return _PLACE.sub(lambda place: str(values[place[1]]), found) if values else found


@lru_cache(maxsize=4)
def load_messages(path: Path = FILE) -> Messages:
    """The messages of a file; raises BadRow where a row lacks a language or a value's place."""
    lines = path.read_text("utf-8").splitlines()
    start = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    reader = csv.reader(lines[start:], strict=True)
    if next(reader, None) != COLUMNS:
        raise BadRow(path, start + 1, f"the columns are {', '.join(COLUMNS)}")
    rows: dict[str, Mapping[str, str]] = {}
    for row in reader:
        problem = _problem(row, rows)
        if problem:
            raise BadRow(path, start + reader.line_num, problem)
        rows[row[0]] = dict(zip(COLUMNS, row, strict=True))
    return Messages(rows)


def _problem(row: list[str], known: Mapping[str, object]) -> str:
    """What is wrong with a row, or nothing."""
    if len(row) != len(COLUMNS) or not all(text.strip() for text in row):
        return f"a message has its text in each of {', '.join(COLUMNS)}"
    if row[0] in known:
        return f"{row[0]!r} stands in the table twice"
    if any(sorted(_PLACE.findall(text)) != sorted(_PLACE.findall(row[0])) for text in row):
        return "each text has places for the same values"
    return ""
