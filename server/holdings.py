"""The statuses of states as spans of days: what is certain of each, and what is only possible."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from server.rows import Row
from server.spans import Span, read_span


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
        return Span(self.begins, self.begun, self.shown, self.ends).on(day)


def read_holdings(rows: Iterable[Row]) -> tuple[Holding, ...]:
    """The holdings that rows of the query `status-spans` tell with a day."""
    return tuple(found for row in rows if (found := _read(row)) is not None)


def _read(row: Row) -> Holding | None:
    span = read_span(row)
    if span is None:
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
        begins=span.begins,
        begun=span.begun,
        shown=span.shown,
        ends=span.ends,
    )


def extent(holdings: Sequence[Holding]) -> tuple[date, date]:
    """The first and last day that any of them is shown on; there is one at least."""
    return min(each.begun for each in holdings), max(each.shown for each in holdings)
