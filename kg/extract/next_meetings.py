"""Meetings that a text schedules: which body will meet, where and when (type `next_meeting`)."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.bodies import EVENT, find_body, summit_body
from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.dates import MONTHS
from kg.extract.meetings import is_inside_name
from kg.extract.page import Sentence
from kg.model import NextMeeting

_COMING = cue("next_meetings.coming")
_MONTH_OF_YEAR = cue("next_meetings.month_of_year")
_UNSURE = cue("next_meetings.unsure")
_PAST = re.compile(r"\b(?:was|were) (?:held|convened)|took place|had met|met in\b", re.I)
_SEASONS = cue("next_meetings.seasons")


_OFF = re.compile(r"\b(?:postponed|cancell?ed|called off|put off)\b", re.I)
_ASIDE = re.compile(r", (?:which|who|whose) [^,;]{3,120},")
_AS_WELL = re.compile(rf",? and (?:that of |the (?:\w+ )?{EVENT} in )", re.I)
_IN = re.compile(r"(?:\b(?:in|at|there|city of|capital,)|,)\s?(?:the )?(?:city of )?$", re.I)
_HOSTS = re.compile(
    rf"\W{{0,2}}(?:which |that )?(?:(?:will|is to|shall|has agreed to|agreed to|offered to|to) )?(?:also )?"
    rf"(?:host|hold (?:a|an|the|its) (?:\w+ ){{0,3}}{EVENT})\b"
)


@dataclass(frozen=True, slots=True)
class Where:
    """A place as facts give it, a name or a state's code, and the words of the text for a code."""

    value: str | None
    written: str | None = None


def read_next_meetings(context: Context) -> Iterator[NextMeeting]:
    """Every scheduled meeting with a place or a date."""
    seen: set[tuple[str | None, str | None]] = set()
    for sentence in context.page.sentences:
        if not re.search("[DLS]", sentence.marked) and " there" not in sentence.fold:
            continue
        if not _COMING.search(sentence.fold) or (
            _PAST.search(sentence.fold) and not re.search(r"\b(?:next|will)\b", sentence.fold)
        ):
            continue
        for fact in _read(context, sentence):
            key = (fact.body, fact.date)
            if key not in seen:
                seen.add(key)
                yield fact


def _read(context: Context, sentence: Sentence) -> Iterator[NextMeeting]:
    coming = False
    for first, last in _clauses(sentence):
        text = sentence.page.view.fold[first:last]
        match = _COMING.search(text) or (_AS_WELL.match(text) if coming else None)
        coming = match is not None
        if not match or _UNSURE.search(text[: match.end() + 20]) or _OFF.search(text):
            continue
        aside = [(first + match.start(), first + match.end()) for match in _ASIDE.finditer(text)]
        inside = [chunk for chunk in sentence.chunks if first <= chunk.start < last]
        chunks = [chunk for chunk in inside if not any(a <= chunk.start < b for a, b in aside)]
        date, guessed = _date(context, text, first, chunks)
        place = _place(context, text, first, chunks)
        if date is None and place.value is None:
            continue
        if date is not None and context.date is not None and date < context.date[: len(date)]:
            continue
        body = _body(context, text, first, chunks)
        yield NextMeeting(
            **context.source(sentence, "next_meeting.scheduled"),
            organisation=context.organisation,
            body=body,
            place=place.value,
            date=date,
            inferred=("date",) if guessed else (),
            written=(("place", place.written),) if place.written else (),
        )


def _clauses(sentence: Sentence) -> list[tuple[int, int]]:
    edges = [0]
    for match in re.finditer(
        rf"; |,? and (?=the (?:next |following )?(?:\w+ )?(?:{EVENT}|Council)\b|that of )", sentence.fold
    ):
        edges.append(match.start())
    edges.append(len(sentence.fold))
    return [(sentence.start + a, sentence.start + b) for a, b in itertools.pairwise(edges)]


