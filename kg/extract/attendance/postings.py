"""Postings: where an envoy is sent, or for what: "Ambassador of X to Y", "Special Envoy of Z for the East"."""

import re
from collections.abc import Sequence

from kg.extract.attendance.rosters import Entry
from kg.extract.matching.phrases import Phrase
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context

_SENT = Phrase(
    r"(?:Ambassador|High Commissioner|Representative|Envoy|Consul|Consul[- ]General|Chargé d['’]Affaires|Nuncio"
    r"|Coordinator|Co-ordinator|Mediator|Facilitator)(?: Extraordinary and Plenipotentiary| a\.i\.| ad interim)?"
    r"(?: of the (?:Chair\w*|President|Secretary[- ]General)(?: of the \w+)?)?$",
    re.I,
)
_OF = re.compile(r"(?:'s)?(?: (?:of|from) (?:the )?| )")
_AT = re.compile(r",? (?:accredited )?(?:to|in|at) (?:the )?", re.I)
_AND_AT = re.compile(r"(?:,? and (?:to )?|,? (?:and )?accredited to )(?:the )?")
_BODY_GOES_ON = re.compile(r"(?: (?:Commission|Secretariat|Office|Headquarters|Council|Organi[sz]ations?))+\b")
_MATTER = re.compile(
    r" (?:for|on|to) (?:the )?(?!\w+day\b)[A-Z][\w-]+(?:(?:,? and (?:the )?| of (?:the )?| in (?:the )?| )[A-Z][\w-]+)*"
)

# "the Ambassador of Y to X", "its Mission in Z and X"
_ACCREDITED = Phrase(
    r"\b(?:(?:ambassadors?|envoys?|high commissioners?|missions?|embass(?:y|ies)|consul\w*|nuncio|d['’]affaires"
    r"|accredited)\b[^,;:()]{0,80}? (?:to|in|at|for)|representatives?\b[^,;:()]{0,80}? (?:to|in|at)) (?:the )?"
    r"(?:(?-i:[A-Z])[\w' ]{2,50}?(?:, | and |, and )(?:to )?(?:the )?)*$",
    re.I,
)


def is_accredited_to(text: str, at: int) -> bool:
    """Whether the state whose name begins at an offset is where an envoy is sent, and does not itself take part."""
    return _ACCREDITED.search(text, 0, at) is not None


def posting_of(entry: Entry, role: Chunk, context: Context) -> str:
    """Where the holder of a role is sent, with the blank before it; empty for a role that sends nobody."""
    if not _SENT.search(context.written(role)):
        return ""
    fold, end = context.page.view.fold, role.end
    places = [chunk for chunk in entry.chunks if chunk.tag in "SGKL" and chunk.start >= role.end]
    if places and places[0].tag in "SG" and _OF.fullmatch(fold, end, places[0].start):
        end = places.pop(0).end
    last = _last_place(fold, end, places)
    if last is not None:
        goes_on = _BODY_GOES_ON.match(fold, last) or None
        return f" {context.words(end + 1, goes_on.end() if goes_on else last)}"
    matter = _MATTER.match(fold, end, _limit(entry, end))
    return f" {context.words(end + 1, matter.end())}" if matter else ""


def _last_place(fold: str, at: int, places: Sequence[Chunk]) -> int | None:
    """Where the last of the places ends that someone is sent to."""
    end = None
    for place in places:
        if not (_AT if end is None else _AND_AT).fullmatch(fold, at, place.start):
            break
        at = end = place.end
    return end


def _before_of(entry: Entry, body: Chunk) -> int:
    """Where "of the" begins that joins a body to what stands before: "for the East of the Union"; else the end."""
    before = [chunk for chunk in entry.chunks if chunk.end <= body.start]
    while before and before[-1].tag == "t":
        before.pop()
    return before[-1].start - 1 if before and before[-1].tag == "o" else entry.chunks[-1].end


def _limit(entry: Entry, at: int) -> int:
    """Where what a role is for ends at the latest: at the name or its honorific, a state, a day, or the entry's end."""
    stops = [chunk.start - 1 for chunk in entry.chunks if chunk.tag in "hDS" and chunk.start > at]
    stops += [_before_of(entry, chunk) for chunk in entry.chunks if chunk.tag == "G" and chunk.start > at]
    return min([entry.person.start if entry.person.start > at else entry.chunks[-1].end, *stops])
