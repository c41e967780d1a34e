"""What a work's own meeting decided: each granted status, appointment and accepted instrument has its decision."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.facts import FIELDS, field_value
from kg.iris import slug
from kg.model import Appointment, Fact, Instrument, Status
from kg.resolve.instruments import at_own_meeting
from kg.resolve.merging import Head, conclude, read_elsewhere, resolved, say, unique_slug
from kg.resolve.model import Day, Ref, ResolvedFact, Saying
from kg.resolve.scene import MainMeeting, Scene

_STATUS = {"granted": "grant-status", "started_accession": "start-accession", "ended": "end-status"}
_APPOINTMENT = {"appointed": "appoint", "endorsed": "endorse", "released": "release"}
_ACTION = {"approved": "approve", "signed": "sign", "adopted": "adopt"}


def decision_type(scene: Scene, fact: Fact) -> str | None:
    """The concept of the decision that the fact reports of its own meeting, or None."""
    if isinstance(fact, Status):
        return _STATUS.get(fact.event) if _decided_here(scene, fact) else None
    if isinstance(fact, Appointment):
        return _APPOINTMENT.get(fact.event)
    if isinstance(fact, Instrument) and at_own_meeting(scene, fact):
        return _ACTION.get(fact.action or "")
    return None


def _decided_here(scene: Scene, fact: Status) -> bool:
    """Whether the decision's day is one of the meeting's, as far as the text tells it."""
    main, day = scene.main(fact), fact.decided or fact.date
    if day is None or main is None or main.days is None:
        return True
    return main.days.earliest <= day <= main.days.latest or main.days.latest.startswith(day)


def resolve_decisions(scene: Scene, established: Mapping[Fact, ResolvedFact]) -> list[ResolvedFact]:
    """The decisions behind the facts, one a meeting, type and fact that it establishes."""
    groups: dict[tuple[Ref, str, Ref], list[Fact]] = defaultdict(list)
    for fact, made in established.items():
        main, kind = scene.main(fact), decision_type(scene, fact)
        if main is not None and kind is not None:
            groups[main.ref, kind, made.ref].append(fact)
    what = {made.ref: made.label for made in established.values()}
    taken: set[str] = set()
    return [_decision(scene, key, groups[key], what, taken) for key in sorted(groups)]


def _decision(
    scene: Scene, key: tuple[Ref, str, Ref], group: Sequence[Fact], what: Mapping[Ref, str], taken: set[str]
) -> ResolvedFact:
    meeting, kind, established = key
    main = scene.main(group[0])
    ref = Ref("decision", unique_slug(slug(meeting.slug, kind, established.slug), taken))
    label = f"Decision to {kind.replace('-', ' ')}: {what[established]}"
    sayings = [saying for fact in group for saying in _said(fact, kind, established, main)]
    return resolved(Head(ref, "Decision", label), sayings)


def _said(fact: Fact, kind: str, established: Ref, main: MainMeeting | None) -> list[Saying]:
    day = _day(fact, main)
    return [
        *say(fact, "decisionType", "", Ref("decision-type", kind)),
        *say(fact, "establishes", "", established),
        *conclude(fact, "atMeeting", main.ref if main else None),
        *conclude(fact, "takenBy", main.taker if main else None),
        *(_said_day(fact, day) if day else []),
    ]


def _day(fact: Fact, main: MainMeeting | None) -> str | None:
    """The day of the decision: the stated one, else the meeting's last."""
    last = main.days.latest if main and main.days else None
    if isinstance(fact, Status):
        return fact.decided or fact.date or last
    return (fact.date if isinstance(fact, Instrument) else None) or last


def _said_day(fact: Fact, day: str) -> list[Saying]:
    """The saying of the day by the field that gives it; concluded where none does."""
    names = ("decided", "date")
    giving = [name for name in names if name in FIELDS[fact.type] and field_value(fact, name) == day]
    for name in sorted(giving, key=lambda name: name in fact.inferred)[:1]:
        return [Saying("date", Day(day), fact, name in fact.inferred, span=read_elsewhere(fact, name))]
    return conclude(fact, "date", Day(day))
