"""A document laid open with what its rules rely on: the organisation, and the meeting that it is of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import clean
from kg.extract.page.chunks import Chunk
from kg.extract.page.datelines import Dateline, find_dateline
from kg.extract.page.dates import DateSpan, gives_year
from kg.extract.page.page import Page, Sentence
from kg.model import Attendance


@dataclass(eq=False)
class Context:
    """A page and what its rules may rely on."""

    page: Page
    lexicon: Lexicon
    organisation: str | None = None
    meeting: "MainMeeting | None" = None
    capacities: dict[str, str] | None = None
    attendance: tuple[Attendance, ...] | None = None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the organisation: the authority's, else those that the text gives it."""
        code, page = self.organisation, self.page
        written = (page.view.fold[mark.start : mark.end] for mark in page.marks.all if mark.value == code)
        return self.lexicon.names_of(code or "") or tuple(dict.fromkeys(written))

    @property
    def body(self) -> str | None:
        """The body that met."""
        return self.meeting.body if self.meeting else None

    @property
    def date(self) -> str | None:
        """The day that decisions are dated by: the last one of the meeting, else the document's, else of its head."""
        return (self.meeting.last if self.meeting else None) or self.page.document.date or self._head_day

    @cached_property
    def dateline(self) -> Dateline:
        """The place and day that stand by themselves at the head of the text or its foot."""
        return find_dateline(self.page)

    @cached_property
    def _head_day(self) -> str | None:
        """The only day that the head of the text gives; the dateline's, where no sentence begins with another."""
        fold = self.page.view.fold
        dates = [mark.date for mark in self.page.marks.within(0, _TOP_LENGTH) if mark.date is not None]
        dates = [date for date in dates if not (_HISTORY.search(fold, 0, date.start) or is_coming(fold, date.start))]
        dates = [date for date in dates if not _is_former(fold, date.start)]
        told = [date for date in dates if date.precision == _DAY and not date.yearless]
        if told and _OPENING_LINE.fullmatch(fold, 0, told[0].start) and fold.startswith((".", ":"), told[0].end):
            return told[0].last
        days = {date.last for date in told}
        if len(days) == 1:
            return days.pop()
        opens = any(_BEGINS.search(fold, 0, date.start) for date in dates)
        return None if opens or self.dateline.date is None else self.dateline.date.last

    @property
    def place(self) -> str | None:
        """Where the meeting was."""
        return self.meeting.place if self.meeting else None

    @property
    def year(self) -> str | None:
        """The year that dates without one are read in: the meeting's, else the latest day's, else the first."""
        if self.date and not self.date.startswith("0000"):
            return self.date[:4]
        fold = self.page.view.fold
        told = [date for date in self._dates if gives_year(fold, date)]
        days = [date.last[:4] for date in told if date.precision == _DAY]
        return max(days, default=None) or next((date.first[:4] for date in told), None)

    @cached_property
    def _dates(self) -> list[DateSpan]:
        """The dates of the text but those of meetings long before."""
        dates = (mark.date for mark in self.page.marks.all if mark.date is not None)
        return [date for date in dates if not _is_former(self.page.view.fold, date.start)]

    @cached_property
    def _coming(self) -> list[DateSpan]:
        """The days that the text only foresees: "the next meeting will be held on 11 April 2025"."""
        fold = self.page.view.fold
        return [date for date in self._dates if date.precision == _DAY and is_coming(fold, date.start)]

    def _year_before(self, date: DateSpan) -> str | None:
        """The year of a day that comes before the next one foreseen, where that is the latest that the text tells."""
        if self.date or any(day.start == date.start for day in self._coming):
            return None
        days = [day.first for day in self._dates if day.precision == _DAY and not day.yearless]
        coming = min((day.first for day in self._coming if not day.yearless), default=None)
        if coming is None or any(day > coming for day in days):
            return None
        return coming[:4] if date.last[4:] < coming[4:] else str(int(coming[:4]) - 1)

    @property
    def when(self) -> str | None:
        """The day of the meeting or the document, else the year in which it is read."""
        return self.date if self.date and not self.date.startswith("0000") else self.year

    def source(self, sentence: Sentence, rule: str) -> dict[str, Any]:
        """The fields that every fact from a sentence shares."""
        start, end = self.span(sentence)
        text = self.page.document.text
        return {"document": self.page.document.id, "quote": text[start:end], "start": start, "end": end, "rule": rule}

    def span(self, sentence: Sentence) -> tuple[int, int]:
        """The offsets of a sentence in the stored text."""
        return self.page.view.raw(sentence.start, sentence.end)

    def apart(self, field: str, chunk: Chunk, sentence: Sentence) -> tuple[tuple[str, int, int], ...]:
        """What a fact of a sentence has as `elsewhere` for a field whose words stand in another one."""
        if sentence.start <= chunk.start < sentence.end:
            return ()
        return tuple((field, *self.span(each)) for each in self.page.sentences if each.start <= chunk.start < each.end)

    def written(self, chunk: Chunk) -> str:
        """The chunk's words on one line, as the document writes them."""
        return self.words(chunk.start, chunk.end)

    def words(self, start: int, end: int) -> str:
        """The stored text between two offsets of the view, on one line."""
        first, last = self.page.view.raw(start, end)
        return clean(self.page.document.text[first:last])

    def root(self, code: str) -> str:
        """The organisation that a body belongs to; an organisation itself."""
        return self.lexicon.root(code)

    def code(self, chunk: Chunk) -> str | None:
        """The code of an organisation or body; an organ named alone belongs to the document's organisation."""
        if chunk.tag == "G":
            return chunk.value
        if chunk.tag == "K" and self.organisation:
            return self.lexicon.organ_code(self.organisation, chunk.value or "")
        return None

    def body_named(self, start: int, end: int) -> str:
        """The code of the organisation's own organ that words name without it, else the words."""
        words = self.words(start, end)
        return (self.organisation and self.lexicon.own_organ(self.organisation, words)) or words

    def date_inferred_in(self, sentence: Sentence) -> tuple[str, ...]:
        """`("date",)` for a fact dated by the meeting, unless the sentence is the meeting's own and says the day."""
        return () if self.date is None or self.tells_date(self.span(sentence)[0]) else ("date",)

    def tells_date(self, start: int) -> bool:
        """Whether the quote at an offset of the stored text is the sentence that dates the meeting."""
        if self.meeting is None or "from" in self.meeting.inferred:
            return False
        return self.span(self.meeting.sentence)[0] == start

    def dated(self, date: DateSpan) -> tuple[DateSpan, bool]:
        """The date with a year, and whether the year was inferred from the document's own date."""
        if not date.yearless:
            return date, False
        year = self._year_before(date) or self.year
        return (date.with_year(year), True) if year else (date, False)

    def own(self, code: str | None) -> bool:
        """Whether a code is the document's organisation or a body of it."""
        return bool(code) and self.organisation is not None and self.root(code or "") == self.organisation


