"""The occasion that a relative clause tells of: "the summit of 10 July 2015, at which X was granted the status"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.statuses.clauses import Clause

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
_AT = re.compile(r"\b(?:at|during|by|of) (?:the|its|their) (?:[\w-]+ ){0,3}$", re.I)
_EVENT = re.compile(r" (?:summit|meeting|session|forum)\b", re.I)
_IN = re.compile(r"\b(?:summit|meeting|session|forum)\b[^,;]{0,30} (?:in|at) (?:the )?(?:city of )?$", re.I)
_NAME_GOES_ON = re.compile(r" (?!(?:on|in|at)\b)(?-i:[A-Z])[a-z]+|'s\b", re.I)
_AWAY = cue("status_occasions.away")
_COUNTED = re.compile(
    rf"\bthe (?:(?P<count>{cue('ordinal').pattern})|(?P<former>previous|last|preceding|earlier))"
    r"(?: [\w-]+){0,4}? (?:summit|meeting|session|forum)\b",
    re.I,
)
_UNTIL = re.compile(r"\b(?:until|till|up to|pending|before|as (?:from|of)) $")
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


def elsewhere(context: Context, clause: Clause, deed: int, reach: tuple[int, int]) -> Occasion | None:
    """The other meeting that a deed at an offset is said to be of: "at the Ufa Summit", "at the meeting in Ufa"."""
    if context.meeting is None or context.place is None:
        return None
    for chunk in clause.chunks:
        at, end = clause.at(chunk), chunk.end - clause.start
        if chunk.tag == "L" and reach[0] <= at < reach[1] and _is_scene(clause, deed, (at, end)):
            return None if _is_own(context, chunk) else Occasion(day_at(context, chunk), inferred=True)
    for counted in _COUNTED.finditer(clause.told, *reach):
        if (
            not _UNTIL.search(clause.told, 0, counted.start())
            and not _AWAY.search(clause.told, *sorted((deed, counted.start())))
            and _is_other(context, counted)
        ):
            return Occasion(None)
    return None


def _is_scene(clause: Clause, deed: int, place: tuple[int, int]) -> bool:
    """Whether a place is where a deed was done, and not where an office is or something else was done."""
    told, (at, end) = clause.told, place
    named = _EVENT.match(told, end) and _AT.search(told, 0, at)
    inside = _IN.search(told, 0, at) and (not _NAME_GOES_ON.match(told, end) or _is_known_next(clause, end))
    between = (end, deed) if end <= deed else (deed, at)
    return bool(named or inside) and not _AWAY.search(told, *between)


def _is_known_next(clause: Clause, end: int) -> bool:
    """Whether a state or somebody else begins right behind a place: "At the summit in Samarkand Iran signed"."""
    return any(chunk.tag in "SGKNR" and 0 < clause.at(chunk) - end < 6 for chunk in clause.chunks)


def _is_own(context: Context, place: Chunk) -> bool:
    """Whether a place is that of the document's own meeting, however it is spelled."""
    assert context.meeting is not None
    own = {
        mark.value for mark in context.page.marks.within(context.meeting.sentence.start, context.meeting.sentence.end)
    }
    return _is_here(context, place) or place.value in own or day_at(context, place) == context.date


def _is_other(context: Context, counted: re.Match[str]) -> bool:
    """Whether a meeting is counted otherwise than the document's own: "at the Eighth Summit" in a text of the Ninth."""
    assert context.meeting is not None
    if counted["former"]:
        return True
    own = {each["count"].lower() for each in _COUNTED.finditer(context.meeting.sentence.fold) if each["count"]}
    return (
        bool(own)
        and counted["count"].lower() not in own
        and any(each[0].isdigit() == counted["count"][0].isdigit() for each in own)
    )


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
