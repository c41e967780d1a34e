"""Who was at a work's own meeting, for whom and in which capacity.

One participation a person and meeting; only where one text gives a person two capacities there are two.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from kg.iris import slug
from kg.model import Attendance, Fact
from kg.resolve.merging import Head, choose, resolved, say, unique_slug
from kg.resolve.model import Person, Ref, ResolvedFact, Saying
from kg.resolve.posts import post_ref
from kg.resolve.scene import MainMeeting, Scene


def resolve_participations(scene: Scene, facts: Sequence[Fact]) -> list[ResolvedFact]:
    """The participations that the facts attest."""
    groups: dict[tuple[Ref, Ref], list[Attendance]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Attendance):
            main, person = scene.main(fact), scene.person(fact)
            if main is not None and person is not None:
                groups[main.ref, person.ref].append(fact)
    taken: set[str] = set()
    return [
        _participation(scene, part, suffix, taken)
        for key in sorted(groups)
        for suffix, part in _by_capacity(groups[key])
    ]


def _by_capacity(group: Sequence[Attendance]) -> list[tuple[str, list[Attendance]]]:
    """The attendances of one person at one meeting: all together, or by capacity where a text gives several."""
    per_text: dict[str, set[str]] = defaultdict(set)
    for fact in group:
        per_text[fact.document].add(fact.capacity)
    if all(len(capacities) == 1 for capacities in per_text.values()):
        return [("", list(group))]
    capacities = sorted(Counter(fact.capacity for fact in group))
    return [(capacity, [fact for fact in group if fact.capacity == capacity]) for capacity in capacities]


def _participation(scene: Scene, group: Sequence[Attendance], suffix: str, taken: set[str]) -> ResolvedFact:
    main, person = scene.main(group[0]), scene.person(group[0])
    if main is None or person is None:
        raise ValueError("an attendance is grouped by its meeting and person")
    sayings = [saying for fact in group for saying in _said(scene, fact, main, person)]
    ref = Ref("participation", unique_slug(slug(main.ref.slug, person.ref.slug, suffix), taken))
    return resolved(Head(ref, "Participation", _label(scene, main, person, sayings)), sayings)


def _said(scene: Scene, fact: Attendance, main: MainMeeting, person: Person) -> list[Saying]:
    return [
        *say(fact, "person", "person", person.ref),
        *say(fact, "atMeeting", "", main.ref),
        *say(fact, "representing", "of", scene.references.agent(fact.of)),
        *say(fact, "inOfficeAs", "role", post_ref(scene.references, fact)),
        *say(fact, "capacity", "capacity", Ref("capacity", fact.capacity.replace("_", "-"))),
    ]


def _label(scene: Scene, main: MainMeeting, person: Person, sayings: Sequence[Saying]) -> str:
    shown = [saying for saying in sayings if saying.property == "representing"]
    whom = choose("representing", shown) if shown else None
    part = f" for {scene.labels.short(whom)}" if isinstance(whom, Ref) else ""
    return f"{person.name}{part} at: {main.label}"
