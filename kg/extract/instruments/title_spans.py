"""Spans of time that belong to a title: "for 2013-2015", "until 2030", "(2009-2012)", "for the First Half of 2015"."""

import re

from kg.extract.page.dates import MONTHS

_YEAR = r"(?:19|20)\d\d"
_MONTH = rf"(?:{'|'.join(month.capitalize() for month in MONTHS)})"
_HALF = rf"(?:first|second|third|fourth) (?:half|quarter|six months) of (?:the year )?{_YEAR}"
_RANGE = re.compile(
    rf"(?:for|in|over|during) the (?:{_HALF})(?:\s?-\s?(?:the )?(?:{_HALF}))?|(?:in"
    rf"|of) {_YEAR}\s?[-/]\s?{_YEAR}(?![\w-])",
    re.I,
)
_REPORTED = re.compile(
    rf"(?:(?:from|between) {_MONTH}(?: {_YEAR})? (?:to|and|until|till) |for the (?:period|year|time)(?: of| from)? "
    rf"{_MONTH}(?: {_YEAR})? ?(?:-|to|until) ?){_MONTH} {_YEAR}\b"
    r"|for (?:the (?:past|last|first) )?(?:\d+|two|three|four|five|ten|twenty) [Yy]ears\b"
    r"|since (?:the|its|their|our) (?:[\w-]+ ){1,2}(?:[Mm]eeting|[Ss]ession|[Ss]ummit|[Ff]orum|[Rr]eport)\b"
    r"|(?:over|during|in) the (?:past|last|previous|preceding|reporting|current)(?: \w+)? (?:years?|months?|period)\b"
)
# "(was signed) in the first half of 2011": in small letters it is told of the deed, but in a report of its matter
_TOLD = re.compile(r"(?:in|over|during) the (?:first|second|third|fourth) (?:half|quarter|six months)\b")
_YEARS = re.compile(rf"\((?:{_YEAR}|{_MONTH}(?: {_YEAR})?)\s?-\s?(?:{_MONTH} )?{_YEAR}\)")
_SPAN = re.compile(
    rf"(?:for|until|till|to|up to|through|towards?|over|beyond)\s(?:the\s)?(?:(?:period"
    r"|(?:financial\s|fiscal\s|budget\s)?years?|biennium)\s(?:(?:of"
    rf"|from|until|till|up to|to)\s)?)?"
    rf"{_YEAR}(?:\s?[-/]\s?(?:{_YEAR}|\d\d\b)|\s(?:and|to)\s{_YEAR})?(?![\w-])",
    re.I,
)

_DONE_SINCE = re.compile(
    r"(?:carried out|undertaken|performed|conducted|achieved|accomplished|attained|made|taken)"
    r" (?:since|during|over|within|under|between"
    r"|in the (?:past|last|previous|reporting|field|course|period|year|area))\b"
)

_DEADLINE = re.compile(rf"by\s(?:the year\s)?{_YEAR}(?![\w-])")
_OCCASION = re.compile(
    r"(?:in connection with|on the occasion of|in commemoration of|to mark|to commemorate) the "
    r"(?:[\w-]+ ){0,2}anniversary\b(?= of )",
    re.I,
)


def span_end(fold: str, at: int, reports: bool = False) -> int | None:
    """Where a span of years ends that a small word opens at `at`; None where there is none, or it is the sentence's."""
    if not reports and _TOLD.match(fold, at):
        return None
    span = _SPAN.match(fold, at) or _RANGE.match(fold, at)
    return span.end() if span else None


def reported_end(fold: str, at: int) -> int | None:
    """Where the time ends that a report is on: "since the previous meeting", "over the past year"."""
    span = _REPORTED.match(fold, at)
    return span.end() if span else None


def tells_time(fold: str, at: int) -> bool:
    """Whether a participle tells when or where that was done which a report is on: "carried out since the meeting"."""
    return _DONE_SINCE.match(fold, at) is not None


def years_end(fold: str, at: int) -> int | None:
    """Where years in brackets end, "(2009-2012)"; None where there are none."""
    years = _YEARS.match(fold, at)
    return years.end() if years else None


def deadline_end(fold: str, at: int) -> int | None:
    """Where the year ends by which a goal in a title is to be reached: "the Realisation of the Community by 2015"."""
    deadline = _DEADLINE.match(fold, at)
    return deadline.end() if deadline else None


def occasion_end(fold: str, at: int) -> int | None:
    """Where the anniversary is named that a document is for: "in connection with the 25th anniversary of"."""
    occasion = _OCCASION.match(fold, at)
    return occasion.end() if occasion else None
