"""Prepositions behind a title's head: which lead on ("on Trade in Rice"), and which tell where, when or by whom."""

import re
from collections.abc import Callable

from kg.extract.instruments.title_tokens import (
    ARTICLES,
    are_inner_makers,
    gives_something,
    is_place,
    opens_meeting,
    takes_object,
)
from kg.extract.instruments.title_walk import TitleWalk
from kg.extract.instruments.words import instrument_words, listed
from kg.extract.page.dates import MONTHS

_GOVERNING = frozenset(
    {"Beyond", "Through", "Throughout", "Across", "After", "Before", "Around", "Along", "Into", "Without"}
)
"""Prepositions in capitals: what follows is theirs, whatever article it has."""
_AT_HOME = frozenset({"External", "Internal", "Sea", "High"})
_SPOTS = frozenset(
    {"Borders", "Border", "Frontiers", "Checkpoints", "Crossings", "Crossing", "Posts", "Ports", "Airports", "Stations"}
    | {"Levels", "Level", "Facilities", "Sites"}
)
"""What kinds of place a title may tell where it holds: "Cooperation at State Borders"."""
_DOING = re.compile(r"[A-Za-z][a-z]{3,}(?:ing|ation)")
"""What a translator puts behind "at": "Interaction at Rendering of Help"."""
_MET = frozenset({"meeting", "sitting", "gathering", "building", "opening", "closing", "signing", "Opening", "Closing"})
_BY = frozenset({"Road", "Rail", "Railway", "Air", "Sea", "Water", "Land", "Inland"})
_SENT = frozenset({"Representatives", "Missions", "Representations", "Observers", "Observer", "Status", "Partner"})
_APART = frozenset({"with", "by", "from", "into", "over", "through"})
_CHANGES = frozenset({"Amendments", "Amendment", "Amend", "Additions", "Supplement", "Supplements", "amendments"})
_MONTHS = frozenset(month.capitalize() for month in MONTHS)
_HANDING_ON = frozenset(
    f"{verb}{end}"
    for verb in ("present", "submit", "submitt", "transmit", "transmitt", "convey", "send", "referr")
    for end in ("", "s", "ed", "ing")
) | {"forwarded"}
_HANDLING = frozenset(
    {"consideration", "approval", "adoption", "signature", "signing", "submission", "discussion", "endorsement"}
)
_AIMS = frozenset(
    {"Implement", "Counter", "Combat", "Prevent", "Strengthen", "Promote", "Enhance", "Support", "Address", "Improve"}
    | {"Develop", "Ensure", "Realize", "Realise", "Reduce", "Protect", "Facilitate", "Advance", "Achieve", "Eliminate"}
    | {"Expand", "Increase", "Fight", "Overcome", "Tackle", "Establish", "Mark"}
)
_JOINING = frozenset({"ratification", "accession", "implementation", "observance", "fulfilment", "compliance"})
_PRAISING = frozenset(
    {
        "applauded",
        "applaud",
        "applauds",
        "commended",
        "commend",
        "commends",
        "congratulated",
        "congratulate",
        "congratulates",
    }
)
_THANKING = _PRAISING | {"thanked", "thank", "thanks", "praised"}
_RELATING = frozenset({"respect", "relation", "connection", "view", "accordance", "line", "response", "addition"})
_SPEAKERS = frozenset({"Heads", "Leaders", "Ministers", "Presidents"})


def leads(walk: TitleWalk, at: int, end: int) -> bool:
    """Whether a preposition belongs to the title rather than to the sentence ("in Astana", "by the Council")."""
    word = walk.tokens[at].text
    if walk.tokens[end].kind in "DYn":
        return _to_date(walk, at, end)
    if word in _APART and end in walk.starts and not _is_party(walk, word, end):
        return False  # "replaced the Harbour Plan with the Sea Plan"
    if word in ARTICLES:
        return _article(walk, at, end)
    told = _TOLD_APART.get(word)
    return told(walk, at, end) if told else word in listed("prepositions")


def _to_date(walk: TitleWalk, at: int, end: int) -> bool:
    """Whether a date, a year or a number goes on: "a Calendar for May", "the report of the Session of 3 May"."""
    word, follows = walk.tokens[at].text, walk.tokens[end]
    if follows.kind == "D":
        months = word == "for" and follows.text in _MONTHS
        met = word == "of" and walk.kind == "report" and walk.tokens[at - 1].text in ("Session", "Meeting", "Summit")
        changed = word == "of" and any(token.text in _CHANGES for token in walk.tokens[walk.after : at])
        return end == at + 1 and (months or met or changed)
    if follows.kind == "Y" and walk.kind == "small" and end > at + 1 and walk.kind_of(end + 1) in "lC":
        return True  # "the recommendations on the 2013 work programme"
    told = word == "in" or (word == "of" and at > walk.after)
    return follows.kind == "Y" and told and walk.kind in ("report", "small")


