"""The dateline: a line, or two below each other, of only a place and a day, at the head of a text or its foot."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.page.chunks import Chunk
from kg.extract.page.dates import DateSpan
from kg.extract.page.page import Page, Sentence

_HEAD, _FOOT = 10, 4
"""Lines at the top and at the bottom of a text among which it stands."""
_LONGEST = 90
"""Characters of the longest line."""
_DAY = 3
"""The precision of a date that has a day."""
_OPENS = r"[bq]?(?:[CXNPw]{1,2}[cd])?"  # "Press statement, Istanbul, 11 May 2021"
_PLACE = (
    r"(?:[CXNPw]ot?)?L(?:c?b?t?[LSNXCP]+e?){0,2}"  # "City of Osh", "Malabo, Equatorial Guinea", "Moscow, the Kremlin"
)
_CLOSES = r"(?:[bc]t?[wCXNPi]{1,3}e?)?[eq.]*(?:d[CXNPG]+d\.?)?d?"  # "(videoconference)", ". /Press/."
_CALENDAR = r"(?:[DnNXCPpdqve.]{1,8}[wo]{0,2})?"  # "9-11 Sha'ban 1418 AH corresponding to"
_OTHER_CALENDAR = re.compile(r"[bn][nd]{0,3}[NXCPpv]{1,3}n[NXC.]{0,2}e?")
"""A line that gives the day by another calendar alone: "5-7 Shaban 1433 H"."""
_DAY_ONLY = r"(?:[XC]\.?n|n[XC]\.?)"
"""A day of a text that tells no year at all, and so no date: "Sept. 16", "16 September"."""
_LINE = re.compile(
    rf"{_OPENS}(?:{_PLACE}[c.]{_DAY_ONLY}|{_PLACE}[cbd.]{{0,2}}{_CALENDAR}[bc]?D|D[cbd.]{{0,2}}(?:t?[CXNP]{{1,3}}c)?{_PLACE}|D|{_PLACE}){_CLOSES}"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when, as far as the lines tell."""

    place: Chunk | None = None
    date: DateSpan | None = None


def find_dateline(page: Page) -> Dateline:
    """The dateline of a text, at its head before its foot; empty where it has none."""
    sentences = page.sentences
    head = _read_lines(sentences[:_HEAD])
    foot = Dateline() if head.date else _read_lines(sentences[_HEAD:][-_FOOT:])
    return foot if foot.date and foot.place else head


def _read_lines(lines: Sequence[Sentence]) -> Dateline:
    """The first line that tells both; else the first day, the place from the line beside it; else a place."""
    read = [_read(line) for line in lines if not _OTHER_CALENDAR.fullmatch(line.tags)]
    whole = next((line for line in read if line.date and line.place), None)
    if whole is not None:
        return whole
    for above, below in pairwise(read):
        day, place = above.date or below.date, above.place or below.place
        if day is not None and place is not None:
            return Dateline(place, day)
    return next((line for line in read if line.date), None) or next(_without_year(lines), Dateline())


def _without_year(lines: Sequence[Sentence]) -> Iterator[Dateline]:
    """The places of lines whose day is none, since the text tells no year."""
    yield from (read for line in lines if "D" not in line.tags and (read := _read(line)).place)


def _read(line: Sentence) -> Dateline:
    if line.end - line.start > _LONGEST or not _LINE.fullmatch(line.tags):
        return Dateline()
    place = next((chunk for chunk in line.chunks if chunk.tag == "L"), None)
    dates = (chunk.date for chunk in line.chunks if chunk.date is not None)
    return Dateline(place, next((date for date in dates if date.precision == _DAY and not date.yearless), None))
