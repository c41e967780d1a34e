"""Roles as written: "Chairman of the Executive Committee – Executive Secretary", without the state or body."""

import itertools
import re
from collections.abc import Sequence

from kg.extract.attendance.affiliations import affiliation, is_posting, of_state_organ
from kg.extract.attendance.plural_roles import PLURAL_ROLE, singular
from kg.extract.attendance.postings import posting_of
from kg.extract.attendance.rosters import Entry, depths
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk, tags_of
from kg.extract.page.context import Context
from kg.extract.page.page import Sentence

# "Adviser to the Pakistani (President)"
_TO_ONE_OF = re.compile("[io]t?J")
_SINGULAR = re.compile(r"\bSecretaries\b")
# "Minister of Trade of the Royal Government": the government is that of the state
_OF_GOVERNMENT = re.compile(
    r"(?P<role>.* (?:of|for) .*?(?= of)|.*?(?= of the Royal)) of the "
    r"(?:Royal |Federal |Union |Transitional |Interim )?Government$"
)
_ON_BEHALF = re.compile(
    r"\b(?:on behalf of|in place of|instead of|on (?:the )?(?:instructions?|authority|orders?) of) (?:the |his |her )?$"
)
_RANK = re.compile(r"\b(?:with the rank of|concurrently|in the rank of)\b", re.I)
# "and Chair of the 49th Meeting": what someone is only while the meeting lasts
_OF_MEETING = re.compile(r"(?:Chair|Chairman|Chairperson|President|Co-Chair)$")
# "the outgoing Secretary-General", "Under-Secretary of the Ministry Ambassador": how the office is held, and a rank
_STANDING = re.compile(r"^(?:the )?(?:outgoing|incoming|current|newly appointed|newly elected) | Ambassador$", re.I)
# What someone is besides an office: "Chairperson of the Union, President N", "Leader of the Nation, President N"
_LESSER = re.compile(
    r"Ambassador(?:[- ]at[- ][Ll]arge)?|Leader(?: of the Nation)?"
    r"|(?i:(?:outgoing |incoming |current )?(?:(?:co-)?chair(?:person)?"
    r"|chair(?:man|person|woman)?-in-office"
    r"|chair(?:man|person|woman)? of the (?:union|forum|association|organi[sz]ation|summit|meeting|session|sitting"
    r"|council|conference|group)))"
)
# "Chairman of the Forum's Finance Ministers Meeting"
_SOME_MEETING = re.compile(r" of (?:the )?[^,;()]{2,60}? (?:Meeting|Session|Summit|Conference)\b")
# "Minister of X and Head of its Delegation"
_OF_DELEGATION = re.compile(r" of (?:its|his|her|the) [Dd]elegation\b")
# "under the chairmanship of its President, N, Minister of X"
_CHAIRED_BY_ITS = re.compile(r"\b(?:[Cc]hair\w*|[Pp]residency|[Ll]eadership) of its $")
# "Director General (South Asia), Ministry of Foreign Affairs"
_OFFICE = re.compile(
    r"(?P<desk> \([A-Z][\w ]{2,40}\))?"
    r"(?:,| (?:in|at|of|from))? (?:the )?(?:Federal )?"
    r"(?:Ministry|Department|Division|Directorate|Directorate General|Foreign Office|Chancellery|Treasury)"
    r"\b[^,;:.()|]*"
    r"|, (?:the )?(?:Office of the (?:Prime Minister|President|Vice President|Deputy Prime Minister|Chairman)"
    r"|(?:Prime Minister|President|Vice President)'s Office)(?: of the [A-Z][\w ]*?(?:Council|Committee|Board)\b)?"
    r"|'s Office\b"
)
_OF_STATE = re.compile(r" (?:of|from) (?:the )?")
_MATTER = re.compile(r" (?:for|on) (?:the )?(?!\w+day\b)[A-Z][\w-]+(?:(?:,|,? and| of| of the)? [A-Z][\w-]+)*")
_EXECUTIVE = "Executive Committee"
_COMMITTEE = re.compile(r"(?:Executive Committee|Board|Presidium)\b")
_LAST_WORDS = re.compile(r"\b(?:Executive Committee|Board)$")
_BEHIND = re.compile(r" (?P<organ>Executive Committee|Board|Presidium|Council)\b")


