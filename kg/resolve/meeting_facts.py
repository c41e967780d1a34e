"""Meetings, past and scheduled, as resolved facts; and which of them each work is of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.intervals import span
from kg.iris import slug
from kg.model import Attendance, Fact, Meeting, NextMeeting
from kg.resolve.bodies import Bodies, resolve_bodies
from kg.resolve.labels import Labels
from kg.resolve.meetings import MeetingMention, cluster_meetings, mention
from kg.resolve.merging import Head, choose, resolved, say, say_day, unique_slug, with_sayings
from kg.resolve.model import Day, Ref, ResolvedFact, Saying
from kg.resolve.own_labels import own_labels
from kg.resolve.persons import People
from kg.resolve.references import References
from kg.resolve.scene import MainMeeting, person_mention
from kg.resolve.scheduled import Calendar, HeldMeeting, ScheduledMention, cluster_scheduled
from kg.resolve.sources import Sources


@dataclass(frozen=True)
class Meetings:
    """The meetings, the bodies that met, and the main meeting of each work."""

    facts: tuple[ResolvedFact, ...]
    bodies: Bodies
    mains: Mapping[str, MainMeeting]


def with_implied_mains(sources: Sources, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, with a main meeting for each work whose texts tell who attended but not which meeting."""
    works = {sources.work(fact.document) for fact in facts if isinstance(fact, Meeting) and fact.main}
    implied: dict[str, Fact] = {}
    for fact in facts:
        if isinstance(fact, Attendance) and (work := sources.work(fact.document)) not in works:
            implied.setdefault(work, _implied(fact))
    return [*facts, *implied.values()]


def _implied(fact: Attendance) -> Meeting:
    return Meeting(
        document=fact.document, quote=fact.quote, start=fact.start, end=fact.end, rule=fact.rule,
        inferred=("main",), main=True,
    )  # fmt: skip


