"""Where and when a scheduled meeting is to be: a city or a host state, and a date of any precision."""

import re
from dataclasses import dataclass

from kg.extract.matching.cues import cue
from kg.extract.meetings.bodies import EVENT
from kg.extract.meetings.capitals import CITY_STATES
from kg.extract.meetings.next_bodies import VERB
from kg.extract.meetings.own import is_inside_name
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.dates import MONTHS

_MONTH_OF_YEAR = cue("next_meetings.month_of_year")
_SEASONS = cue("next_meetings.seasons")
_MONTH = re.compile(
    r"\b(?:[Ii]n|for|during|this|(?:beginning|start|middle|end|half|days) of) (?:early |mid-|late )?"
    rf"(?P<month>{'|'.join(month.capitalize() for month in MONTHS)})\b(?!,? (?:of|\d|this|last|the same|that)|[-/])"
)
_NEXT_YEARS = re.compile(
    rf"\b(?P<month>{'|'.join(month.capitalize() for month in MONTHS)}),? (?:of )?(?:the )?next year\b"
)
_THIS_YEAR = re.compile(
    r"\b(?:of|later) this year\b|\b(?:later in|(?:end|course|half|part|quarter) of) the (?:current )?year\b(?! \d)"
)
_SAME_YEAR = re.compile(r"\b(?:(?:later )?in|later|(?:end|course|half|part|quarter) of) (?:the same|that) year\b")
_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}
_SEASON = re.compile(
    r"\b(?:in|for|during) (?:the )?(?:coming |late |early )?(?P<season>spring|summer|autumn|fall)"
    r"(?: of (?P<which>(?:that|the same|this) year))?\b(?!,? (?:of )?(?:the year )?\d|,? (?:of )?next)",
    re.I,
)
_IN = re.compile(
    r"(?:\b(?:in|at|there|hosted by|city of|capital,|(?:venue|place) [^,.;]{3,60} (?:will be|is)"
    r"|(?:come|go|invited [^,;.]{1,40}) to)|,|:|\(|\s-)\s?(?:the )?(?:city of )?$",
    re.I,
)
_UNKNOWN = re.compile(r"\b(?:in|at) ((?:[A-Z][\w'-]+ ?){1,2})(?= in\b| on\b|,|\.|$)")
_OF_YEAR = re.compile(r" [A-Za-z]")
"""What is called after a year: "the 2019 session"."""
_OTHER_DAY = re.compile(
    r"\b(?:since|before|until|till|(?:up to|until|till|through)(?: the)? year|up to|through|signed|adopted|dated|of"
    r"|(?:[Cc]hair\w*|[Pp]residency)(?: of [\w' ]{2,40})? (?:for|in|during))\s(?:the )?$"
)
_HELD_FROM = re.compile(r"\b(?:held|hosted|convened|take place|meet)\b[^,;]{0,50}\bfrom (?:the )?$")
_TITLED = re.compile(
    r" (?:[A-Z][\w-]+ )?(?:Agenda|Strategy|Plan|Vision|Programme|Program|Declaration|Goals|Road ?map)\b"
)
_TITLE = re.compile(r"\b(?:Agenda|Strategy|Plan|Vision|Programme|Program|Goals|Road ?map)(?: (?:for|until|to))? $")
# "signed on 5 June 2007 in", "adopted at"
_DONE_IN = re.compile(
    r"\b(?:(?<!be )(?:signed|adopted|concluded|approved|founded|established|opened for signature)"
    r"|(?:was|were|been) held)"
    r"(?: on \d[\w ]{3,24})? (?:in|at) (?:the city of )?$"
)
_TO_DATE = re.compile(r"(?:, |,? (?:on|in|from) | \()(?:the )?")
_BESIDE = 24
"""Characters behind a city in which its date begins."""
_HOST_IS = re.compile(r"\b(?:host|venue) of [^,;.]{3,60} (?:will be|is to be|is) (?:the )?$")
_HOSTS = re.compile(
    rf"\W{{0,2}}(?:which |that )?(?:(?:will|would|is to|shall|has agreed to|agreed to|offered to|to) )?(?:also )?"
    rf"(?:(?:[^.;]{{3,60}}? and )?(?:host|convene (?:the|its|a)\b)|(?:receive|welcome)\b"
    rf"|hold (?:a|an|the|its) (?:\w+ ){{0,3}}{EVENT}|be the (?:venue|place|site|host) (?:of|for|in))\b"
    r"| as (?:the )?host\b"
    r"| is the (?:venue|place|site|host) (?:of|for)\b"
    r"| (?:was|has been|is) (?:chosen|selected|designated) as the (?:venue|host|place)\b"
    r"|(?:'s| for (?:its|their))? (?:\w+ ){0,2}(?:offer|invitation|proposal|readiness|willingness)"
    r" to (?:host|receive|welcome)\b"
)


