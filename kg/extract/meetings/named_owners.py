"""Whose a meeting is that a sentence names: of a body of the document's organisation, of another one, of the world."""

import re
from dataclasses import dataclass

from kg.extract.matching.cues import cue
from kg.extract.meetings.bodies import find_body, own_summit
from kg.extract.meetings.named_events import NamedEvent
from kg.extract.meetings.titled import of_other
from kg.extract.page.context import Context

# "the next meeting of this group of experts"
_THIS_GROUP = re.compile(
    r" of (?:this|that|the said) (?P<group>(?:[\w-]+ )?(?:[Gg]roup|[Cc]ommittee|[Pp]anel|[Tt]eam|[Cc]ommission)"
    r"(?: of [a-z]+)?)\b"
)
_THAT_BODY = re.compile(r" of (?:that|the said|the same|this) (?:body|organ)\b")
_BEFORE = 300
"""Characters before "that body" in which the organ may be named."""
_LEADERS = re.compile(r"(?<!of )\bleaders'?$", re.I)
_MINISTERIAL = re.compile(r"\b(?:[A-Z][\w-]+ )?Ministerial $")
# "the Third International Conference on X"
_INTERNATIONAL = re.compile(
    rf"(?:\b(?:{cue('ordinal').pattern}) )?"
    r"(?P<title>\bInternational (?:(?:Donors?'?|Ministerial|High-Level|Scientific) )*)$",
    re.I,
)
_POSSESSIVE = re.compile(r"(?:'s?)? ")
# "the Rio+20", "COP-18 and", "the World Investment": what no meeting of one organisation is called
OF_THE_WORLD = re.compile(
    r"(?:\b[A-Z][A-Za-z]*\+\d+|\b[A-Z]{2,}-?(?:\d+|(?<=-)[IVX]+)|\b(?:Climate|Donors?'?|Pledging|Review|World|Global|Diplomatic))"
    r" (?:[A-Z][\w'-]* ){0,3}$"
)
_REACH = 90
"""Characters before the name of a meeting in which what it is called begins."""


@dataclass(frozen=True, slots=True)
class Scheduled:
    """The body that is to meet, and whether the clause names it or a meeting at all."""

    body: str | None
    named: bool = True
    organisation: str | None = None
    """Another organisation than the document's, whose meeting it is."""
    beside: "tuple[Scheduled, ...]" = ()
    """Those that are to meet then and there as well."""


def named_body(context: Context, event: NamedEvent) -> Scheduled:
    """The body that a named meeting is of, and another organisation when it is one's of that."""
    if open_to_all := _international(context, event):
        return open_to_all
    other = of_other(context, *event.group) if event.group else None
    if other:
        return Scheduled(other[1], True, other[0])
    if whole := _of_another_whole(context, event):
        return whole
    theirs = _summit_of_another(context, event)
    return Scheduled(None, True, theirs) if theirs else Scheduled(_body_of(context, event))


def _international(context: Context, event: NamedEvent) -> Scheduled | None:
    """A conference of the world by its title, the United Nations' where they are named before it."""
    fold = context.page.view.fold
    floor = max(0, event.start - _REACH)
    title = _INTERNATIONAL.search(fold, floor, event.start) if event.group and event.group[0] == event.start else None
    if title is None:
        return None
    named = (c for c in context.page.chunks(floor, title.start()) if c.tag in "GK")
    before = [c for c in named if _POSSESSIVE.fullmatch(fold, c.end, title.start())]
    if before:
        owner = context.root(context.code(before[-1]) or "")
        return Scheduled(context.words(title.start(), event.end), True, owner) if owner == "UN" else None
    return Scheduled(None, True, context.words(title.start("title"), event.end))


def _of_another_whole(context: Context, event: NamedEvent) -> Scheduled | None:
    """The meeting of another organisation that is named by nothing else: "the Third Meeting of the ARF"."""
    fold = context.page.view.fold
    names = context.page.chunks(*event.group) if event.group else ()
    whole = next((c for c in names if event.group == (c.start, c.end) and c.tag == "G" and c.value), None)
    root = context.root(whole.value or "") if whole else None
    if whole is None or root == context.organisation:
        return None
    title = _MINISTERIAL.search(fold, max(0, event.start - _REACH), event.start) if whole.start > event.start else None
    words = f"{title.group()}{event.words.split(' ', 1)[0]}" if title else None
    return Scheduled(words if root == whole.value else whole.value, True, root)


def is_of_the_world(context: Context, event: NamedEvent) -> bool:
    """Whether a meeting is one of the whole world: "the United Nations conference on X", "the Rio+20 Summit"."""
    names = context.page.chunks(*event.group) if event.group else ()
    if event.group is None and OF_THE_WORLD.search(context.page.view.fold, max(0, event.start - _REACH), event.start):
        return True
    return context.organisation != "UN" and any(c.value == "UN" and event.group == (c.start, c.end) for c in names)


def _summit_of_another(context: Context, event: NamedEvent) -> str | None:
    """The organisation whose summit it is where another's name stands before the word: "the APEC Summit"."""
    if not event.summit:
        return None
    names = (c for c in context.page.chunks(max(0, event.start - _REACH), event.start) if c.end == event.start - 1)
    codes = (context.code(c) for c in names if c.tag == "G")
    return next((code for code in codes if code == context.root(code or "") and code != context.organisation), None)


def _body_of(context: Context, event: NamedEvent) -> str | None:
    """The body that a named meeting is of."""
    fold = context.page.view.fold
    if this := _THIS_GROUP.match(fold, event.end):
        return context.words(*this.span("group"))
    if _THAT_BODY.match(fold, event.end) and (organ := _organ_before(context, event.start)):
        return organ
    if event.summit and event.group is not None and _LEADERS.search(fold, *event.group):
        return own_summit(context, event.start, event.end)
    if event.group is not None:
        body = find_body(context, *event.group)
        summit = own_summit(context, event.start, event.group[1])
        if body is not None:
            return summit or body
        if summit is not None:
            return summit
        if not event.summit and event.group[0] == event.start and "<E" not in event.words:
            return context.words(*event.group)
    if event.summit or (event.group is not None and event.words.startswith("<E")):
        return None
    return context.body


def _organ_before(context: Context, at: int) -> str | None:
    """The last organ that is named in a text shortly before a place in it."""
    named = (context.code(c) for c in reversed(context.page.chunks(max(0, at - _BEFORE), at)) if c.tag in "GK")
    return next((code for code in named if context.own(code) and code != context.organisation), None)
