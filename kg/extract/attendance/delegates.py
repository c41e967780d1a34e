"""Delegates: the people whom a roster names, with their role and whom they stand for; not those who stayed away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.attendance.absences import stays_away
from kg.extract.attendance.affiliations import affiliation, is_posting, sender_of
from kg.extract.attendance.capacities import Cue, find_cues
from kg.extract.attendance.capacities_again import cues_of
from kg.extract.attendance.hosts import host_for
from kg.extract.attendance.personal_names import name_of, reign_of
from kg.extract.attendance.presence import OFFICER, is_listed, is_named_later, is_paired
from kg.extract.attendance.respective import Paired, find_paired
from kg.extract.attendance.roles import plural_role, role_of
from kg.extract.attendance.rosters import Entry, find_entries
from kg.extract.attendance.rows import row_of
from kg.extract.attendance.senders import is_replaced, senders
from kg.extract.attendance.signatures import is_signature
from kg.extract.attendance.state_cards import card_of
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk, tags_of
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence
from kg.extract.page.unknown_bodies import body_behind, body_of

_JOINED_BY = re.compile(r"\b(?:joined|accompanied|assisted|followed|chaired|opened|greeted|welcomed) by\b")
# "The X observer team was led by N"
_TEAM = re.compile(r" (?:observer |guest )?(?:delegation|team|side|mission)\b")
_SENDS = re.compile(r"\b(?:its|their|sent|by|delegate|representative)\b")
# "took part, the former represented by"
_REFERS = Phrase(r"\bthe (?P<which>former|latter|last)(?: [\w ]{0,20}?)?,? (?:being |was )?(?:represented )?by ", re.I)
# Two states side by side ("of X and Y, A. and B."), which are not shared out; a state in brackets with its delegate
_LISTED_STATES = re.compile(r"S(?:(?:c?a|c)t?S)+")
# "Its President, N", "her country's chair was taken by Minister N"
_POINTS_BACK = re.compile(
    r"\b(?:its|(?:his|her|that|the|this) (?:own )?(?:country|state)(?:'s)?(?: (?:seat|chair|place|delegation))?"
    r"(?: (?:was|being) (?:represented|taken|filled|occupied|headed|led))?(?: by)?)"
    r"(?: (?:the|its|his|her|own))* ?$",
    re.I,
)
# "The President did not come; Prime Minister N took his place", "N spoke on its behalf"
_FILLS_IN = re.compile(
    r",? (?:\w+ )?(?:took (?:his|her|its) (?:place|seat|chair)|(?:\w+ )?(?:instead|in (?:his|her|its) (?:place|stead))"
    r"|(?:\w+ )?on (?:his|her|its|that country's) behalf)\b"
)
# "for X, the Minister", "and for Y, the Minister", "from X: Minister A."
_SIDE = re.compile(r"(?:.*[wc])?a?(?:ot?Sc|[owC]t?Sk)t?[hRN]")
_MINISTER = re.compile(
    r"(?:(?:Deputy|Vice|First|Prime|Foreign|State|Senior|Assistant)[ -])*Minister\b(?! of State of the)"
)
# whose office is of a state alone, whatever organisation stands beside
_OF_STATES_ALONE = re.compile(
    r"(?:(?:Acting|First|Deputy|Vice|Caretaker|Interim|acting)[ -])*"
    r"(?:Prime Minister|PM|[Pp]remier|Foreign (?:Minister|Secretary)|(?:Defen[cs]e|Interior) Minister"
    r"|Minister (?:of|for) (?:Foreign|External|Internal) (?:Affairs|Relations)|Minister (?:of|for) Defen[cs]e"
    r"|Secretary of the (?:National )?Security Council)\b"
)
# "the X side included", "the X members of the Council were"
_MEMBERS = re.compile(
    r" (?:side|members?|delegation|team|participants)\b[^;]{0,80}?"
    r"\b(?:included|comprised|consisted of|composed of|were)\b"
)
_REPRESENTS = re.compile(r",? representing (?:the )?", re.I)
_IN_THE_CHAIR = re.compile(r",? (?:(?:was|being) )?(?:in the chair|presiding|chairing|presided|chaired)\b")
_TURNS_TO = Phrase(r",? (?:while|whereas|whilst|although|though)\b|, but (?!also\b)")
_REPRESENTED = re.compile(r"\b(?:represented|attended|headed|led)\b[^,;]{0,30} by\b|\bsent\b")
_AND_BY = re.compile(r",? (?:and|as well as)(?: also)?(?: by)? (?:(?:the|its|his|her|an?) )*$")
# "X's Minister A., Minister B. and", "X was represented by Minister A., Minister B. and"
_SENDS_SEVERAL = re.compile(
    r"'s?(?: delegation (?:included|comprised|consisted of))? "
    r"|(?: (?:was|is|were|being))?(?: (?:also|\w+ly))? represented(?: [^,;.]{0,50}?)? by "
)
_NEXT_SENT = re.compile(r"[^,;()]{3,60}?(?:,|,? and(?: by)?) (?:(?:the|its) )?")
_ROLES_OF_ONE = 2
_OF_STATE = re.compile(r"[NX]ot?S")
# "the Premier of X, A., and of Y, B.": the role is that of the one before
_SAME_ROLE = re.compile(r"c?a?ot?Sc?t?h*[NX]")
# "Deputy Secretaries General A. and B."
_PLURAL = re.compile(r"\bSecretaries\b")
_NAME_ADDED = re.compile(r"c?a?t?h*[NX](?:ot?[SGK])?[ces.]*")
_STATE_IN_BRACKETS = re.compile(r"[NRXP]bS(?:c[^be]{1,3})?e")
_IN_BRACKETS = re.compile(r"Sb[^be]{0,12}[NX][^be]*e")


@dataclass(frozen=True, slots=True)
class Delegate:
    """Someone at the meeting: the name and role as written, and the code of the state or body stood for.

    `place` is where the text names that, `stretch` what belongs to the person, `at` where the name stands, `under`
    the organisation that the text names before an unknown body of it, `is_host` when `code` is inferred: the host's.
    """

    person: str
    role: str | None
    code: str
    place: Chunk | None
    stretch: tuple[int, int]
    at: int
    under: str | None = None
    is_host: bool = False

    @property
    def is_of_state(self) -> bool:
        """Whether the delegate stands for a state."""
        return self.is_host or (self.place is not None and self.place.tag in "SJ")


def find_delegates(context: Context, sentence: Sentence) -> Iterator[Delegate]:
    """The delegates that a roster names, in order."""
    paired = find_paired(sentence)
    yield from (_paired(context, pair) for pair in paired)
    told = {pair.span for pair in paired} | {invited.span() for invited in senders(sentence)}
    for part in _parts(sentence, capacity_cues(sentence)):
        chunks = [chunk for chunk in part if not _is_told(chunk, told) and not is_replaced(sentence, chunk)]
        role: str | None = None
        offices: list[Chunk] = []
        before: Delegate | None = None
        for entry in find_entries(chunks):
            if is_named_later(sentence, entry.person):
                continue
            entry = _of_own_clause(sentence, entry)
            if _is_absent(sentence, entry):
                sentence.decline("attendance", "{}: it is said that someone stayed away", context.written(entry.person))
                continue
            offices = entry.roles or offices
            shares = _shares(context, offices, entry)
            same = role if shares or _SAME_ROLE.match(_tags(entry)) else None
            sender = before.place if before and shares else _sent_by(sentence, before, entry)
            delegate = _delegate(context, sentence, entry, same, sender)
            if delegate is None:
                sentence.decline("attendance", "{}: a name without role or state", context.written(entry.person))
            else:
                role, before = delegate.role, delegate
                yield delegate


def capacity_cues(sentence: Sentence) -> tuple[Cue, ...]:
    """The words of capacity of a sentence but those in the name of a body: "the Centre of the CIS Member States"."""
    named = [(c.start - sentence.start, c.end - sentence.start) for c in sentence.chunks if c.tag in "GK"]
    return tuple(
        words
        for words in cues_of(sentence)
        if not any(first < words.start and words.end <= last for first, last in named)
    )


def _parts(sentence: Sentence, cues: tuple[Cue, ...]) -> Iterator[tuple[Chunk, ...]]:
    """The sentence's chunks cut at the cues that stand before names, so that no entry reaches over one."""
    edges = [sentence.start]
    for words in cues:
        if not words.behind and not words.inside:
            edges += [sentence.start + words.start, sentence.start + words.end]
    edges.append(sentence.end)
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        yield tuple(chunk for chunk in sentence.chunks if first <= chunk.start < last)


