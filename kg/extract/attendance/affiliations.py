"""Affiliations: which state or body the person of a roster's entry stands for."""

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from kg.extract.attendance.rosters import Entry
from kg.extract.page.chunks import Chunk, tags_of
from kg.extract.page.context import Context

# "the Turkish Republic of Northern Cyprus" is another than the Turkish Republic
_OF_ANOTHER = re.compile(r" of [A-Z]")
# "the ASEAN Summit, chaired by X": what met is not what X stands for
_MEETS = re.compile(
    r"\b(?:chaired|presided|opened|hosted|held|attended|chairmanship|presidency|convened|met|took place"
    r"|praised|commended|congratulated|led the (?:meeting|session|summit|sitting))\b"
)
# "N spoke about the work of the Secretariat": a body that is only spoken of
_SPEAKS_OF = re.compile(
    r"\b(?:spoke(?! (?:for|on behalf))|reported|informed|briefed|presented|outlined|dwelt|told|gave"
    r"|agreed|decided|examined)\b"
)
# "N took part in a meeting of the Council": what met is not what N stands for
_MEETING_OF = re.compile(
    r"\b(?:took part|taking part|participat\w+|attend\w+|joined|spoke|present)\b[^,;]{0,60}?"
    r"\b(?:meetings?|sessions?|summits?|sittings?|conferences?) of (?:the )?"
    r"(?:[A-Z][^;.]{3,140}?(?:,| and) (?:the )?)?$"
)
# "N took part in a session, attended by the leaders of the members: X, Y": whose leaders others are
_OTHERS_CAME = re.compile(
    r",? (?:which |that )?(?:(?:was|were|is|are) )?(?:also )?attended (?:also )?(?:by )?(?:the )?[^;.]{0,80}?"
    r"\b(?:leaders|heads|ministers|presidents|representatives|delegations)\b"
)
# "at the summit in Bishkek, Kyrgyzstan, President N": where it was
_VENUE = re.compile(r"\b(?:in|at) (?:the )?(?:city of )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}, (?:the )?$")
# "Attending the Council's summit, President N": what met, likewise
_ATTENDS = re.compile(r"\b(?:at|in|attend\w*|address\w*|during|opening|ahead of) (?:the |an? )?(?:[\w-]+ ){0,2}$", re.I)
_ITS_EVENT = re.compile(r"(?: \([A-Z]+\))?(?:'s)? (?:[\w-]+ ){0,3}?(?:summit|meeting|session|conference)\b", re.I)
_OF = re.compile(r" of (?:the )?")
# "Vice-President of China Development Bank": what begins with the name of a state
_OF_COMPANY = re.compile(r"(?: [A-Z]\w+){1,3} (?:Bank|Corporation|Company|University|Institute|Academy|Airlines)\b")
# "Chairman of the Russian Government, N", "Speaker of the Kazakh Senate, N"
_STATE_ORGAN = re.compile("Rot?(?P<state>J)[PM](?:o?[PM]+)*c?h*[NX]")
# "X (the Hon. N", "Y (Deputy Minister N"
_OPENING = re.compile("[SGK]b[^SGKJNXbe]*$")
# "X and Y were represented by N": of which of them is not told
_IN_ROW = re.compile("S(?:c?a|c)t?$")
_CHAIR = re.compile(r"(?:(?:[Oo]utgoing|[Ii]ncoming|[Cc]urrent|[Pp]resent) )?(?:Co-)?Chair(?:man|person|woman)?")
_OF_BODIES = re.compile(
    r"\b(?:Chair(?:man|person|woman)?|Secretary[- ]General|Executive (?:Secretary|Director)|Commissioner)$"
)
_AND_THE = re.compile(r",? (?:and|as well as) (?:by )?the ")
_POSTING = re.compile(
    r"(?i:(?: to| in| at|(?<!together) with) (?:the )?)$"
    # "Special Representative of the Chairperson for X", "Ambassador to X and Y"
    r"|(?:Representative|Envoy|Co-?ordinator|Mediator|Facilitator)\b[^,;:]{0,80}? for (?:the )?$"
    r"|(?:Ambassador|Commissioner|Representative|Delegation|ccredited)\b[^,;:]{0,60}?"
    r" (?:to|at) (?:the )?[A-Z][^,;:()]{1,50},? and (?:to )?(?:the )?$"
)
_SENDS = re.compile(
    r"(?:, [^;]{1,180},)?"
    r"(?:(?:,? (?:was|were|is|being) represented(?: for the \w+ time| \w+)?)? by (?:its |the |a )?"
    r"|,? sent (?:its |the |a )?)$",
    re.I,
)
# "The Turkmen delegation (guest of the host) was headed by N", "the Chinese one by M"
_DELEGATION = re.compile(
    r" (?:side|delegation|team|one)(?: \([^()]{1,60}\))?,?"
    r"(?: (?:(?:was|were|is|being) )?(?:represented|headed|led)(?: \w+)?)? by (?:its |the |a )?",
    re.I,
)

