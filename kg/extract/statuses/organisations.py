"""The organisation that a status is in: named beside the status, joined, or granting it; else the document's own."""

import re
from collections.abc import Iterator

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context
from kg.extract.statuses.clauses import Clause
from kg.extract.statuses.words import StatusWord

_BESIDE = cue("status_clauses.beside")
_JOINED = re.compile(
    r"\b(?:join(?:ed|s|ing)?|left|quit|to|into|of|in|with|from|within|treaty on|treaty establishing) (?:the )?$", re.I
)
_WISH_OF = Phrase(r"\b(?:requests?|applications?|wish(?:es)?|interest|bids?|desires?) (?:of|from|by) (?:the )?$")
# "of the ASEAN Regional Forum", "ASEAN's project", "the ASEAN free trade area", "the ASEAN-X format": not ASEAN itself
_OF_IT = re.compile(
    r"(?:'s?)? (?!Members?\b|Observers?\b|Associate\b|Dialogue\b|Sectoral\b|Summit\b|Family\b)[A-Z]"
    r"|'s? (?!members?\b|membership\b|family\b|fraternity\b|fold\b|observers?\b)[a-z]|-[A-Za-z]"
    r"| (?:[a-z]+[- ]){0,3}?(?:area|zone|projects?|programmes?|format|initiatives?|agreements?|sessions?|meetings?"
    r"|talks|funds?|corridor|market|schemes?|plans?|networks?)\b"
)
_PART_OF_IT = re.compile(r"\b(?:Fund|Bank|University|Centre|Center|Convention|Agreement|Zone)$")
_GENERIC = cue("status_organisations.generic")
_INSTRUMENT = cue("status_organisations.instrument")
_ASSEMBLY = re.compile(r" (?:in|at|with|of) (?:the |its )?(?:Inter-?)?(?:Parliamentary )?Assembly\b")
# "the membership of X in Y"
_OF_HOLDER = re.compile(r" of (?:the )?[A-Z][\w' -]{2,60}? (?:in|at|within) (?:the )?")
_OF_WHICH = re.compile(r",? (?:of|to|in|at) which\b")
_GRANTS = re.compile(
    r"(?: \([A-Z-]+\))?,? (?:(?:has|had|have|also|then) )*(?:(?:decided|agreed|resolved) to "
    r"(?:grant|give|accord|confer|admit|award)|granted|grants|gave|accorded|conferred|awarded|admitted|admits)\b"
)


def joined_organisation(clause: Clause, start: int, end: int) -> bool:
    """Whether an organisation is joined or left between two offsets, and no treaty of one."""
    named = next(_joined(clause, start, end), None)
    generic = _GENERIC.search(clause.text, start, end)
    at = named.start - clause.start if named else generic.start() if generic else None
    return at is not None and not names_instrument(clause.text[start:at])


def names_instrument(text: str) -> bool:
    """Whether words name a treaty or a programme that a state may be party to, and no organisation."""
    return _INSTRUMENT.search(text) is not None


_NAMED = re.compile(
    r"(?:[- ](?:states?|status|country|countries))? (?:(?:of|in|at|with|within)(?: the)?|the|to the) "
    r"(?P<name>[A-Z][\w-]+(?: (?:(?:of|on|for|and|the|in|to) )*[A-Z][\w-]+)+|[A-Z][\w-]+ [A-Z][\w-]+ mechanism)"
)
# "members of the Commonwealth", in a text of another organisation than one of that name
_OF_KIND = re.compile(
    r"(?:[- ](?:states?|status|countr(?:y|ies)))? (?:of|in|at|with|within) the"
    r" (?P<name>Commonwealth|Union|Community|League|Association|Forum)\b(?! [A-Z]| of [A-Z])"
)
# "membership of the UN Security Council": a seat for a term
_SEAT = re.compile(
    r"(?: for(?: (?:the|an?|its|\w+ly|non-permanent))* (?:membership|seat|place))?"
    r"(?:[- ]seat)? (?:of|in|on|at) the (?:(?!Collective )[\w.'-]+ ){0,3}?"
    r"(?:Security Council|UNSC|Human Rights Council|ECOSOC"
    r"|Economic and Social Council|Executive (?:Board|Council)|Governing (?:Body|Council|Board)|Commission on [A-Z])"
)
# "as a member of the working group on ports", "an observer to its committees"
_GROUP = (
    r"(?:(?:an?|the|its|their|this|each) )?(?:[\w-]+ ){0,3}?(?:[Ww]orking [Gg]roups?"
    r"|(?:expert|contact|steering|drafting|study|advisory|negotiating) groups?|(?:sub-?)?committees?"
    r"|commissions?|task forces?|panels?|boards?|bureau|networks?"
    r"|(?:working|sectoral|subsidiary) bod(?:y|ies)|funds?|consorti(?:um|a)|juries|jury)\b"
)
_OF_GROUP = re.compile(rf"(?:[- ](?:states?|status|seat))? (?:of|in|on|to|at|with) {_GROUP}")
# "at the Twenty-Sixth Forum": a meeting, whatever it is called
_EVENT = re.compile(
    r"\b(?:Summit|Meeting|Session|States?|Dialogue|Charter)\b"
    r"|^(?:[\w-]+(?:th|st|nd|rd)|[\w-]*(?i:first|second|third)) [A-Z][\w-]+$"
)


# "the status of observer in the Electric Power Council of X"
_BODY_BESIDE = re.compile(
    r"(?:[- ](?:states?|status|countr(?:y|ies)))? (?:of|in|at|to|with|within) (?:the )?"
    r"(?P<name>(?=[^,;.]*\b(?:Council|Committee|Commission|Authority|Organi[sz]ation|Centre|Center|Agency|Fund)\b)"
    r"[A-Z][\w-]*(?: (?:(?:of|on|for|and|the|in) ){0,2}[A-Z][\w-]*)+)"
)