def _shares(context: Context, offices: list[Chunk], entry: Entry) -> bool:
    """Whether someone is only a name behind offices in the plural, so that they are shared."""
    return bool(_NAME_ADDED.fullmatch(_tags(entry))) and any(_PLURAL.search(context.written(each)) for each in offices)


def _paired(context: Context, pair: Paired) -> Delegate:
    """Someone whose state stands in another list of the sentence."""
    code = (pair.place.value if pair.place.tag == "S" else context.code(pair.place)) or ""
    stretch = (pair.person.start, pair.person.end)
    return Delegate(context.written(pair.person), pair.role, code, pair.place, stretch, pair.person.start)


def _of_own_clause(sentence: Sentence, entry: Entry) -> Entry:
    """The entry without what another clause says: "N, President of X, came, while the Director of Y was ill"."""
    turn = _TURNS_TO.search(sentence.fold, entry.person.end - sentence.start)
    if turn is None:
        return entry
    return Entry(tuple(chunk for chunk in entry.chunks if chunk.start < sentence.start + turn.start()), entry.person)


def _sent_by(sentence: Sentence, before: Delegate | None, entry: Entry) -> Chunk | None:
    """Who sent the one named before and this one: "X was represented by its President, A, and by B"."""
    if before is None or before.place is None or before.place.start >= before.at:
        return None
    first = min(chunk.start for chunk in (entry.person, *entry.roles, *(c for c in entry.chunks if c.tag == "h")))
    fold = sentence.page.view.fold
    if before.place.tag == "S":
        several = _SENDS_SEVERAL.match(fold, before.place.end) and _NEXT_SENT.fullmatch(fold, before.at, first)
        return before.place if several else None
    if before.place.tag not in "GK":
        return None
    sent = _REPRESENTED.search(sentence.fold, before.place.end - sentence.start, before.at - sentence.start)
    joined = _AND_BY.search(sentence.fold, before.stretch[0] - sentence.start, first - sentence.start)
    return before.place if sent and joined else None


