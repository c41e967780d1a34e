"""The facts that a page shows of a thing, and what each is made of."""

from collections.abc import Iterable
from dataclasses import dataclass

from server.rows import Row, Term, last_segment
from server.spans import Span, read_span

COMPOSED = {
    "StatusHolding": ("holder", "statusType", "inOrganization"),
    "Tenure": ("person", "post"),
    "Participation": ("person", "inOfficeAs", "representing", "atMeeting"),
}
"""The parts that make the line of a fact of a class, in their order; facts of others are called by their label."""

DAYS = {"date": "startDate", "dateEarliest": "startEarliest", "dateLatest": "startLatest"}
"""What happens on a date begins on it."""


NO_PARTS = Row({})


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact: its class and its parts, by their local names, and the passage where it stands, if that is its order."""

    iri: str
    kind: str
    parts: Row = NO_PARTS
    place: str = ""

    @property
    def span(self) -> Span | None:
        """The days on which it held, as far as texts say."""
        return read_span(self.parts)

    @property
    def start(self) -> str:
        """Its first day as stated, as precise as the text."""
        return self.parts["startDate"].value

    @property
    def end(self) -> str:
        """Its last day as stated."""
        return self.parts["endDate"].value

    @property
    def attested(self) -> tuple[str, str]:
        """The first and the last day on which a text shows it."""
        return self.parts["firstAttested"].value, self.parts["lastAttested"].value

    @property
    def is_scheduled(self) -> bool:
        """Whether the texts only plan it."""
        return self.parts["isScheduled"].value == "true"

    def words(self, *known: str) -> tuple[str, ...]:
        """The IRIs of the parts that make its line, without those that the page tells already; none for its label."""
        found = (self.parts[name].value for name in COMPOSED.get(self.kind, ()))
        return tuple(iri for iri in found if iri and iri not in known)


def facts_from(listed: Iterable[Row], parts: Iterable[Row], places: Iterable[Row] = ()) -> list[Fact]:
    """The facts in the order of the rows of `facts.rq`, made of what the rows of `parts.rq` and `places.rq` give."""
    stands = {row["fact"].value: row["place"].value for row in places}
    made: dict[str, dict[str, Term]] = {}
    for row in parts:
        name = last_segment(row["property"].value)
        made.setdefault(row["fact"].value, {}).setdefault(DAYS.get(name, name), row["value"])
    return [
        Fact(iri, last_segment(row["class"].value), Row(made.get(iri, {})), stands.get(iri, ""))
        for row in listed
        if (iri := row["fact"].value)
    ]
