"""Which state chairs which organisation, now or next, as the texts of a work say."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from kg.intervals import bounds
from kg.iris import slug
from kg.model import Chairmanship, Fact
from kg.resolve.clusters import Clusters
from kg.resolve.merging import Head, resolved, say, say_day, unique_slug
from kg.resolve.model import Day, Ref, ResolvedFact, Saying, Value
from kg.resolve.scene import Scene


def resolve_chairmanships(scene: Scene, facts: Sequence[Fact]) -> tuple[list[ResolvedFact], list[Fact]]:
    """The chairmanships, and the facts that name no known state or organisation."""
    groups: dict[tuple[Ref, Ref], list[Chairmanship]] = defaultdict(list)
    unplaced: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Chairmanship):
            state, organisation = scene.references.state(fact.state), scene.organisation(fact, fact.organisation)
            if state is None or organisation is None:
                unplaced.append(fact)
            else:
                groups[organisation, state].append(fact)
    taken: set[str] = set()
    made = [_chairmanship(scene, key, part, taken) for key in sorted(groups) for part in _terms(scene, groups[key])]
    return made, unplaced


def _terms(scene: Scene, facts: Sequence[Chairmanship]) -> list[list[Chairmanship]]:
    """The facts by term: of one work and both present or both coming, or with the same dated beginning."""
    clusters = Clusters(len(facts))

    def fits(one: int, other: int) -> bool:
        left, right = facts[one], facts[other]
        if scene.work(left) == scene.work(right):
            return left.next == right.next and _agree(left.from_, right.from_) and _agree(left.to, right.to)
        return left.from_ is not None and left.from_ == right.from_

    for one, other in combinations(range(len(facts)), 2):
        if fits(one, other):
            clusters.merge(one, other, fits)
    return [[facts[index] for index in part] for part in clusters.groups()]


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or bounds(one).overlaps(bounds(other))


def _chairmanship(scene: Scene, key: tuple[Ref, Ref], part: Sequence[Chairmanship], taken: set[str]) -> ResolvedFact:
    organisation, state = key
    coming = all(fact.next for fact in part)
    told = scene.told(part[0]) or ""
    when = next((fact.from_ for fact in part if fact.from_), None) or (f"after-{told}" if coming else told)
    ref = Ref("chairmanship", unique_slug(slug(organisation.slug, state.slug, when), taken))
    label = f"{scene.labels.of(state)}: {'next ' if coming else ''}chair of {scene.labels.short(organisation)}"
    sayings = [saying for fact in part for saying in _said(scene, key, fact)]
    kept = [saying for saying in sayings if coming or saying.property != "isScheduled"]
    days = sorted(day for fact in part if not fact.next and (day := scene.told(fact)))
    shown: list[tuple[str, Value]] = []
    if days:
        shown = [("firstAttested", Day(days[0])), ("lastAttested", Day(days[-1]))]
    made = resolved(Head(ref, "Chairmanship", label), kept, computed=shown)
    return ResolvedFact(made.ref, made.kind, made.label, made.values, resolved(Head(ref, "", ""), sayings).sayings)


def _said(scene: Scene, key: tuple[Ref, Ref], fact: Chairmanship) -> list[Saying]:
    organisation, state = key
    return [
        *say(fact, "chairedOrganization", "organisation", organisation),
        *say(fact, "chairingState", "state", state),
        *say_day(fact, "startDate", "from"),
        *say_day(fact, "endDate", "to"),
        *say(fact, "isScheduled", "next", True if fact.next else None),
    ]
