"""Which state holds which status in which organisation, from when to when.

One holding a state, organisation and status; an end begins a new episode. What the texts attest bounds it: shown on a
day, it had begun by then; granted on a day, it began then. An accession begun is a holding of the status "acceding",
since it is not yet the status aimed at.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.intervals import bounds, is_day
from kg.iris import slug
from kg.model import Fact, Status
from kg.resolve.merging import Head, choose, conclude, day_bounds, resolved, say, say_day, unique_slug
from kg.resolve.model import Day, Ref, ResolvedFact, Saying, Value
from kg.resolve.scene import Scene

Key = tuple[Ref, Ref, str]
"""Organisation, state, slug of the status."""


@dataclass(frozen=True)
class Holdings:
    """The holdings, the one that each fact attests, and the facts that name no known state or organisation."""

    facts: tuple[ResolvedFact, ...]
    of: dict[Fact, ResolvedFact]
    unplaced: tuple[Fact, ...]


def status_slug(fact: Status) -> str:
    """The concept of the status that the fact shows."""
    if fact.event == "started_accession":
        return "acceding"
    return fact.status.replace("_", "-")


def resolve_holdings(scene: Scene, facts: Sequence[Fact]) -> Holdings:
    """The holdings that the facts attest, grant or end."""
    groups: dict[Key, list[Status]] = defaultdict(list)
    unplaced: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Status):
            if (parties := scene.parties(fact)) is None:
                unplaced.append(fact)
            else:
                groups[*parties, status_slug(fact)].append(fact)
    made, of, taken = list[ResolvedFact](), dict[Fact, ResolvedFact](), set[str]()
    for key in sorted(groups):
        for episode in _episodes(scene, groups[key]):
            holding = _holding(scene, key, episode, taken)
            made.append(holding)
            of |= dict.fromkeys(episode, holding)
    return Holdings(tuple(made), of, tuple(unplaced))


def _episodes(scene: Scene, facts: Sequence[Status]) -> list[list[Status]]:
    """The facts in the order of their days, cut after each end; what follows an end on its very day is of it."""
    ordered = sorted(facts, key=lambda fact: (_when(scene, fact), fact.event == "ended", fact.document, fact.start))
    episodes: list[list[Status]] = [[]]
    for fact in ordered:
        ended = [earlier for earlier in episodes[-1] if earlier.event == "ended"]
        if ended and fact.event != "ended" and _when(scene, fact) > _when(scene, ended[-1]):
            episodes.append([])
        episodes[-1].append(fact)
    return episodes


def _when(scene: Scene, fact: Status) -> str:
    return bounds(fact.date).latest if fact.date else scene.told(fact) or ""


def _holding(scene: Scene, key: Key, episode: Sequence[Status], taken: set[str]) -> ResolvedFact:
    organisation, state, status = key
    sayings = [saying for fact in episode for saying in _said(scene, key, fact)]
    ref = Ref("holding", unique_slug(slug(organisation.slug, state.slug, status), taken))
    label = f"{scene.labels.of(state)}: {status.replace('-', ' ')} of {scene.labels.short(organisation)}"
    computed = _bounds(scene, episode, sayings)
    return resolved(Head(ref, "StatusHolding", label), sayings, ("statusEvent", "detail"), computed)


def _said(scene: Scene, key: Key, fact: Status) -> list[Saying]:
    organisation, state, status = key
    event = Ref("event", fact.event.replace("_", "-"))
    return [
        *say(fact, "inOrganization", "organisation", organisation),
        *say(fact, "holder", "state", state),
        *say(fact, "statusType", "status", Ref("status", status)),
        *say(fact, "statusEvent", "event", event),
        *say(fact, "detail", "detail", fact.detail),
        *say_day(fact, "decidedOn", "decided"),
        *_said_date(scene, fact),
    ]


def _said_date(scene: Scene, fact: Status) -> list[Saying]:
    """What the fact says of the beginning or the end; a grant without a date took effect when its meeting ended."""
    if fact.event == "ended":
        return say_day(fact, "endDate", "date")
    if not _begins(fact):
        return []
    if fact.date is None:
        told = scene.told(fact)
        return conclude(fact, "startDate", Day(told) if told else None)
    return say_day(fact, "startDate", "date")


def _begins(fact: Status) -> bool:
    return fact.event in ("granted", "started_accession") and fact.detail != "renewed"


def _bounds(scene: Scene, episode: Sequence[Status], sayings: Sequence[Saying]) -> set[tuple[str, Value]]:
    """The computed days: when it began at the latest, and on which days it is surely attested."""
    shown = [(fact, fact.date) for fact in episode if fact.event != "ended" and fact.date is not None]
    days = sorted(date for _, date in shown if is_day(date))
    last = sorted(_last_day(scene, fact, date) for fact, date in shown if is_day(date))
    starts = [saying for saying in sayings if saying.property == "startDate"]
    found: set[tuple[str, Value]] = set()
    if days:
        found |= {("firstAttested", Day(days[0])), ("lastAttested", Day(last[-1]))}
    latest = min((bounds(date).latest for _, date in shown), default=None)
    if starts:
        chosen = choose("startDate", starts)
        if isinstance(chosen, Day) and (latest is None or bounds(chosen.iso).earliest <= latest):
            return found | day_bounds("startDate", chosen.iso)
    return found | ({("startLatest", Day(latest))} if latest else set())


def _last_day(scene: Scene, fact: Status, date: str) -> str:
    """The day of the fact, or the last of the meeting that the day falls in: a meeting shows a status to its end."""
    main = scene.main(fact)
    if fact.event == "attested" and main and main.days and main.days.earliest <= date <= main.days.latest:
        return main.days.latest
    return date
