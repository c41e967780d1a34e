"""What a clause says of a deed: done, begun, only wished for, or nothing that holds.

The words right before a deed govern it ("decided to grant", "was not granted", "the procedure of admission"); those
behind it may end it ("the admission of X was postponed"). What is not plainly done is not a fact.
"""

import re
from enum import Enum

from kg.extract.cues import cue
from kg.extract.status_clauses import Clause
from kg.extract.status_words import Deed

_PASSIVE = cue("status_deeds.passive")
_UNREAL = cue("status_deeds.unreal")
_DECIDED_THAT = cue("status_deeds.decided_that")
_DECIDED_TO = cue("status_deeds.decided_to")
_TO = re.compile(r"(?:^|\W)to (?:\w+ly |also |then |further )*$", re.I)
_INFINITIVE = re.compile(r"\bto (?=[a-z]+\b)")
_COORDINATED = re.compile(r"^[,\s]*(?:and )?(?:also |then |further |thereby |thus )*$", re.I)
_DENIED = cue("status_deeds.denied")
_CONDITION = cue("status_deeds.condition")
_PROVISO = cue("status_deeds.proviso")
_PRINCIPLE = re.compile(r"\bin principle\b", re.I)
_ADVISED = cue("status_deeds.advised")
_ADVICE_TAKEN = cue("status_deeds.advice_taken")
_PROCEDURE = cue("status_deeds.procedure")
_STARTED = cue("status_deeds.started")
_NOT_STARTED = cue("status_deeds.not_started")
_COMPLETED = cue("status_deeds.completed")
_NOT_COMPLETED = cue("status_deeds.not_completed")
_APPROVED = cue("status_deeds.approved")
_APPROVED_BEHIND = cue("status_deeds.approved_behind")
_OPEN_BEHIND = cue("status_deeds.open_behind")
_WISH_DENIED = cue("status_deeds.wish_denied")
_ACCEPTED = cue("status_deeds.accepted")
_ACCEPTED_BEHIND = cue("status_deeds.accepted_behind")
_LIFTED = cue("status_deeds.lifted")
_OWNER = re.compile(r"(?:the )?[A-Z][\w-]*(?: (?:of |and |the )*[A-Z][\w-]*){0,6}'s? (?:\w+ ){0,2}$|\bits (?:\w+ )?$")
_SIGNED = cue("status_deeds.signed")


_BY_ITSELF = frozenset({"join", "receive", "resume"})
"""What a state does itself: where it has only decided so, it is not done."""


class Voice(Enum):
    """How a deed takes its parties."""

    ACTIVE = "active"
    PASSIVE = "passive"
    PARTICIPLE = "participle"
    NOUN = "noun"


class Reality(Enum):
    """What a clause makes of a deed."""

    DONE = "done"
    STARTED = "started"
    WISHED = "wished"
    NOTHING = "nothing"


def voice(clause: Clause, deed: Deed) -> Voice:
    """The voice of a deed, by the words before it: "was granted", "had granted", "status granted to"."""
    before = clause.text[: deed.start]
    if deed.form == "noun":
        return Voice.NOUN
    if deed.form == "past" and _PASSIVE.search(before):
        return Voice.PASSIVE
    if deed.form == "past" and re.search(r"\b(?:status|member(?:ship)?|observer|partner(?:ship)?),? $", before):
        by = re.match(r" (?:to|on|upon|by|in|at)\b", clause.text[deed.end :])
        return Voice.PARTICIPLE if by else Voice.ACTIVE
    return Voice.ACTIVE


def reality(clause: Clause, deed: Deed, until: int) -> Reality:
    """What the clause makes of a deed whose own words end at `until`."""
    before, behind = clause.text[: deed.start], clause.text[deed.end : until]
    if deed.frame == "memorandum":
        behind = clause.text[deed.end :]
        signed = _SIGNED.search(before) or _SIGNED.search(behind)
        unsure = _DENIED.search(before) or _UNREAL.search(before) or _NOT_STARTED.search(behind)
        return Reality.STARTED if signed and not unsure else Reality.NOTHING
    if deed.frame in ("wish", "ask"):
        return _wished(clause, deed, behind)
    if _CONDITION.search(before) or _DENIED.search(before):
        return Reality.NOTHING
    if deed.form == "noun":
        return _nominal(clause, deed, behind)
    found = _verbal(clause, deed, before)
    return Reality.NOTHING if found is Reality.DONE and _PROVISO.search(behind) else found


