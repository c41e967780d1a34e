"""Terms of office and other spans of time: "from X to Y", "for 2013-2015", "until Y".

A length alone ("for three years") gives no end: whether the last day is that of the third year or the next is not said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.dates import DateSpan

_FROM = cue("terms.from")
_UNTIL = cue("terms.until")
_TO = re.compile(r",?\s(?:-|to|and|until|till|through)\s(?:the )?$|,?\s?(?:-|to|until|till|through)\s?(?:the )?")
# "extended in May 2016 until 2019": when it was decided
_DECIDED_IN = re.compile(r"\b(?:extend|prolong|renew)\w*\b[^;]{0,90}\b(?:in|on)\s$")
_FOR = re.compile(r"\bfor(?: the)?(?: (?:years?|period|term|duration))?(?: of)?\s$|\bfor the years? $")


_SHORTEST = timedelta(28)
"""A span of fewer days is that of a meeting, "held on 9 and 10 December 2004", and no term."""


@dataclass(frozen=True, slots=True)
class Term:
    """First and last day (or year) of a term, as far as given; `inferred` names the bounds that were worked out."""

    start: str | None = None
    end: str | None = None
    inferred: tuple[str, ...] = ()


def find_term(context: Context, text: str, offset: int, chunks: Sequence[Chunk]) -> Term:
    """The term that a folded stretch of text gives; `offset` is where the stretch begins in the view."""
    start = end = None
    inferred: list[str] = []
    dated = [chunk for chunk in chunks if chunk.date is not None]
    for chunk, following in zip(dated, [*dated[1:], None], strict=False):
        assert chunk.date is not None
        date, guessed = context.dated(chunk.date)
        before = text[: chunk.start - offset]
        behind = text[chunk.end - offset : following.start - offset] if following is not None else ""
        if date.first != date.last and _is_of_days(date):
            continue
        if date.first != date.last:
            start, end = start or date.first, end or date.last
        elif _UNTIL.search(before) or (start and _TO.search(before[-12:])):
            end = end or date.last
        elif _FROM.search(before) or (_TO.fullmatch(behind) and not (_DECIDED_IN.search(before) and "til" in behind)):
            start = start or date.first
        elif _FOR.search(before):
            start, end = start or date.first, end or date.last
        else:
            continue
        inferred += ["from"] if guessed else []
    return Term(start, end, tuple(dict.fromkeys(inferred)))


def _is_of_days(date: DateSpan) -> bool:
    """Whether a span is only of some days."""
    told = date.precision == len(("year", "month", "day"))
    return told and Day.fromisoformat(date.last) - Day.fromisoformat(date.first) < _SHORTEST
