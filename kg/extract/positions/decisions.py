"""What looks like a position, yet is another kind of fact: statuses, posts, instruments, chairs and coming meetings."""

import re
from collections.abc import Callable
from typing import NamedTuple

from kg.extract.page.page import Sentence
from kg.extract.positions.clauses import Clause

_MEETING = r"(?:meeting|session|summit|forum|conference)"
_NEXT = re.compile(
    rf"\b(?:next|forthcoming|following|\w+(?:th|st|nd|rd|first|second"
    rf"|third)) (?:[\w-]+ ){{0,3}}{_MEETING}\b.{{0,120}}\b(?:will|shall|would|should|is to|be|to)\b.{{0,20}}"
    r"\b(?:held|take place|convened?|hosted?|meet)\b"
    rf"|\b(?:host|convene|hold)\b.{{0,40}}\bnext (?:\w+ ){{0,3}}{_MEETING}\b|\b(?:host|convene"
    rf"|hold)\b.{{0,60}}\b{_MEETING}\b.{{0,80}}(?:\b(?:19|20)\d\d|\bin (?-i:[A-Z]))"
    r"|^to (?:meet|convene|reconvene)\b|\bwill (?:next |again )?(?:meet|convene|reconvene)\b",
    re.I,
)
_MEETS = re.compile(r"to host\b|meeting (?:again )?(?:in|at|on)\b")
_CHAIR = re.compile(
    r"\b(?:assume|take over|takes over|extend|hold|pass|hand over|transfer|exercise|prolong)\b.{0,60}\b(?:chair"
    r"|chairmanship|presidency|chairpersonship)\b"
    r"|\b(?:will|shall|to|would) (?:again )?chair\b"
    r"|\b(?:chairmanship|presidency)\b.{0,80}\b(?:pass(?:es)?|be assumed|assume|rotate|be extended|be held by"
    r"|go(?:es)? to)\b",
    re.I,
)
_STATUS = re.compile(
    r"^(?:to |in principle |the |that |upon |on )*(?:(?:negotiations|talks) on (?:the )?(?:accession|admission)"
    r"|reinstate|readmit|restore (?:the |its |full )*(?:status|membership)"
    r"|grant|confer|accord|give|admit|extend|renew|award|suspend"
    r"|terminate|granting|conferring|admission|admitting|accession)\b"
    r".{0,120}\b(?:status|observers?|members?|membership|partners?|partnership|participation"
    r"|from (?:all |the |its )*(?:decision-making |\w+ )?(?:bodies|organs|activities|councils|institutions))\b",
    re.I,
)
_POST = re.compile(
    r"^(?:[A-Z][\w' ]{2,40}'s? |to |the |that )*(?:composition|membership of"
    r"|appoint(?:ment)?|re-?appoint(?:ment)?|elect(?:ion)?|nominat\w+|candida\w+|release"
    r"|designation|(?:extend|prolong|renew) (?:the|his|her|their) (?:term|powers|mandate|tenure|contract)|dismiss)\b",
    re.I,
)
_FORMAL = re.compile(
    r"(?:to )?(?:approve|adopt|sign|endorse)\b(?=.{0,40}(?:[A-Z]|\b(?:draft|document|agenda|budget|report|list|plan)))"
    r"|(?:to )?(?:rename|dissolve|take note)\b"
    r"|to (?:launch|begin|start|initiate|open|suspend)\b.{0,40}\b(?:procedure|process|admission|accession"
    r"|membership)\b"
    r"|(?:that )?the post\b"
    r"|(?:that )?the [^,;]{3,120}? (?:shall|will|should|would) (?:henceforth )?be (?:re)?named\b"
    r"|(?:to )?(?:establish|set up|create|found)(?:, [^,;]{3,60},)? (?:the |an? )?"
    r"(?:(?!(?:under|of|for|in|at|on|to|by)\b)[\w'/-]+ ){0,5}?"
    r"(?:Group|Council|Committee|Commission|Institute|Centre|Center|Forum|Secretariat|Board|Network|University|Academy|Bank|Association|Union|Mechanism)\b"
    r"|(?:that )?the (?:\w+ )?(?:headquarters|seat|[Ss]ecretariat) of [^,;.]{3,80}"
    r" (?:shall|will|should|would) be (?:(?:located|situated|based)\b|(?:in|at) [A-Z])"
    r"|(?:that )?the [^,;]{3,80} (?:shall|will|should) (?:be (?:headquartered|seated|located)"
    r"|have its (?:\w+ )?(?:seat|headquarters)) in [A-Z]"
    r"|(?:that )?(?:H\.?E\.? |Mr|Ms|Mrs|Dr|Ambassador)\b.{0,80}\b(?:will|shall|would|be|continue)\b"
)
_TITLE = re.compile(
    r"^(?:the|a|an|its|their|our)\s(?:new |revised |draft |joint |updated |attached "
    r"|following )*\"?(?:[A-Z0-9][\w'/-]*,?\s(?:(?:of|for|on|and|the|in|to)\s)*)*?"
    r"(?:Plan|Programme|Program|Strategy|Declaration|Statement|Agreement|Roadmap|Road Map|Framework|Concept"
    r"|Convention|Charter|Treaty|Protocol"
    r"|Memorandum|Regulations?|Guidelines|Rules|Blueprint|Vision|Principles|Compact|Budget|Terms of Reference"
    r"|Goals|Standards?|Profile|Yearbook|Scorecard|Criteria|Modalities|Arrangements?|Scheme|Paper|Policy|Code|Manual"
    r"|Action Plan|Work Plan|Agenda|List|Study|Information(?= (?:of|by) )|Reports?|Annual Report|Concept Paper)\b"
)
# "took note of the Charter, which was signed in Osh in 2004": what is noted was done before
_DONE_BEFORE = re.compile(r"\b(?:signed|adopted|approved|concluded)\b[^;]{0,90}\b(?:19|20)\d\d\b")
_ATTENTION = re.compile(r"(?:[a-z]+ ){0,3}attention\b")  # what was talked about
_DELEGATES = re.compile(
    r"^(?:the |all |its |their |his |her )*(?:participants|colleagues|delegates|guests"
    r"|heads of (?:the )?delegations?|distinguished"
    r"|delegations?|(?:[A-Z]\w+ )?President|Prime Minister)\b"
)
_RECEIVED = re.compile(
    r"(?:His|Her) (?:Majesty|Excellency|Royal Highness|Highness)\b"
    r"|(?:the )?(?:President|King|Queen|Emir|Sultan|Prime Minister|Vice President)\b(?!.*\bto\b)"
)  # who was called on
_REPORT = re.compile(
    r"(?:the|its|their|an?) (?:(?!(?:reports?|of|on|in|by|to|made|for|from|with)\b)[\w'-]+ ){0,4}?"
    r"(?:reports?|concept paper|information note|(?:feasibility|evaluation|baseline|scoping) study)"
    r" (?:of|by|on|about|concerning|regarding|from)\b",
    re.I,
)
_REPORT_OF = re.compile(r"(?:the|its|their|an?) (?:[\w-]+ ){0,2}?reports? (?:of|by) [^,;]{3,80} (?:on|for|in) ", re.I)
_EXCHANGE = re.compile(r"(?:an? |the )?(?:[\w-]+ ){0,4}exchange of\b")
# "spoke for Kazakhstan", "for two hours": in the name of others or for a time, not in favour of a thing
_REPRESENTED = re.compile(
    r"(?:(?:the|all|both|about|over) )?(?:[A-Z]|[\w-]+ (?:states|countries|members|group|hours?|minutes|days)\b)"
)
_POSTS_HOLDER = re.compile(
    r"^(?:(?:the|its|their|Acting|Deputy|First|former) )*(?:Ambassador|Deputy|Secretary|Director|Mr|Ms|Mrs|Dr"
    r"|Executive)\b"
)
_OWN_WISH = re.compile(
    r"^(?:(?:its|their|the|a|strong|keen|continued) )*(?:wish|desire|interest|intention|readiness|aspiration"
    r"|application|request|willingness)\b"
    r".{0,80}\b(?:member|membership|observer|partner|status|join|joining|accede|acceding|accession)\b",
    re.I,
)
_WISH_OF = re.compile(
    r"(?:the|this) (?:wish|desire|request|application|aspiration)s? of [^;]{3,120}"
    r"\b(?:observers?|members?|membership|partners?|status)\b",
    re.I,
)
_CLOSED = re.compile(r"\b(?:summit|meeting|session|conference|forum|games) (?:open|opened|closed)$")
_DECIDING = frozenset(
    {"decide", "agree", "resolve", "confirm", "announce", "declare", "intend", "undertake", "endorse", "proclaim"}
)
_NOTING = frozenset({"note", "take note", "endorse"})
_APPROVING = frozenset({"bless", "endorse", "confirm", "approve", "agree"})
_WHEN = re.compile(
    r"(?:in|at|on|during|back in)\b(?!\s(?:the\s)?(?:line|accordance|keeping|view|conformity|light|pursuance|response"
    r"|connection|order|the basis)\b)",
    re.I,
)
_CONDITION = re.compile(r"(?:Should|If|Unless|Were|Had|Provided|In case|In the event|Once)\b", re.I)
_EARLIER = re.compile(r"\b(?:their|its|the) (?:previous|preceding|earlier|last)\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FOLLOWING = re.compile(r"(?:the following|as follows)\b(?!\s\w)|(?:the )?following(?: \w+)?:?$", re.I)


class _Told(NamedTuple):
    """What another type of fact tells: verbs, how their statement must open ("" any way), and a test of it."""

    acts: frozenset[str]
    opening: str
    holds: Callable[[str], object]


_TOLD = (
    _Told(frozenset({"agree"}), "object", _WISH_OF.match),  # "agreed with the desire of X to become an observer"
    _Told(frozenset({"note", "take note"}), "object", _REPORT.match),
    _Told(frozenset({"hold"}), "", _EXCHANGE.match),
    _Told(frozenset({"offer"}), "", _MEETS.match),
    _Told(frozenset({"speak"}), "", _REPRESENTED.match),
    _Told(frozenset({"call"}), "", _RECEIVED.match),
    _Told(frozenset({"welcome"}), "", _DELEGATES.match),
    _Told(frozenset({"declare"}), "", _CLOSED.search),
    _Told(frozenset({"give"}), "object", _ATTENTION.match),
    _Told(frozenset({"decide", "agree", "resolve"}), "", _POST.search),
    _Told(frozenset({"decide", "agree", "resolve"}), "", _FORMAL.match),
    _Told(_APPROVING, "object", _REPORT_OF.match),
    _Told(_APPROVING, "", _POST.search),
)
_OF_PERSONS = frozenset({"recall", "endorse", "confirm", "welcome"})


def is_decided_elsewhere(clause: Clause, statement: str, sentence: Sentence) -> bool:
    """Whether another type of fact tells this statement, or it says nothing of its own."""
    act, opening = clause.act.lemma, clause.opening.kind
    if _FOLLOWING.match(statement) or len(statement) < 4:
        return True
    if act in _NOTING and opening == "object" and _TITLE.match(statement):
        return act == "endorse" or not _DONE_BEFORE.search(statement)
    if act in _DECIDING and (_STATUS.search(statement) or _CHAIR.search(statement)):
        return act not in ("agree", "decide") or not _NEXT.search(statement)
    if any(act in told.acts and told.opening in ("", opening) and told.holds(statement) for told in _TOLD):
        return True
    if act in _APPROVING and opening != "that" and _TITLE.match(statement):
        return True
    if act in _OF_PERSONS and opening == "object" and _names_person(clause, statement, sentence):
        return True
    return clause.subject is not None and _is_state(clause, sentence) and bool(_OWN_WISH.match(statement))


def is_of_old(sentence: Sentence, clause: Clause, year: str | None) -> bool:
    """Whether the words before the subject put what is said into an earlier year or at an earlier meeting."""
    before = sentence.fold[: clause.subject.start].rpartition("; ")[2] if clause.subject else ""
    if not _WHEN.match(before):
        return False
    years = _YEAR.findall(before)
    return bool(_EARLIER.search(before)) or bool(year and years and max(years) < year)


def is_conditional(sentence: Sentence, clause: Clause) -> bool:
    """Whether the words before the subject make what is said depend on something: "Should talks resume, ..."."""
    subject = clause.subject
    return subject is not None and bool(_CONDITION.match(sentence.fold[: subject.start].rpartition("; ")[2]))


def _names_person(clause: Clause, statement: str, sentence: Sentence) -> bool:
    """A person called back, endorsed or confirmed: an appointment's matter."""
    if _POSTS_HOLDER.match(statement):
        return True
    start = sentence.start + clause.opening.start
    chunks = sentence.page.chunks(start, start + min(60, len(statement)))
    return re.match(r"t?(?:h|R|M|H)+N|N", "".join(chunk.tag for chunk in chunks)) is not None


def _is_state(clause: Clause, sentence: Sentence) -> bool:
    subject = clause.subject
    if subject is None:
        return False
    marks = sentence.page.marks.within(sentence.start + subject.start, sentence.start + subject.end)
    return any(mark.tag == "S" for mark in marks)
