"""Which of a thing's facts stood on a day, apart from those that may have, and from those of which nothing is told."""

from dataclasses import dataclass
from datetime import date

from server.facts import Fact
from server.groups import Group
from server.spans import HELD, POSSIBLE, SILENT

LASTING = frozenset(("StatusHolding", "Chairmanship", "Tenure"))
"""Classes of facts that last; those of others happen, and have happened ever after."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A group of facts as of a day, or all of them: those to show, those uncertain, and how many are left out."""

    group: Group
    facts: tuple[Fact, ...]
    uncertain: frozenset[str] = frozenset()
    left_out: int = 0

    @property
    def lasts(self) -> bool:
        """Whether its facts last."""
        return self.group.kind in LASTING


def as_of(group: Group, day: date | None) -> Standing:
    """The group as of the day; as it is where no day is asked for. What has no day at all is uncertain on each."""
    if day is None:
        return Standing(group, group.facts)
    stood = {fact.iri: standing_of(fact, day) for fact in group.facts}
    shown = [fact for how in (HELD, POSSIBLE) for fact in group.facts if stood[fact.iri] == how]
    if group.section:  # sections stay in one piece
        shown = [fact for fact in group.facts if stood[fact.iri]]
    uncertain = frozenset(iri for iri, how in stood.items() if how == POSSIBLE)
    return Standing(group, tuple(shown), uncertain, len(group.facts) - len(shown))


def standing_of(fact: Fact, day: date) -> str:
    """How a fact stood on a day."""
    span = fact.span
    if span is None:
        return POSSIBLE
    if fact.kind in LASTING:
        return span.on(day)
    if span.begun <= day:
        return HELD
    return POSSIBLE if span.begins is not None and span.begins <= day else SILENT
