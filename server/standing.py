"""Which of a thing's facts stood on a day, apart from those that may have, and from those of which nothing is told."""

from dataclasses import dataclass
from datetime import date

from server.entity import GROUP_TITLES, FactGroup, FactLine
from server.spans import HELD, POSSIBLE, SILENT

LASTING = frozenset(GROUP_TITLES[name] for name in ("StatusHolding", "Chairmanship", "Tenure"))
"""Groups of facts that last; those of others happen, and have happened ever after."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A group of facts as of a day, or all of them: those to show, those uncertain, and how many are left out."""

    label: str
    facts: tuple[FactLine, ...]
    uncertain: frozenset[str] = frozenset()
    left_out: int = 0

    @property
    def lasts(self) -> bool:
        """Whether its facts last."""
        return self.label in LASTING


def as_of(group: FactGroup, day: date | None) -> Standing:
    """The group as of the day; as it is where no day is asked for. What has no day at all is uncertain on each."""
    if day is None:
        return Standing(group.label, group.facts)
    stood = {fact.iri: standing_of(fact, day, lasts=group.label in LASTING) for fact in group.facts}
    shown = [fact for how in (HELD, POSSIBLE) for fact in group.facts if stood[fact.iri] == how]
    uncertain = frozenset(iri for iri, how in stood.items() if how == POSSIBLE)
    return Standing(group.label, tuple(shown), uncertain, len(group.facts) - len(shown))


def standing_of(fact: FactLine, day: date, *, lasts: bool) -> str:
    """How a fact stood on a day."""
    span = fact.span
    if span is None:
        return POSSIBLE
    if lasts:
        return span.on(day)
    if span.begun <= day:
        return HELD
    return POSSIBLE if span.begins is not None and span.begins <= day else SILENT