def _date(context: Context, text: str, offset: int, chunks: list[Chunk]) -> tuple[str | None, bool]:
    """The date on which the meeting is to be; a chairmanship's or a plan's years in the same clause are passed over."""
    named = _MONTH_OF_YEAR.search(text)
    if named and context.year:
        year = _named_year(context, offset + named.start(), named.group()) or context.year
        return f"{year}-{MONTHS[named[1].lower()]:02}", True
    this_year = re.search(r"\b(?:of|later) this year\b", text)
    if this_year and context.year and not any(c.date is not None and c.date.precision > 1 for c in chunks):
        return context.year, True
    for chunk in chunks:
        if chunk.date is None or (chunk.date.first != chunk.date.last and chunk.date.precision == 1):
            continue
        before = text[: chunk.start - offset]
        if re.search(
            r"\b(?:since|before|until|till|from|signed|adopted|dated|of)\s(?:the )?$", before
        ) and not _SEASONS.search(before[-24:]):
            continue
        dated, guessed = context.dated(chunk.date)
        if guessed and context.date and dated.first < context.date and not re.search(r"this year|that year", text):
            dated = chunk.date.with_year(str(int(context.date[:4]) + 1))
        return dated.first, guessed
    if re.search(r"\bnext year\b", text) and context.year:
        return str(int(context.year) + 1), True
    if re.search(r"\b(?:later )?this year\b", text) and context.year:
        return context.year, True
    return None, False


def _named_year(context: Context, at: int, words: str) -> str | None:
    """The last year named before "of the same year"; None for this year."""
    if not re.search(r"\b(?:same|that) year$", words):
        return None
    marks = context.page.marks.within(max(0, at - 300), at)
    return next((m.date.first[:4] for m in reversed(marks) if m.date is not None and not m.date.yearless), None)


def _place(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where:
    """A city, else the state that is to host."""
    for find in (_city, _host, _unknown_city, _there):
        found = find(context, text, offset, chunks)
        if found is not None:
            return found
    return Where(None, None)


def _city(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where | None:
    near = [c for c in chunks if c.tag == "L" and _IN.search(text[: c.start - offset])]
    return Where(context.written(near[0])) if near else None


def _host(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where | None:
    """The state in which, or by which, the meeting is to be held."""
    states = [chunk for chunk in chunks if chunk.tag == "S"]
    hosts = [c for c in states if re.search(r"\b(?:in|at|hosted by) (?:the )?$", text[: c.start - offset])]
    hosts = hosts or [c for c in states if _HOSTS.match(text[c.end - offset :])]
    return Where(hosts[0].value, context.written(hosts[0])) if hosts else None


def _unknown_city(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where | None:
    """A city that the authority does not know: capitalised words behind "in"."""
    named = re.search(r"\b(?:in|at) ((?:[A-Z][\w'-]+ ?){1,2})(?= in\b| on\b|,|\.|$)", text)
    if named is None:
        return None
    at = offset + named.start(1)
    if any(chunk.tag in "DSGK" and chunk.start <= at < chunk.end for chunk in chunks):
        return None
    return Where(context.words(at, at + len(named[1].strip())))


def _there(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where | None:
    """For "there" and "where", the last state or city before the word."""
    word = re.search(r"\b(?:there|where|capital of which)\b", text)
    if word is None:
        return None
    at = offset + word.start()
    marks = context.page.marks.within(max(0, at - 400), at)
    before = [m for m in marks if m.tag in "SL" and not is_inside_name(context.page.view.fold, m.end)]
    if not before:
        return None
    words = context.words(before[-1].start, before[-1].end)
    return Where(before[-1].value, words) if before[-1].tag == "S" else Where(words)


def _body(context: Context, text: str, first: int, chunks: list[Chunk]) -> str | None:
    """The body that is to meet: an organ named, "the Council", a group as written, else the document's own body."""
    verb = re.search(r"\b(?:will|is to|are to|shall|to be|is due|is scheduled|set for|would be|be held|meet)\b", text)
    end = first + (verb.start() if verb else len(text))
    if re.search(r"\bsummit\b", text[: end - first] or text, re.I) and not re.search(
        r"\b(?:after|before|at|since|until) the [\w ]*summit\b", text, re.I
    ):
        return summit_body(context)
    body = find_body(context, first, end) or find_body(context, end, chunks[-1].end)
    return body if body is not None else context.body
