"""What a clause says of a deed: done, begun, only wished for, or nothing that holds.

The words right before a deed govern it ("decided to grant", "was not granted", "the procedure of admission"); those
behind it may end it ("the admission of X was postponed"). What is not plainly done is not a fact.
"""

import re
from enum import Enum

from kg.extract.matching.cues import cue
from kg.extract.statuses.clauses import Clause
from kg.extract.statuses.words import Deed

_PASSIVE = cue("status_deeds.passive")
_BESIDE_STATE = re.compile(r", (?:\w+ly |first |since )?")
"""What stands before the participle of a state: "X, formally admitted as an observer"."""
_UNREAL = cue("status_deeds.unreal")
_DECIDED_THAT = cue("status_deeds.decided_that")
_DECIDED_TO = cue("status_deeds.decided_to")
_TO = re.compile(r"(?:^|\W)to (?:\w+ly |also |then |further )*$", re.I)
_FIRST_TO = re.compile(
    r"\b(?:became|was) the (?:\w+ ){0,4}?(?:states?|country|countries|nations?|members?|one) to (?:be )?$",
    re.I,
)
"""What makes an infinitive a thing done: "became the first state to receive"."""
_INFINITIVE = re.compile(r"\bto (?=[a-z]+\b)")
_ITEM = re.compile(r"[\W\d]*(?P<to>to )?", re.I)
"""What stands before the verb that opens an item of a list."""
_LED = re.compile(r"[\W\d_]+$")
ALSO_TO = re.compile(r"[,\s]*(?:(?:and|as well as) )?(?:also |further )?to ")
"""How a clause goes on with what the one before decided: "and to grant Y the status"."""
_COORDINATED = re.compile(r"^[,\s]*(?:and )?(?:also |then |further |thereby |thus )*$", re.I)
_DENIED = cue("status_deeds.denied")
_CONDITION = cue("status_deeds.condition")
_PROVISO = cue("status_deeds.proviso")
_FORMER = cue("status_deeds.former")
_PRINCIPLE = re.compile(r"\bin[- ]principle\b", re.I)
_ADVISED = cue("status_deeds.advised")
_ADVICE_TAKEN = cue("status_deeds.advice_taken")
_PROCEDURE = cue("status_deeds.procedure")
_OPENING = re.compile(r"(?:^\W*|, |\bthat,? )(?:with|after|following|since|upon|thanks to) (?:the )?$", re.I)
_AFTER = re.compile(r"\b(?:after|following|since) (?:the |its |their )?$", re.I)
_FUTURE = re.compile(r"\b(?:will|would|shall|should|may|can|could)\b")
_YEAR = re.compile(
    r"\b(?:in|on|of|since) (?:[\w,]+ ){0,3}(?:19|20)\d\d\b"
    r"|\b(?:summit|meeting|session|forum|conference|council) \([^()]*\b(?:19|20)\d\d\)",
    re.I,
)
_POSSIBLE = re.compile(r"\b(?:might|could|may|can|(?:would|will|shall|intend\w* to|plan\w* to) propose)\b[^,;]{0,24}$")
_DRAFT = re.compile(r"\b(?:drafts?|proposed)\b[^,;:]{0,60}$", re.I)
_IF_ASKED = re.compile(
    r"\b(?:in (?:the )?(?:case|event) (?:of|that)|upon|if|when|once|subject to|on)\b[^;]{0,60}"
    r"\b(?:requests?|appl(?:ication|ies|y))\b"
)
"""What makes a recommendation wait for the one whom it is about."""
_NEGOTIATED = re.compile(
    r"\b(?:negotiations?|talks|consultations?|deliberations?)(?: \w+)? (?:on|for|about|concerning) (?:the )?$", re.I
)
_TOOK_EFFECT = cue("status_dates.took_effect")
_EFFECTIVE = re.compile(r",? (?:effective|with effect)\b")
# "the membership of X in the Union will (be) end(ed) on 1 May 2009", and not its seat in a bank or on a council
_LAPSE_WILL = re.compile(
    r"(?:[^;]* )?(?:membership|partnership|status)\b"
    r"(?![^;]* (?:banks?|boards?|councils?|committees?|commissions?|funds?|groups?|treaty|agreement|convention)\b)"
    r"[^,;]{0,80} (?:will|shall) (?:(?:thus|therefore|accordingly|then) )?(?:be )?$",
    re.I,
)
_ON_DAY = re.compile(
    r" (?:with effect from|as from|as of|effective|on|from) (?:the )?"
    r"(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)"
)
# "the procedure of admitting X and granting Y the status was launched": of both
_ANOTHER_JOINED = re.compile(r"\b(?:and|as well as) (?:(?:the|of|for|to|also) )*$")
_STARTED = cue("status_deeds.started")
_NOT_STARTED = cue("status_deeds.not_started")
_COMPLETED = cue("status_deeds.completed")
_NOT_COMPLETED = cue("status_deeds.not_completed")
_APPROVED = cue("status_deeds.approved")
# what is done by a decision, and not said of one that was taken
_PUT_THROUGH = re.compile(r"(?:be )?(?:sign|adopt|approve|pass|issue|take|make|endorse|confirm|complete)\b", re.I)
_APPROVED_BEHIND = cue("status_deeds.approved_behind")
_OPEN_BEHIND = cue("status_deeds.open_behind")
_WISH_DENIED = cue("status_deeds.wish_denied")
_NONE_MADE = cue("status_deeds.none_made")
_ACCEPTED = cue("status_deeds.accepted")
_ACCEPTED_BEHIND = cue("status_deeds.accepted_behind")
_LIFTED = cue("status_deeds.lifted")
# "the wish to see X among the members": not of who wishes it
_TO_SEE = re.compile(r" (?:to|of|in) (?:see|seeing|welcome|welcoming)\b(?! (?:the |an? )?(?:status|decision))")
# "considered the request of X and agreed to it in principle"
_AGREED_TO_IT = re.compile(
    r"(?:,| and|, the [a-z]+) (?:(?:also|\w+ly) )?"
    r"(?:(?:agreed|consented|acceded) to|approved|accepted|granted)"
    r" (?:it|them|the (?:said )?(?:request|application)s?)\b(?! (?:be|to)\b)"
)
# "recommend that the Council consider (prepare, speed up) the admission of X": what members do about it is no wish of X
_WEIGHED = re.compile(
    r"\b(?:consider|prepar|stud(?:y|ied)|examin|discuss|review|explor|expedit|speed|accelerat|facilitat|finali[sz]|complet|conclud)"
)
_ASIDES = re.compile(r" {3,}")
"""What asides leave in the text of a clause."""
_OWNER = re.compile(r"(?:the )?[A-Z][\w-]*(?: (?:of |and |the )*[A-Z][\w-]*){0,6}'s? (?:\w+ ){0,2}$|\bits (?:\w+ )?$")
_WAS_LIFTED = cue("status_deeds.was_lifted")
_WAS_LIFTED_BEHIND = cue("status_deeds.was_lifted_behind")
_SIGNED = cue("status_deeds.signed")