# "the head of the Turkmen delegation", "N led the Turkmen delegation"
_LED = re.compile(r"\b(?:(?:[Hh]ead|[Ll]eader|that) of|[Hh]eaded|[Hh]eading|[Ll]ed|[Ll]eading) (?:the )?$")


@lru_cache(maxsize=256)
def affiliation(entry: Entry, context: Context) -> Chunk | None:
    """The state or organisation that the entry's person stands for: the one nearest to the role, else to the name."""
    candidates = _candidates(entry, context)
    if not candidates:
        return None
    roles = _without_anothers(entry, context)
    candidates = _without_chaired(candidates, roles, context)
    if sender := sender_of(entry, context):
        return sender
    if len(roles) > 1 and not any(chunk.tag in "SJ" for chunk in candidates):
        return candidates[-1]
    beside = [role for role in roles if not entry.is_parted(role)] or roles
    anchor = beside[-1] if beside else entry.person
    fold = context.page.view.fold
    joined = next((chunk for chunk in candidates if _OF.fullmatch(fold, anchor.end, chunk.start)), None)
    if joined is not None and (joined.tag == "S" or (len(roles) == 1 and _OF_BODIES.search(context.written(anchor)))):
        return joined  # "At the invitation of X, the President of Y"; "N of X, Chairperson of the Y Commission"
    return min(candidates, key=lambda chunk: (_distance(chunk, anchor), chunk.tag in "GK"))


def _without_anothers(entry: Entry, context: Context) -> list[Chunk]:
    """The roles without that of someone unnamed: "the Ambassador of Y to Z, N, and the Head of Mission of X"."""
    fold, person = context.page.view.fold, entry.person
    before = [role for role in entry.roles if role.end <= person.start]
    return [
        role
        for role in entry.roles
        if not (before and role.start > person.end and _AND_THE.match(fold, person.end, role.start))
    ]


def _without_chaired(candidates: list[Chunk], roles: Sequence[Chunk], context: Context) -> list[Chunk]:
    """What someone may stand for but the organisation that a leader only chairs: "President of X and Chair of Y"."""
    fold = context.page.view.fold
    chairs = [role for role in roles if _CHAIR.fullmatch(context.written(role))]
    bodies = [c for c in candidates if c.tag == "G" and any(_OF.fullmatch(fold, role.end, c.start) for role in chairs)]
    states = any(chunk.tag in "SJ" for chunk in candidates)
    return [c for c in candidates if c not in bodies or "-" in (c.value or "")] if states else candidates


def _candidates(entry: Entry, context: Context) -> list[Chunk]:
    """What the entry names that someone may stand for."""
    fold = context.page.view.fold
    named = [chunk for chunk in entry.chunks if chunk.tag in "SGK" and not is_posting(chunk, context)]
    states = [chunk for chunk in named if chunk.tag == "S" and not _is_of_anothers_name(fold, chunk)]
    states = [chunk for chunk in states if not _is_only_told_of(entry, chunk, fold) and not _is_venue(fold, chunk)]
    bodies = [c for c in named if c.tag != "S" and not _MEETS.search(fold, c.end, max(c.end, entry.person.start))]
    bodies = [c for c in bodies if not _MEETS.search(fold, entry.person.end, max(c.start, entry.person.end))]
    bodies = [c for c in bodies if not (_is_owner(entry, c) or _is_what_met(fold, c))]
    bodies = [c for c in bodies if not _MEETING_OF.search(fold, entry.person.end, max(c.start, entry.person.end))]
    spoken_of = [c for c in bodies if _SPEAKS_OF.search(fold, entry.person.end, c.start)]
    bodies = [c for c in bodies if c not in spoken_of or (c.tag == "G" and context.own(c.value))]
    adjectives = [
        chunk
        for chunk, behind in itertools.pairwise(entry.chunks)
        if chunk.tag == "J" and (behind.tag == "R" or _is_of_delegation(fold, chunk))
    ]
    adjectives += of_state_organ(entry)
    if any(not entry.is_bracketed(chunk) for chunk in states):  # "the President of X N (Chairman of the Council)"
        bodies = [chunk for chunk in bodies if not entry.is_bracketed(chunk)]
    return sorted(states + bodies, key=lambda chunk: chunk.start) + adjectives


