"""When and where something that a sentence reports was done: its own date and place, else the meeting's."""

import re
from dataclasses import dataclass

from kg.extract.matching.view import clean
from kg.extract.page.context import Context
from kg.extract.page.past_months import past_month
from kg.extract.page.units import Unit

_CUT = re.compile(r";| which | that |,\s(?![A-Z\d]|in\b|on\b|at\b|during\b|the city)| and (?=[a-z])")
_BETWEEN = re.compile(r" between (?:[^,;]{3,60}) and (?:the )?(?:[A-Z][\w-]*(?: of(?: the)?)? ?)+(?=(?:in|on|at) )")
_WHEN = re.compile(
    r"(?:(?:^|[\s(,])(?:in|on|at|of|dated|and|since)\b|[,(])\s?(?:the )?(?:spring|summer|autumn|fall"
    r"|winter|early|late|mid)?\s?(?:of )?$"
)
_OTHER_TIME = re.compile(r"\b(?:by|until|till|before|after|for|from|not later than|to)\s(?:the )?$")
_WHERE = re.compile(r"(?:\b(?:in|at|of|the|city of|capital,)\s|\(|, | - )$")
_UNKNOWN = re.compile(
    r"(?:\b(?:in|at|city of) |\()(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?=,? (?:on"
    r"|in) (?:the )?[\dA-Z]|, ?\d|, [A-Z][a-z]+ \d|\)|[.;,]|$| \d)"
)
_RELATIVE = re.compile(r"\b(?:which|when|where|who|that)\b[^,;]{0,60}$")
_RECALLED = re.compile(r"\b(?:recall\w*|remind\w*|earlier|previously|last year|in the past|had)\b")
_HERE = re.compile(
    r"(?i)\s?(?:today|here|(?:at|after|upon) the (?:end|close|conclusion|outcome) of (?:the|this"
    r"|its) (?:meeting|summit|session)|at (?:this|the|its|their|the present) (?:current "
    r"|present |same |very )?(?:meeting|session|summit)|during (?:this|the) (?:meeting|session|summit))\b"
)
_SAME_CITY = re.compile(r"\b(?:in|at) (?:this|the) (?:same )?(?:very )?(?:city|town|place)\b")
_THERE = re.compile(r" there\b(?= (?:on|in) |[,.;])")
_LAST_YEAR = re.compile(r",? (?:of )?last year\b")
_OPENS = re.compile(r"\b(?:in|on|at) (?:the )?$", re.I)
_ASIDE = re.compile(
    r"\b(?:[a-z]+ed|(?!meeting\b|sitting\b)[a-z]{3,}ing|held|taken|made|since|after|before)\b"
    r"(?! (?:summit|session|meeting))"
)
_ON = re.compile(r"\bon (?:the )?$")
_NAMES = re.compile(r" (?!(?:On|In|At|Summit|Session|Meeting|Conference|Forum)\b)[A-Z][a-z]+\b")
"""A place before another name only names a thing: "the New Delhi Declaration"."""
_TIMED = re.compile(
    r"\b(?:when|that|and|where),? (?P<when>(?:on|in|at) [^;]{5,60}),? (?:they|it|we|he|she|the [\w ]{3,40})"
    r"(?: (?:had|have|has))? $"
)
"""What tells the day right before who did something: "right when, on 15 June 2001 in Shanghai, they"."""
_TOLD_BESIDE = re.compile(
    r", (?:who|whose|which)\b(?:[^;,]{0,40}?\b(?:will|shall|(?:is|are) (?:to|due|expected|scheduled))\b[^;]*"
    r"|(?:(?!\b(?:met|meet\w*|gather\w+|assembl\w+|conven\w+|held)\b)[^;])*)"
    r", (?:(?:also|\w+ly|was|were|has|have|been) )*$"
)
"""What is told beside of who did something: "The Leaders, who mourned the dead, ", "who will meet in May, "."""
_MET = re.compile(
    r"(?:[Aa]n?|[Tt]he) (?:(?!\b(?:\w+ed|took|heard|made|gave|saw|[a-z]+s the)\b)[^,;]){3,120}, (?:which was |who )?"
    r"(?:held|meeting|met|convened|gathered|assembled|took place)"
    r" (?P<when>(?:in|at|on) [^;]{5,80}), (?:(?:also|\w+ly) )?$"
)
"""The meeting that did something, with its own day and place: "A meeting of pilots, held in Osh on 3 May, "."""
_REACH = 400
"""How far back, in characters, "there" may point."""
_CLAUSE = re.compile(r"; |, (?:and|but|while|whereas) ")


@dataclass(frozen=True, slots=True)
class Occasion:
    """A date and a place as far as they are known, and which of them were inferred."""

    date: str | None = None
    place: str | None = None
    inferred: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.date or self.place)


def behind(context: Context, start: int, end: int) -> Occasion:
    """The date and place that follow directly: "in Astana on 8 November 2018", "at the summit (Dhaka, 2005)"."""
    fold = context.page.view.fold
    between = _BETWEEN.match(fold, start, end)
    start = between.end() if between else start
    cut = next((cut for cut in _CUT.finditer(fold, start, end) if not _joins_states(context, cut)), None)
    until = min(cut.start() if cut else end, start + 160)
    return _first(context, start, until, [m for m in context.page.marks.within(start, until) if m.tag in "DL"])