BY_ITSELF = frozenset({"join", "receive", "resume", "leave"})
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
    LIFTED = "lifted"
    NOTHING = "nothing"


def voice(clause: Clause, deed: Deed) -> Voice:
    """The voice of a deed, by the words before it: "was granted", "had granted", "status granted to"."""
    before = clause.text[: deed.start]
    if deed.form == "noun":
        return Voice.NOUN
    if deed.form == "past" and (_PASSIVE.search(before) or (clause.about and _BESIDE_STATE.fullmatch(before))):
        return Voice.PASSIVE
    if deed.form == "past" and re.search(r"\b(?:status|member(?:ship)?|observer|partner(?:ship)?),? $", before):
        by = re.match(r" (?:to|on|upon|by|in|at)\b", clause.text[deed.end :])
        return Voice.PARTICIPLE if by else Voice.ACTIVE
    return Voice.ACTIVE


def _unreal(clause: Clause, deed: Deed, why: str, found: re.Match[str] | None = None) -> Reality:
    """Nothing that holds, and why not, for those who ask."""
    told = f"{clause.text[deed.start : deed.end]!r} is told, but {why}"
    clause.sentence.decline("status", "{}", f"{told} ({found.group().strip()!r})" if found else told)
    return Reality.NOTHING


def reality(clause: Clause, deed: Deed, until: int) -> Reality:
    """What the clause makes of a deed whose own words end at `until`."""
    before, behind = clause.text[: deed.start], clause.text[deed.end : until]
    if deed.frame == "memorandum":
        behind = clause.text[deed.end :]
        item = _LED.sub("", clause.sentence.led) + f" {before}" if clause.sentence.led else before
        signed = _SIGNED.search(item) or _SIGNED.search(behind)
        unsure = _DENIED.search(before) or _UNREAL.search(before) or _NOT_STARTED.search(behind)
        return Reality.STARTED if signed and not unsure else _unreal(clause, deed, "not as signed")
    if deed.frame in ("wish", "ask"):
        return _wished(clause, deed, clause.text[deed.end :])
    if found := _governed(before):
        return _unreal(clause, deed, *found)
    decided = _decided_before(clause) if ALSO_TO.fullmatch(before) else ""
    if former := _FORMER.search(before) or _FORMER.search(decided):
        return _unreal(clause, deed, "as decided before", former)
    if deed.form == "noun":
        return _nominal(clause, deed, behind)
    made = _verbal(clause, deed, before)
    proviso = _PROVISO.search(behind) if made is Reality.DONE else None
    return _unreal(clause, deed, "with a proviso", proviso) if proviso else made


