"""Dates and ranges of dates as documents write them: day first, month first, numeric, ordinal, year only."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
_NUMBERS = MONTHS | _SHORT
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    rf"|{'|'.join(name.upper() for name in MONTHS)}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_TEENS = ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"]
_TEENS += ["eighteenth", "nineteenth", "twentieth"]
_WORDS = {word: number for number, word in enumerate([*_UNITS, *_TEENS], start=1)}
_WORDS |= {f"twenty-{word}": 20 + number for number, word in enumerate(_UNITS, start=1)}
_WORDS |= {"thirtieth": 30, "thirty-first": 31}
_DAY_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_DAY = rf"(?:(?:[0-3]?\d)(?: ?(?:st|nd|rd|th|ST|ND|RD|TH))?|(?i:{_DAY_WORD})(?= (?:day )?of |,? and | [JFMASOND]))"
_YEAR = r"(?:19|20)\d\d"
_TO = r"\s?(?:-|/|to|and|until|till|through|&|TO|AND|UNTIL)\s?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_THE = r"(?:the\s)?"

_FORMS = [
    # 30 May - 1 June 2012; 30 December 2011 - 2 January 2012
    rf"{_WEEKDAY}(?P<d1>{_DAY})\s?(?:of\s)?(?P<m1>{_MONTH}),?\s?(?P<y1>{_YEAR})?{_TO}{_WEEKDAY}{_THE}(?P<d2>{_DAY})\s?(?:of\s)?(?P<m2>{_MONTH})(?:,?\s?(?:of\s)?(?P<y2>{_YEAR}))?",
    # 6-7 June 2012; 6th and 7th of June, 2012; 6-7, June 2012; 7 June
    rf"{_WEEKDAY}(?P<d1>{_DAY})(?:(?:,\s\d\d?)?{_TO}{_WEEKDAY}{_THE}(?P<d2>{_DAY}),?)?(?:(?<=[a-zA-Z]),)?\s?(?:day\s)?(?:of\s)?(?P<m1>{_MONTH})(?:,?\s?(?:of\s)?(?P<y2>{_YEAR}))?",
    # May 30 - June 1, 2012
    rf"{_WEEKDAY}(?P<m1>{_MONTH})\s?{_THE}(?P<d1>{_DAY})(?:,?\s?(?P<y1>{_YEAR}))?{_TO}{_WEEKDAY}(?P<m2>{_MONTH})\s?{_THE}(?P<d2>{_DAY})(?:,?\s?(?P<y2>{_YEAR}))?",
    # May 3 and 4, 2009; May 4, 2009; May 4
    rf"{_WEEKDAY}(?P<m1>{_MONTH})\s?{_THE}(?P<d1>{_DAY})(?!\d)(?:{_TO}{_WEEKDAY}{_THE}(?P<d2>{_DAY})(?!\d))?(?:,?\s?(?P<y2>{_YEAR}))?",
    # January - June 2012
    rf"(?P<m1>{_MONTH}){_TO}(?P<m2>{_MONTH})(?:,|\sof)?\s?(?P<y2>{_YEAR})",
    # June 2012
    rf"(?P<m1>{_MONTH})(?:,|\sof)?\s?(?P<y2>{_YEAR})",
    # 2009-05-04
    rf"(?P<iy>{_YEAR})-(?P<im>[01]\d)-(?P<id>[0-3]\d)",
    # 07.06.2012
    rf"(?P<nd>[0-3]?\d)[./](?P<nm>[01]?\d)[./](?P<ny>{_YEAR})",
    # 2013-2015, 2013/2014; 2013-14, whose end can be no month
    rf"(?P<ya>{_YEAR})\s?(?:-|/|to)\s?(?P<yb>{_YEAR})",
    rf"(?P<ya>{_YEAR})[-/](?P<yc>1[3-9]|[2-9]\d)",
    rf"(?P<y>{_YEAR})",
]  # fmt: skip
_DATE = [re.compile(rf"(?<![\w/])(?:{form})(?![\w])") for form in _FORMS]
# Most places in a text are passed over at once: a date begins with a digit, a month, a day of the week or an ordinal.
_ORDINAL_BEGINS = "[Ee](?:igh|lev)|[Ff](?:if|irs|our)|[Nn]in|[Ss](?:ec|even|ix)|[Tt](?:en|hir|w)"
_BEGINS = (
    r"\b(?<![/.])(?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    rf"|(?:{'|'.join(name.upper() for name in MONTHS)})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_ORDINAL_BEGINS})"
)
_ANY = re.compile(f"{_BEGINS}(?:{'|'.join(re.sub(r'[(][?]P<[a-z0-9]+>', '(?:', form) for form in _FORMS)})(?!\\w)")

# "Vision-2040", "goals to be reached by 2030", "founded in Osh in 1967": no year in which a text was written
_OTHER_YEAR = re.compile(
    r"(?:\w-|\b(?:Vision|Agenda|Strategy|Goals?|Horizon|Plan|Programme|Program|Blueprint|Road ?map|Targets?)(?: for)? "
    r"|\b(?:by|until|till|through|since|towards?|before|after|beyond)(?: the year| the end of)? "
    r"|\b(?:established|founded|created|formed|set up|launched|born|inaugurated|became independent|independence)"
    r"(?: [\w,]+){0,4}? in (?:the year )?)$",
    re.I,
)
_REACH = 60
"""Characters before a year in which words stand that tell what it is of."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date in a view: first and last day (or month, or year) in ISO 8601.

    `yearless` marks a day and month without a year; its dates begin with "0000".
    """

    start: int
    end: int
    first: str
    last: str

    @property
    def yearless(self) -> bool:
        """Whether the text gives no year."""
        return self.first.startswith("0000")

    @property
    def tells_year(self) -> bool:
        """Whether the year of a day told without one may be this: not that of a term of office, "2024-2026"."""
        return not self.yearless and (self.precision > 1 or self.first == self.last)

    @property
    def precision(self) -> int:
        """How many of year, month and day are known."""
        return self.first.count("-") + 1

    @property
    def single(self) -> str | None:
        """The ISO date when it is one, else None."""
        return self.first if self.first == self.last else None

    def with_year(self, year: str) -> "DateSpan":
        """The same date with the given year where the text gives none."""
        if not self.yearless:
            return self
        return DateSpan(self.start, self.end, year + self.first[4:], year + self.last[4:])


def gives_year(text: str, date: DateSpan) -> bool:
    """Whether a date of a folded text may tell the year of its other days: not that of "Vision 2040"."""
    if date.precision == 1 and _OTHER_YEAR.search(text, max(0, date.start - _REACH), date.start):
        return False
    return date.tells_year


def find_dates(text: str) -> list[DateSpan]:
    """Every date of a folded text, in order, none inside another."""
    return [span for match in _ANY.finditer(text) for span in _read(text, match)]


def _read(text: str, match: re.Match[str]) -> Iterator[DateSpan]:
    for form in _DATE:
        found = form.fullmatch(text, match.start(), match.end())
        if found is not None:
            parts = {key: value for key, value in found.groupdict().items() if value}
            dates = _dates(parts)
            if dates:
                yield DateSpan(match.start(), match.end(), *dates)
            return


def _dates(parts: dict[str, str]) -> tuple[str, str] | None:
    if "y" in parts:
        return parts["y"], parts["y"]
    if "ya" in parts:
        last = parts.get("yb") or parts["ya"][:2] + parts["yc"]
        return (parts["ya"], last) if parts["ya"] <= last else None
    if "iy" in parts:
        return _same(_iso(parts["iy"], int(parts["im"]), int(parts["id"])))
    if "ny" in parts:
        return _numeric(parts)
    return _named(parts)


def _same(date: str | None) -> tuple[str, str] | None:
    return (date, date) if date else None


def _numeric(parts: dict[str, str]) -> tuple[str, str] | None:
    """Day first, as everywhere but in the United States; month first only when it cannot be otherwise."""
    day, month = int(parts["nd"]), int(parts["nm"])
    if month > 12 >= day:
        day, month = month, day
    return _same(_iso(parts["ny"], month, day))


def _named(parts: dict[str, str]) -> tuple[str, str] | None:
    month = _month(parts["m1"])
    year2 = parts.get("y2", parts.get("y1", "0000"))
    year1 = parts.get("y1", year2)
    if "d1" not in parts:
        until = _month(parts.get("m2", parts["m1"]))
        return (f"{year2}-{month:02}", f"{year2}-{until:02}") if month <= until else None
    first = _iso(year1, month, _day(parts["d1"]))
    if "d2" not in parts:
        return _same(first)
    last = _iso(year2, _month(parts.get("m2", parts["m1"])), _day(parts["d2"]))
    if first is None or last is None or (last < first and year1 == year2):
        return None
    return first, last


def _month(word: str) -> int:
    return _NUMBERS[word.lower().rstrip(".")]


def _day(word: str) -> int:
    return _WORDS.get(word.lower()) or int(word.rstrip("stndrhSTNDRH"))


def _iso(year: str, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(max(int(year), 2000), month)[1]:
        return None
    return f"{year}-{month:02}-{day:02}"
