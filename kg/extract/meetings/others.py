"""Whether a sentence tells of another meeting than the document's own: one before or after it, or one elsewhere."""

import re

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_ANOTHER = cue("attendance.another_meeting")
_EVENT = rf"(?:{cue('event').pattern})"
# "having been admitted on", "who took office on": a day of something told of someone present in passing
_BESIDE = Phrase(
    r"\b(?:having|which(?! (?:(?:was|were|had been) )?(?:met|held|convened|took place|gathered|preceded|followed)\b)"
    r"|who|whose|since|until|as of|admitted|elected|appointed|granted)\b[^;]{0,80}$"
)
_OPENS = re.compile(r"\W*(?:(?:Already|Back|Only|Earlier|As early as),? )?(?:in|on|at|during|by)\b[^,;]{0,70}$", re.I)
# "the 2019 summit", "the Dushanbe summit"; "the summit in Bishkek in 2019", "the meeting (Moscow, 2013)"
_OF_EVENT = re.compile(rf"(?: (?:[\w-]+ ){{0,4}}?)?{_EVENT}\b", re.I)
_EVENT_OF = Phrase(
    rf"\b{_EVENT}(?:,? (?:held|convened))?(?: (?:in|at|of|on)|,| \(| ?-)(?: [A-Z]\w+)?(?: (?:in|on|of)|,)? ?$", re.I
)
_DAY = len("2001-02-03")


def is_of_another_meeting(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence says so, or names a meeting of another year or city."""
    if _ANOTHER.match(sentence.fold):
        return True
    main = context.meeting
    if main is None or sentence.start == main.sentence.start or is_within(context, days_told(context, sentence)):
        return False
    return any(
        _is_elsewhen(context, sentence, chunk) or _is_elsewhere(context, sentence, chunk)
        for chunk in sentence.chunks
        if chunk.tag in "DL" and not _BESIDE.search(_before(sentence, chunk))
    )


def days_told(context: Context, sentence: Sentence) -> list[tuple[str, str]]:
    """The first and last day of each day or row of days that the sentence tells of its own matter."""
    dates = [
        context.dated(chunk.date)[0]
        for chunk in sentence.chunks
        if chunk.date is not None and not _BESIDE.search(_before(sentence, chunk)) and _names_people(sentence, chunk)
    ]
    return [(date.first, date.last) for date in dates if len(date.first) == _DAY]


def is_within(context: Context, days: list[tuple[str, str]]) -> bool:
    """Whether one of these days is of the document's meeting."""
    main = context.meeting
    if main is None or not main.first or not main.last:
        return False
    return any(first <= main.last and main.first <= last for first, last in days)


def _names_people(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether the part between semicolons names someone as well; where no part does, any will do."""
    if "N" not in sentence.tags or ";" not in sentence.fold:
        return True
    at = chunk.start - sentence.start
    first, end = sentence.fold.rfind(";", 0, at) + 1, sentence.fold.find(";", at)
    last = end if end >= 0 else len(sentence.fold)
    return any(each.tag == "N" and first <= each.start - sentence.start < last for each in sentence.chunks)


def _before(sentence: Sentence, chunk: Chunk) -> str:
    return sentence.fold[: chunk.start - sentence.start]


def _is_elsewhen(context: Context, sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a year or month is that of another meeting: "In 2005 X attended", "the summit in Bishkek in 2019"."""
    main = context.meeting
    if chunk.date is None or main is None or not main.first or not main.last:
        return False
    date, _ = context.dated(chunk.date)
    if date.first <= main.last[: len(date.first)] and main.first[: len(date.last)] <= date.last:
        return False
    return bool(_OPENS.fullmatch(_before(sentence, chunk))) or _is_of_event(sentence, chunk)


def _is_elsewhere(context: Context, sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a city is that of another meeting: "At the Dushanbe summit"."""
    main = context.meeting
    if chunk.tag != "L" or main is None or main.place is None:
        return False
    return context.written(chunk).casefold() != main.place.casefold() and _is_of_event(sentence, chunk)


def _is_of_event(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether words of a meeting stand before or behind a date or city."""
    behind = _OF_EVENT.match(sentence.fold, chunk.end - sentence.start)
    return bool(behind or _EVENT_OF.search(_before(sentence, chunk)))
