"""`?asOf=YYYY-MM-DD`: the day as of which a page shows the world."""

import re
from datetime import date

from server.errors import BadRequest

PARAMETER = "asOf"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


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
