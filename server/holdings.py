"""The statuses of states as spans of days: what is certain of each, and what is only possible."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from server.rows import Row


@dataclass(frozen=True, slots=True)
class Holding:
    """A state's status in an organisation; days that no text gives are None."""

    iri: str
    organization: str
    state: str
    state_label: str
    code: str
    status: str
    status_label: str
    rung: int
    begins: date | None
    """The first day on which it may have begun."""

    begun: date
    """The first day on which it surely had."""

    shown: date
    """The last day on which it surely was held."""

    ends: date | None
    """The last day on which it may have been, where an end is known."""

    def on(self, day: date) -> str:
        """Whether it was held on a day: `held`, `possible` where the texts do not say, or empty."""
        if self.begun <= day <= self.shown:
            return "held"
        if self.shown < day and (self.ends is None or day <= self.ends):
            return "possible"
        if self.begins is not None and self.begins <= day < self.begun:
            return "possible"
        return ""


def read_holdings(rows: Iterable[Row]) -> tuple[Holding, ...]:
    """The holdings that rows of the query `status-spans` tell with a day."""
    return tuple(found for row in rows if (found := _read(row)) is not None)


def _read(row: Row) -> Holding | None:
    begun = _first(row, "startLatest", "firstAttested")
    shown = _last(row, "startLatest", "lastAttested", "endEarliest")
    if begun is None or shown is None:
        return None
    return Holding(
        iri=row["holding"].value,
        organization=row["organization"].value,
        state=row["state"].value,
        state_label=row["stateLabel"].value,
        code=row["code"].value,
        status=row["status"].value,
        status_label=row["statusLabel"].value,
        rung=int(row["rung"].value or 0),
        begins=_first(row, "startEarliest"),
        begun=min(begun, shown),
        shown=shown,
        ends=_last(row, "endLatest"),
    )


def _first(row: Row, *names: str) -> date | None:
    return min(_days(row, names), default=None)


def _last(row: Row, *names: str) -> date | None:
    return max(_days(row, names), default=None)


def _days(row: Row, names: Iterable[str]) -> list[date]:
    return [date.fromisoformat(row[name].value) for name in names if row[name]]


def extent(holdings: Sequence[Holding]) -> tuple[date, date]:
    """The first and last day that any of them is shown on; there is one at least."""
    return min(each.begun for each in holdings), max(each.shown for each in holdings)
