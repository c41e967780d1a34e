"""Instruments under all their titles, and what was done with them.

Titles that are equal but for spelling and the organisation's name are one instrument of an organisation, unless the
same constitutive action is dated twice: a yearly report is a new one every year. In translations of one work, titles
that are alike and come with the same action are one, the likest pairs first.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.intervals import bounds, dates_agree
from kg.iris import slug
from kg.model import Fact
from kg.model import Instrument as InstrumentFact
from kg.resolve.clusters import Clusters, assign, grouped, within_works
from kg.resolve.merging import Head, conclude, resolved, say, say_day, unique_slug
from kg.resolve.model import Instrument, Ref, ResolvedFact, Saying
from kg.resolve.scene import Scene
from kg.resolve.titles import own_title, title_kinds, title_likeness
from kg.resolve.wording import folded_title

_ONCE = frozenset({"signed", "approved", "adopted"})
"""What is done with an instrument once only."""


@dataclass(frozen=True)
class Instruments:
    """The instruments, what was done with them, and the action that each fact attests."""

    instruments: tuple[Instrument, ...]
    actions: tuple[ResolvedFact, ...]
    of: dict[Fact, ResolvedFact]


def resolve_instruments(scene: Scene, facts: Sequence[Fact]) -> Instruments:
    """The instruments that the facts name."""
    mentions = [fact for fact in facts if isinstance(fact, InstrumentFact)]
    titles = [_shortened(scene, fact) for fact in mentions]
    clusters = Clusters(len(mentions))

    def fits(one: int, other: int) -> bool:
        return _compatible(scene, mentions[one], mentions[other])

    same: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (fact, title) in enumerate(zip(mentions, titles, strict=True)):
        same["", folded_title(title)].append(index)
        if fact.organisation:
            same[fact.organisation, own_title(title, fact.organisation)].append(index)
    for key in sorted(same):
        for one, other in combinations(same[key], 2):
            clusters.merge(one, other, fits)
    _merge_translations(scene, mentions, titles, clusters)
    return _made(scene, [[mentions[index] for index in group] for group in clusters.groups()])


def _shortened(scene: Scene, fact: InstrumentFact) -> str:
    """The title with the organisation's full name as its code, so that both wordings compare."""
    record = scene.references.authority.organisation_by_code.get(fact.organisation or "")
    title = " ".join(fact.title.split())
    for name in sorted(record.names, key=len, reverse=True) if record else ():
        title = title.replace(name, fact.organisation or name)
    return title


def _compatible(scene: Scene, one: InstrumentFact, other: InstrumentFact) -> bool:
    """Whether nothing speaks against both mentions naming one instrument, titles apart."""
    if not (_one_organisation(one, other) and _once_only(one, other)):
        return False
    return not (_not_yet(scene, one, other) or _not_yet(scene, other, one))


def _not_yet(scene: Scene, one: InstrumentFact, other: InstrumentFact) -> bool:
    """Whether one is a declaration made after the other's text: other instruments have a name before they are made."""
    if one.action not in _ONCE or "declaration" not in title_kinds(one.title):
        return False
    main, told = scene.main(one), scene.told(other)
    made = bounds(one.date) if one.date else main.days if main and at_own_meeting(scene, one) else None
    return made is not None and told is not None and made.earliest > told


def _one_organisation(one: InstrumentFact, other: InstrumentFact) -> bool:
    return one.organisation is None or other.organisation is None or one.organisation == other.organisation


def _once_only(one: InstrumentFact, other: InstrumentFact) -> bool:
    """Whether nothing that is done once is dated on two different days."""
    return one.action != other.action or one.action not in _ONCE or dates_agree(one.date, other.date)


def _merge_translations(
    scene: Scene, mentions: Sequence[InstrumentFact], titles: Sequence[str], clusters: Clusters
) -> None:
    texts: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, fact in enumerate(mentions):
        texts[scene.work(fact), fact.document].append(index)
    for left, right in within_works(texts):
        found = [
            (title_likeness(titles[a], titles[b]), a, b)
            for a in left
            for b in right
            if mentions[a].action == mentions[b].action
        ]
        for score, one, other in assign(pair for pair in found if pair[0] > 0):
            if score > 0:
                clusters.merge(one, other, lambda a, b: _compatible(scene, mentions[a], mentions[b]))


def _made(scene: Scene, groups: Sequence[Sequence[InstrumentFact]]) -> Instruments:
    slugs, taken = set[str](), set[str]()
    instruments, actions, of = [], list[ResolvedFact](), dict[Fact, ResolvedFact]()
    for group in groups:
        titles = tuple(dict.fromkeys(" ".join(fact.title.split()) for fact in group))
        organisations = sorted({fact.organisation for fact in group if fact.organisation})
        organisation = scene.references.organisation(organisations[0] if organisations else None)
        instrument = Instrument(Ref("instrument", unique_slug(slug(titles[0]), slugs)), titles, organisation)
        instruments.append(instrument)
        for part in grouped(group, _one_action):
            action = _action(scene, instrument, part, taken)
            actions.append(action)
            of |= dict.fromkeys(part, action)
    return Instruments(tuple(instruments), tuple(actions), of)


def _one_action(one: InstrumentFact, other: InstrumentFact) -> bool:
    """Whether both say that the same was done, on no two different days."""
    return one.action == other.action and dates_agree(one.date, other.date)


def _action(scene: Scene, instrument: Instrument, part: Sequence[InstrumentFact], taken: set[str]) -> ResolvedFact:
    action = (part[0].action or "mentioned").replace("_", "-")
    sayings = [saying for fact in part for saying in _said(scene, instrument, fact)]
    ref = Ref("instrument-action", unique_slug(slug(instrument.ref.slug, action), taken))
    label = f"{instrument.titles[0]}: {action.replace('-', ' ')}"
    return resolved(Head(ref, "InstrumentAction", label), sayings)


def _said(scene: Scene, instrument: Instrument, fact: InstrumentFact) -> list[Saying]:
    action = Ref("action", fact.action.replace("_", "-")) if fact.action else None
    main = scene.main(fact)
    here = main if main is not None and at_own_meeting(scene, fact) else None
    return [
        *say(fact, "instrument", "title", instrument.ref, fact.title),
        *say(fact, "action", "action", action),
        *say_day(fact, "date", "date"),
        *say(fact, "place", "place", scene.references.place(fact.place)),
        *conclude(fact, "atMeeting", here.ref if here else None),
    ]


def at_own_meeting(scene: Scene, fact: InstrumentFact) -> bool:
    """Whether the text says it of its own meeting: something is done, and on no other day."""
    main = scene.main(fact)
    if main is None or fact.action is None:
        return False
    if fact.date is None:
        return fact.action not in _ONCE or fact.place is None
    return main.days is not None and bounds(fact.date).overlaps(main.days) and len(fact.date) == 10