def of_state_organ(entry: Entry) -> list[Chunk]:
    """The adjective that tells whose organ someone heads: "Chairman of the Russian Government, N"."""
    found = _STATE_ORGAN.search(tags_of(entry.chunks))
    return [entry.chunks[found.start("state")]] if found else []


def _is_owner(entry: Entry, body: Chunk) -> bool:
    """Whether a body only owns the one named behind it: "the Director of the SCO's Anti-Terrorist Structure"."""
    behind = [chunk for chunk in entry.chunks if chunk.start >= body.end][:2]
    return tags_of(behind) == "vG"


def _is_of_anothers_name(fold: str, state: Chunk) -> bool:
    """Whether the name of a state is a part of another's: of a state that goes on, or of a company."""
    return any(name.match(fold, state.end) for name in (_OF_ANOTHER, _OF_COMPANY))


def _is_only_told_of(entry: Entry, state: Chunk, fold: str) -> bool:
    """Whether a state is what the person speaks of, or one of others: "N reported on the application of X"."""
    said = _SPEAKS_OF.search(fold, entry.person.end, state.start) or _OTHERS_CAME.search(
        fold, entry.person.end, state.start
    )
    return said is not None and not any(said.end() <= role.start < state.start for role in entry.roles)


def _is_what_met(fold: str, body: Chunk) -> bool:
    """Whether a body is only named as what someone attends a meeting of."""
    met = _ITS_EVENT.match(fold, body.end)
    return met is not None and _ATTENDS.search(fold, max(0, body.start - 40), body.start) is not None


def _is_venue(fold: str, state: Chunk) -> bool:
    """Whether a state only tells where a town is that something took place in."""
    return fold.startswith(",", state.end) and _VENUE.search(fold, max(0, state.start - 60), state.start) is not None


def _is_of_delegation(fold: str, chunk: Chunk) -> bool:
    """Whether an adjective is of a delegation and the sentence tells who led it."""
    if _DELEGATION.match(fold, chunk.end):
        return True
    return fold.startswith(" delegation", chunk.end) and bool(_LED.search(fold, 0, chunk.start))


def is_posting(chunk: Chunk, context: Context) -> bool:
    """A state or city that someone is sent to, not sent by: "Ambassador to the Republic of X"."""
    return bool(_POSTING.search(context.page.view.fold[max(0, chunk.start - 120) : chunk.start]))


def sender_of(entry: Entry, context: Context) -> Chunk | None:
    """What sent the person: the state of "X by its Foreign Minister, N", what stands before "(N, Minister)"."""
    if outside := _before_brackets(entry, context):
        return outside
    fold = context.page.view.fold
    named = [chunk for chunk in entry.chunks if chunk.tag in "SJ" and not is_posting(chunk, context)]
    candidates = [chunk for chunk in named if not _IN_ROW.search(_tags_before(entry, chunk))]
    before = [role for role in entry.roles if role.end <= entry.person.start]
    for sent in (entry.person, *reversed(before)):
        start = _with_titles(entry.chunks, sent)
        found = [chunk for chunk in candidates if chunk.end < start]
        for sender in found[-1:] + [chunk for chunk in found if chunk.tag == "J"]:
            if (_SENDS if sender.tag == "S" else _DELEGATION).fullmatch(fold, sender.end, start):
                return sender
    return None


def _tags_before(entry: Entry, chunk: Chunk) -> str:
    return tags_of([each for each in entry.chunks if each.end <= chunk.start])


def _before_brackets(entry: Entry, context: Context) -> Chunk | None:
    """The state or body of "X (N, Consul General)", behind which the brackets open that the person stands in."""
    opening = _OPENING.search(_tags_before(entry, entry.person))
    named = entry.chunks[opening.start()] if opening else None
    return named if named and not is_posting(named, context) else None


def _with_titles(chunks: Sequence[Chunk], chunk: Chunk) -> int:
    """Where a name begins together with the honorifics before it."""
    start = chunk.start
    for before in reversed([each for each in chunks if each.end <= chunk.start]):
        if before.tag not in "ht":
            break
        start = before.start
    return start


def _distance(chunk: Chunk, anchor: Chunk) -> int:
    return chunk.start - anchor.end if chunk.start >= anchor.end else anchor.start - chunk.end
