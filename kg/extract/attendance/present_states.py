"""States that a text shows at the meeting without naming who came: "X and Y attended as observers"."""

import re
from collections.abc import Iterator

from kg.extract.attendance.absences import stays_away
from kg.extract.attendance.absent_states import missing_states
from kg.extract.attendance.capacities import Cue, capacity_at, find_cues
from kg.extract.attendance.capacities_beside import capacity_beside
from kg.extract.attendance.capacities_elsewhere import cues_here
from kg.extract.attendance.groups_came import groups_came, has_minister
from kg.extract.attendance.members import may_be_member
from kg.extract.attendance.other_events import is_in_other_event
from kg.extract.attendance.postings import is_accredited_to
from kg.extract.attendance.presence import PRESENT, delegating_states, is_near, names_delegates
from kg.extract.attendance.rosters import depths
from kg.extract.attendance.rows import row_end, row_of
from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.others import is_of_another_meeting
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

_GROUP = re.compile(r"\b(?:ministers|heads|leaders|presidents|governments?)\b[^.;]*?<S", re.I)
_SEAT = re.compile(r",? (?:(?:was|were|being) (?:\w+ )?represented |participated |attended )?(?:by|at the level of) ")
_MET = Phrase(
    r"(?:^we, .*|\b(?:having|have) )\b(?:met|gathered|assembled|convened)\b"
    r"|^we, .*, (?:have )?(?:held|had|exchanged|discussed|reviewed|deliberated)\b",
    re.I,
)
# "At the talks, the Ministers from the five states, namely X, Y and Z, praised"
_ALL_OF_THEM = re.compile(
    r"^(?:(?:in|at|during) (?:the|this) (?:\w+ )?(?:meeting|conference|session|summit),? )?"
    r"the (?:ministers|leaders|heads|representatives|delegat\w+)\b[^,;.]{0,60}\b(?:countries|states|members),?"
    r" (?:namely|i\.e\.|viz\.?)",
    re.I,
)
# "The Ministers of Transport of X, Y and Z,": those in whose name all that follows is said
_DECLARE = re.compile(
    r"(?:we, )?the (?:[\w-]+ (?:(?:of|for|and) )?){0,6}?(?:ministers|heads|leaders|presidents|governments)\b"
    r"[^.]*[,:;-]$",
    re.I,
)
# "X, Y and Z, hereinafter referred to as the Parties, being Member States of the Organisation, state the following:"
_PARTIES = re.compile(
    r"(?:we, )?(?:the )?<S\d+>(?:(?:,| and|, and) (?:the )?<S\d+>)+,?"
    r" \(?(?:hereinafter|being|as|the|who are|which are)\b[^.]*\b(?:parties|members?|sides)\b[^.]*[,:;-]$",
    re.I,
)
_OPENING = 8
"""Lines at the top among which the sentence stands that opens a declaration."""
_LABEL = re.compile(
    r"(?:[\w-]+ )?(?:observers?|members?|guests?|(?:dialogue )?partners?)"
    r"(?: (?:states?|countries|members))?(?: present)?:",
    re.I,
)
# "the Deputy Ministers of X and Y and high representatives of Z also attended"
_AND_THOSE_OF = re.compile(
    r",?(?: and| as well as| along with| together with|,) (?:the |an? )?(?:[\w-]+ ){0,3}"
    r"(?:representatives?|ministers?|delegations?|officials?|delegates?|ambassadors?|secretaries|secretary|envoys?)"
    r"(?: (?:of|for) (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?)? (?:of|from) (?:the )?",
    re.I,
)
_TAKES_PART = re.compile(
    r"(?:(?:was|were|has|have|had|also|each|all) )*"
    r"(?:represented|present|participated|attended|took part|joined|sent)\b"
)
_OPENS_LIST = re.compile(r"(?:,? namely)?(?: (?:from|of))?(?: the)? ?")
_EXCEPT = re.compile(
    r"\b(?:except(?:ing|ion of)?|excluding|other than|apart from|save|without)(?: for)? (?:the )?"
    r"(?:[A-Z][\w' ]{2,50}?(?:, | and |, and )(?:the )?)*$"
)
# "to which Y did not belong": said of one only
_RELATIVE = re.compile(r",? (?:(?:to|of|in|with) )?(?:which|who|whom|whose)\b[^,;]*")
_BRACKET = re.compile(r" \([^()]*\)")
# "It was attended by delegations from the following countries:", above a state a line
_FOLLOWING = re.compile(
    r"^(?!.*\b(?:workshop|seminar|course|fair)\b)"
    r".*\b(?:following (?:countries|states|nations|delegations)\b|(?:delegations|delegates|ministers) (?:of|from):$)",
    re.I,
)
_LIKEWISE = Phrase(r"\b(?:as (?:did|was|were)|so (?:did|was|were)|along with|together with) (?:the )?$", re.I)
_GROUP_HEAD = cue("present_states.group_head")
_PLACE = re.compile(r"(?:Lct?|it?(?:St?[ca]+t?)*)$")
_GUEST_OF = Phrase(r"\bguests? of (?:the )?$|\bon (?:account|behalf) of (?:the )?$", re.I)
_HEADED = re.compile("Rot?S")
_BRACKETED = re.compile("S(?:b[^be]*e)?(?:[ca]+t?[SGK](?:b[^be]*e)?)+")
# "We thank X and Y, which have attended our Summit as observers, and value their interest"
_WHO_CAME = re.compile(
    r",? (?:which|who)(?: (?:have|has|had|were|was|also|both|all))*"
    r" (?:attend(?:ed|ing)|participat(?:ed|ing)|t(?:ook|aken|aking) part|(?:been )?present)\b"
    r"(?![^,;]{0,30}\b(?:previous|last|preceding|earlier|next|forthcoming|coming)\b)"
)
_LINKS = cue("present_states.links")
_UNSURE = cue("statuses.unsure")
_OTHER_MATTER = cue("present_states.other_matter")
_PART = re.compile(
    r",? as (?:the |its |an? )?(?!(?:\w+ )?guests? of\b)(?:[\w-]+ ){0,3}"
    r"(?:presidency|chair\w*|mediators?|facilitators?|organi[sz]ers?|donors?"
    r"|hosts?|rapporteurs?|sponsors?"
    r"|members? of (?:the |its )?(?:[\w-]+ ){1,4}?(?:troika|bureau|board|quartet|committee|delegation|presidium))\b",
    re.I,
)
_OTHER_STATE = re.compile(r" of (?:Northern|Southern|Eastern|Western) (?-i:[A-Z])")
_OF_THESE = re.compile(r"(?:Of|Among) (?:these|those|them|the latter)\b")
_IS = re.compile(r",? (?:is|are|was|were|has|have|enjoys?|holds?) (?:an? |the )?")
_NEXT = 24
"""Characters between a verb and the capacity that it tells."""
_LONG = 3
"""States from which on a list that gives no capacity is the members'."""


