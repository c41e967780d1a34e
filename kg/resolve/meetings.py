"""Meetings: which sentences, in which texts, speak of the same one.

Within one text: the same body, days and place. In translations of one work: the same days and a compatible place,
one to one, since translators name the same group differently. Across works: the same body, days that overlap and a
compatible place. The main meetings of one work are one.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from kg.intervals import Interval, span
from kg.model import Meeting
from kg.resolve.bodies import BodyKey, body_key
from kg.resolve.clusters import Clusters, Compatible, assign, overlapping, within_works
from kg.resolve.model import Ref
from kg.resolve.references import References
from kg.resolve.sources import Sources
from kg.resolve.wording import similarity

WEAK = 0.25
"""Below this likeness of the groups' names, a pair is taken only if it is the only one with its days and place."""


@dataclass(frozen=True)
class MeetingMention:
    """A meeting as one sentence gives it, with its codes looked up."""

    fact: Meeting
    work: str
    body: BodyKey | None
    place: Ref | None
    days: Interval | None

    @property
    def main(self) -> bool:
        """Whether the document is of this meeting."""
        return self.fact.main


@dataclass(frozen=True)
class MeetingClusters:
    """The mentions by meeting, and the pairs of body keys that translations show to be one."""

    groups: tuple[tuple[MeetingMention, ...], ...]
    same_bodies: tuple[tuple[BodyKey, BodyKey], ...]


def mention(references: References, sources: Sources, fact: Meeting) -> MeetingMention:
    """The mention that a fact makes."""
    key = body_key(references, fact.organisation, fact.body)
    days = span(fact.from_, fact.to)
    return MeetingMention(fact, sources.work(fact.document), key, references.place(fact.place), days)


def cluster_meetings(references: References, mentions: Sequence[MeetingMention]) -> MeetingClusters:
    """The mentions, in their given order, by meeting."""
    clusters = Clusters(len(mentions))

    def fits(one: int, other: int) -> bool:
        return _compatible(references, mentions[one], mentions[other])

    for one, other in _mains_of_one_work(mentions):
        clusters.merge(one, other)
    for one, other in _overlapping(mentions, lambda item: item.body):
        clusters.merge(one, other, fits)
    same_bodies = _merge_translations(mentions, clusters, fits)
    for one, other in _overlapping(mentions, _exactly_when_and_where):
        if _unnamed_twin(mentions[one], mentions[other]):
            clusters.merge(one, other, fits)
    groups = tuple(tuple(mentions[index] for index in group) for group in clusters.groups())
    return MeetingClusters(groups, tuple(same_bodies))


def _mains_of_one_work(mentions: Sequence[MeetingMention]) -> list[tuple[int, int]]:
    first: dict[str, int] = {}
    mains = [(index, item.work) for index, item in enumerate(mentions) if item.main]
    return [(first.setdefault(work, index), index) for index, work in mains]


def _overlapping(
    mentions: Sequence[MeetingMention], key: Callable[[MeetingMention], Hashable]
) -> list[tuple[int, int]]:
    """The pairs of dated mentions that have the key in common and share a day."""
    return overlapping(
        (block, item.days, index)
        for index, item in enumerate(mentions)
        if item.days is not None and (block := key(item)) is not None
    )


def _compatible(references: References, one: MeetingMention, other: MeetingMention) -> bool:
    if one.main and other.main and one.work == other.work:
        return True
    organisations = {one.fact.organisation, other.fact.organisation} - {None}
    if len(organisations) > 1:
        return False
    if one.days is None or other.days is None or not one.days.overlaps(other.days):
        return False
    return references.places_agree(one.place, other.place)


def _same_body(one: MeetingMention, other: MeetingMention) -> bool:
    return one.body is not None and one.body == other.body


def _exactly_when_and_where(item: MeetingMention) -> Hashable:
    """Organisation, days and place, where the place is known."""
    return (item.fact.organisation, item.days, item.place) if item.place is not None else None


def _unnamed_twin(one: MeetingMention, other: MeetingMention) -> bool:
    """Whether one of two meetings of one organisation, with the same days and place, names no body."""
    return one.body is None or other.body is None


def _merge_translations(
    mentions: Sequence[MeetingMention], clusters: Clusters, fits: Compatible
) -> list[tuple[BodyKey, BodyKey]]:
    """Join what two texts of one work say of the same days and place, one to one."""
    same_bodies = []
    for left, right in _translations(mentions):
        scores = [
            (_likeness(mentions[a], mentions[b]), a, b)
            for a in left
            for b in right
            if mentions[a].days == mentions[b].days and fits(a, b)
        ]
        for score, one, other in assign(scores):
            only = sum(a == one or b == other for _, a, b in scores) == 1
            if (score >= WEAK or only) and clusters.merge(one, other, fits):
                first, second = mentions[one].body, mentions[other].body
                same_bodies += [(first, second)] if first and second and first != second else []
    return same_bodies


def _likeness(one: MeetingMention, other: MeetingMention) -> float:
    """How well the two agree on the group's name, and a little on the place."""
    names = 1.0 if _same_body(one, other) else similarity(one.fact.body or "", other.fact.body or "")
    return names + (0.1 if one.place == other.place else 0.0)


def _translations(mentions: Sequence[MeetingMention]) -> Iterator[tuple[list[int], list[int]]]:
    """For each two texts of one work, their mentions of other meetings than their own."""
    texts: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, item in enumerate(mentions):
        if not item.main and item.days is not None:
            texts[item.work, item.fact.document].append(index)
    return within_works(texts)
