"""Lists that name people to posts, and so do not say who was present: items behind a lead, rows of a table."""

import re

from kg.extract.matching.cues import cue
from kg.extract.page.blocks import Kind
from kg.extract.page.page import Sentence

_NOT = cue("appointments.not")
_ENDORSED = cue("appointments.endorsed")
_LISTS_POSTS = re.compile(r"\b(?:appoint|elect|nam(?:ed|ing)|designat)\w*[^.;]*:\s*$", re.I)
_AS_POST = re.compile(r"\bas (?:the |its |an? )?(?-i:[A-Z])")
# "Mr. N of X, Director of the Y Centre": whose state is told apart has no other office
_POST_OF_CITIZEN = re.compile(r"[n.]*h*N(?:ot?S|bt?Se)ct?R(?!ot?S)")
# "as Judges of the Court", "the following Commissioners": the post of all whom the items name
POSTS_IN_LEAD = re.compile(
    r"\b(?:as|following|appointed|elected|named)(?: (?:persons?|candidates|nationals|officials|individuals))?"
    r"(?: as)?(?: (?:the|new|its|its new|the new))? "
    r"(?P<role>(?:(?:Deputy|Assistant|Regional|Associate|Permanent|Vice) )*"
    r"(?:(?:Judge|Justice|Commissioner|Director|Manager|Governor|Auditor|Registrar|Vice-President)s"
    r"|Secretaries[- ]General|Directors[- ]General))\b"
)
_COLUMNS = re.compile(r"\b(?:posts?|positions?|terms?|periods?|mandates?|appointed|until)\b", re.I)


def is_appointment_row(sentence: Sentence) -> bool:
    """Whether a row stands in a table whose head names posts and terms: "Post | Name | State | Term"."""
    return (
        sentence.kind is Kind.ROW
        and bool(sentence.led)
        and len(set(map(str.lower, _COLUMNS.findall(sentence.led)))) > 1
    )


def listed_event(sentence: Sentence) -> str | None:
    """What the lead of a list says happened to those whom its items name: "appointed the following: X as Director"."""
    posted = _AS_POST.search(sentence.fold) or _POST_OF_CITIZEN.match(sentence.tags) or _is_posted_by_lead(sentence)
    lead = sentence.lead.fold if sentence.lead is not None and posted else ""
    if not lead or _NOT.search(lead) or "N" not in sentence.tags:
        return None
    return "endorsed" if _ENDORSED.search(lead) else "appointed" if _LISTS_POSTS.search(lead) else None


def _is_posted_by_lead(sentence: Sentence) -> bool:
    """Whether what introduces a list gives one post to all whom its items name, without offices of their own."""
    lead = sentence.lead
    return lead is not None and "R" not in sentence.tags and POSTS_IN_LEAD.search(lead.fold) is not None