def _delegate(
    context: Context, sentence: Sentence, entry: Entry, same: str | None, sender: Chunk | None
) -> Delegate | None:
    """The person of an entry; None when the text does not say for whom, or gives neither role nor list.

    `same` is the role of the one named before, where it holds for this one too, and `sender` who sent both.
    """
    role = role_of(entry, context) or reign_of(context, entry) or same or plural_role(context, sentence, entry)
    referred = _referred(sentence, entry)
    place = (
        referred
        or affiliation(entry, context)
        or _state_above(context, sentence)
        or _state_before(sentence, entry)
        or _state_of_side(sentence, entry)
        or _state_of_members(sentence, entry)
        or _spoken_of(context, sentence, entry)
        or sender
    )
    if place is not None and place.tag in "GK" and role is not None and _OF_STATES_ALONE.match(role):
        place = sender
    stretch = (entry.chunks[0].start, entry.chunks[-1].end)
    seat = Delegate(name_of(context, entry), role, _code(context, place), place, stretch, entry.person.start)
    if role is not None and not seat.is_of_state:
        seat = _of_unknown_body(context, entry, seat)
        if not seat.code and OFFICER.search(role):
            code = _spoken_for(context, sentence, entry) or context.organisation or ""
            seat = replace(seat, code=code, role=_without_own_name(context, role))
        if not seat.code and (host := host_for(context, sentence, role)):
            seat = replace(seat, code=host, is_host=True)
    unclear = _is_shared(context, sentence, entry, place) and not referred and not sender_of(entry, context)
    if role is not None and seat.code == context.organisation and _MINISTER.match(role):
        return None  # a minister is of a state, which the text does not give
    told = seat.code and (role or _needs_no_role(sentence, entry, place))
    return seat if told and not unclear else None


