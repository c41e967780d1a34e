"""ISO 8601 dates of any precision: the days that they can mean, and their literals."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kg.rdf import Literal, NamedNode

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_DATATYPES = {4: NamedNode(f"{_XSD}gYear"), 7: NamedNode(f"{_XSD}gYearMonth"), 10: NamedNode(f"{_XSD}date")}


@dataclass(frozen=True, slots=True)
class Interval:
    """The earliest and the latest day that a date can mean, both as YYYY-MM-DD."""

    earliest: str
    latest: str

    def overlaps(self, other: "Interval") -> bool:
        """Whether some day is in both."""
        return self.earliest <= other.latest and other.earliest <= self.latest


@lru_cache(maxsize=1 << 16)
def bounds(iso: str) -> Interval:
    """The days of a date such as 2009-05-04, 2009-05 or 2009; raises ValueError for anything else."""
    match = _ISO.fullmatch(iso)
    if match is None:
        raise ValueError(f"{iso!r} is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = int(match[1]), match[2], match[3]
    first = date(year, int(month or 1), int(day or 1))
    last_month = int(month or 12)
    last = date(year, last_month, int(day) if day else monthrange(year, last_month)[1])
    return Interval(first.isoformat(), last.isoformat())


def is_date(iso: str) -> bool:
    """Whether the string is a date of some precision that exists in the calendar."""
    try:
        bounds(iso)
    except ValueError:
        return False
    return True


def is_day(iso: str | None) -> bool:
    """Whether the date names one day."""
    return iso is not None and len(iso) == 10


def span(start: str | None, end: str | None) -> Interval | None:
    """The days from a start to an end of any precision; one stands for both, None for neither."""
    first, last = start or end, end or start
    if first is None or last is None:
        return None
    return Interval(bounds(first).earliest, bounds(last).latest)


def dates_agree(one: str | None, other: str | None) -> bool:
    """Whether two dates of any precision can be one day; what is not given agrees with everything."""
    return one is None or other is None or bounds(one).overlaps(bounds(other))


def date_literal(iso: str) -> Literal:
    """The date as stated: an xsd:date, xsd:gYearMonth or xsd:gYear by its precision."""
    return Literal(iso, datatype=_DATATYPES[len(iso)])
