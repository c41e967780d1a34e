"""The sentences behind facts, and which of several says what."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from server.rows import Row, last_segment


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a text that says so; `inferred` where every value cited to it was only concluded from it.

    `says` names the properties read from it, where the text says the rest of the fact in another sentence.
    """

    passage: str
    text: str
    title: str
    sentence: str
    start: int = 0
    inferred: bool = False
    says: tuple[str, ...] = ()


def sentences_from(rows: Iterable[Row]) -> dict[str, tuple[Evidence, ...]]:
    """By fact, its sentences in order, from the rows of `evidence.rq`."""
    by_fact: dict[str, list[Row]] = {}
    for row in rows:
        by_fact.setdefault(row["fact"].value, []).append(row)
    return {fact: _of_fact(found) for fact, found in by_fact.items()}


def _of_fact(rows: list[Row]) -> tuple[Evidence, ...]:
    """The main sentence of a text, from which most was read, needs no word; the others tell what they are for."""
    main: dict[str, Row] = {}
    for row in rows:
        known = main.setdefault(row["text"].value, row)
        if _weight(row) > _weight(known):
            main[row["text"].value] = row
    return tuple(
        _evidence(row) if main[row["text"].value] is row else replace(_evidence(row), says=_says(row)) for row in rows
    )


def _evidence(row: Row) -> Evidence:
    return Evidence(
        passage=row["passage"].value,
        text=row["text"].value,
        title=row["title"].value or last_segment(row["text"].value),
        sentence=row["sentence"].value,
        start=int(row["start"].value or 0),
        inferred=row["stated"].value == "false",
    )


def _weight(row: Row) -> int:
    return int(row["properties"].value or 0)


def _says(row: Row) -> tuple[str, ...]:
    return tuple(sorted(filter(None, row["says"].value.split("|"))))