def _of_unknown_body(context: Context, entry: Entry, delegate: Delegate) -> Delegate:
    """The delegate as one of a body that the authority does not know, if the entry names one by its form."""
    role = entry.roles[0] if entry.roles else None
    if role is None:
        return delegate
    fold, place = context.page.view.fold, delegate.place
    named_first = entry.person.start < (place.start if place is not None else role.start)
    end = delegate.stretch[1] if named_first else entry.person.start
    if place is None:
        body = body_of(fold, role.start, end)
        if body is None or _is_part_of_own_name(context, fold[body.start : body.end]):
            return delegate
        code = body.acronym or context.body_named(body.start, body.end)
        return replace(delegate, role=context.words(role.start, body.role_end), code=code)
    body = body_behind(fold, (place.start, place.end), end) if place.tag == "G" else None
    if body is None:
        return delegate
    return replace(delegate, code=body.acronym or context.words(body.start, body.end), under=delegate.code)


def _without_own_name(context: Context, role: str) -> str:
    """The role without a part of the organisation's own name: "Secretary General of the Cooperation Council"."""
    head, of, tail = role.partition(" of the ")
    return head if of and _is_part_of_own_name(context, tail) else role


def _is_part_of_own_name(context: Context, words: str) -> bool:
    return any(words in name for name in context.names)


def _code(context: Context, place: Chunk | None) -> str:
    if place is None:
        return ""
    return (place.value if place.tag in "SJ" else (context.code(place) or "").removesuffix("-EC")) or ""


def _is_shared(context: Context, sentence: Sentence, entry: Entry, place: Chunk | None) -> bool:
    """Whether the entry's states belong to several people, in an order that is not understood.

    States that a further clause lists are nobody's: "chaired by N, Minister of X, and attended by those of Y and Z".
    Where one is sent is no second state: "N, Ambassador to Y, Republic of X".
    """
    places = sum(chunk.tag in "SGK" for chunk in entry.chunks)
    tags = "".join("L" if is_posting(chunk, context) else chunk.tag for chunk in entry.chunks)
    own = entry.chunks.index(place) if place in entry.chunks else len(tags)
    clause = tags.find("w", own) if own > entry.chunks.index(entry.person) else -1
    own_clause = tags[:clause] if clause > 0 and tags.count("R", 0, clause) <= _ROLES_OF_ONE else tags
    in_row = place in sentence.chunks and place.tag == "S" and len(row_of(sentence, place)) > 1
    in_step = "respectively" in sentence.fold and (places != 1 or in_row)
    by_adjective = place is not None and place.tag == "J"  # "the Chinese Minister N, and ministers from X, Y and Z"
    return in_step or (not by_adjective and bool(_LISTED_STATES.search(own_clause)))


def _needs_no_role(sentence: Sentence, entry: Entry, place: Chunk | None) -> bool:
    """Whether a list of delegates or brackets join the person and the state: "X (A.)", or several such as "A. (X)"."""
    if place is None or place.tag != "S":
        return False
    tags = _tags(entry)
    named = len(_STATE_IN_BRACKETS.findall(sentence.tags)) > 1
    in_brackets = _IN_BRACKETS.search(tags) or (named and _STATE_IN_BRACKETS.search(tags))
    of_state = _OF_STATE.search(tags) and bool(find_cues(sentence.fold))
    chairs = _IN_THE_CHAIR.match(sentence.fold, place.end - sentence.start)
    chairs = chairs or _REPRESENTS.match(sentence.fold, entry.person.end - sentence.start)
    return (
        bool(in_brackets or of_state or chairs) or is_listed(sentence) or is_paired(sentence) or is_signature(sentence)
    )


def _tags(entry: Entry) -> str:
    return "".join(chunk.tag for chunk in entry.chunks)


def _referred(sentence: Sentence, entry: Entry) -> Chunk | None:
    """The state that "the former", "the latter" or "the last" stands for, right before the person or the role."""
    first = min((entry.person.start, *(role.start for role in entry.roles))) - sentence.start
    refers = [match for match in _REFERS.finditer(sentence.fold[:first]) if first - match.end() < 20]
    if not refers:
        return None
    states = [
        chunk for chunk in sentence.chunks if chunk.tag == "S" and chunk.end - sentence.start <= refers[-1].start()
    ]
    if refers[-1]["which"].lower() == "former":
        return states[0] if len(states) == 2 else None
    return states[-1] if len(states) > 1 else None


