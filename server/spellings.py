"""How the documents write a name: each spelling with a passage of each document that has it."""

from collections.abc import Iterable
from dataclasses import dataclass

from server.rows import Row


@dataclass(frozen=True, slots=True)
class Spelling:
    """The words as written, and the texts that have them: each by its IRI and that of a passage."""

    written: str
    sources: tuple[tuple[str, str], ...]


def spellings_from(rows: Iterable[Row]) -> tuple[Spelling, ...]:
    """The spellings in alphabetical order, from the rows of `spellings.rq`; a line break in a name is a space."""
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        sources = found.setdefault(" ".join(row["written"].value.split()), {})
        sources.setdefault(row["text"].value, row["first"].value)
    return tuple(Spelling(written, tuple(sources.items())) for written, sources in sorted(found.items()))