def _article(walk: TitleWalk, at: int, end: int) -> bool:
    """Whether an article goes on: behind a verb in title case, or where somebody is given something."""
    before = walk.tokens[at - 1].text
    governs = before.endswith(("ing", "ard", "ards", "ainst")) or before in _GOVERNING or _is_particle(walk, at - 1)
    accepted = 'CGl"' if walk.mode == "low" else 'CG"'
    return (
        takes_object(walk.tokens, at - 1)
        or (walk.tokens[end].kind in accepted and governs)
        or gives_something(walk.tokens, walk.after, at)
    )


def _is_particle(walk: TitleWalk, at: int) -> bool:
    """Whether a verb's particle stands here in capitals, behind which its object follows: "Carrying Out the"."""
    return walk.tokens[at].text in ("Out", "Up", "Off", "Down") and walk.tokens[at - 1].text.endswith("ing")


def _in(walk: TitleWalk, at: int, end: int) -> bool:
    """Not "the Treaty in respect of this state", and not where something was done."""
    related = at == walk.after and walk.tokens[end].text in _RELATING
    return not related and not _tells_where(walk, at, end)


def _at(walk: TitleWalk, at: int, end: int) -> bool:
    return _in_region(walk, end) if _tells_where(walk, at, end) else _at_home(walk, at, end)


def _tells_where(walk: TitleWalk, at: int, end: int) -> bool:
    """Whether a place or a month stands right behind."""
    return end == at + 1 and (is_place(walk.tokens, end) or walk.tokens[end].text.lower() in MONTHS)


def _for(walk: TitleWalk, _at: int, end: int) -> bool:
    """Not "to prepare a Charter for the Seventeenth Meeting", not "for approval", not what one is thanked for."""
    follows = walk.tokens[end]
    occasion = walk.is_ordered() and opens_meeting(walk.tokens, end)
    thanked = follows.kind == "l" and _is_thanked(walk, "for")
    return not (occasion or follows.text in _HANDLING or thanked)


def _on(walk: TitleWalk, _at: int, end: int) -> bool:
    return not (walk.tokens[end].kind == "l" and _is_thanked(walk, "on"))


def _to(walk: TitleWalk, at: int, end: int) -> bool:
    """Not to whom a document is handed: "to present the Declaration to the Secretary-General"."""
    admits, follows = _gives_admission(walk, at), walk.tokens[end]
    if _is_handed_on(walk) and not (admits or follows.text in _AIMS):
        return False
    return follows.kind != "G" or walk.nested(end) or at == walk.after or admits


def _by(walk: TitleWalk, at: int, end: int) -> bool:
    """Whether "by" tells who does what the title is on, and not whose title it is."""
    before, follows = walk.tokens[at - 1], walk.tokens[end]
    if before.kind == "C" and before.text.endswith("ed"):
        return True  # "Threats Posed by Climate Change"
    if end == at + 1 and follows.kind == "G" and walk.kind_of(end + 1) == "C":
        return True  # "Assistance by ASEAN Missions"
    told = at == walk.after and (follows.text in _SPEAKERS or walk.kind == "small" or _by_author(walk, end))
    return (
        told
        or follows.text in _BY
        or _by_some(walk, at, end)
        or _by_members(walk, at, end)
        or are_inner_makers(walk.tokens, end)
    )


def _along(walk: TitleWalk, at: int, end: int) -> bool:
    return walk.tokens[end].kind in "CGL" and all(token.text in ARTICLES for token in walk.tokens[at + 1 : end])


def _within(walk: TitleWalk, _at: int, end: int) -> bool:
    """Whether "within" goes on: "within the framework", "within the CIS", "within the Alpine States"."""
    follows = walk.tokens[end]
    if follows.text.lower() == "framework" or (follows.kind == "G" and follows.text not in ("UN", "United")):
        return True
    while walk.kind_of(end + 1) in "CGL":
        end += 1
    return end < len(walk.tokens) and walk.tokens[end].text in ("States", "Countries", "Region", "Area", "Community")


def _under(walk: TitleWalk, _at: int, end: int) -> bool:
    follows = walk.tokens[end]
    return follows.kind in "CG" and follows.text not in ("Chairmanship", "Presidency", "Auspices")


def _about(walk: TitleWalk, _at: int, _end: int) -> bool:
    return walk.mode == "low"


