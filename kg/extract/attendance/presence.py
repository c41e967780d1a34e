"""Which sentences say who was at the document's own meeting: rosters of delegates, and who only chaired."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from kg.extract.attendance.absences import ABSENT
from kg.extract.attendance.affiliations import affiliation
from kg.extract.attendance.capacities import find_cues
from kg.extract.attendance.hosts import CHAIRED
from kg.extract.attendance.lists_of_posts import is_appointment_row, listed_event
from kg.extract.attendance.roles import plural_role
from kg.extract.attendance.rosters import Entry, find_entries
from kg.extract.attendance.signatures import is_signed_below
from kg.extract.attendance.state_cards import card_of
from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.meetings.others import days_told, is_of_another_meeting, is_within
from kg.extract.page.blocks import Kind
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

PRESENT = cue("attendance.present")
_APPOINTS = cue("attendance.appoints")
_ORDERS = cue("attendance.orders")
_OTHER_ACT = cue("attendance.other_act")
_IN_PASSING = cue("attendance.in_passing")
_SPOKE = cue("attendance.spoke")
_SPOKEN_BY = re.compile(
    r"\b(?:remarks|statements?|speech(?:es)?|address(?:es)?|presentations?) (?:was|were) (?:also )?(?:made|given) by\b"
    r"|^\W*issued by\b"
    r"|\b(?:delivered|presented(?! by its\b)|introduced|opened|read out) by\b"
    r"|\bheard\b(?:(?! that\b| and [a-z]+ed\b)[^;]){0,140}$"
    # what opens a preamble: "Noting the opening remarks of N and the briefing by M"
    r"|^(?:(?:also|further) )?(?:taking note|takes? note|noting|notes|having (?:heard|listened)|after (?:hearing"
    r"|listening))\b[^;]{0,200}?\b(?:remarks|briefings?|presentations?|statements?|address(?:es)?|updates?)\b"
    r"[^;]{0,30}? (?:of|by|from)\b",
    re.I,
)
# "thanked N, who presided over the meeting": whoever is thanked for it was there
_WHO_CHAIRED = Phrase(
    r",? (?:who (?:(?:had|has|also|\w+ly) )*(?:chaired|presided over|conducted|led|moderated)|for (?:\w+ly )?"
    r"(?:chairing|presiding over|conducting|moderating)) (?:the|our|this) (?:\w+ )?"
    r"(?:meeting|summit|session|sitting|work)\b"
    r"|,? who (?:(?:had|has|also|\w+ly) )*(?:addressed|briefed|greeted|attended|opened|spoke (?:at|to))"
    r" (?:the|our|this) (?:\w+ )?(?:meeting|summit|session|sitting)\b(?! (?:of|in|held|on)\b)",
    re.I,
)
_TO_A_POST = re.compile(r"\b(?:appoint\w*|elect(?:ed|ion|ing)|nominat\w+|releas(?:ed|e)|successor)\b")
_ANOTHER = re.compile(r"\b(?:previous|last|next|preceding|earlier) (?:\w+ )?(?:meeting|summit|session)\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|being) (?:\w+ly )?$")
_OF_POSTS = cue("attendance.of_posts")
_LIST_HEAD = cue("attendance.list_head")
OFFICER = cue("attendance.officer")
# "N, who was elected Chairman in 2003, conducted the session": told in passing of one who was there
_ELECTED = re.compile(r", who (?:was|had been|has been) [^,;]{3,80},(?= (?:conducted|chaired|presided|led|opened)\b)")
_WILL_MEET = r"\b(?:will|is to|are to) (?:be held|take place|meet|convene)\b"
_NOT_ATTENDED = Phrase(
    r"\b(?:not|never|(?:will|would|shall|may|might|could|should|(?:is|are|was|were) to)(?: also)? be) attended by\b"
    rf"|\bunder the (?:chairmanship|presidency) of [^;]{{3,200}} {_WILL_MEET}"
    rf"|{_WILL_MEET}[^;]{{0,120}}? under the (?:chairmanship|presidency) of\b",
    re.I,
)
# "N will take part in", unless others are told to have come
_WILL_ATTEND = Phrase(
    r"\b(?:will|shall|plans? to|intends? to|(?:is|are)(?: (?:set|due|scheduled|expected|planned|slated))? to)"
    r" (?:also )?(?:attend|take part|participate|lead|head|represent|be (?:attended|present|represented|headed|led))\b",
    re.I,
)
_DELEGATION_CHAIRED = re.compile(r"\b(?:delegation|team)s? (?:is |was )?(?:chaired|presided)\b")
_WHOLE = re.compile("[NX].*[SJGKR]|[SJGKR].*[NX]")
_MAY_NAME = re.compile("[SJGKH]")
# "For Fiji: N, Minister", "Armenia - President N"
_STATE_LABEL = re.compile("[oCw]?t?S[kd]")
# "X (N), Y (M)", "N of X, M of Y", "X - N, Y - M": states and names in pairs
_PAIR = re.compile("[NX]bSe|[NX]ot?S|S[kd]h*N|SbR*h*Ne")
_STOPS = (".", ";", ":", "!", "?", ",")
_LABEL = re.compile(r"[\w ]{3,40}:")
_LONG = 3
"""People from which on a list near the meeting's sentence is of those present, whatever else it tells in passing."""
_CHAIR_REACH = 3
"""How many blocks behind the meeting's sentence one who only chaired may stand."""
ROSTER_REACH = 4000
"""How many characters the list of those present may take behind the meeting's sentence."""
PREAMBLE = 2000
"""How many it may take before: "The President of X; the Prime Minister of Y; having met ..."."""