def role_of(entry: Entry, context: Context) -> str | None:
    """The role as written, states and organisations left off; None when the entry names none."""
    roles = _own_roles(entry, context)
    if not roles:
        return None
    words = [context.written(roles[0])]
    for before, role in itertools.pairwise(roles):
        between = [chunk for chunk in entry.chunks if before.end <= chunk.start < role.start]
        rank = _RANK.search(context.page.view.fold[before.end : role.start])
        if rank or not any(chunk.tag == "w" for chunk in between):
            words.append(posting_of(entry, before, context) + _joint(between, context) + context.written(role))
        else:
            words = [context.written(role)]
    text = _SINGULAR.sub("Secretary", "".join(words)) + _place_of_work(entry, roles[-1], context)
    text = _STANDING.sub("", text)
    text = text.removesuffix(" of the Republic")
    of_government = _OF_GOVERNMENT.fullmatch(text)
    return of_government["role"] if of_government else text


def _own_roles(entry: Entry, context: Context) -> list[Chunk]:
    """The roles that are the person's: not a second time the same, not on the other side of the name, not another's."""
    outer = [role for role in _outer(entry) if not _is_lesser(role, context) or posting_of(entry, role, context)]
    outer = [role for role in outer if not _only_chairs(role, entry, context)] or outer or _outer(entry)
    outer = [role for role in _beside_name(entry, outer) if not _ON_BEHALF.search(_before(role, context))] or outer
    own = outer[:1]
    for role in outer[1:]:
        between = "".join(chunk.tag for chunk in entry.chunks if own[-1].end <= chunk.start < role.start)
        name = re.search("[NX]", between)
        anothers = re.search(r"[oi]t?$", between)
        again = context.written(role) in {context.written(each) for each in own}
        served = _TO_ONE_OF.fullmatch(between)
        if served or not (name or anothers or again or _is_of_meeting(role, context)):
            own.append(role)
    return own


def _only_chairs(role: Chunk, entry: Entry, context: Context) -> bool:
    """Whether a role is only that of the chair, and the office stands behind: "the EIC Chairman, N, Premier"."""
    behind = any(other.start >= entry.person.end for other in entry.roles)
    return behind and role.end <= entry.person.start and context.written(role) in ("Chairman", "Chairwoman")


def _is_of_meeting(role: Chunk, context: Context) -> bool:
    """Whether someone is what the role says only while the meeting lasts, or of the organisation in turn."""
    written = context.written(role)
    if written.endswith("Head") and _OF_DELEGATION.match(context.page.view.fold, role.end):
        return True
    return _OF_MEETING.match(written) is not None or ("hair" in written and _is_lesser(role, context))


def _is_lesser(role: Chunk, context: Context) -> bool:
    """Whether a role is none where the person has another: that of one who only chairs, an ambassador's rank."""
    if _CHAIRED_BY_ITS.search(_before(role, context)):
        return True
    written = context.written(role)
    fold = context.page.view.fold
    labels = "hair" in written and (fold.startswith(":", role.end) or _SOME_MEETING.match(fold, role.end) is not None)
    return labels or _LESSER.fullmatch(written) is not None


def _beside_name(entry: Entry, roles: list[Chunk]) -> list[Chunk]:
    """The roles that no verb parts from the name, if any: "opened by the Premier and chaired by N, Minister"."""
    return [role for role in roles if not entry.is_parted(role)] or roles


def _before(role: Chunk, context: Context) -> str:
    return context.page.view.fold[max(0, role.start - 40) : role.start]


def _outer(entry: Entry) -> list[Chunk]:
    """The roles outside brackets, when there are any; those inside when all are."""
    depth = depths(entry.chunks)
    outer = [chunk for chunk, level in zip(entry.chunks, depth, strict=True) if chunk.tag == "R" and level == 0]
    return outer or entry.roles


def _place_of_work(entry: Entry, role: Chunk, context: Context) -> str:
    """What follows a role and belongs to it: "in Tashkent", ", Ministry of Transport", "of the Executive Committee"."""
    if found := posting_of(entry, role, context) or _matter(entry, role, context):
        return found
    fold = context.page.view.fold
    for chunk in entry.chunks:
        if chunk.tag in "SL" and 0 < chunk.start - role.end < 10 and is_posting(chunk, context):
            return f" {context.words(role.end + 1, chunk.end)}"
    office = _OFFICE.match(fold, role.end, entry.chunks[-1].end)
    if office:
        behind = max(role.end, office.end("desk"))
        within = [chunk.start for chunk in entry.chunks if chunk.tag in "SJGNX" and behind < chunk.start < office.end()]
        words = context.words(role.end, min(within, default=office.end()))
        gap = "" if words[:1] in (",", "'") else " "
        return re.sub(r"(?: (?:of|the|in))+$", "", f"{gap}{words}")
    return _committee(entry, context) or _state_organ(entry, role, context)