def _via(_walk: TitleWalk, _at: int, _end: int) -> bool:
    return False


_TOLD_APART: dict[str, Callable[[TitleWalk, int, int], bool]] = {
    "in": _in, "at": _at, "for": _for, "on": _on, "to": _to, "by": _by, "along": _along, "within": _within,
    "under": _under, "about": _about, "via": _via,
}  # fmt: skip
"""Prepositions that lead on in some titles only; the others always do."""


def _is_party(walk: TitleWalk, word: str, end: int) -> bool:
    """Whether a fund stands behind "with" that an agreement is with: "the Memorandum with the Rice Fund"."""
    while walk.kind_of(end + 1) in "CGL":
        end += 1
    return word == "with" and walk.kind == "treaty" and walk.has(end, "Fund")


def _is_thanked(walk: TitleWalk, word: str) -> bool:
    """Whether somebody is thanked before the title, so that "for" tells what for: "commended the Parties to X for"."""
    words = {token.text for token in walk.tokens[: walk.after]}
    named = not walk.is_bare()
    return named and bool(words & (_THANKING if word == "for" else _PRAISING)) and word not in words


def _is_handed_on(walk: TitleWalk) -> bool:
    """Whether a verb before the title hands it to somebody."""
    return any(token.text in _HANDING_ON for token in walk.tokens[: walk.after])


def _gives_admission(walk: TitleWalk, at: int) -> bool:
    """Whether the title's words so far call for "to": "Regulations on Admission of New Members to the SCO"."""
    return any(token.text in listed("to") for token in walk.tokens[walk.after : at])


def _by_some(walk: TitleWalk, at: int, end: int) -> bool:
    """Whether "by" tells who does what the title is on: "on the Use of the Emblem by Outside Users"."""
    some = end == at + 1 and walk.mode == "cap" and walk.kind_of(end + 1) == "C"
    return (
        some
        and walk.tokens[end + 1].text.endswith("s")
        and not {walk.tokens[end].text, walk.tokens[end + 1].text} & (_SPEAKERS | listed("body"))
    )


def _by_members(walk: TitleWalk, at: int, end: int) -> bool:
    """Whether "by" tells who does what the title is on: "on the Holding of Exercises by the Member States"."""
    words = {token.text for token in walk.tokens[: walk.after]}
    held = any(token.text.endswith("ing") and token.kind == "C" for token in walk.tokens[walk.after : at - 1])
    parties = [token.text for token in walk.tokens[end : end + 3] if token.kind != "G"]
    return (
        walk.mode == "cap"
        and held
        and parties[:2] in (["Member", "States"], ["States", "Parties"])
        and words.isdisjoint(instrument_words().deeds)
        and words.isdisjoint(_JOINING)
    )


def _by_author(walk: TitleWalk, end: int) -> bool:
    """Whether "by" tells who reports on what: "Report by the Council on", not "Report by the Director was"."""
    while walk.kind_of(end) in "CGL" or (end < len(walk.tokens) and walk.tokens[end].text in ("of", "the", "and")):
        end += 1
    return walk.kind == "report" and end < len(walk.tokens) and walk.tokens[end].text == "on"


def _in_region(walk: TitleWalk, end: int) -> bool:
    """Whether "at" tells of a region: "Motorways of the Sea at the Black Sea Region"."""
    while walk.kind_of(end) in "GL":
        end += 1
    return walk.has(end, "Region") or walk.has(end, "Area")


def _at_home(walk: TitleWalk, at: int, end: int) -> bool:
    """Whether "at" leads on: "Observer Status at the SCO", "Procedures at Points of Entry", not "at the Summit"."""
    if _in_region(walk, end):
        return True
    if walk.tokens[end].kind == "G":
        sent = any(token.text.capitalize() in _SENT for token in walk.tokens[walk.after : at])
        while walk.kind_of(end) == "G":
            end += 1
        return sent and walk.kind_of(end) != "C"
    if walk.tokens[end].text in _AT_HOME:
        return True
    if _DOING.fullmatch(walk.tokens[end].text) and walk.tokens[end].text not in listed("body") | _MET:
        return end == at + 1 and walk.kind_of(end + 1) == "f" and walk.tokens[end + 1].text == "of"
    while end < len(walk.tokens) and walk.tokens[end].kind == "C" and walk.tokens[end].text not in listed("body"):
        end += 1
    if walk.tokens[end - 1].text in _SPOTS:
        return True
    points = walk.tokens[end].text == "of" and walk.kind_of(end + 1) == "C" if end < len(walk.tokens) else False
    return points and end > at + 1 and walk.mode == "cap"