def _state_before(sentence: Sentence, entry: Entry) -> Chunk | None:
    """The state at the head of "X, an observer state, sent its President, N"."""
    before = [chunk for chunk in sentence.chunks if chunk.start < entry.chunks[0].start and chunk.tag in "SJN"]
    if before and before[-1].tag == "N" and _is_away(sentence, before[-1]):
        before.pop()  # "the President of X, A., who could not come, sent B."
    if not before or before[-1].tag == "N":
        return None
    if before[-1].tag == "J" and not _TEAM.match(sentence.fold, before[-1].end - sentence.start):
        return None
    between = sentence.fold[before[-1].end - sentence.start : entry.person.start - sentence.start]
    return before[-1] if _SENDS.search(between) and not _JOINED_BY.search(between) else None


def _state_of_side(sentence: Sentence, entry: Entry) -> Chunk | None:
    """The state that opens the part of a list where the entry stands: "for X, Minister A. and Deputy Minister B.;"."""
    first = entry.chunks[0].start
    part: list[Chunk] = []
    for chunk in sentence.chunks:
        if chunk.start >= first:
            break
        part = [] if chunk.tag == "s" else [*part, chunk]
    side = _SIDE.match(tags_of(part))
    states = [chunk for chunk in part if chunk.tag == "S"]
    return states[0] if side and len(states) == 1 else None


def _state_of_members(sentence: Sentence, entry: Entry) -> Chunk | None:
    """The state whose members are listed: "on the X side the members included Minister A. and Speaker B."."""
    first = min(chunk.start for chunk in (entry.person, *entry.roles))
    sides = [
        chunk
        for chunk in sentence.chunks
        if chunk.tag in "SJ"
        and chunk.start < first
        and _MEMBERS.match(sentence.fold, chunk.end - sentence.start, first - sentence.start)
    ]
    return sides[-1] if sides else None


def _state_above(context: Context, sentence: Sentence) -> Chunk | None:
    """The state or organisation that the heading of a list of participants names."""
    card = card_of(context, sentence)
    return card.place if card is not None else None


def _spoken_of(context: Context, sentence: Sentence, entry: Entry) -> Chunk | None:
    """The state that "its President" or "his country's seat was taken by" points back to, if only one was named."""
    head = min(chunk.start for chunk in (entry.person, *entry.roles))
    points = _POINTS_BACK.search(sentence.fold, 0, head - sentence.start)
    if not points and not _FILLS_IN.match(sentence.fold, entry.person.end - sentence.start):
        return None
    told = [each for each in context.page.sentences if each.end <= sentence.start][-1:]
    before = [chunk for chunk in sentence.chunks if chunk.start < head and chunk.tag == "S"]
    before = before or [chunk for each in told for chunk in each.chunks if chunk.tag == "S"]
    return before[-1] if len({chunk.value for chunk in before}) == 1 else None


def _spoken_for(context: Context, sentence: Sentence, entry: Entry) -> str | None:
    """The organisation of the person on whose behalf a deputy spoke: the last one named before the deputy."""
    if not re.search(r"\bon (?:his|her) behalf\b", sentence.fold[entry.person.end - sentence.start :]):
        return None
    named = [chunk for chunk in sentence.chunks if chunk.tag == "G" and chunk.end < entry.person.start]
    return context.code(named[-1]) if named else None


def _is_told(chunk: Chunk, told: set[tuple[int, int]]) -> bool:
    return any(first <= chunk.start < last for first, last in told)


def _is_away(sentence: Sentence, person: Chunk) -> bool:
    first, last = person.start - sentence.start, person.end - sentence.start
    return stays_away(sentence, first, last, last)


def _is_absent(sentence: Sentence, entry: Entry) -> bool:
    """Whether it is said that the person stayed away, and not that this one came instead."""
    first, last, until = (at - sentence.start for at in (entry.person.start, entry.person.end, entry.chunks[-1].end))
    return stays_away(sentence, first, last, until)
