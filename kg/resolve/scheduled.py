"""Scheduled meetings: which of them are one, and which meeting that took place was the one scheduled."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.intervals import Interval, bounds
from kg.model import NextMeeting
from kg.resolve.clusters import grouped
from kg.resolve.model import Ref
from kg.resolve.references import References


@dataclass(frozen=True)
class ScheduledMention:
    """A meeting that one sentence schedules, with its codes looked up; `told` is the day of the text."""

    fact: NextMeeting
    work: str
    organisation: str | None
    body: Ref | None
    place: Ref | None
    told: str | None

    @property
    def days(self) -> Interval | None:
        """The days on which it may take place."""
        return bounds(self.fact.date) if self.fact.date else None


@dataclass(frozen=True)
class HeldMeeting:
    """What a meeting that took place must show to be recognised as one that was scheduled."""

    organisations: frozenset[str]
    body: Ref | None
    places: tuple[Ref, ...]
    days: Interval | None


def cluster_scheduled(references: References, mentions: Sequence[ScheduledMention]) -> list[list[ScheduledMention]]:
    """The mentions by scheduled meeting."""

    def fits(one: ScheduledMention, other: ScheduledMention) -> bool:
        dated = one.days is not None and other.days is not None and one.days.overlaps(other.days)
        return (dated or one.work == other.work) and references.places_agree(one.place, other.place)

    return grouped(mentions, fits, lambda item: (item.organisation, item.body))


def find_held(references: References, group: Sequence[ScheduledMention], held: Sequence[HeldMeeting]) -> int | None:
    """The index of the first meeting after the texts' days that fulfils what they schedule, or None."""
    fitting = [
        (meeting.days.earliest, index)
        for index, meeting in enumerate(held)
        if meeting.days is not None and all(_fulfils(references, meeting, meeting.days, item) for item in group)
    ]
    return min(fitting)[1] if fitting else None


def _fulfils(references: References, meeting: HeldMeeting, days: Interval, item: ScheduledMention) -> bool:
    if item.days is None or not days.overlaps(item.days) or item.body is None or meeting.body != item.body:
        return False
    if item.organisation is not None and meeting.organisations and item.organisation not in meeting.organisations:
        return False
    later = item.told is None or days.earliest > bounds(item.told).earliest
    return later and all(references.places_agree(place, item.place) for place in meeting.places)