def body_beside(context: Context, clause: Clause, at: int) -> str | None:
    """A body of the organisation that the authority does not know, named right behind a status that is held in it.

    The leaders' councils and the other known organs are the organisation; "the Security Council" and what else may be
    anybody's have to be called the organisation's own.
    """
    match = _BODY_BESIDE.match(clause.text, at)
    if match is None or _EVENT.search(match["name"]):
        return None
    start, end = (clause.start + offset for offset in match.span("name"))
    named = [chunk for chunk in clause.chunks if chunk.tag in "GK" and start <= chunk.start < end]
    known = any(chunk.start == start and chunk.end >= end for chunk in named)
    own = any(chunk.tag == "G" and context.own(chunk.value) for chunk in named)
    return context.words(start, end) if own and not known and not _names_own(context, match["name"]) else None


def is_own(context: Context, organisation: str | None) -> bool:
    """Whether it is the document's organisation or a body of it, also one that only its name shows to be."""
    if context.own(organisation):
        return True
    return any(f" {name} " in f" {organisation} " for name in (*context.names, context.organisation or ""))


def _names_own(context: Context, name: str) -> bool:
    """Whether a name is one of the organisation's own, or that of its council of leaders: "Council of Heads of X"."""
    return any(own in (name, f"the {name}") for own in context.names) or _OF_LEADERS.match(name) is not None


_OF_LEADERS = re.compile(
    r"(?:\w+ )?Council of (?:the )?(?:Heads of (?:State|Government)|Ministers|Foreign Ministers|Presidents|Leaders)\b"
)


def is_elsewhere(context: Context, clause: Clause, at: int) -> bool:
    """Whether an organisation that nobody knows, or a seat in an organ, is named there: no status of the document's."""
    if _SEAT.match(clause.text, at) or _OF_GROUP.match(clause.text, at):
        return True
    if body_beside(context, clause, at):
        return False
    kind = _OF_KIND.match(clause.text, at)
    if kind is not None and context.organisation is not None:
        return not any(kind["name"] in name for name in context.names)
    match = _NAMED.match(clause.text, at)
    if match is None or _EVENT.search(match["name"]) or any(match["name"] in name for name in context.names):
        return False
    start, end = (clause.start + offset for offset in match.span("name"))
    named = [chunk for chunk in clause.chunks if chunk.tag in "GKSDLR" and chunk.start < end and start < chunk.end]
    return not named or (named[-1].tag == "G" and bool(_OF_IT.match(clause.text, named[-1].end - clause.start)))


def _joined(clause: Clause, start: int, end: int) -> Iterator[Chunk]:
    for chunk in clause.chunks:
        at = clause.at(chunk)
        name = clause.text[at : chunk.end - clause.start]
        whole = not (_OF_IT.match(clause.text, chunk.end - clause.start) or _PART_OF_IT.search(name))
        organ = "-" in (chunk.value or "") and not (chunk.value or "").endswith("PA")
        wishes = _WISH_OF.search(clause.text, 0, at)  # "the request of the EU and of X" is not one for the EU
        if chunk.tag == "G" and start <= at < end and whole and not organ and _JOINED.search(clause.text[:at]):
            yield from () if wishes else (chunk,)


def organisation_of(
    context: Context, clause: Clause, word: StatusWord, start: int = 0, end: int | None = None
) -> str | None:
    """The code of the organisation that a status is in; the deed reaches from `start` to `end` in the clause."""
    named = [chunk for chunk in clause.chunks if chunk.tag == "G"]
    if word.end:
        if body := body_beside(context, clause, word.end):
            return body
        found = [chunk for chunk in named if _is_beside(clause, chunk, word)]
        if _ASSEMBLY.match(clause.text, word.end):
            organs = [chunk for chunk in clause.chunks if chunk.tag in "GK" and (chunk.value or "").endswith("PA")]
            if code := next((context.code(chunk) for chunk in organs), None) or _assembly_before(context, clause):
                return code
    else:
        found = list(_joined(clause, start, len(clause.text) if end is None else end))
    found = found or _antecedent(clause)
    found = found or [chunk for chunk in named if _GRANTS.match(clause.text[chunk.end - clause.start :])]
    if not found:
        return word.organisation or context.organisation
    code = found[0].value or ""
    return code if "-" not in code or code.endswith("PA") else context.root(code)


def _assembly_before(context: Context, clause: Clause) -> str | None:
    """The organisation's parliamentary assembly, if the text has named it before: "observer status in the Assembly"."""
    marks = context.page.marks.within(0, clause.start)
    named = [mark.value for mark in marks if mark.tag == "G" and (mark.value or "").endswith("PA")]
    return next((code for code in reversed(named) if context.own(code)), None)


def _antecedent(clause: Clause) -> list[Chunk]:
    """The organisation that "of which X is a member" is about: the one named right before."""
    if not _OF_WHICH.match(clause.text):
        return []
    return [c for c in clause.sentence.chunks if c.tag == "G" and c.end == clause.start]


def _is_beside(clause: Clause, chunk: Chunk, word: StatusWord) -> bool:
    start, end = clause.at(chunk), chunk.end - clause.start
    if start >= word.end and _OF_HOLDER.fullmatch(clause.text, word.end, start) and not _OF_IT.match(clause.text, end):
        return True
    if end <= word.start:
        return word.start - end < 4 or bool(re.fullmatch(r"'s? (?:full )?", clause.text[end : word.start]))
    return bool(_BESIDE.match(clause.text[word.end : start]))
