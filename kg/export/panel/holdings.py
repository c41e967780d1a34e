"""The statuses of a release with the days on which each surely, or possibly, was held.

A status surely held on the days that the question `queries/api/statuses.rq` answers with it: from the last day on which
it can have begun to the first on which it can have ended, or to the last for which a text shows it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.queries import read_query
from kg.settings import Settings
from kg.store import QuerySolution, QuerySolutions, Store, query

FOLDER = Path("panel")
AS_OF = Path("api") / "statuses.rq"

NOT_YET_HELD = frozenset({"candidate", "former member"})
"""These are told of a state beside what it holds, and never in its place."""


@dataclass(frozen=True, slots=True)
class Party:
    """A state or an organisation: its code and its English name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Holding:
    """A status of a state in an organisation; `sources` are its texts with the year of each, where it is known."""

    iri: str
    organization: Party
    state: Party
    status: str
    rung: int
    begins: date | None
    begun: date | None
    shown: date | None
    ends: date | None
    sources: tuple[tuple[str, int | None], ...] = ()

    @property
    def scale(self) -> tuple[bool, int]:
        """The place on the ordered scale: a status that is held before one that is only wished for or over."""
        return self.status not in NOT_YET_HELD, self.rung

    def is_sure(self, first: date, last: date) -> bool:
        """Whether it surely was held on some of the days from the first to the last."""
        return bool(self.begun and self.shown and max(self.begun, first) <= min(self.shown, last))

    def is_possible(self, first: date, last: date) -> bool:
        """Whether it may have been held on some of these days, which the texts do not say."""
        if self.begun is None or self.shown is None:
            return False
        after = self.shown < last and (self.ends is None or self.ends >= first)
        before = self.begins is not None and self.begins <= last and first < self.begun
        return after or before


def read_holdings(settings: Settings, store: Store) -> list[Holding]:
    """The statuses of a release, by organisation and state."""
    sources: dict[str, list[tuple[str, int | None]]] = {}
    for row in rows(settings, store, "sources"):
        text = row["text"].value.rsplit("/", 1)[-1]
        sources.setdefault(row["holding"].value, []).append((text, _year(row)))
    return [_holding(row, sources) for row in rows(settings, store, "holdings")]


def rows(settings: Settings, store: Store, name: str) -> Iterable[QuerySolution]:
    """The rows of a query of the panels."""
    found = query(store, read_query(settings.queries / FOLDER / f"{name}.rq", settings.base_iri).text)
    if not isinstance(found, QuerySolutions):
        raise TypeError(f"the panels' query {name} is a SELECT query")
    return found


def _holding(row: QuerySolution, sources: Mapping[str, list[tuple[str, int | None]]]) -> Holding:
    iri = row["holding"].value
    return Holding(
        iri,
        Party(row["organization"].value, row["organizationName"].value),
        Party(row["state"].value, row["stateName"].value),
        row["status"].value,
        int(row["rung"].value) if row["rung"] else 0,
        _day(row, "startEarliest"),
        _day(row, "startLatest"),
        _day(row, "endEarliest") or _day(row, "lastAttested"),
        _day(row, "endLatest"),
        tuple(sources.get(iri, ())),
    )


def _day(row: QuerySolution, name: str) -> date | None:
    return date.fromisoformat(row[name].value) if row[name] else None


def _year(row: QuerySolution) -> int | None:
    return int(row["day"].value[:4]) if row["day"] else None