class MeetingResolver:
    """Resolves the meetings of a corpus."""

    def __init__(self, references: References, sources: Sources, people: People) -> None:
        self._references, self._sources, self._people = references, sources, people
        self._taken: set[str] = set()

    def resolve(self, facts: Sequence[Fact]) -> Meetings:
        """The meetings that the facts report or schedule."""
        mentions = [mention(self._references, self._sources, fact) for fact in facts if isinstance(fact, Meeting)]
        clusters = cluster_meetings(self._references, mentions)
        bodies = resolve_bodies(self._references, facts, clusters.same_bodies)
        sayings = [self._said(bodies, group) for group in clusters.groups]
        mains = self._organisations(clusters.groups)
        scheduled = [self._scheduled(bodies, mains, fact) for fact in facts if isinstance(fact, NextMeeting)]
        calendar = Calendar(self._references, [self._held(bodies, group) for group in clusters.groups])
        only_scheduled: list[list[Saying]] = []
        for group in cluster_scheduled(self._references, scheduled):
            said = [saying for item in group for saying in self._said_scheduled(item)]
            found = calendar.find(group)
            if found is None:
                only_scheduled.append(said)
            else:
                sayings[found] += said
        labels = Labels(self._references, own_labels(self._references, bodies, facts))
        pairs = zip(clusters.groups, sayings, strict=True)
        made = [self._fact(labels, group, said) for group, said in pairs]
        later = [self._fact(labels, (), said) for said in only_scheduled]
        return Meetings((*made, *later), bodies, self._mains(clusters.groups, made))

    def _said(self, bodies: Bodies, group: Sequence[MeetingMention]) -> list[Saying]:
        return [saying for item in group for saying in self._said_one(bodies, item)]

    def _said_one(self, bodies: Bodies, item: MeetingMention) -> list[Saying]:
        fact = item.fact
        chair = person_mention(self._references, self._sources, fact)
        work = Ref("work", slug(item.work)) if fact.main else None
        return [
            *say(fact, "organization", "organisation", self._references.organisation(fact.organisation)),
            *say(fact, "ofBody", "body", bodies.ref(fact.organisation, fact.body)),
            *say(fact, "place", "place", item.place),
            *say_day(fact, "startDate", "from"),
            *say_day(fact, "endDate", "to"),
            *say(fact, "chairedBy", "chair", self._people.of[chair].ref if chair else None),
            *say(fact, "isMainOf", "main", work),
        ]

    def _said_scheduled(self, item: ScheduledMention) -> list[Saying]:
        fact = item.fact
        organisation = self._references.organisation(item.organisation)
        return [
            *say(fact, "organization", "organisation", organisation),
            *say(fact, "ofBody", "body", item.body),
            *say(fact, "place", "place", item.place),
            *say_day(fact, "startDate", "date"),
            *say(fact, "isScheduled", "", True),
        ]

    def _organisations(self, groups: Sequence[Sequence[MeetingMention]]) -> dict[str, str]:
        """The code of the organisation of each work's own meeting."""
        found: dict[str, str] = {}
        for item in (item for group in groups for item in group if item.main):
            if item.fact.organisation:
                found.setdefault(item.work, item.fact.organisation)
        return found

    def _scheduled(self, bodies: Bodies, mains: Mapping[str, str], fact: NextMeeting) -> ScheduledMention:
        work = self._sources.work(fact.document)
        organisation = fact.organisation or mains.get(work)
        place = self._references.place(fact.place)
        body, told = bodies.ref(fact.organisation, fact.body), self._sources.date(fact.document)
        return ScheduledMention(fact, work, organisation, body, place, told)

    def _held(self, bodies: Bodies, group: Sequence[MeetingMention]) -> HeldMeeting:
        codes = frozenset(item.fact.organisation for item in group if item.fact.organisation)
        refs = [ref for item in group if (ref := bodies.ref(item.fact.organisation, item.fact.body))]
        places = tuple(sorted({item.place for item in group if item.place}))
        days = [item.days for item in group if item.days]
        return HeldMeeting(codes, refs[0] if refs else None, places, days[0] if days else None)

    def _fact(self, labels: Labels, group: Sequence[MeetingMention], sayings: Sequence[Saying]) -> ResolvedFact:
        held = bool(group)
        counted = [saying for saying in sayings if not held or not isinstance(saying.fact, NextMeeting)]
        who, where = _chosen(counted, "ofBody") or _chosen(counted, "organization"), _chosen(counted, "place")
        when = _chosen(counted, "startDate") or _chosen(counted, "endDate")
        name = who.slug if isinstance(who, Ref) else slug(group[0].work) if group else "meeting"
        day = when.iso if isinstance(when, Day) else ""
        place = where.slug if isinstance(where, Ref) else ""
        ref = Ref("meeting", unique_slug(slug(name, day, place), self._taken))
        last = _chosen(counted, "endDate")
        days = f"{day} to {last.iso}" if isinstance(last, Day) and day and last.iso != day else day
        head = Head(ref, "Meeting", _label(labels, (who, where, days), held))
        made = resolved(head, counted, several=("isMainOf",))
        return with_sayings(made, sayings)

    def _mains(
        self, groups: Sequence[Sequence[MeetingMention]], facts: Sequence[ResolvedFact]
    ) -> Mapping[str, MainMeeting]:
        mains = {}
        for group, fact in zip(groups, facts, strict=True):
            codes = [item.fact.organisation for item in group if item.fact.organisation]
            for work in sorted({item.work for item in group if item.main}):
                days = span(fact.day_of("startDate"), fact.day_of("endDate"))
                parts = fact.ref_of("organization"), fact.ref_of("ofBody"), days
                mains[work] = MainMeeting(fact.ref, fact.label, codes[0] if codes else None, *parts)
        return mains


def _chosen(sayings: Sequence[Saying], name: str) -> object:
    group = [saying for saying in sayings if saying.property == name]
    return choose(name, group) if group else None


def _label(labels: Labels, parts: tuple[object, object, str], held: bool) -> str:
    who, where, day = parts
    name = labels.of(who) if isinstance(who, Ref) else "Meeting"
    place = labels.of(where) if isinstance(where, Ref) else ""
    detail = ", ".join(part for part in (place, day) if part)
    kind = name if held else f"{name}, next meeting"
    return f"{kind} ({detail})" if detail else kind
