"""Who was named to which post, for which term.

One tenure a person and post; two starts that cannot be one day are two tenures. In translations of one work the same
person's only appointments are one, however the post is put.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from kg.intervals import bounds, dates_agree
from kg.iris import slug
from kg.model import Appointment, Fact
from kg.resolve.clusters import grouped
from kg.resolve.merging import Head, choose, read_elsewhere, resolved, say, say_day, unique_slug, with_sayings
from kg.resolve.model import Day, Ref, ResolvedFact, Saying, Value
from kg.resolve.posts import post_ref
from kg.resolve.scene import Scene


@dataclass(frozen=True)
class Tenures:
    """The tenures, the one that each fact attests, and the facts that name no post."""

    facts: tuple[ResolvedFact, ...]
    of: dict[Fact, ResolvedFact]
    unplaced: tuple[Fact, ...]


def resolve_tenures(scene: Scene, facts: Sequence[Fact]) -> Tenures:
    """The tenures that the facts begin, confirm or end."""
    by_person: dict[Ref, list[Appointment]] = defaultdict(list)
    unplaced: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Appointment):
            person = scene.person(fact)
            if person is None or post_ref(scene.references, fact) is None:
                unplaced.append(fact)
            else:
                by_person[person.ref].append(fact)
    made, of, taken = list[ResolvedFact](), dict[Fact, ResolvedFact](), set[str]()
    for person_ref in sorted(by_person):
        for group in grouped(by_person[person_ref], partial(_compatible, scene)):
            tenure = _tenure(scene, group, taken)
            made.append(tenure)
            of |= dict.fromkeys(group, tenure)
    return Tenures(tuple(made), of, tuple(unplaced))


def _compatible(scene: Scene, one: Appointment, other: Appointment) -> bool:
    if post_ref(scene.references, one) != post_ref(scene.references, other):
        translated = scene.work(one) == scene.work(other) and one.document != other.document
        if not translated or one.event != other.event:
            return False
    return all(dates_agree(a, b) for a, b in ((one.from_, other.from_), (one.to, other.to)))


def _tenure(scene: Scene, group: Sequence[Appointment], taken: set[str]) -> ResolvedFact:
    sayings = [saying for fact in group for saying in _said(scene, fact)]
    person = scene.person(group[0])
    post = choose("post", [saying for saying in sayings if saying.property == "post"])
    if person is None or not isinstance(post, Ref):
        raise ValueError("an appointment is grouped by its person and post")
    ref = Ref("tenure", unique_slug(slug(post.slug, person.ref.slug), taken))
    role = next(fact.role for fact in group if post_ref(scene.references, fact) == post)
    body = next(fact.body for fact in group if post_ref(scene.references, fact) == post)
    holder = scene.labels.short(scene.references.agent(body))
    label = f"{person.name}: {role}{f' ({holder})' if holder else ''}"
    starts = [saying for saying in sayings if saying.property == "startDate"]
    begun = any(_has_begun(scene, fact, choose("startDate", starts)) for fact in group) if starts else True
    counted = [saying for saying in sayings if saying.property != "isScheduled" or not begun]
    return with_sayings(resolved(Head(ref, "Tenure", label), counted, several=("tenureEvent",)), sayings)


def _has_begun(scene: Scene, fact: Appointment, start: Value) -> bool:
    """Whether the text speaks from a day on which the term may have begun."""
    told = scene.told(fact)
    return told is None or not isinstance(start, Day) or bounds(start.iso).earliest <= told


def _scheduled(scene: Scene, fact: Appointment) -> list[Saying]:
    """That the term lies ahead of the text, concluded from its beginning."""
    if fact.from_ is None or _has_begun(scene, fact, Day(fact.from_)):
        return []
    return [Saying("isScheduled", True, fact, inferred=True, span=read_elsewhere(fact, "from"))]


def _said(scene: Scene, fact: Appointment) -> list[Saying]:
    person = scene.person(fact)
    return [
        *say(fact, "person", "person", person.ref if person else None),
        *say(fact, "post", "role", post_ref(scene.references, fact)),
        *say(fact, "tenureEvent", "event", Ref("event", fact.event)),
        *say(fact, "nationality", "nationality", scene.references.state(fact.nationality)),
        *say_day(fact, "startDate", "from"),
        *say_day(fact, "endDate", "to"),
        *_scheduled(scene, fact),
    ]
