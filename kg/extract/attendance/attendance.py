"""Attendance: who was at the document's own meeting, with which role, for whom and in which capacity."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.attendance.capacities import capacity_at, find_cues
from kg.extract.attendance.delegates import Delegate, capacity_cues, find_delegates
from kg.extract.attendance.members import is_listed_member, may_be_member
from kg.extract.attendance.presence import Presence, presence_of
from kg.extract.attendance.present_states import shown_capacities
from kg.extract.attendance.state_cards import card_of
from kg.extract.matching.cues import cue
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.model import Attendance

_ALSO_PRESENT = cue("attendance.also_present")
_ALSO = cue("attendance.also")
_AFFILIATED = cue("attendance.affiliated")
_OF_BUSINESS = re.compile(r"\b(?:Business Council|Interbank)\b")
_JOINED_THEM = cue("attendance.joined_them")
# "The Heads of the following Institutions of the Community also took part:"
_OWN_BODIES = cue("attendance.own_bodies")

_OF_GOVERNMENT = re.compile(r"\b(?:President|Premier|Minister|Secretary(?![- ]General))\b")
"""Who speaks for a member also where others were named before: its ministers, but not its chief justice."""
_GUEST = re.compile(r"\bguests?\b")
"""What a member's delegate who was only invited is not called."""
ROSTER, MEMBERS = "attendance.roster", "attendance.members"
"""The rules that read a delegate whose capacity the text gives, and one in the list of those who met."""
ASSOCIATE = "attendance.associate"
"""The rule that reads an associate member's delegate: a member's capacity, but another status."""
# "X, though not a member, was represented by N"
_NO_MEMBER = re.compile(r"\b(?:not|no longer|never|neither)\b[^,;]{0,20}\bmembers?\b")
_LIKE_STATES = frozenset({"EU"})
"""Organisations that stand in lists of observer states as one of them."""
_MANY = 4
"""Members that cannot all be observers by what one sentence says."""
LISTED = "listed"
"""What stands for a capacity that only the list gives, which may be the members'."""
_RULES = {LISTED: MEMBERS, "associate": ASSOCIATE}


def read_attendance(context: Context) -> Iterator[Attendance]:
    """Everyone whom the rosters show at the meeting, each once; the chair too when no roster names him."""
    if context.attendance is None:
        context.attendance = tuple(_read_attendance(context))
    yield from context.attendance


def _read_attendance(context: Context) -> Iterator[Attendance]:
    seen: list[Attendance] = []
    chair: list[Attendance] = []
    members_listed = False
    for sentence in context.page.sentences:
        presence = presence_of(context, sentence)
        if presence is None or not ("N" in sentence.tags or "X" in sentence.tags):
            continue
        facts = _without_contradiction(context, list(_new(_read_roster(context, sentence), seen)))
        if presence is Presence.CHAIR:
            chair += facts[:1]
            continue
        facts = [_as_shown(fact, seen) for fact in _settled(context, facts, sentence, members_listed)]
        members_listed = members_listed or sum(fact.rule == MEMBERS for fact in facts) > 2
        seen += facts
        yield from facts
    yield from _new(iter(chair), seen)


def _without_contradiction(context: Context, facts: list[Attendance]) -> list[Attendance]:
    """The facts of a sentence; where it seems to make observers of many members, its words are of other names."""
    doubtful = [
        fact
        for fact in facts
        if fact.capacity in ("observer", "dialogue_partner")
        and is_listed_member(context.organisation, fact.of or "", context.when)
    ]
    if len(doubtful) < _MANY:
        return facts
    return [replace(fact, capacity="invitee") if fact in doubtful else fact for fact in facts]


def _as_shown(fact: Attendance, seen: Sequence[Attendance]) -> Attendance:
    """The fact of one who "also" attended with the capacity in which another of the same state was named before."""
    if fact.capacity != "invitee":
        return fact
    before = next((each for each in seen if each.of == fact.of and each.capacity != "invitee"), None)
    return fact if before is None else replace(fact, capacity=before.capacity, rule=before.rule)


def _new(facts: Iterator[Attendance], seen: Sequence[Attendance]) -> Iterator[Attendance]:
    """Those who were named neither before nor before in the same sentence."""
    known = list(seen)
    for fact in facts:
        if not _is_seen(fact, known):
            known.append(fact)
            yield fact


def _is_seen(fact: Attendance, seen: Sequence[Attendance]) -> bool:
    """Whether someone was named before: under the same name, or as the same officer of the same family name."""
    family = fact.person.rpartition(" ")[2].rpartition(".")[2].lower()
    return any(
        each.person.lower() == fact.person.lower()
        or (each.of == fact.of and fact.role in (each.role, None) and each.person.lower().endswith(family))
        for each in seen
    )