_IN_IT = re.compile(r"\b(?:in|at) $")


@dataclass(frozen=True, slots=True)
class Where:
    """A place as facts give it, a name or a state's code, and the words of the text for a code."""

    value: str | None
    written: str | None = None


def find_date(context: Context, text: str, offset: int, chunks: list[Chunk]) -> tuple[str | None, bool]:
    """The date on which the meeting is to be; a chairmanship's or a plan's years in the same clause are passed over."""
    named = _MONTH_OF_YEAR.search(text)
    if named and context.year:
        year = _named_year(context, offset + named.start(), named.group()) or context.year
        return f"{year}-{MONTHS[named[1].lower()]:02}", True
    told = _year_told_of(context, text, offset)
    if told and not _MONTH.search(text) and not any(c.date is not None and c.date.precision > 1 for c in chunks):
        return told, True
    if month := _month_of_year_before(text) or _month_next_year(context, text):
        return month, True
    for chunk in _behind_verb_first(context, text, offset, chunks):
        if chunk.date is None or (chunk.date.first != chunk.date.last and chunk.date.precision == 1):
            continue
        before = text[: chunk.start - offset]
        if chunk.date.precision == 1 and _OF_YEAR.match(text, chunk.end - offset) and _has_fuller(chunks, chunk):
            continue
        if _TITLED.match(text, chunk.end - offset) or _TITLE.search(before):
            continue
        if _OTHER_DAY.search(before) and not _SEASONS.search(before[-24:]):
            continue
        if re.search(r"\bfrom (?:the )?$", before) and chunk.date.single and not _HELD_FROM.search(before):
            continue
        dated, guessed = context.dated(chunk.date)
        if guessed and context.date and dated.first < context.date and not re.search(r"this year|that year", text):
            dated = chunk.date.with_year(str(int(context.date[:4]) + 1))
        if dated.yearless:
            continue
        return dated.first, guessed
    if season := _season(context, text, offset):
        return season, True
    if re.search(r"\b(?:next|the coming) year\b", text) and context.year:
        return str(int(context.year) + 1), True
    if re.search(r"\b(?:later )?this year\b", text) and context.year:
        return context.year, True
    return _bare_month(context, text), True


def _year_told_of(context: Context, text: str, offset: int) -> str | None:
    """The year of a meeting that is only pointed at: "later in the year", "before the end of the same year"."""
    if not context.year:
        return None
    if _THIS_YEAR.search(text):
        return context.year
    same = _SAME_YEAR.search(text)
    return (same and _named_year(context, offset + same.start(), same.group())) or (context.year if same else None)


def _has_fuller(chunks: list[Chunk], year: Chunk) -> bool:
    """Whether a date further on tells more of the year by which a meeting is called: "the 2019 session in May 2019"."""
    later = (c.date for c in chunks if c.date is not None and c.start > year.start)
    return any(date.precision > 1 and year.date and date.first[:4] == year.date.first for date in later)


def _month_of_year_before(text: str) -> str | None:
    """The month behind the verb in the year before it: "In 2018 Fiji takes the chair, and they will meet in August"."""
    verb = VERB.search(text)
    year = re.match(r"\W*In (?P<year>(?:19|20)\d\d)\b", text)
    month = _MONTH.search(text, verb.end()) if verb and year else None
    return f"{year['year']}-{MONTHS[month['month'].lower()]:02}" if year and month else None


def _month_next_year(context: Context, text: str) -> str | None:
    """The month in "in April next year"."""
    named = _NEXT_YEARS.search(text)
    return f"{int(context.year) + 1}-{MONTHS[named['month'].lower()]:02}" if named and context.year else None


def _season(context: Context, text: str, offset: int) -> str | None:
    """The year of a season that has none of its own: "in the autumn of that year", "in the coming spring"."""
    named = _SEASON.search(text)
    if named is None or context.date is None or len(context.date) < len("2012-05") or context.date.startswith("0000"):
        return None
    if named["which"]:
        return _named_year(context, offset + named.start(), named.group()) or context.year
    year, ends = int(context.date[:4]), _SEASON_ENDS[named["season"].lower()]
    return str(year if ends >= int(context.date[5:7]) else year + 1)