def iter_present_states(context: Context) -> Iterator[tuple[Sentence, Chunk, str]]:
    """Each state that a sentence shows without a delegate, with its capacity."""
    for sentence in context.page.sentences:
        cues = cues_here(context, sentence)
        if "S" not in sentence.marked or "S" not in sentence.tags or is_of_another_meeting(context, sentence):
            continue
        if _lists_present(context, sentence, cues):
            delegates = names_delegates(context, sentence)
            yield from _present(context, sentence, cues, delegates)
        elif cues and is_near(context, sentence):
            yield from missing_states(sentence, cues)


def _lists_present(context: Context, sentence: Sentence, cues: tuple[Cue, ...]) -> bool:
    """Whether a sentence says who was there: near the meeting's own sentence, in it, or with "as observers" behind."""
    if _tells_who_met(context, sentence):
        return True
    if (is_near(context, sentence) or _came_as_told(sentence)) and _has_label(sentence):
        return True
    if not PRESENT.search(sentence.fold) or _OTHER_MATTER.search(sentence.fold):
        return False
    return is_near(context, sentence) or any(words.behind or _names_next(sentence, words) for words in cues)


def _tells_who_met(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence lists the states whose leaders met, and is the meeting's own, or tells it beside a title."""
    if sentence.tags.count("S") < _LONG:
        return False
    headed = len(_HEADED.findall(sentence.tags)) >= _LONG
    told = headed or bool(_GROUP.search(sentence.mask)) or _opens_as_parties(context, sentence)
    return told and _is_of_meeting(context, sentence)


def _opens_as_parties(context: Context, sentence: Sentence) -> bool:
    """Whether a declaration opens with the states in whose name all that follows is said."""
    return sentence in context.page.sentences[:_OPENING] and bool(_PARTIES.match(sentence.mask))


def _is_of_meeting(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence is the meeting's own, or says near it that those named met, or declare what follows."""
    if context.meeting is not None and sentence.start == context.meeting.sentence.start:
        return True
    if not is_near(context, sentence):
        return False
    met = context.meeting is not None and (_MET.search(sentence.fold) or _ALL_OF_THEM.search(sentence.fold))
    declares = sentence in context.page.sentences[:_OPENING] and bool(_DECLARE.match(sentence.fold))
    return bool(met) or declares or _opens_as_parties(context, sentence)


def _names_next(sentence: Sentence, words: Cue) -> bool:
    """Whether a state stands right behind a word of capacity: "the Dialogue Partners X and Y", "observers from X"."""
    at = sentence.start + words.end
    listed = (chunk for chunk in sentence.chunks if chunk.tag == "S" and chunk.start > at)
    return any(_OPENS_LIST.fullmatch(sentence.page.view.fold, at, chunk.start) for chunk in listed)


def _has_label(sentence: Sentence) -> bool:
    """Whether the sentence is a bare list under or behind a word of capacity: "Observers: X and Y"."""
    label = _LABEL.match(sentence.fold)
    if label is None and not _is_led(sentence):
        return False
    start = sentence.start + label.end() if label else sentence.start
    return all(chunk.tag != "w" for chunk in sentence.chunks if chunk.start >= start)


def _is_led(sentence: Sentence) -> bool:
    """Whether a sentence stands under a label, or under what says who came."""
    lead = sentence.lead.fold.rstrip(":") if sentence.lead is not None else ""
    return bool(_LABEL.fullmatch(f"{lead}:")) or _came_as_told(sentence)


def _came_as_told(sentence: Sentence) -> bool:
    """Whether a sentence stands under "The following observers took part in the session:", "states"."""
    lead = sentence.lead.fold if sentence.lead is not None else ""
    came = lead.endswith(":") and PRESENT.search(lead) and (find_cues(lead) or _FOLLOWING.search(lead))
    return bool(came) and not _OTHER_MATTER.search(lead) and not _UNSURE.search(lead)


def _present(
    context: Context, sentence: Sentence, cues: tuple[Cue, ...], delegates: bool
) -> Iterator[tuple[Sentence, Chunk, str]]:
    states = [chunk for chunk in sentence.chunks if chunk.tag == "S" and not _is_place(sentence, chunk)]
    own = delegating_states(context, sentence) if delegates else []
    for state in states:
        if state in own or _is_away(sentence, state) or (not delegates and _is_unsure(sentence, state)):
            continue
        if not _is_shown(context, sentence, state, cues) or _is_in_part(sentence, state):
            continue
        if delegates and not _is_by_itself(sentence, state, cues):
            continue
        following = min((chunk.start - sentence.start for chunk in states if chunk.start > state.start), default=None)
        capacity = _told_capacity(sentence, state, cues, following)
        if capacity is None and _is_listed_member(sentence, state, cues):
            capacity = "member"
        if capacity == "member" and not may_be_member(context.organisation, state.value or "", context.when):
            continue
        if capacity is not None:
            yield sentence, state, capacity


def _is_in_part(sentence: Sentence, state: Chunk) -> bool:
    """Whether a state took part as something that is no status, or its name is another's: "as the EU Presidency"."""
    at = state.end - sentence.start
    return _PART.match(sentence.fold, at) is not None or _OTHER_STATE.match(sentence.fold, at) is not None


def _is_place(sentence: Sentence, state: Chunk) -> bool:
    """Whether the state, or its list, says where something was, where someone is accredited or whose guest one is."""
    before = sentence.tags[: sentence.chunks.index(state)]
    at = state.start - sentence.start
    return bool(_PLACE.search(before) or _GUEST_OF.search(sentence.fold, 0, at)) or is_accredited_to(sentence.fold, at)


def _is_shown(context: Context, sentence: Sentence, state: Chunk, cues: tuple[Cue, ...]) -> bool:
    """Whether words of presence or capacity open the list that the state stands in, or close it."""
    at, fold = state.start - sentence.start, sentence.fold
    taken = _taking_part(sentence, state)
    if is_in_other_event(fold, at, taken.end() if taken else None):
        return False
    behind = any(words.start > at and (words.behind or words.inside) for words in cues)
    if (
        taken
        or behind
        or capacity_beside(sentence, state, cues)
        or _is_headed(sentence, state)
        or _opens_as_parties(context, sentence)
        or _has_seat(sentence, state)
        or _has_label(sentence)
        or _LIKEWISE.search(fold, 0, at)
    ):
        return True
    opened = [match.end() for match in PRESENT.finditer(fold, 0, at)] + [words.end for words in cues if words.end <= at]
    if _is_of_meeting(context, sentence) or groups_came(sentence, state):
        opened += [match.end() for match in _GROUP_HEAD.finditer(fold, 0, at)]
    return bool(opened) and _is_linked(sentence, sentence.start + max(opened), state.start)


def _is_linked(sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but a list stands between two offsets, what is in brackets left aside."""
    depth = depths(sentence.chunks)
    between = [
        sentence.fold[chunk.start - sentence.start : chunk.end - sentence.start].lower()
        for chunk, level in zip(sentence.chunks, depth, strict=True)
        if chunk.tag in "wir" and level == 0 and start <= chunk.start < end
    ]
    behind = [*between[1:], ""]  # "of seven riparian countries": a word that only says which states
    told = zip(between, behind, strict=False)
    return all(_LINKS.fullmatch(word) or after in ("countries", "states") for word, after in told)


def _told_capacity(sentence: Sentence, state: Chunk, cues: tuple[Cue, ...], following: int | None) -> str | None:
    at, end = state.start - sentence.start, state.end - sentence.start
    beside = next(
        (words for words in cues if words.inside and end < words.start < (following or len(sentence.fold))), None
    )
    beside = beside or capacity_beside(sentence, state, cues)
    if beside is not None:
        return beside.capacity
    if _LIKEWISE.search(sentence.fold[:at]):
        before = [words for words in cues if words.end <= at]
        return before[-1].capacity if before else None
    if not cues and _has_label(sentence) and (leading := find_cues(sentence.led)):
        return leading[-1].capacity
    is_first = all(chunk.start >= state.start for chunk in sentence.chunks if chunk.tag == "S")
    return capacity_at(cues, at, following, first=is_first)


def _is_listed_member(sentence: Sentence, state: Chunk, cues: tuple[Cue, ...]) -> bool:
    """Whether a state without words of capacity is a member: in a long list, or with a seat or verb of its own."""
    at = state.start - sentence.start
    unsaid = all(words.behind or words.capacity == "member" or words.start > at for words in cues)
    long = unsaid and (sentence.tags.count("S") >= _LONG or _came_as_told(sentence))
    seated = _has_seat(sentence, state) or has_minister(sentence, state)
    return long or seated or _taking_part(sentence, state) is not None


def _taking_part(sentence: Sentence, state: Chunk) -> re.Match[str] | None:
    """The verb of taking part behind the state, or behind the list that it stands in."""
    behind = sentence.chunks[sentence.chunks.index(state) + 1 :]
    verb = next((chunk for chunk in behind if chunk.tag not in "Scat"), None)
    if verb is None:
        return None
    taken = _TAKES_PART.match(sentence.fold, verb.start - sentence.start)
    others = None if taken else _AND_THOSE_OF.match(sentence.fold, row_end(sentence, state))
    at = sentence.start + others.end() if others else None
    other = next((chunk for chunk in behind if chunk.start == at and chunk.tag in "SG"), None)
    if other is None:
        return taken
    if other.tag == "S":
        return _taking_part(sentence, other)
    comma = sentence.page.view.fold.startswith(",", other.end)
    return _TAKES_PART.match(sentence.fold, other.end + 1 + comma - sentence.start)


def _is_away(sentence: Sentence, state: Chunk) -> bool:
    """Whether the state's own clause says that it stayed away."""
    if _EXCEPT.search(sentence.fold, 0, state.start - sentence.start):
        return True
    first, last = state.start - sentence.start, state.end - sentence.start
    bracket = _BRACKET.match(sentence.fold, last)
    return stays_away(sentence, first, last, bracket.end() if bracket else last) and not _has_seat(sentence, state)


def _is_unsure(sentence: Sentence, state: Chunk) -> bool:
    """Whether the state's own clause only wishes, plans or denies; another clause may ("Y, which did not join")."""
    if _WHO_CAME.match(sentence.fold, row_end(sentence, state)):
        return False
    at = state.start - sentence.start
    start = sentence.fold.rfind(";", 0, at) + 1
    end = sentence.fold.find(";", at)
    clause = sentence.fold[start : end if end >= 0 else len(sentence.fold)]
    return bool(_UNSURE.search(_RELATIVE.sub("", clause)))


def _has_seat(sentence: Sentence, state: Chunk) -> bool:
    """Whether someone, whom the text does not name, sat for the state: "X was represented by its ambassador"."""
    return bool(_SEAT.match(sentence.fold, row_end(sentence, state)))


def _is_listed(sentence: Sentence, state: Chunk, cues: tuple[Cue, ...]) -> bool:
    """Whether a state is named by itself under a word of status, with nobody named between them."""
    at = state.start - sentence.start
    for words in cues:
        first, last = sorted((at, words.start))
        between = [c for c in sentence.chunks if c.tag in "NR" and first <= c.start - sentence.start < last]
        near = [c for c in sentence.chunks if c.tag in "NR" and 0 < c.start - state.end < 6]
        if not between and not near and (words.start < at or words.behind):
            return True
    return False


def _is_by_itself(sentence: Sentence, state: Chunk, cues: tuple[Cue, ...]) -> bool:
    """Whether a state stands in a roster without a delegate of its own, and not only in someone's title."""
    if _is_listed(sentence, state, cues) or _has_seat(sentence, state) or has_minister(sentence, state):
        return True
    return _is_headed(sentence, state) or _in_long_list(sentence, state) or _is_among_bracketed(sentence, state)


def _is_among_bracketed(sentence: Sentence, state: Chunk) -> bool:
    """Whether a state stands alone in a row of which others have their delegates in brackets: "X (N), Y and Z (M)"."""
    at = sentence.chunks.index(state)
    row = next((row for row in _BRACKETED.finditer(sentence.tags) if row.start() <= at < row.end()), None)
    return (
        row is not None and re.search("b[^be]*[NX]", row.group()) is not None and sentence.tags[at + 1 : at + 2] != "b"
    )


def _is_headed(sentence: Sentence, state: Chunk) -> bool:
    """Whether a state is one of a row by its head or minister: "We, the President of X, the King of Y, having met"."""
    headed = [match.end() - 1 for match in _HEADED.finditer(sentence.tags)]
    return len(headed) >= _LONG and sentence.chunks.index(state) in headed


def _in_long_list(sentence: Sentence, state: Chunk) -> bool:
    """Whether a state stands in a row of several without names among them."""
    return len(row_of(sentence, state)) > _LONG


def _told_afterwards(context: Context) -> Iterator[tuple[Chunk, str]]:
    """What is said of states named before: "Of these, X is an observer, and Y and Z are dialogue partners"."""
    for sentence in context.page.sentences:
        cues = find_cues(sentence.fold) if _OF_THESE.match(sentence.fold) else ()
        for state in sentence.chunks if cues else ():
            said = _IS.match(sentence.fold, row_end(sentence, state)) if state.tag == "S" else None
            words = next((each for each in cues if said and each.start >= said.end()), None)
            if said and words and words.start - said.end() < _NEXT:
                yield state, words.capacity


def shown_capacities(context: Context) -> dict[str, str]:
    """The capacity of each state that a sentence without names gives one: "X and Y took part as observers"."""
    if context.capacities is None:
        context.capacities = {}
        for _, state, capacity in iter_present_states(context):
            if capacity != "member":
                context.capacities.setdefault(state.value or "", capacity)
        for state, capacity in _told_afterwards(context):
            context.capacities.setdefault(state.value or "", capacity)
    return context.capacities
