"""How organisations and bodies came about: founded, chartered, seated, renamed."""

from collections import defaultdict
from collections.abc import Sequence

from kg.intervals import dates_agree
from kg.iris import slug
from kg.model import Fact, Founding
from kg.resolve.clusters import grouped
from kg.resolve.merging import Head, resolved, say, say_day, unique_slug
from kg.resolve.model import Ref, ResolvedFact, Saying
from kg.resolve.scene import Scene


def resolve_foundings(scene: Scene, facts: Sequence[Fact]) -> list[ResolvedFact]:
    """The founding events that the facts report."""
    groups: dict[tuple[Ref, str], list[Founding]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Founding) and (organisation := scene.references.organisation(fact.organisation)):
            groups[organisation, fact.event].append(fact)
    taken: set[str] = set()
    return [_founding(scene, key, part, taken) for key in sorted(groups) for part in _events(scene, groups[key])]


def _events(scene: Scene, facts: Sequence[Founding]) -> list[list[Founding]]:
    """The facts by event: those that agree in day, place and new name."""

    def fits(one: Founding, other: Founding) -> bool:
        places = scene.references.places_agree(*(scene.references.place(fact.place) for fact in (one, other)))
        names = one.name is None or other.name is None or one.name == other.name
        return dates_agree(one.date, other.date) and places and names

    return grouped(facts, fits)


def _founding(scene: Scene, key: tuple[Ref, str], part: Sequence[Founding], taken: set[str]) -> ResolvedFact:
    organisation, event = key
    sayings = [saying for fact in part for saying in _said(scene, organisation, fact)]
    ref = Ref("founding", unique_slug(slug(organisation.slug, event.replace("_", " ")), taken))
    label = f"{scene.labels.of(organisation)}: {event.replace('_', ' ')}"
    return resolved(Head(ref, "Founding", label), sayings)


def _said(scene: Scene, organisation: Ref, fact: Founding) -> list[Saying]:
    return [
        *say(fact, "organization", "organisation", organisation),
        *say(fact, "foundingEvent", "event", Ref("event", fact.event.replace("_", "-"))),
        *say_day(fact, "date", "date"),
        *say(fact, "place", "place", scene.references.place(fact.place)),
        *say(fact, "newName", "name", fact.name),
    ]