def _joins_states(context: Context, cut: re.Match[str]) -> bool:
    """Whether the words only lead from one state to the next: "signed by Fiji, Samoa and the Solomon Islands in"."""
    fold = context.page.view.fold
    at = cut.end() + len("the ") if fold.startswith("the ", cut.end()) else None
    states = [mark for mark in context.page.marks.within(cut.start() - 60, cut.end() + 60) if mark.tag == "S"]
    return at is not None and {at, cut.start()} <= {offset for mark in states for offset in (mark.start, mark.end)}


def before(context: Context, start: int, end: int) -> Occasion:
    """The date and place that the clause opens with, or those that a relative clause refers back to."""
    fold = context.page.view.fold
    if told := _TOLD_BESIDE.search(fold, start, end):
        end = told.start()
    text = fold[start:end]
    marks = [mark for mark in context.page.marks.within(start, end) if mark.tag in "DL"]
    if _RELATIVE.search(text):
        dates = [mark for mark in marks if mark.tag == "D"]
        begin = max(start, dates[-1].start - 60) if dates else end
        return _first(context, begin, end, [mark for mark in marks if mark.start >= begin])
    clauses = [match.end() for match in _CLAUSE.finditer(text)]
    begin = start + max([0, *clauses, text.rfind(" that ") + 1])
    opening = [
        mark
        for mark in marks
        if mark.start >= begin
        and _OPENS.search(fold[max(start, mark.start - 8) : mark.start])
        and not _ASIDE.search(fold, begin, mark.start)
    ]
    if not opening and (aside := _TIMED.search(text) or _MET.match(text, begin - start)):
        begin = start + aside.start("when")
        opening = [mark for mark in marks if mark.start >= begin]
    return _first(context, begin, end, opening)


def _first(context: Context, start: int, end: int, marks: list[Unit]) -> Occasion:
    fold, text = context.page.view.fold, context.page.view.text
    date, inferred = _date(context, fold, start, marks)
    if date is None and context.date and (month := past_month(fold, start, end, context.date)):
        date, inferred = month, ("date",)
    place = next(
        (
            m
            for m in marks
            if m.tag == "L"
            and _WHERE.search(fold[max(0, m.start - 12) : m.start].lower())
            and not _NAMES.match(fold, m.end)
        ),
        None,
    )
    if place is not None:
        return Occasion(date, clean(text[place.start : place.end]), inferred)
    if _SAME_CITY.search(fold, start, end) and context.place:
        return Occasion(date, context.place, (*inferred, "place"))
    if _THERE.match(fold, start, end) and (told := _place_before(context, start)):
        return Occasion(date, told, (*inferred, "place"))
    state = next(
        (m for m in context.page.marks.within(start, end) if m.tag == "S" and fold[m.start - 3 : m.start] == "in "),
        None,
    )
    if state is not None:
        return Occasion(date, clean(text[state.start : state.end]), inferred)
    unknown = _unknown_place(context, start, end) if date else None
    return Occasion(date, unknown, inferred)


def _date(context: Context, fold: str, start: int, marks: list[Unit]) -> tuple[str | None, tuple[str, ...]]:
    for mark in marks:
        head = fold[max(start - 1, mark.start - 24) : mark.start].lower()
        if mark.date is None or _OTHER_TIME.search(head) or not _WHEN.search(head):
            continue
        if mark.date.precision == 1 and _ON.search(head):
            continue  # "on the 2013 budget"
        dated, inferred = context.dated(mark.date)
        if mark.date.yearless and context.year and _LAST_YEAR.match(fold, mark.end):
            dated = mark.date.with_year(str(int(context.year) - 1))
        if dated.yearless or (dated.precision == 1 and dated.single is None):
            continue
        return dated.last, ("date",) if inferred else ()
    return None, ()


def _place_before(context: Context, at: int) -> str | None:
    """The place named last, which "there" points to."""
    places = [mark for mark in context.page.marks.within(max(0, at - _REACH), at) if mark.tag == "L"]
    return clean(context.page.view.text[places[-1].start : places[-1].end]) if places else None


def _unknown_place(context: Context, start: int, end: int) -> str | None:
    """A place that the authority does not know, by its preposition."""
    for match in _UNKNOWN.finditer(context.page.view.fold, start, end):
        first, last = match.span("place")
        if not any(
            mark.tag != "L" and mark.start < last and first < mark.end
            for mark in context.page.marks.within(max(0, first - 40), last + 40)
        ):
            return clean(context.page.view.text[first:last])
    return None


def settle(context: Context, found: Occasion, around: tuple[int, int], reported: bool) -> Occasion:
    """The occasion with what the meeting's own date and place add; `around` is where a word of the past may stand."""
    if found.date:
        own = found.date == context.date or bool(context.meeting and found.date == context.meeting.first)
        return found if found.place or not own else _with(found, place=context.place)
    if found.place:
        return _with(found, date=context.date) if found.place == context.place else found
    fold = context.page.view.fold
    here = _HERE.match(fold, around[1])
    if not here and (reported or _RECALLED.search(fold, *around)):
        return found
    return _with(found, date=context.date, place=context.place)


def _with(found: Occasion, date: str | None = None, place: str | None = None) -> Occasion:
    """The occasion with the meeting's date or place where it has none, each marked as inferred."""
    added = (*(("date",) if date and not found.date else ()), *(("place",) if place and not found.place else ()))
    return Occasion(found.date or date, found.place or place, (*found.inferred, *added))
