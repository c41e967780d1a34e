"""Places and dates that a sentence only points to: "in the same city", "a day later", "9 June of the same year"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.capitals import find_capitals
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.dates import MONTHS, DateSpan
from kg.extract.page.page import Sentence
from kg.extract.page.units import Unit

_SAME_PLACE = Phrase(
    r"\b(?:the|that|this) (?:very )?same (?:city|town|place|capital)\b"
    r"|\b(?<=in )this (?:city|town|capital)\b"
    r"|(?<=met |led |ned |eld |ace )(?:there|here)\b(?= (?:on|in|a|one|the)\b|[.,;])"
)
_THIS = re.compile(r"this (?:city|town|capital)")
_NEXT_DAY = Phrase(r"\b(?:(?:a|one) day later|the (?:next|following) day)\b", re.I)
_DAYS_LATER = {2: Phrase(r"\btwo days later\b", re.I), 3: Phrase(r"\bthree days later\b", re.I)}
_HOURS = "(?:morning|evening|afternoon|night)"
_SAME_DAY = Phrase(
    rf"\b(?:on|and|(?:in|on|at) the (?:early )?{_HOURS} of) (?:the (?:very )?same|that) (?:day|date)\b"
    rf"|\b(?:earlier|later) (?:on )?(?:the same|that) day\b|\b(?:on )?(?:the|that) same {_HOURS}\b",
    re.I,
)
_DAY_BEFORE = Phrase(
    r"\b(?:the (?:day before|previous day|preceding day)(?! the\b| of\b|, \d)"
    r"|(?:a|one) day earlier\b(?!,? than\b|, \d)"
    r"|the eve of (?:the|this|its) (?:present )?(?:meeting|summit|session)\b|the eve\b(?! of\b|, \d))",
    re.I,
)
_YEAR = r"(?:of )?(?P<which>last|the same|that|this|the current|the present) year\b"
_YEAR_BEHIND = re.compile(rf",? {_YEAR}")
_MONTH = Phrase(rf"\b(?P<month>{'|'.join(MONTHS)}),? {_YEAR}", re.I)
_BARE_MONTH = Phrase(
    rf"\b[Ii]n (?:early |mid-|late )?(?P<month>{'|'.join(month.capitalize() for month in MONTHS)})"
    r"\b(?!,? (?:of|\d|this|last|the same|that)|[-/])"
)
_YEAR_LINE = re.compile(r"^\W*(?P<year>(?:19|20)\d\d)\W*$", re.M)
_REACH = 400
"""How far back, in characters, a pointer may reach."""
_NEAR = 160
"""How far back, in characters, the day may be told that "the day before" counts from."""
_CHRONICLE = 3000
"""How far back the line may stand that gives the year of a chronicle's entries."""


def find_references(context: Context, sentence: Sentence) -> list[Chunk]:
    """The pointers of a sentence as chunks: places with the words they stand for, dates worked out."""
    places = [*_places(context, sentence), *find_capitals(context, sentence)]
    pointers = [*places, *_days(context, sentence), *_years(context, sentence)]
    return sorted(pointers, key=lambda chunk: chunk.start)


def is_reference(text: str) -> bool:
    """Whether the words of a place are a pointer, whose value is the place itself."""
    return bool(_SAME_PLACE.search(f"held {text}.") or _THIS.fullmatch(text)) or "capital" in text.lower()


def _places(context: Context, sentence: Sentence) -> Iterator[Chunk]:
    for match in _SAME_PLACE.finditer(context.page.view.fold, sentence.start, sentence.end):
        here = match.group() == "here" or _THIS.fullmatch(match.group())
        before = None if here else _before(context, match.start(), "L")
        place = context.words(before.start, before.end) if before else context.place
        if place:
            yield Chunk(match.start(), match.end(), "L", place)


def _before(context: Context, at: int, tag: str) -> Unit | None:
    marks = [m for m in context.page.marks.within(max(0, at - _REACH), at) if m.tag == tag]
    return marks[-1] if marks else None