def _settled(
    context: Context, facts: list[Attendance], sentence: Sentence, members_listed: bool
) -> Iterator[Attendance]:
    """The facts with the capacity that the order of the lists gives: the first long one is the members'."""
    added = sum(_is_added(fact, sentence) for fact in facts)
    members = sum(fact.rule == MEMBERS for fact in facts)
    for fact in facts:
        is_listed = (not members_listed and added > 2) or members > 2  # among ministers, an envoy too
        is_member = is_listed and _is_added(fact, sentence) and _may_be_member(context, fact.of)
        yield replace(fact, capacity="member", rule=MEMBERS) if is_member else fact


def _is_added(fact: Attendance, sentence: Sentence) -> bool:
    """Whether "also" adds the delegate to the chair alone, so that no members were listed before."""
    return fact.capacity == "invitee" and not find_cues(sentence.fold) and not find_cues(sentence.led)


def _read_roster(context: Context, sentence: Sentence) -> Iterator[Attendance]:
    for delegate in find_delegates(context, sentence):
        capacity = _capacity(context, sentence, delegate)
        yield Attendance(
            **context.source(sentence, _RULES.get(capacity, ROSTER)),
            person=delegate.person,
            role=delegate.role,
            of=delegate.code,
            capacity="member" if capacity in _RULES else capacity,
            inferred=("of",) if delegate.is_host else (),
            written=(("of", context.written(delegate.place)),) if delegate.place is not None else (),
        )


def _capacity(context: Context, sentence: Sentence, delegate: Delegate) -> str:
    """The capacity; `LISTED` for one that only the list gives."""
    if not delegate.is_of_state:
        own, code = context.organisation, delegate.under or delegate.code
        affiliated = context.own(code) and (
            _AFFILIATED.search(sentence.fold) or _is_council_of_business(context, delegate)
        )
        affiliated = affiliated or _OWN_BODIES.search(sentence.led) is not None
        if code in _LIKE_STATES and _told_capacity(sentence, delegate) == "observer":
            return "observer"
        return "officer" if own and (code == own or code.startswith(f"{own}-") or affiliated) else "organisation"
    told = _told_capacity(sentence, delegate) or _capacity_above(context, sentence)
    is_member = _may_be_member(context, delegate.code) and not _is_no_member(sentence, delegate)
    listed = is_listed_member(context.organisation, delegate.code, context.when)
    invited = listed and told == "guest" and not _GUEST.search(sentence.fold)
    if told is not None and (is_member or told != "member") and not invited:
        return told
    before = sentence.fold[: delegate.at - sentence.start]
    if _ALSO.search(before) or _ALSO_PRESENT.search(sentence.fold) or _JOINED_THEM.search(sentence.fold):
        return LISTED if listed and _OF_GOVERNMENT.search(delegate.role or "") else "invitee"
    capacity = shown_capacities(context).get(delegate.code, LISTED)
    return "invitee" if capacity == LISTED and not is_member else capacity


def _is_council_of_business(context: Context, delegate: Delegate) -> bool:
    """Whether a delegate is of a council or an association of an organisation that its businesses or banks make up."""
    return delegate.place is not None and _OF_BUSINESS.search(context.written(delegate.place)) is not None


def _is_no_member(sentence: Sentence, delegate: Delegate) -> bool:
    """Whether it is said right behind a delegate's state that it is no member."""
    start = delegate.place.end - sentence.start if delegate.place is not None else 0
    return _NO_MEMBER.search(sentence.fold, start, max(start, delegate.at - sentence.start)) is not None


def _capacity_above(context: Context, sentence: Sentence) -> str | None:
    """What the heading over the states of a list of participants says of all of them."""
    card = card_of(context, sentence)
    above = find_cues(card.section.fold) if card is not None and card.section is not None else ()
    return above[-1].capacity if above else None


def _may_be_member(context: Context, state: str | None) -> bool:
    return may_be_member(context.organisation, state or "", context.when)


def _told_capacity(sentence: Sentence, delegate: Delegate) -> str | None:
    """What words of capacity in the sentence, or in what introduces it, say of a delegate."""
    cues = capacity_cues(sentence)
    first, last = (at - sentence.start for at in delegate.stretch)
    inside = next((words.capacity for words in cues if words.inside and first <= words.start < last), None)
    later = (
        chunk.start - sentence.start for chunk in sentence.chunks if chunk.tag == "N" and chunk.start > delegate.at
    )
    is_first = not any(chunk.tag == "N" and chunk.start < delegate.at for chunk in sentence.chunks)
    found = inside or capacity_at(cues, delegate.at - sentence.start, next(later, None), first=is_first)
    if found is None and delegate.place is not None and delegate.place.start < delegate.at:
        at = delegate.at - sentence.start  # "X took part as an observer, represented by N"
        found = capacity_at(cues, delegate.place.start - sentence.start, at, first=is_first)
    leading = find_cues(sentence.led)
    return found or (leading[-1].capacity if leading else None)
