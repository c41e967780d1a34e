"""Which state holds which status in which organisation, from when to when.

One holding a state, organisation and status; an end begins a new episode. What the texts attest bounds it: shown on a
day, it had begun by then; granted on a day, it began then. What a fact means for other rungs, `ladder` tells.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.intervals import bounds, is_day
from kg.iris import slug
from kg.model import Fact, Status
from kg.resolve.ladder import Phase, Step, steps_of
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


def resolve_holdings(scene: Scene, facts: Sequence[Fact]) -> Holdings:
    """The holdings that the facts attest, grant or end."""
    groups: dict[Key, list[Step]] = defaultdict(list)
    unplaced: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Status):
            if (parties := scene.parties(fact)) is None:
                unplaced.append(fact)
            else:
                for step in steps_of(fact):
                    groups[*parties, step.status].append(step)
    made, of, taken = list[ResolvedFact](), dict[Fact, ResolvedFact](), set[str]()
    for key in sorted(groups):
        for episode in _episodes(scene, groups[key]):
            holding = _holding(scene, key, episode, taken)
            made.append(holding)
            of |= {step.fact: holding for step in episode if not step.is_implied}
    return Holdings(tuple(made), of, tuple(unplaced))


def _episodes(scene: Scene, steps: Sequence[Step]) -> list[list[Step]]:
    """The steps in the order of their days, cut after each end; what follows an end on its very day is of it.

    An end that is only implied makes no holding: an admission ends an accession only where there was one.
    """
    ordered = sorted(steps, key=lambda step: (_when(scene, step), step.is_end, step.fact.document, step.fact.start))
    episodes: list[list[Step]] = [[]]
    ended: str | None = None
    for step in ordered:
        when = _when(scene, step)
        if ended is not None and not step.is_end and when > ended:
            episodes.append([])
            ended = None
        episodes[-1].append(step)
        ended = when if step.is_end else ended
    return [steps for steps in episodes if any(not (step.is_end and step.is_implied) for step in steps)]


def _when(scene: Scene, step: Step) -> str:
    fact = step.fact
    return bounds(fact.date).latest if fact.date else scene.told(fact) or ""


def _holding(scene: Scene, key: Key, episode: Sequence[Step], taken: set[str]) -> ResolvedFact:
    organisation, state, status = key
    sayings = [saying for step in episode for saying in _said(scene, key, step)]
    ref = Ref("holding", unique_slug(slug(organisation.slug, state.slug, status), taken))
    label = f"{scene.labels.of(state)}: {status.replace('-', ' ')} of {scene.labels.short(organisation)}"
    computed = _bounds(scene, episode, sayings)
    return resolved(Head(ref, "StatusHolding", label), sayings, ("statusEvent", "statusAct", "detail"), computed)


def _said(scene: Scene, key: Key, step: Step) -> list[Saying]:
    organisation, state, status = key
    fact, act = step.fact, Ref("status-act", step.act) if step.act else None
    told = [
        *say(fact, "inOrganization", "organisation", organisation),
        *say(fact, "holder", "state", state),
        *_said_date(scene, step),
    ]
    if step.is_implied:
        return [*told, *conclude(fact, "statusType", Ref("status", status)), *conclude(fact, "statusAct", act)]
    return [
        *told,
        *say(fact, "statusType", "status", Ref("status", status)),
        *say(fact, "statusEvent", "event", Ref("event", fact.event.replace("_", "-"))),
        *say(fact, "statusAct", "event", act),
        *say(fact, "detail", "detail", fact.detail),
        *say_day(fact, "decidedOn", "decided"),
    ]


DATED = {Phase.BEGUN: "startDate", Phase.SIGNED: "signedOn", Phase.ENDED: "endDate"}
"""The date of a holding that a step gives: of effect, of signature, of the end."""


def _said_date(scene: Scene, step: Step) -> list[Saying]:
    """What the step says of its day; an act without a date took effect when its meeting ended, an end need not have."""
    name, fact = DATED.get(step.phase), step.fact
    if name is None:
        return []
    if fact.date is not None and not step.is_implied:
        return say_day(fact, name, "date")
    day = fact.date or (None if step.is_end and not step.is_implied else scene.told(fact))
    return conclude(fact, name, Day(day) if day else None)


def _bounds(scene: Scene, episode: Sequence[Step], sayings: Sequence[Saying]) -> set[tuple[str, Value]]:
    """The computed days: when it began at the latest, and on which days it is surely attested."""
    shown = [(step.fact, step.fact.date) for step in episode if not step.is_end and step.fact.date is not None]
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