def _days(context: Context, sentence: Sentence) -> Iterator[Chunk]:
    fold = context.page.view.fold
    for days, pointer in ((1, _NEXT_DAY), (0, _SAME_DAY), *_DAYS_LATER.items()):
        for match in pointer.finditer(fold, sentence.start, sentence.end):
            told = _before(context, match.start(), "D")
            dated = context.dated(told.date)[0] if told and told.date else None
            yield from _day(match, dated.last if dated else None, days)
    for match in _DAY_BEFORE.finditer(fold, sentence.start, sentence.end):
        own = "eve" in match.group() or _is_of_main(context, sentence)
        yield from _day(match, context.meeting.first if own and context.meeting else None, -1)


def _is_of_main(context: Context, sentence: Sentence) -> bool:
    """Whether no other day than the meeting's was spoken of just before: "the day before" is then the meeting's."""
    main = context.meeting
    days = [
        m for m in context.page.marks.within(max(0, sentence.start - _NEAR), sentence.end) if _is_day_told(context, m)
    ]
    told = days[-1] if days else None
    if main is None:
        return False
    if told is None or told.date is None:
        return True
    return main.sentence.start <= told.start < main.sentence.end or context.dated(told.date)[0].last == main.last


def _is_day_told(context: Context, mark: Unit) -> bool:
    """Whether a mark is a day on which something was: not that of a document, "the Declaration of 18 March 2010"."""
    date = mark.date
    return (
        date is not None and date.precision == len("ymd") and not context.page.view.fold.endswith(" of ", 0, mark.start)
    )


def _day(match: re.Match[str], anchor: str | None, days: int) -> Iterator[Chunk]:
    if anchor is None or anchor.count("-") != 2 or anchor.startswith("0000"):
        return
    day = (date.fromisoformat(anchor) + timedelta(days)).isoformat()
    yield Chunk(match.start(), match.end(), "D", None, DateSpan(match.start(), match.end(), day, day))


def _years(context: Context, sentence: Sentence) -> Iterator[Chunk]:
    fold = context.page.view.fold
    for chunk in sentence.chunks if "D" in sentence.tags else ():
        if chunk.tag != "D" or chunk.date is None or not chunk.date.yearless:
            continue
        behind = _YEAR_BEHIND.match(fold, chunk.end, sentence.end)
        year = _year(context, behind) if behind else _year_above(context, chunk.start)
        if year:
            yield Chunk(chunk.start, behind.end() if behind else chunk.end, "D", None, chunk.date.with_year(year))
    for match in _BARE_MONTH.finditer(fold, sentence.start, sentence.end):
        number = MONTHS[match["month"].lower()]
        if year := _past_year(context, number):
            told = f"{year}-{number:02}"
            yield Chunk(*match.span("month"), "D", None, DateSpan(*match.span("month"), told, told))
    for match in _MONTH.finditer(fold, sentence.start, sentence.end):
        year = _year(context, match)
        if year and not re.search(r"\d(?:st|nd|rd|th)? (?:of )?$", fold[sentence.start : match.start()]):
            month = f"{year}-{MONTHS[match['month'].lower()]:02}"
            yield Chunk(match.start(), match.end(), "D", None, DateSpan(match.start(), match.end(), month, month))


def _year_above(context: Context, at: int) -> str | None:
    """The year that a line of its own gives to the entries below it."""
    lines = list(_YEAR_LINE.finditer(context.page.view.fold, max(0, at - _CHRONICLE), at))
    return lines[-1]["year"] if lines else None


def _past_year(context: Context, month: int) -> str | None:
    """The year in which a month lay last when the text was written."""
    if context.date is None or context.date.startswith("0000") or len(context.date) < len("2012-05"):
        return None
    year = int(context.date[:4])
    return str(year if month <= int(context.date[5:7]) else year - 1)


def _year(context: Context, match: re.Match[str]) -> str | None:
    if match["which"] in ("the same", "that"):
        marks = context.page.marks.within(max(0, match.start() - _REACH), match.start())
        return next((m.date.first[:4] for m in reversed(marks) if m.date is not None and not m.date.yearless), None)
    year = context.year
    return str(int(year) - 1) if year and match["which"] == "last" else year