@dataclass(frozen=True, slots=True)
class MainMeeting:
    """The meeting that a document is of, with the sentence that says so."""

    sentence: Sentence
    body: str | None
    place: str | None
    first: str | None
    last: str | None
    inferred: tuple[str, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)


def is_coming(text: str, at: int) -> bool:
    """Whether a day at an offset is one that the words before it only foresee."""
    return _COMING.search(text, max(0, at - _REACH), at) is not None


def _is_former(text: str, at: int) -> bool:
    """Whether a day at an offset is that of a meeting long before."""
    return _OF_FORMER.search(text, max(0, at - _REACH), at) is not None


_DAY = 3
"""The precision of a date that has a day."""
_REACH = 200
"""Characters before a day in which the words stand that foresee it."""
# "Istanbul, 1 May 1999. From initiative": the day that a text opens with
_OPENING_LINE = re.compile(r"\W*[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}, ")
_OF_FORMER = re.compile(
    r"\b(?:previous|last|preceding|earlier) (?:[\w-]+ ){0,3}?(?:meeting|summit|session)\b[^.;\n]{0,120}$", re.I
)
_COMING = re.compile(
    r"\b(?:will|shall|would|(?:is|are)(?: (?:also|expected|planned|scheduled|due|set|slated))? to)\b[^.;\n]{0,120}$"
)
_BEGINS = re.compile(r"(?:^|\n|\. )(?:\d+\. )?On (?:the )?$")
# "was established on 15 June 2001": a day that the text only looks back to
_HISTORY = re.compile(r"\b(?:established|founded|created|formed)(?: in [A-Z]\w+)? (?:on|in) (?:the )?$", re.I)
_TOP_LENGTH = 400
"""Characters in which the only day is the document's."""
