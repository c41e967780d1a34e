"""`?asOf=YYYY-MM-DD`: the day as of which a page shows the world, kept along its links."""

import re
from datetime import date

from flask import request

from server.errors import BadRequest

PARAMETER = "asOf"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def asked_day() -> date | None:
    """The day that the current request asks for, None for no day; raises BadRequest."""
    return read_day(request.args.get(PARAMETER, ""))


def read_day(text: str) -> date | None:
    """The day that the parameter names, None for no day; raises BadRequest."""
    if not text:
        return None
    wrong = BadRequest(f"{PARAMETER}={text[:40]!r} is not a day: write it as YYYY-MM-DD.")
    if not _DAY.fullmatch(text):
        raise wrong
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise wrong from error


def keep_day(address: str | None, day: date | None) -> str | None:
    """The address of a thing's page, as of the same day; any other address as it is."""
    if address is None or day is None or not address.startswith("/page/"):
        return address
    return f"{address}?{PARAMETER}={day}"