def _decided_before(clause: Clause) -> str:
    """What governs the first infinitive of the clause before: "They decided to" of "and to grant Y the status"."""
    first = _INFINITIVE.search(clause.lead)
    return clause.lead[: first.end()] if first else ""


def _governed(before: str) -> tuple[str, re.Match[str]] | None:
    """Why a deed is not done, where the words before it deny it or make it depend on something."""
    if condition := _CONDITION.search(before):
        return "on a condition", condition
    denied = _DENIED.search(before)
    return ("it is denied", denied) if denied else None


def _verbal(clause: Clause, deed: Deed, before: str) -> Reality:
    """A finite verb or an infinitive; one that another clause's verb governs is read with that clause's words."""
    if deed.form == "base" and clause.sentence.led and (item := _ITEM.fullmatch(before)):
        before = _LED.sub("", clause.sentence.led) + f" {item['to'] or ''}"
    elif deed.form == "base" and _COORDINATED.search(before) and clause.lead:
        governing = list(_INFINITIVE.finditer(clause.lead))
        before = clause.lead[: governing[-1].end()] if governing else ""
    elif ALSO_TO.fullmatch(before):
        before = _decided_before(clause) or before
    if found := _governed(before):
        return _unreal(clause, deed, *found)
    if _ADVISED.search(before) and not _ADVICE_TAKEN.search(before):
        if asked := _IF_ASKED.search(clause.text, deed.end):
            return _unreal(clause, deed, "nobody has asked for it yet", asked)
        possible = _POSSIBLE.search(before)
        return _unreal(clause, deed, "as what may be", possible) if possible else Reality.WISHED
    if _FIRST_TO.search(before):
        return Reality.DONE
    principle = _PRINCIPLE.search(before) or _PRINCIPLE.search(clause.text[deed.end :])
    if _TO.search(before):
        decided = _DECIDED_TO.search(before)
        if decided and deed.frame in BY_ITSELF:
            return Reality.WISHED
        if not decided:
            return _unreal(clause, deed, "nobody decided to do it")
        return Reality.STARTED if principle else Reality.DONE
    if (unreal := _UNREAL.search(before)) and not (_DECIDED_THAT.search(before) or _will_lapse(clause, deed, before)):
        return _unreal(clause, deed, "as what may or should be", unreal)
    return Reality.STARTED if principle else Reality.DONE


def _will_lapse(clause: Clause, deed: Deed, before: str) -> bool:
    """Whether a status is certain to end on a day that is told: "the membership of X will terminate on D"."""
    return deed.frame in ("leave", "end") and bool(
        _LAPSE_WILL.fullmatch(before) and _ON_DAY.match(clause.told, deed.end)
    )


def _nominal(clause: Clause, deed: Deed, behind: str) -> Reality:
    """A noun such as "admission": what is done with it stands before or behind."""
    before = _OWNER.sub("", _ASIDES.sub(" ", clause.text[: deed.start]))
    if _ADVISED.search(before):
        weighed = _WEIGHED.search(before) or _PROCEDURE.search(before)
        return _unreal(clause, deed, "only to be considered or prepared", weighed) if weighed else Reality.WISHED
    in_force = re.search(r"\bsince\b", clause.told[deed.end : deed.end + len(behind)])
    if deed.frame == "suspend" and not in_force and (_WAS_LIFTED.search(before) or _WAS_LIFTED_BEHIND.match(behind)):
        return Reality.LIFTED
    if (lifted := _LIFTED.search(before) or _LIFTED.search(behind)) and not in_force:
        return _unreal(clause, deed, "it is lifted", lifted)
    if _NEGOTIATED.search(before):
        begun = (_STARTED.search(before) or _STARTED.search(behind)) and not _NOT_STARTED.search(behind)
        return Reality.STARTED if begun else _unreal(clause, deed, "it is only negotiated")
    if _PROCEDURE.search(before) or re.match(r" (?:procedures?|process(?:es)?)\b", behind):
        end = len(clause.told) if _ANOTHER_JOINED.search(behind) else deed.end + len(behind)
        made = _procedure(before, clause.told[deed.end : end])
        return _unreal(clause, deed, "its procedure is not begun") if made is Reality.NOTHING else made
    if draft := _DRAFT.search(before):
        return _unreal(clause, deed, "as a draft", draft)
    if waiting := _NOT_STARTED.search(behind):
        return _unreal(clause, deed, "it is not begun", waiting)
    if _PRINCIPLE.search(before) or _PRINCIPLE.search(behind):
        return Reality.STARTED
    if _STARTED.search(before):
        return Reality.STARTED
    if _COMPLETED.search(before) or _COMPLETED.search(behind):
        return Reality.DONE
    if undecided := _OPEN_BEHIND.search(behind):
        return _unreal(clause, deed, "it is left open", undecided)
    rest = clause.text[deed.end :]  # what is said of it may be a deed itself: "was welcomed"
    done = _is_approved(before) or _APPROVED_BEHIND.search(rest) or in_force or _dated(clause, deed, behind)
    done = done or _took_effect(clause, deed)
    proviso = _PROVISO.search(rest)
    if done and not proviso:
        return Reality.DONE
    return _unreal(clause, deed, "with a proviso" if proviso else "nobody approved it", proviso)