class Presence(Enum):
    """What a sentence tells of those at the meeting: who was there, or only who chaired."""

    ROSTER = "roster"
    CHAIR = "chair"


@lru_cache(maxsize=256)
def presence_of(context: Context, sentence: Sentence) -> Presence | None:
    """What a sentence that names people tells of the meeting; None when it speaks of something else."""
    if is_signed_below(context, sentence):
        return Presence.ROSTER
    if "N" in sentence.tags and card_of(context, sentence):
        return Presence.ROSTER
    told = is_listed(sentence) or PRESENT.search(sentence.fold)
    if not told and not _MAY_NAME.search(sentence.marked) and not CHAIRED.search(sentence.fold):
        return None
    sentence.look("attendance")
    if why := _other_matter(context, sentence, bool(told)):
        sentence.decline("attendance", "{}", why)
        return None
    if told or _WHO_CHAIRED.search(sentence.fold):
        return Presence.ROSTER
    entries = _whole_entries(context, sentence)
    if _chairs_first(sentence, sentence.fold):
        return Presence.CHAIR if _may_name_chair(context, sentence) else None
    if entries and (sentence.kind is Kind.ROW or (sentence.lead is not None and _LIST_HEAD.search(sentence.led))):
        return Presence.ROSTER
    if _is_list(context, sentence, entries) or (entries and _gives_capacity(sentence)):
        return Presence.ROSTER
    if CHAIRED.search(sentence.fold) and _may_name_chair(context, sentence):
        return Presence.CHAIR
    if entries and _speaks(sentence, entries[0].person):
        return Presence.ROSTER
    if "N" in sentence.tags:
        sentence.decline("attendance", "no words of taking part" if entries else "a name without role or state")
    return None


def is_named_later(sentence: Sentence, person: Chunk) -> bool:
    """Whether someone is only named to a post, behind one who was there: "thanked N, who addressed the Meeting"."""
    there = _WHO_CHAIRED.search(sentence.fold)
    return bool(there and _TO_A_POST.search(sentence.fold, there.end(), person.start - sentence.start))


def _other_matter(context: Context, sentence: Sentence, told: bool) -> str | None:
    """What a sentence is that is not about those present; `told` where it has words of taking part."""
    labelled = told and _LABEL.match(sentence.fold)
    if sentence.lead is None and not labelled and not sentence.fold.endswith(_STOPS) and "R" not in sentence.tags:
        return "it is a title"
    if _WHO_CHAIRED.search(sentence.fold) and not _ANOTHER.search(sentence.fold):
        return None
    if is_appointment_row(sentence) or listed_event(sentence):
        return "it is one of a list of appointments"
    if unreal := _NOT_ATTENDED.search(sentence.fold):
        return f"nobody has come yet ({unreal.group()!r})"
    if coming := _is_coming(sentence):
        return f"nobody has come yet ({coming.group()!r})"
    fold = _ELECTED.sub("", sentence.fold)
    if passing := _told_in_passing(sentence):
        return f"someone is named in passing ({passing.group()!r})"
    if appoints := _APPOINTS.search(fold):
        return f"it appoints someone ({appoints.group()!r})"
    if orders := _orders(sentence):
        return f"it gives orders ({orders.group()!r})"
    if is_of_another_meeting(context, sentence):
        return "it is about another meeting"
    if _is_of_another_day(context, sentence):
        return "its day is none of the meeting's"
    other = None if told or _chairs_first(sentence, fold) else _OTHER_ACT.search(fold)
    return f"it tells of another matter ({other.group()!r})" if other else None


def _is_coming(sentence: Sentence) -> re.Match[str] | None:
    """What tells who will attend, in a sentence that tells of nobody who has come or chaired."""
    coming = _WILL_ATTEND.search(sentence.fold)
    if coming is None or any(not coming.start() <= told.start() < coming.end() for told in _all_present(sentence)):
        return None
    chaired = CHAIRED.search(sentence.fold) and not _DELEGATION_CHAIRED.search(sentence.fold)
    return None if chaired else coming


def _told_in_passing(sentence: Sentence) -> re.Match[str] | None:
    """What names someone who is not there: who received the delegates, or led some work; unless others came."""
    passing = _IN_PASSING.search(sentence.fold)
    if passing is None or any(not passing.start() <= told.start() < passing.end() for told in _all_present(sentence)):
        return None
    return passing


