"""The days on which something lasted, as far as texts say: what is certain of them, and what is only possible."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from server.rows import Row

HELD, POSSIBLE, SILENT = "held", "possible", ""


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when something lasted; days that no text gives are None."""

    begins: date | None
    """The first day on which it may have begun."""

    begun: date
    """The first day on which it surely had."""

    shown: date
    """The last day on which it surely lasted."""

    ends: date | None
    """The last day on which it may have lasted, where an end is known."""

    def on(self, day: date) -> str:
        """`held`, `possible` where the texts do not say, or empty where nothing is told of that day."""
        if self.begun <= day <= self.shown:
            return HELD
        if self.shown < day and (self.ends is None or day <= self.ends):
            return POSSIBLE
        if self.begins is not None and self.begins <= day < self.begun:
            return POSSIBLE
        return SILENT


def read_span(row: Row) -> Span | None:
    """The span that the bounds in a row tell; None where they give no day."""
    begun = _first(row, "startLatest", "firstAttested")
    shown = _last(row, "startLatest", "lastAttested", "endEarliest")
    if begun is None or shown is None:
        return None
    return Span(_first(row, "startEarliest"), min(begun, shown), shown, _last(row, "endLatest"))


def _first(row: Row, *names: str) -> date | None:
    return min(_days(row, names), default=None)


def _last(row: Row, *names: str) -> date | None:
    return max(_days(row, names), default=None)


def _days(row: Row, names: Iterable[str]) -> list[date]:
    return [date.fromisoformat(row[name].value) for name in names if row[name]]
