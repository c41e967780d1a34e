"""Dates of any precision (ISO 8601: a day, a month or a year) as Wikidata and we both write them."""

import re
from calendar import monthrange

_TIME = re.compile(r"\+?(\d{4})-(\d\d)-(\d\d)T[0-9:.]+Z?")
YEAR, MONTH, DAY = 9, 10, 11
"""Wikidata's precisions."""

_PRECISIONS = {4: YEAR, 7: MONTH, 10: DAY}


def read_time(value: str, precision: int = DAY) -> str | None:
    """The date that a time of Wikidata is, as precise as it says; None for centuries and years before Christ."""
    found = _TIME.fullmatch(value)
    if found is None or precision < YEAR:
        return None
    year, month, day = found.groups()
    if precision == YEAR or month == "00":
        return year
    return f"{year}-{month}" if precision == MONTH or day == "00" else f"{year}-{month}-{day}"


def write_time(date: str) -> str:
    """A date as QuickStatements writes it, with its precision."""
    padded = f"{date}-00-00"[:10] if len(date) < 10 else date
    return f"+{padded}T00:00:00Z/{_PRECISIONS[len(date)]}"


def agree(one: str, other: str) -> bool:
    """Whether two dates can be the same: equal as far as the less precise one goes."""
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def earliest(date: str) -> str:
    """The first day that a date can be."""
    return date + "-01" * ((10 - len(date)) // 3)


def latest(date: str) -> str:
    """The last day that a date can be."""
    if len(date) == 4:
        return f"{date}-12-31"
    return date if len(date) == 10 else f"{date}-{monthrange(int(date[:4]), int(date[5:7]))[1]:02d}"