def _is_approved(before: str) -> bool:
    """Whether words approve what stands behind them, and are not only planned: "offered to sign a treaty on"."""
    for verb in _APPROVED.finditer(before):
        head = before[: verb.start()]
        planned = _UNREAL.search(head) or (_TO.search(head) and not _DECIDED_TO.search(head))
        if not (planned and _PUT_THROUGH.match(before, verb.start())):
            return True
    return False


def _took_effect(clause: Clause, deed: Deed) -> bool:
    """Whether it is said when it took effect: "the withdrawal of X, which took effect on", "..., effective 1 May"."""
    fold, at = clause.sentence.fold, clause.start - clause.sentence.start + deed.end
    told = _TOOK_EFFECT.search(fold, at, clause.start - clause.sentence.start + len(clause.text))
    own = (
        told
        and not _FUTURE.search(told.group())
        and not clause.text[told.start() - at + deed.end : told.end() - at + deed.end].strip(" ,")
    )
    return bool(own) or (deed.frame == "leave" and _EFFECTIVE.search(clause.text, deed.end) is not None)


def _dated(clause: Clause, deed: Deed, behind: str) -> bool:
    """Whether a noun opens a clause as what happened on a day: "With the accession of X on 9 June 2017, ..."."""
    opens = _OPENING.search(clause.text, 0, deed.start)
    after = opens or (_AFTER.search(clause.text, 0, deed.start) and not _FUTURE.search(clause.text, 0, deed.start))
    if not after or _FUTURE.search(clause.text, deed.end):
        return False
    return _YEAR.search(clause.told, deed.end, deed.end + len(behind)) is not None


def _procedure(before: str, behind: str) -> Reality:
    completed = _COMPLETED.search(before) or _COMPLETED.search(behind)
    if completed and not _NOT_COMPLETED.search(behind):
        return Reality.NOTHING if _UNREAL.search(before) else Reality.DONE
    begun = _STARTED.search(before) or _STARTED.search(behind)
    return Reality.STARTED if begun and not _NOT_STARTED.search(behind) else Reality.NOTHING


def _up_to_semicolon(clause: Clause, deed: Deed) -> str:
    """What the sentence says behind a deed, in its clause and those that give reasons for it."""
    return clause.sentence.fold[clause.start - clause.sentence.start + deed.end :].partition(";")[0]


def _wished(clause: Clause, deed: Deed, behind: str) -> Reality:
    """A wish stays one when it is put off or refused, and is none when nobody has it; one that is met is the deed."""
    before = clause.text[: deed.start]
    if denied := _WISH_DENIED.search(before) or _NONE_MADE.search(_up_to_semicolon(clause, deed)):
        return _unreal(clause, deed, "nobody wishes it", denied)
    if (others := _TO_SEE.match(behind)) and not re.match(
        r" (?:itself|its|their|themselves)\b", behind[others.end() :]
    ):
        return _unreal(clause, deed, "it is wished of another", others)
    if deed.form == "noun":
        rest = _up_to_semicolon(clause, deed)
        agreed = _AGREED_TO_IT.search(rest)
        behind = rest if agreed else behind
        met = _ACCEPTED.search(before) or _ACCEPTED_BEHIND.search(behind) or agreed
        if met and not _DENIED.search(before) and not _PROVISO.search(behind):
            return Reality.STARTED if _PRINCIPLE.search(before) or _PRINCIPLE.search(behind) else Reality.DONE
        return Reality.WISHED
    if condition := _CONDITION.search(before):
        return _unreal(clause, deed, "on a condition", condition)
    if deed.form == "base" and (unreal := _UNREAL.search(before) or _TO.search(before)):
        return _unreal(clause, deed, "as what may or should be", unreal)
    return Reality.WISHED
