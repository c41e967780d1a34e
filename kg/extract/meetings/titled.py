"""Meetings with a title of their own: "the Special Conference on Afghanistan", "the Forum of Heads of Regions"."""

import re

from kg.extract.matching.cues import cue
from kg.extract.meetings.bodies import find_body
from kg.extract.page.context import Context

_COUNTED = re.compile(rf"(?:(?:{cue('ordinal').pattern}|Extraordinary|Regular|Annual) )+", re.I)
_WHICH = re.compile(
    rf"(?:(?:the|{cue('ordinal').pattern}|extraordinary|regular|annual|next|coming|forthcoming|upcoming|last) )*", re.I
)
"""What stands before the name of a meeting."""
_JOINT = re.compile(r"(?P<first>[A-Z][A-Z\d]+)-[A-Z]")
_INTERNATIONAL = re.compile(
    r"(?:International|World|Global|Intergovernmental) (?:[\w-]+ ){0,3}?(?:Committee|Commission|Council|Panel|Board)\b"
)
_MINISTERIAL = re.compile(r"(?!.*\bInternational\b).*\b(?:[Mm]inisterial|[Mm]inisters)\b")
"""What is no conference of the world, though it has a title: one of ministers."""
_MINISTERIAL_WHAT = re.compile(r" (?:Meeting|Conference|Session)\b")
_OF_ITS = re.compile(r" of (?:the )?$")
_AEGIS = re.compile(
    r"[^;.]{0,90}?\bunder (?:the )?(?:(?:auspices|aegis|umbrella) of [^,;.]{2,60}"
    r"|[A-Z][\w' -]{1,40} (?:auspices|aegis|umbrella)\b)"
)
_REACH = 90
"""Characters behind a venue in which it may be told under whose auspices a meeting was held."""
_PUBLIC = re.compile(
    r"\b(?:Conference|(?<!Post-)Forum(?! of (?:the )?[A-Z])|Congress|(?<!Post-Forum )(?<!High-Level )Dialogue"
    r"|(?<!special )conference|forum|congress|round table)\b"
)
_OPEN_TO_MANY = re.compile(r" (?:Conference|Symposium|Congress|Colloquium) on\b")
# "the Special ASEAN-China Leaders' Meeting on"
_WHO = re.compile(
    r"\b(?:(?:[Ss]pecial|[Ee]xtraordinary|[Ee]mergency|[Ii]nformal) )?(?:[A-Z]{3,6}-[A-Z]\w+ )?"
    r"(?P<who>(?:[A-Z][\w/-]+ ){0,4}(?:Leaders|Ministers|Officials|Chiefs|Coordinators|Experts))'?"
    r" (?=(?:Special )?(?:Meeting|Conference) (?:on|for)\b)"
)
_TITLE = 60
"""Characters before a title in which those who met may be named."""


def titled_meeting(context: Context, group: tuple[int, int], venue_end: int) -> tuple[str | None, str]:
    """Whose a meeting is and its title; one that is open to others is of none, unless it bears a name or an aegis."""
    fold, (first, last) = context.page.view.fold, group
    first += len("The ") if fold.startswith("The ", first) else 0
    counted = _COUNTED.match(fold, first, last)
    first = counted.end() if counted else first
    if those := those_who_met(context, first, last):
        return context.organisation, those
    if other := of_other(context, first, last):
        return other
    if shortened := _without_own_name(context, first, last):
        return context.organisation, shortened
    aegis = _AEGIS.match(fold, last, max(last, venue_end) + _REACH)
    named = context.page.chunks(first, aegis.end() if aegis else last)
    own = any(context.own(context.code(chunk)) for chunk in named)
    public = _PUBLIC.search(fold, first, last) and not own and not _MINISTERIAL.match(fold, first, last)
    return None if public else context.organisation, context.words(first, last)


def joint_owner(context: Context, body: str | None) -> str | None:
    """The first of two organisations that meet jointly, whoever tells of it: "the ASEAN-EU Joint Committee"."""
    joint = _JOINT.match(body or "")
    is_code = joint is None or context.lexicon.is_known(body or "")
    return joint["first"] if joint and not is_code and context.lexicon.is_known(joint["first"]) else None


def international(context: Context, first: int, last: int) -> str | None:
    """The name of a body of the world that no acronym tells: "the International Commission on Large Dams"."""
    named = _INTERNATIONAL.match(context.page.view.fold, first, last)
    own = any(context.own(context.code(chunk)) for chunk in context.page.chunks(first, last))
    return context.words(first, last) if named and not own else None


def those_who_met(context: Context, first: int, last: int) -> str | None:
    """The group that a title names as those who met: "the Special ASEAN Leaders' Meeting on Floods"."""
    fold = context.page.view.fold
    floor = max(0, first - _TITLE)
    for match in _WHO.finditer(fold, floor, last):
        if match.end() >= first:
            who = find_body(context, *match.span("who"))
            return who if who and not who.endswith("-SUMMIT") else context.words(*match.span("who"))
    return None


def of_other(context: Context, first: int, last: int) -> tuple[str, str] | None:
    """Another organisation that a title begins or ends with, and the rest: "the ASEAN Plus Three Health Ministers"."""
    fold = context.page.view.fold
    which = _WHICH.match(fold, first, last)
    first = which.end() if which else first
    names = [chunk for chunk in context.page.chunks(first, last) if chunk.tag == "G" and chunk.value]
    for chunk in names:
        if context.root(chunk.value or "") != chunk.value or chunk.value == context.organisation:
            continue
        if chunk.start == first and last > chunk.end + 1 and not fold.startswith("-", chunk.end):
            what = _MINISTERIAL_WHAT.match(fold, last) if fold.endswith("Ministerial", first, last) else None
            return chunk.value, context.words(chunk.end + 1, what.end() if what else last).removesuffix("'")
        of_its = _OF_ITS.search(fold, first, chunk.start)
        if of_its and chunk.end == last and len(names) == 1:
            return chunk.value, context.words(first, of_its.start())
    return None


def _without_own_name(context: Context, first: int, last: int) -> str | None:
    """The words around the organisation's own name: "special SCO conference on Afghanistan", "SCO Symposium on Tea"."""
    for chunk in context.page.chunks(first, last):
        if not context.organisation or context.code(chunk) != context.organisation:
            continue
        if chunk.start == first and _OPEN_TO_MANY.match(context.page.view.fold, chunk.end, last):
            return context.words(chunk.end + 1, last)
        if chunk.start > first:
            before = context.words(first, chunk.start - 1)
            return f"{before} {context.words(chunk.end + 1, last)}" if before.islower() else None
    return None
