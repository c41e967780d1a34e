"""Attendance: who was at the document's own meeting, with which role, for whom and in which capacity."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.blocks import Kind
from kg.extract.capacities import Cue, capacity_at, find_cues
from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.page import Sentence
from kg.extract.phrases import Phrase
from kg.extract.presence import ABSENT, PRESENT, Presence, is_listed, presence_of
from kg.extract.respective import Paired, find_paired
from kg.extract.roles import plural_role, role_of
from kg.extract.rosters import Entry, affiliation, find_entries
from kg.model import Attendance

_OFFICER = cue("attendance.officer")
_POSTNOMINAL = re.compile(r",? (?:MP|MBE|OBE|KBE|GCMG|KCMG|PhD|Esq)\.?$")
_SEAT = cue("attendance.seat")
_ALSO_PRESENT = cue("attendance.also_present")
_ALSO = cue("attendance.also")
_JOINED_THEM = cue("attendance.joined_them")

ROSTER, MEMBERS = "attendance.roster", "attendance.members"
"""The rules that read a delegate whose capacity the text gives, and one in the list of those who met."""
ASSOCIATE = "attendance.associate"
"""The rule that reads an associate member's delegate: a member's capacity, but another status."""


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
        presence = presence_of(context, sentence) if "N" in sentence.tags or "X" in sentence.tags else None
        if presence is None:
            continue
        facts = [fact for fact in _read_roster(context, sentence) if not _is_seen(fact, seen)]
        if presence is Presence.CHAIR:
            chair += facts
            continue
        facts = list(_settled(facts, sentence, members_listed))
        members_listed = members_listed or sum(fact.rule == MEMBERS for fact in facts) > 2
        seen += facts
        yield from facts
    yield from (fact for fact in chair[:1] if not _is_seen(fact, seen))


def _is_seen(fact: Attendance, seen: Sequence[Attendance]) -> bool:
    """Whether someone was named before: under the same name, or as the same officer of the same family name."""
    family = fact.person.rpartition(" ")[2].rpartition(".")[2].lower()
    return any(
        each.person.lower() == fact.person.lower()
        or (each.of == fact.of and each.role == fact.role and each.person.lower().endswith(family))
        for each in seen
    )


def _settled(facts: list[Attendance], sentence: Sentence, members_listed: bool) -> Iterator[Attendance]:
    """The facts with the capacity that the order of the lists gives: the first long one is the members'."""
    added = sum(_is_added(fact, sentence) for fact in facts)
    for fact in facts:
        if not members_listed and added > 2 and _is_added(fact, sentence):
            yield replace(fact, capacity="member", rule=MEMBERS)
        elif fact.rule == MEMBERS and members_listed and not _goes_on(sentence):
            yield replace(fact, capacity="invitee", rule=ROSTER)
        else:
            yield fact


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence behind the list of members may name further ones: an item, or a seat that someone filled."""
    return sentence.lead is not None or sentence.kind is not Kind.PARAGRAPH or bool(_SEAT.search(sentence.fold))


def _is_added(fact: Attendance, sentence: Sentence) -> bool:
    """Whether "also" adds the delegate to the chair alone, so that no members were listed before."""
    return fact.capacity == "invitee" and not find_cues(sentence.fold) and not find_cues(sentence.led)


def _read_roster(context: Context, sentence: Sentence) -> Iterator[Attendance]:
    cues = find_cues(sentence.fold)
    paired = find_paired(sentence)
    yield from (_paired_attendance(context, sentence, pair, cues) for pair in paired)
    told = {pair.span for pair in paired}
    for part in _parts(sentence, cues):
        chunks = [chunk for chunk in part.chunks if not _is_told(chunk, told) and not _is_replaced(sentence, chunk)]
        for entry in find_entries(chunks):
            if _is_absent(sentence, entry):
                continue
            fact = _attendance(context, sentence, entry, cues)
            if fact is not None:
                yield fact


def _is_told(chunk: Chunk, told: set[tuple[int, int]]) -> bool:
    return any(first <= chunk.start < last for first, last in told)


_REPLACED = re.compile(r"\b(?:in place of|instead of|in the absence of) (?:the )?(?:\S+ ){0,1}$", re.I)


def _is_replaced(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a role or name is of one who stayed away: "A., in place of Minister B. (X)" is about A. and X."""
    if chunk.tag not in "RN" or not _IN_PLACE_OF.search(sentence.fold):
        return False
    before = [each for each in sentence.chunks if each.end < chunk.start and each.tag not in "th"]
    head = before[-1] if chunk.tag == "N" and before and before[-1].tag in "RP" else chunk
    return bool(_REPLACED.search(sentence.fold[: head.start - sentence.start]))


