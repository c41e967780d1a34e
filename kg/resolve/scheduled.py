"""Scheduled meetings: which of them are one, and which meeting that took place was the one scheduled."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.intervals import Interval, bounds
from kg.model import NextMeeting
from kg.resolve.clusters import Clusters, overlapping
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

    def fits(one: int, other: int) -> bool:
        return _compatible(references, mentions[one], mentions[other])

    clusters = Clusters(len(mentions))
    for one, other in sorted({*_of_one_time(mentions), *_of_one_work(mentions)}):
        clusters.merge(one, other, fits)
    return [[mentions[index] for index in group] for group in clusters.groups()]


def _of_one_time(mentions: Sequence[ScheduledMention]) -> list[tuple[int, int]]:
    return overlapping(((item.organisation, item.body), item.days, at) for at, item in enumerate(mentions) if item.days)


def _of_one_work(mentions: Sequence[ScheduledMention]) -> Iterator[tuple[int, int]]:
    works: dict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(mentions):
        works[item.organisation, item.body, item.work].append(index)
    for indices in works.values():
        yield from combinations(indices, 2)


def _compatible(references: References, one: ScheduledMention, other: ScheduledMention) -> bool:
    """Whether two mentions, of one body, may be of one meeting: of one time or one work, and in places that agree."""
    dated = one.days is not None and other.days is not None and one.days.overlaps(other.days)
    return (dated or one.work == other.work) and references.places_agree(one.place, other.place)


class Calendar:
    """The dated meetings of bodies that took place, by body in the order of their first days."""

    def __init__(self, references: References, held: Sequence[HeldMeeting]) -> None:
        self._references, self._held = references, held
        self._by_body: dict[Ref, list[tuple[str, int]]] = defaultdict(list)
        for index, meeting in enumerate(held):
            if meeting.body is not None and meeting.days is not None:
                self._by_body[meeting.body].append((meeting.days.earliest, index))
        for dated in self._by_body.values():
            dated.sort()

    def find(self, group: Sequence[ScheduledMention]) -> int | None:
        """The index of the first meeting after the texts' days that fulfils what they schedule, or None."""
        body, days = group[0].body, group[0].days
        if body is None or days is None:
            return None
        dated = self._by_body.get(body, [])
        after = max((bounds(item.told).earliest for item in group if item.told), default="")
        for place in range(bisect_right(dated, (after, len(self._held))), len(dated)):
            earliest, index = dated[place]
            if earliest > days.latest:
                break
            if all(_fulfils(self._references, self._held[index], item) for item in group):
                return index
        return None


def _fulfils(references: References, meeting: HeldMeeting, item: ScheduledMention) -> bool:
    days = meeting.days
    if days is None or item.days is None or not days.overlaps(item.days) or meeting.body != item.body:
        return False
    if item.organisation is not None and meeting.organisations and item.organisation not in meeting.organisations:
        return False
    later = item.told is None or days.earliest > bounds(item.told).earliest
    return later and all(references.places_agree(place, item.place) for place in meeting.places)
