"""The occasion that a relative clause tells of: "the summit of 10 July 2015, at which X was granted the status"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.page import Sentence
from kg.extract.status_clauses import Clause

_OPENS = cue("status_occasions.opens")
_DECIDED = cue("status_occasions.decided")
_FORMER = cue("status_occasions.former")
_AT_ONCE = re.compile(r" (?:and|or|as well as)(?: to)? ")
"""How a verb goes on with the relative clause before it, which a comma would end."""
_GOES_ON = re.compile(r", and (?:\w+ )?[a-z]+(?:ed|ook|ave) ")
"""Where a clause of its own goes on with the subject of the whole: ", and decided to grant"."""
_BETWEEN = re.compile(
    r"(?:\s|[,()]|\b(?:summit|meeting|session|forum|conference|council|retreat|of|the|in|at|on|held|by|its|their)\b)*",
    re.I,
)
"""What stands, names left aside, between the day or the place of an occasion and the clause about it."""
_NAMES = frozenset("LSGKPDJ")
_NEAR = 12
"""Characters between a place and the day of what was there: "in Istanbul on 12 November"."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a deed was done at: its last day, `inferred` where that was worked out; no day where the text tells none."""

    date: str | None
    inferred: bool = False


def occasion_of(context: Context, clause: Clause, at: int) -> Occasion | None:
    """What the deed at an offset of a clause was done at, if a relative clause tells it of another day."""
    opening = _opening(clause, at)
    if opening is None:
        return None
    sentence, start = clause.sentence, opening.start()
    named = [chunk for chunk in sentence.chunks if chunk.end - sentence.start <= start]
    dated = next((chunk for chunk in reversed(named) if chunk.date is not None), None)
    if dated is not None and dated.date is not None and _is_beside(sentence, dated, start):
        date, guessed = context.dated(dated.date)
        return Occasion(date.last if _is_on_it(sentence, dated, opening) else None, guessed)
    former = _FORMER.search(sentence.fold, 0, start) is not None
    placed = next((chunk for chunk in reversed(named) if chunk.tag == "L"), None)
    if placed is None or not _is_beside(sentence, placed, start):
        return Occasion(None) if former else None
    day = day_at(context, placed)
    if not former and (day == context.date or _is_here(context, placed)):
        return None
    return Occasion(None if opening["after"] or day == context.date else day, inferred=True)


def _is_here(context: Context, place: Chunk) -> bool:
    return context.place is not None and context.written(place).casefold() == context.place.casefold()


def _is_on_it(sentence: Sentence, day: Chunk, opening: re.Match[str]) -> bool:
    """Whether what is told was done that day: neither after it nor, maybe later, by what was written then."""
    if opening["after"]:
        return False
    return not opening["means"] or _DECIDED.search(sentence.fold, 0, day.start - sentence.start) is not None


def day_at(context: Context, place: Chunk) -> str | None:
    """The day of what was at a place, where the text tells it somewhere."""
    for each, day in pairwise(context.page.marks.all):
        if each.value == place.value and day.date is not None and 0 < day.start - each.end < _NEAR:
            return context.dated(day.date)[0].last
    return None


def _opening(clause: Clause, at: int) -> re.Match[str] | None:
    """The words that open the relative clause in which a deed stands, or which its verb goes on with."""
    fold, first = clause.sentence.fold, clause.start - clause.sentence.start
    opening = next(reversed(list(_OPENS.finditer(fold, 0, first + at))), None)
    if opening is None or ";" in fold[opening.end() : first]:
        return None
    if opening.end() > first:
        told = clause.text[opening.end() - first - 1].strip() and not _GOES_ON.search(fold, opening.end(), first + at)
        return opening if told else None
    return opening if _AT_ONCE.match(fold, first) else None


def _is_beside(sentence: Sentence, chunk: Chunk, at: int) -> bool:
    """Whether nothing but names and words of meeting stand between a day or place and what is told of it."""
    start = chunk.end - sentence.start
    rest = sentence.fold[start:at]
    for each in sentence.chunks:
        if each.tag in _NAMES and chunk.end <= each.start < sentence.start + at:
            rest = rest.replace(sentence.fold[each.start - sentence.start : each.end - sentence.start], "", 1)
    return _BETWEEN.fullmatch(rest) is not None
