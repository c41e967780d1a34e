"""Which state chairs which organisation, now or next, as the texts of a work say."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from kg.intervals import bounds, dates_agree, is_day
from kg.iris import slug
from kg.model import Chairmanship, Fact
from kg.resolve.clusters import grouped
from kg.resolve.merging import Head, resolved, say, say_day, unique_slug, with_sayings
from kg.resolve.model import Day, Ref, ResolvedFact, Saying, Value
from kg.resolve.scene import Scene

HALF_A_YEAR = timedelta(183)
"""The shortest turn of a chair that organisations have."""


def resolve_chairmanships(scene: Scene, facts: Sequence[Fact]) -> tuple[list[ResolvedFact], list[Fact]]:
    """The chairmanships, and the facts that name no known state or organisation."""
    groups: dict[tuple[Ref, Ref], list[Chairmanship]] = defaultdict(list)
    unplaced: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Chairmanship):
            if (parties := scene.parties(fact)) is None:
                unplaced.append(fact)
            else:
                groups[parties].append(fact)
    taken: set[str] = set()
    made = [_chairmanship(scene, key, part, taken) for key in sorted(groups) for part in _terms(scene, groups[key])]
    return made, unplaced


def _terms(scene: Scene, facts: Sequence[Chairmanship]) -> list[list[Chairmanship]]:
    """The facts by term: of one work and both present or both coming, or with the same beginning.

    One that is told of as present is within a dated term; where that has no end, within a year or until it was told of:
    chairs rotate. Two without a date that are told of as present within half a year are one.
    """

    def fits(one: Chairmanship, other: Chairmanship) -> bool:
        if scene.work(one) == scene.work(other):
            return one.next == other.next and dates_agree(one.from_, other.from_) and dates_agree(one.to, other.to)
        return _one_term(scene, one, other) or _one_term(scene, other, one) or _present(scene, one, other)

    return grouped(facts, fits)


def _one_term(scene: Scene, dated: Chairmanship, other: Chairmanship) -> bool:
    """Whether the other text gives the same beginning, or speaks of the present within the dated term."""
    if dated.from_ is None or not dates_agree(dated.to, other.to):
        return False
    if other.from_ is not None:
        return bounds(dated.from_).overlaps(bounds(other.from_))
    told = scene.told(other)
    if other.next or told is None:
        return False
    begun = bounds(dated.from_)
    if dated.to:
        return begun.latest <= told <= bounds(dated.to).latest
    year = f"{int(begun.earliest[:4]) + 1}{begun.earliest[4:]}"
    return begun.latest <= told <= max(year, "" if dated.next else scene.told(dated) or "")


def _present(scene: Scene, one: Chairmanship, other: Chairmanship) -> bool:
    """Whether two texts without dates of a turn speak of the present, and of much the same."""
    days = scene.told(one), scene.told(other)
    if one.next or other.next or one.from_ or other.from_ or not all(map(is_day, days)):
        return False
    first, last = sorted(date.fromisoformat(day) for day in days if day)
    return last - first <= HALF_A_YEAR and dates_agree(one.to, other.to)


def _chairmanship(scene: Scene, key: tuple[Ref, Ref], part: Sequence[Chairmanship], taken: set[str]) -> ResolvedFact:
    organisation, state = key
    coming = all(fact.next for fact in part)
    told = min((day for fact in part if (day := scene.told(fact))), default="")
    when = next((fact.from_ for fact in part if fact.from_), None) or (f"after-{told}" if coming else told)
    ref = Ref("chairmanship", unique_slug(slug(organisation.slug, state.slug, when), taken))
    label = f"{scene.labels.of(state)}: {'next ' if coming else ''}chair of {scene.labels.short(organisation)}"
    sayings = [saying for fact in part for saying in _said(scene, key, fact)]
    kept = [saying for saying in sayings if coming or saying.property != "isScheduled"]
    days = sorted(day for fact in part if not fact.next and (day := scene.told(fact)))
    shown: list[tuple[str, Value]] = []
    if days:
        shown = [("firstAttested", Day(days[0])), ("lastAttested", Day(days[-1]))]
    return with_sayings(resolved(Head(ref, "Chairmanship", label), kept, computed=shown), sayings)


def _said(scene: Scene, key: tuple[Ref, Ref], fact: Chairmanship) -> list[Saying]:
    organisation, state = key
    return [
        *say(fact, "chairedOrganization", "organisation", organisation),
        *say(fact, "chairingState", "state", state),
        *say_day(fact, "startDate", "from"),
        *say_day(fact, "endDate", "to"),
        *say(fact, "isScheduled", "next", True if fact.next else None),
    ]
