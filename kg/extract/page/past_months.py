"""Months that a text tells by the day it speaks on: "last August", "in May this year", "in March of last year"."""

import re

from kg.extract.page.dates import MONTHS

_MONTH = rf"(?P<{{}}>{'|'.join(month.capitalize() for month in MONTHS)})"
_PAST = re.compile(
    rf"\b(?:last {_MONTH.format('last')}"
    rf"|in (?:early |mid-|late )?{_MONTH.format('named')},? (?:of )?(?P<year>this|last) year)\b(?! \d)"
)


def past_month(text: str, start: int, end: int, today: str) -> str | None:
    """The month, as year and month, that the words of a text name by `today`, an ISO date; None where they do not."""
    told = _PAST.search(text, start, end)
    year, month = int(today[:4]), int(today[5:7] or 0)
    if told is None or not month:
        return None
    named = MONTHS[(told["last"] or told["named"]).lower()]
    before = told["year"] == "last" or (told["last"] and named >= month)
    coming = told["year"] == "this" and named > month
    return None if coming else f"{year - bool(before)}-{named:02}"