def _bare_month(context: Context, text: str) -> str | None:
    """The month that comes next after the text's own day: "at the end of April", "in the first half of June"."""
    named = _MONTH.search(text)
    if named is None or context.date is None or len(context.date) < len("2012-05") or context.date.startswith("0000"):
        return None
    year, month = int(context.date[:4]), MONTHS[named["month"].lower()]
    return f"{year if month >= int(context.date[5:7]) else year + 1}-{month:02}"


def _behind_verb_first(context: Context, text: str, offset: int, chunks: list[Chunk]) -> list[Chunk]:
    """The dates of a clause that do not lie behind the text, those after the verb that schedules the meeting first."""
    verb = VERB.search(text)
    at = offset + (verb.start() if verb else 0)
    day = context.date or ""
    dates = [c for c in chunks if c.date and (c.date.yearless or c.date.last >= day[: len(c.date.last)])]
    return [c for c in dates if c.start >= at] + [c for c in dates if c.start < at]


def _named_year(context: Context, at: int, words: str) -> str | None:
    """The last year named before "of the same year"; None for this year."""
    if not re.search(r"\b(?:same|that) year$", words):
        return None
    marks = context.page.marks.within(max(0, at - 300), at)
    return next((m.date.first[:4] for m in reversed(marks) if m.date is not None and not m.date.yearless), None)


def find_place(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where:
    """A city, else the state that is to host."""
    for find in (_city, _host, _unknown_city, _there):
        found = find(context, text, offset, chunks)
        if found is not None:
            return found
    return Where(None, None)


def _city(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where | None:
    cities = [
        chunk
        for chunk in chunks
        if chunk.tag == "L" and not _is_of_the_past(context, text, (offset, chunk.start, chunk.end))
    ]
    near = [c for c in cities if _IN.search(text[: c.start - offset])]
    near = near or [c for c in cities if _HOSTS.match(text[c.end - offset :])]
    return Where(context.written(near[0])) if near else None


def _is_of_the_past(context: Context, text: str, where: tuple[int, int, int]) -> bool:
    """Whether a city is where something was, as its verb or the date beside it tells: "signed in Bishkek in 2007"."""
    offset, start, end = where
    if _DONE_IN.search(text[: start - offset]):
        return True
    day = context.date or ""
    dates = [mark.date for mark in context.page.marks.within(end, end + _BESIDE) if mark.date is not None]
    told = bool(dates) and _TO_DATE.fullmatch(context.page.view.fold, end, dates[0].start)
    return bool(told and not dates[0].yearless and dates[0].last < day[: len(dates[0].last)])


def _host(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where | None:
    """The state in which, or by which, the meeting is to be held."""
    states = [chunk for chunk in chunks if chunk.tag == "S"]
    hosts = [c for c in states if re.search(r"\b(?:in|at|hosted by) (?:the )?$", text[: c.start - offset])]
    hosts = hosts or [c for c in states if _HOSTS.match(text[c.end - offset :])]
    hosts = hosts or [c for c in states if _HOST_IS.search(text[: c.start - offset])]
    if hosts and hosts[0].value in CITY_STATES and _IN_IT.search(text[: hosts[0].start - offset]):
        return Where(context.written(hosts[0]))
    return Where(hosts[0].value, context.written(hosts[0])) if hosts else None


def _unknown_city(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where | None:
    """A city that the authority does not know: capitalised words behind "in"."""
    verb = VERB.search(text)
    named = _UNKNOWN.search(text, verb.end()) if verb else None
    if named is None:
        return None
    at = offset + named.start(1)
    if _is_of_the_past(context, text, (offset, at, at + len(named[1].rstrip()))):
        return None
    if named[1].strip().lower() in MONTHS or any(
        chunk.tag in "DSGK" and chunk.start <= at < chunk.end for chunk in chunks
    ):
        return None
    return Where(context.words(at, at + len(named[1].strip())))


def _there(context: Context, text: str, offset: int, chunks: list[Chunk]) -> Where | None:
    """For "there" and "where", the last state or city before the word."""
    word = re.search(r"\b(?:there|where|capital of which|in the same (?:city|town|place))\b", text)
    if word is None:
        return None
    at = offset + word.start()
    marks = context.page.marks.within(max(0, at - 400), at)
    before = [m for m in marks if m.tag in "SL" and not is_inside_name(context.page.view.fold, m.end)]
    if not before:
        return None
    words = context.words(before[-1].start, before[-1].end)
    return Where(before[-1].value, words) if before[-1].tag == "S" else Where(words)
