"""Capitals that a sentence only points to: "the capital of Kyrgyzstan", "the Indian capital" (`capitals.csv`)."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.extract.matching.lexicon import PATTERNS
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.tables import read_table

_CAPITAL = Phrase(r"\b[Cc]apital\b")
_OF = Phrase(r"\b(?:the )?[Cc]apital(?: city)? of (?:the )?$")
CITY_STATES = frozenset({"SGP"})
"""States that are cities: what is in one has a place."""
_BEHIND = Phrase(r" [Cc]apital\b(?!\s(?:market|invest|flow|fund|stock|of))")


@lru_cache(maxsize=1)
def load_capitals() -> Mapping[str, str]:
    """The capital by state; raises BadRow for a row that lacks a value."""
    rows = read_table(PATTERNS / "capitals.csv", ("state", "capital"))
    return {row.text("state"): row.text("capital") for row in rows}


def find_capitals(context: Context, sentence: Sentence) -> Iterator[Chunk]:
    """The capitals that a sentence points to, as places with their names."""
    fold = context.page.view.fold
    if not _CAPITAL.search(fold, sentence.start, sentence.end):
        return
    for mark in context.page.marks.within(sentence.start, sentence.end):
        name = load_capitals().get(mark.value or "") if mark.tag in "SJ" else None
        if name is None:
            continue
        before = _OF.search(fold, max(sentence.start, mark.start - 24), mark.start) if mark.tag == "S" else None
        behind = _BEHIND.match(fold, mark.end, sentence.end) if mark.tag == "J" else None
        if before is not None:
            yield Chunk(before.start(), mark.end, "L", name)
        elif behind is not None:
            yield Chunk(mark.start, behind.end(), "L", name)