def _state_organ(entry: Entry, role: Chunk, context: Context) -> str:
    """The organ of a state told by its adjective, which is left off: "Chairman of the Russian Government"."""
    for state in of_state_organ(entry):
        last = max((chunk.end for chunk in entry.chunks if state.end <= chunk.start < entry.person.start), default=0)
        if role.end < state.start and last:
            words = context.words(state.end, last).strip(" ,")
            return f" {context.words(role.end, state.start).strip()} {words}"
    return ""


def _matter(entry: Entry, role: Chunk, context: Context) -> str:
    """What a role is for, behind the state that it is of: "State Minister of X for Trade"."""
    fold, person = context.page.view.fold, entry.person
    state = next((chunk for chunk in entry.chunks if chunk.tag == "S" and chunk.start > role.end), None)
    if state is None or not _OF_STATE.fullmatch(fold, role.end, state.start):
        return ""
    ends = [chunk.start for chunk in entry.chunks if chunk.tag == "h" and chunk.start > state.end]
    ends.append(person.start if person.start > state.end else entry.chunks[-1].end)
    matter = _MATTER.match(fold, state.end, min(ends))
    dated = matter and any(chunk.tag in "DL" and state.end < chunk.start < matter.end() for chunk in entry.chunks)
    return f" {context.words(matter.start() + 1, matter.end())}" if matter and not dated else ""


def _committee(entry: Entry, context: Context) -> str:
    """What the body's name begins or ends with: the committee of "Director of the RATS Executive Committee"."""
    place = affiliation(entry, context)
    if place is None:
        return ""
    fold = context.page.view.fold
    own = _COMMITTEE.match(fold, place.start, place.end) or _LAST_WORDS.search(fold, place.start, place.end)
    behind = _BEHIND.match(fold, place.end) if place.start > entry.roles[0].start else None
    within = _EXECUTIVE if (place.value or "").endswith("-EC") else ""
    found = own.group() if own else behind["organ"] if behind else within
    return f" of the {found}" if found and found not in context.written(entry.roles[-1]) else ""


def _joint(between: Sequence[Chunk], context: Context) -> str:
    """What stands between two roles of one person, without the state or organisation of the first."""
    office = [chunk for chunk in between if chunk.tag == "G" and (chunk.value or "").endswith("-SG")]
    committee = [chunk for chunk in between if chunk.tag == "G" and context.written(chunk).endswith(_EXECUTIVE)]
    head = f" of the {context.written(office[0])}" if office else f" of the {_EXECUTIVE}" if committee else ""
    sign = next((chunk for chunk in between if chunk.tag in "dac"), None)
    if sign is None and _TO_ONE_OF.fullmatch(tags_of(between)):
        return f" {context.words(between[0].start, between[-1].start)} "
    if sign is None:
        return f"{head} "
    text = context.written(sign)
    return f"{head}, " if text == "," else f"{head} {text} "


def plural_role(context: Context, sentence: Sentence, entry: Entry) -> str | None:
    """A role in the plural that several names share ("Presidents A. of X and B. of Y"), in the singular."""
    roles = [chunk.end for chunk in sentence.chunks if chunk.tag == "R" and chunk.end <= entry.person.start]
    start = max(roles, default=sentence.start)
    found = list(_PLURAL.finditer(context.page.view.text, start, entry.person.start))
    if not found or any(c.tag in "DL" and found[-1].end() <= c.start < entry.person.start for c in sentence.chunks):
        return None  # "the Ministers met in Osh on 3 May, with A. in the chair"
    first, last = found[-1].span()
    # "Prime Ministers of the Cook Islands": what the state is called is no part of the role
    last = min([last, *(c.start for c in sentence.chunks if c.tag in "SJGK" and first < c.start < last)])
    words = _DANGLING.sub("", context.page.view.text[first:last])
    return singular(words)


_DANGLING = re.compile(r"(?: (?:of|for|the))* ?$")
_PLURAL = Phrase(rf"\b{PLURAL_ROLE}(?: (?:of|for) (?:the )?(?-i:[A-Z][a-z]+(?: and [A-Z][a-z]+)?(?= [A-Z])))?", re.I)