def _all_present(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Every word of taking part in a sentence."""
    return PRESENT.finditer(sentence.fold)


def _orders(sentence: Sentence) -> re.Match[str] | None:
    """The words by which someone is told to do something before anybody is named."""
    first = next((chunk.start for chunk in sentence.chunks if chunk.tag in "NX"), sentence.end)
    return _ORDERS.search(sentence.fold, 0, first - sentence.start)


def _chairs_first(sentence: Sentence, fold: str) -> bool:
    """Whether it is told who chaired before any other matter: "chaired by N, who thanked the outgoing Chair, M"."""
    other = _OTHER_ACT.search(fold) if CHAIRED.search(sentence.fold) else None
    return other is not None and CHAIRED.search(fold, 0, other.start()) is not None


def _gives_capacity(sentence: Sentence) -> bool:
    """Whether words of capacity speak of those named; "the member states" may be who speaks of them."""
    return any(words.capacity != "member" for words in find_cues(sentence.fold))


def _is_list(context: Context, sentence: Sentence, entries: list[Entry]) -> bool:
    """Whether those named are a list near the meeting's sentence; of two, one that opens the sentence or chairs."""
    if not is_near(context, sentence):
        return False
    if is_paired(sentence) or (entries and _STATE_LABEL.match(sentence.tags)):
        return True
    if len(entries) < 2:
        return False
    return len(entries) >= _LONG or bool(CHAIRED.search(sentence.fold)) or _opens_with_people(sentence, entries[0])


def _opens_with_people(sentence: Sentence, entry: Entry) -> bool:
    """Whether nobody does anything before the first one is named, who is then no object of what others say."""
    first = min((chunk.start for chunk in entry.chunks if chunk.tag in "RhNX"), default=sentence.start)
    return all(chunk.tag != "w" or chunk.start >= first for chunk in sentence.chunks)


def _speaks(sentence: Sentence, person: Chunk) -> bool:
    """Whether someone named speaks, and is not only spoken of."""
    at = person.end - sentence.start
    spoke = any(not _PASSIVE.search(sentence.fold, 0, said.start()) for said in _SPOKE.finditer(sentence.fold, at))
    return spoke or bool(_SPOKEN_BY.search(sentence.fold, 0, at))


def names_delegates(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence is a roster of people, so that its words of status are their capacities."""
    if not _MAY_NAME.search(sentence.marked):
        return False
    return presence_of(context, sentence) is Presence.ROSTER and bool(_whole_entries(context, sentence))


def delegating_states(context: Context, sentence: Sentence) -> list[Chunk]:
    """The states that the people named in a sentence stand for."""
    found = [affiliation(entry, context) for entry in find_entries(sentence.chunks)]
    return [chunk for chunk in found if chunk is not None and chunk.tag == "S"]


def is_paired(sentence: Sentence) -> bool:
    """Whether the sentence lists states and names in pairs, which need no roles: "X - N, Y - M, Z - O"."""
    return len(_PAIR.findall(sentence.tags)) >= _LONG and not _OF_POSTS.search(sentence.fold)


def is_listed(sentence: Sentence) -> bool:
    """Whether the sentence stands in a list of those present, or opens with a label such as "Observers:"."""
    led = sentence.led
    if led and (PRESENT.search(led) or find_cues(led)) and not ABSENT.search(led):
        return True
    return bool(_LABEL.match(sentence.fold)) and bool(find_cues(sentence.fold[:60]))


@lru_cache(maxsize=256)
def _whole_entries(context: Context, sentence: Sentence) -> list[Entry]:
    """The people whom the sentence names with both a role and a state or organisation."""
    if not _WHOLE.search(sentence.tags):
        return []
    return [entry for entry in find_entries(sentence.chunks) if _is_whole(context, sentence, entry)]


def _is_whole(context: Context, sentence: Sentence, entry: Entry) -> bool:
    if any(OFFICER.search(context.written(role)) for role in entry.roles):
        return True  # of the document's own organisation, when no other is named
    return affiliation(entry, context) is not None and bool(entry.roles or plural_role(context, sentence, entry))


def _may_name_chair(context: Context, sentence: Sentence) -> bool:
    return sentence.block <= (context.meeting.sentence.block if context.meeting else 0) + _CHAIR_REACH


def is_near(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence stands where the list of those present stands; at the head of a text that tells no meeting."""
    start = context.meeting.sentence.start if context.meeting else 0
    return -PREAMBLE < sentence.start - start < ROSTER_REACH


def _is_of_another_day(context: Context, sentence: Sentence) -> bool:
    """Whether the sentence gives a day, and none of its days is one of the meeting."""
    meeting = context.meeting
    if meeting is None or not meeting.first or not meeting.last or sentence.start == meeting.sentence.start:
        return False
    if "D" not in sentence.marked:
        return False
    if is_near(context, sentence) and len(_whole_entries(context, sentence)) >= _LONG:
        return False
    days = days_told(context, sentence)
    return bool(days) and not is_within(context, days)