_CLAUSE_END = re.compile(r";|, (?:and|but|while|whereas)\b|\. ")
_IN_PLACE_OF = Phrase(r"\b(?:in place|instead|in the absence) of\b", re.I)
_IN_PLACE = re.compile(r"\b(?:represented|replaced|attended|headed|led) (?:\w+ )?by\b", re.I)


def _is_absent(sentence: Sentence, entry: Entry) -> bool:
    """Whether the person's own clause says that someone stayed away, and not that this one came instead."""
    text = sentence.fold
    at = entry.person.start - sentence.start
    start = max((match.end() for match in _CLAUSE_END.finditer(text, 0, at)), default=0)
    following = _CLAUSE_END.search(text, entry.person.end - sentence.start)
    clause = text[start : following.start() if following else len(text)]
    return bool(ABSENT.search(clause)) and not _IN_PLACE.search(text[start:at])


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a sentence between two cues."""

    start: int
    end: int
    chunks: tuple[Chunk, ...]


def _parts(sentence: Sentence, cues: tuple[Cue, ...]) -> Iterator[_Part]:
    """The sentence cut at the cues that stand before names, so that no entry reaches over one."""
    edges = [sentence.start]
    for words in cues:
        if not words.behind and not words.inside:
            edges += [sentence.start + words.start, sentence.start + words.end]
    edges.append(sentence.end)
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        chunks = tuple(chunk for chunk in sentence.chunks if first <= chunk.start < last)
        yield _Part(first, last, chunks)


def _attendance(context: Context, sentence: Sentence, entry: Entry, cues: tuple[Cue, ...]) -> Attendance | None:
    role = role_of(entry, context) or _reign(context, entry) or plural_role(context, sentence, entry)
    place = affiliation(entry, context) or _state_before(sentence, entry)
    code = (
        place.value if place is not None and place.tag in "SJ" else context.code(place) if place is not None else None
    )
    shared = "respectively" in sentence.fold and sum(chunk.tag in "SGK" for chunk in entry.chunks) != 1
    if shared:
        return None
    if code is None and role is not None and _OFFICER.search(role):
        code = _spoken_for(context, sentence, entry) or context.organisation
    if code is None or _LISTED_STATES.search(_tags(entry)):
        return None
    if role is None and not (
        place is not None and place.tag == "S" and (is_listed(sentence) or _in_brackets(sentence, entry))
    ):
        return None
    is_state = place is not None and place.tag in "SJ"
    capacity = (
        _state_capacity(context, sentence, entry, cues, code) if is_state else _organisation_capacity(context, code)
    )
    associate = is_state and capacity == "associate"
    return Attendance(
        **context.source(sentence, ASSOCIATE if associate else MEMBERS if capacity == "default" else ROSTER),
        person=_person(context, entry),
        role=role,
        of=code if is_state else code.removesuffix("-EC"),
        capacity="member" if associate or capacity == "default" else capacity,
        written=(("of", context.written(place)),) if place is not None else (),
    )


def _spoken_for(context: Context, sentence: Sentence, entry: Entry) -> str | None:
    """The organisation of the person on whose behalf a deputy spoke: the last one named before the deputy."""
    if not re.search(r"\bon (?:his|her) behalf\b", sentence.fold[entry.person.end - sentence.start :]):
        return None
    named = [chunk for chunk in sentence.chunks if chunk.tag == "G" and chunk.end < entry.person.start]
    return context.code(named[-1]) if named else None


_REIGNS = re.compile(r"(?P<reign>Sultan|King|Queen|Emir|Amir)\s+(?=\w+\s+\w)")
_RANKS = re.compile(r"(?:Crown )?(?:Prince|Princess|Sayyid|Sayyida|Sheikha?|Shaikh)\s+(?=\w+\s+\w)")


def _reign(context: Context, entry: Entry) -> str | None:
    """The title under which a head of state reigns, when it stands right before the name: "Sultan"."""
    match = _REIGNS.match(context.written(entry.person))
    return match["reign"] if match else None


def _person(context: Context, entry: Entry) -> str:
    """The name without a title before it or letters behind it."""
    name = _POSTNOMINAL.sub("", context.written(entry.person))
    return _RANKS.sub("", _REIGNS.sub("", name, count=1), count=1)


def _paired_attendance(context: Context, sentence: Sentence, pair: Paired, cues: tuple[Cue, ...]) -> Attendance:
    """The attendance of someone whose state stands in another list of the sentence."""
    code = (pair.place.value if pair.place.tag == "S" else context.code(pair.place)) or ""
    entry = Entry((pair.person,), pair.person)
    if pair.place.tag == "S":
        capacity = _state_capacity(context, sentence, entry, cues, code)
    else:
        capacity = _organisation_capacity(context, code)
    return Attendance(
        **context.source(sentence, MEMBERS if capacity == "default" else ROSTER),
        person=context.written(pair.person),
        role=pair.role,
        of=code,
        capacity="member" if capacity in ("default", "associate") else capacity,
        written=(("of", context.written(pair.place)),),
    )


_LISTED_STATES = re.compile(r"S(?:c?a|c)t?S")
_STATE_IN_BRACKETS = re.compile(r"NbSe")
_IN_BRACKETS = re.compile(r"Sb[^be]{0,3}[NX]e")
"""Two states side by side ("of X and Y, A. and B."), which this rule does not share out; a state with its delegate."""


def _in_brackets(sentence: Sentence, entry: Entry) -> bool:
    """Whether brackets join the delegate and the state: "X (A.)", or one of several such as "A. (X), B. (Y)"."""
    named = len(_STATE_IN_BRACKETS.findall(sentence.tags)) > 1 and bool(_HEADED.search(sentence.fold))
    return bool(_IN_BRACKETS.search(_tags(entry)) or (named and _STATE_IN_BRACKETS.search(_tags(entry))))


_HEADED = re.compile(r"\bdelegations?\b[^.;]{0,30}?\b(?:headed|led) by\b|\b(?:headed|led) the delegations?\b", re.I)


def _tags(entry: Entry) -> str:
    return "".join(chunk.tag for chunk in entry.chunks)


def _state_before(sentence: Sentence, entry: Entry) -> Chunk | None:
    """The state at the head of "X, an observer state, sent its President, N"."""
    before = [chunk for chunk in sentence.chunks if chunk.start < entry.chunks[0].start and chunk.tag in "SN"]
    return before[-1] if before and before[-1].tag == "S" else None


def _organisation_capacity(context: Context, code: str) -> str:
    own = context.organisation
    return "officer" if own and (code == own or code.startswith(f"{own}-")) else "organisation"


def shown_capacities(context: Context) -> dict[str, str]:
    """The capacity of each state that a sentence without names gives one: "X and Y took part as observers"."""
    if context.capacities is None:
        context.capacities = {}
        for sentence in context.page.sentences:
            cues = [words for words in find_cues(sentence.fold) if words.behind and words.capacity != "member"]
            if cues and "N" not in sentence.tags and PRESENT.search(sentence.fold):
                states = [c for c in sentence.chunks if c.tag == "S" and c.end - sentence.start <= cues[0].start]
                context.capacities.update({c.value or "": cues[0].capacity for c in states})
    return context.capacities


def _state_capacity(context: Context, sentence: Sentence, entry: Entry, cues: tuple[Cue, ...], state: str) -> str:
    later = [chunk.start for chunk in sentence.chunks if chunk.tag == "N" and chunk.start > entry.person.start]
    following = later[0] - sentence.start if later else None
    first, last = entry.chunks[0].start - sentence.start, entry.chunks[-1].end - sentence.start
    inside = [words.capacity for words in cues if words.inside and first <= words.start < last]
    found = inside[0] if inside else capacity_at(cues, entry.person.start - sentence.start, following)
    if found is None:
        leading = find_cues(sentence.led)
        found = leading[-1].capacity if leading else None
    if found is not None:
        return found
    before = sentence.fold[: entry.person.start - sentence.start]
    also = _ALSO.search(before) or _ALSO_PRESENT.search(sentence.fold) or _JOINED_THEM.search(sentence.fold)
    return "invitee" if also else shown_capacities(context).get(state, "default")