def _verbal(clause: Clause, deed: Deed, before: str) -> Reality:
    """A finite verb or an infinitive; one that another clause's verb governs is read with that clause's words."""
    if deed.form == "base" and _COORDINATED.search(before) and clause.lead:
        governing = list(_INFINITIVE.finditer(clause.lead))
        before = clause.lead[: governing[-1].end()] if governing else ""
    elif re.match(r"[,\s]*(?:and )?(?:also )?to $", before):
        governing = list(_INFINITIVE.finditer(clause.lead))
        before = clause.lead[: governing[0].end()] if governing else before
    if _DENIED.search(before) or _CONDITION.search(before):
        return Reality.NOTHING
    if _ADVISED.search(before) and not _ADVICE_TAKEN.search(before):
        return Reality.WISHED
    principle = _PRINCIPLE.search(before) or _PRINCIPLE.search(clause.text[deed.end :])
    if _TO.search(before):
        decided = _DECIDED_TO.search(before)
        if decided and deed.frame in _BY_ITSELF:
            return Reality.WISHED
        return Reality.NOTHING if not decided else Reality.STARTED if principle else Reality.DONE
    if _UNREAL.search(before) and not _DECIDED_THAT.search(before):
        return Reality.NOTHING
    return Reality.STARTED if principle else Reality.DONE


def _nominal(clause: Clause, deed: Deed, behind: str) -> Reality:
    """A noun such as "admission": what is done with it stands before or behind."""
    before = _OWNER.sub("", clause.text[: deed.start])
    if _ADVISED.search(before):
        return Reality.WISHED
    in_force = re.search(r"\bsince\b", behind)
    if (_LIFTED.search(before) or _LIFTED.search(behind)) and not in_force:
        return Reality.NOTHING
    if _PROCEDURE.search(before) or re.match(r" (?:procedures?|process(?:es)?)\b", behind):
        return _procedure(before, clause.told[deed.end : deed.end + len(behind)])
    if _NOT_STARTED.search(behind):
        return Reality.NOTHING
    if _PRINCIPLE.search(before) or _PRINCIPLE.search(behind):
        return Reality.STARTED
    if _STARTED.search(before):
        return Reality.STARTED
    if _COMPLETED.search(before) or _COMPLETED.search(behind):
        return Reality.DONE
    if _OPEN_BEHIND.search(behind):
        return Reality.NOTHING
    done = _APPROVED.search(before) or _APPROVED_BEHIND.search(behind) or in_force
    return Reality.DONE if done and not _PROVISO.search(behind) else Reality.NOTHING


def _procedure(before: str, behind: str) -> Reality:
    completed = _COMPLETED.search(before) or _COMPLETED.search(behind)
    if completed and not _NOT_COMPLETED.search(behind):
        return Reality.NOTHING if _UNREAL.search(before) else Reality.DONE
    begun = _STARTED.search(before) or _STARTED.search(behind)
    return Reality.STARTED if begun and not _NOT_STARTED.search(behind) else Reality.NOTHING


def _wished(clause: Clause, deed: Deed, behind: str) -> Reality:
    """A wish stays one when it is put off or refused, and is none when nobody has it; one that is met is the deed."""
    before = clause.text[: deed.start]
    if _WISH_DENIED.search(before):
        return Reality.NOTHING
    if deed.form == "noun":
        met = _ACCEPTED.search(before) or _ACCEPTED_BEHIND.search(behind)
        if met and not _DENIED.search(before) and not _PROVISO.search(behind):
            return Reality.STARTED if _PRINCIPLE.search(before) or _PRINCIPLE.search(behind) else Reality.DONE
        return Reality.WISHED
    if deed.form == "base" and (_UNREAL.search(before) or _TO.search(before)):
        return Reality.NOTHING
    return Reality.WISHED
