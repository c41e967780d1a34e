"""Who met whom: a table of parties by meetings, in its cells who came for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from server.rows import Link, Row, last_segment, link_of

MEETINGS = 12
"""The latest ones: more columns are not read."""

RANKS = ("member", "observer", "dialogue-partner", "guest", "organisation", "officer", "invitee")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A column: when and where which body met."""

    iri: str
    day: str
    place: Link
    body: Link


@dataclass(frozen=True, slots=True)
class Delegate:
    """Who came for a party, and in which capacity."""

    iri: str
    name: str
    capacity: Link


@dataclass(frozen=True, slots=True)
class Party:
    """A row: a state or organisation, and its delegates meeting by meeting."""

    iri: str
    label: str
    delegates: tuple[tuple[Delegate, ...], ...]


@dataclass(frozen=True, slots=True)
class Encounters:
    """The table; `total` is how many meetings there are, with those not shown."""

    meetings: tuple[Meeting, ...]
    parties: tuple[Party, ...]
    total: int


def read_encounters(rows: Iterable[Row], organization: str) -> Encounters:
    """The meetings of an organisation whose attendance is known, the latest first, in the order of the rows."""
    own = [row for row in rows if last_segment(row["organization"].value) == organization]
    meetings = list(dict.fromkeys(map(_meeting, own)))
    shown = tuple(meetings[:MEETINGS])
    labels = {row["party"].value: row["partyLabel"].value for row in own}
    parties = (Party(iri, label, _delegates(own, iri, shown)) for iri, label in labels.items())
    return Encounters(shown, tuple(sorted(filter(_came, parties), key=_order)), len(meetings))


def _meeting(row: Row) -> Meeting:
    return Meeting(row["meeting"].value, row["from"].value, link_of(row, "place"), link_of(row, "body"))


def _delegates(rows: Sequence[Row], party: str, meetings: Iterable[Meeting]) -> tuple[tuple[Delegate, ...], ...]:
    own = [row for row in rows if row["party"].value == party]
    return tuple(tuple(_delegate(row) for row in own if row["meeting"].value == each.iri) for each in meetings)


def _delegate(row: Row) -> Delegate:
    return Delegate(row["participation"].value, row["personLabel"].value, link_of(row, "capacity"))


def _came(party: Party) -> bool:
    return any(party.delegates)


def _order(party: Party) -> tuple[int, int, str]:
    """By capacity, then those who came more often first."""
    held = (last_segment(each.capacity.iri) for cell in party.delegates for each in cell)
    ranks = [RANKS.index(name) for name in held if name in RANKS]
    return min(ranks, default=len(RANKS)), -sum(map(bool, party.delegates)), party.label
