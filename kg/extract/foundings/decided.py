"""Foundings that a meeting decides itself: "agreed to establish an Institute for Peace", "decided that X be set up".

Only what has a name of its own is founded so: "to set up a working group" founds nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.matching.phrases import Phrase
from kg.extract.matching.view import clean
from kg.extract.page.context import Context
from kg.extract.page.occasions import Occasion, before, behind, settle
from kg.extract.page.organisations_named import BODY_NAME, Named, named_after
from kg.extract.page.page import Sentence

_DECIDE = r"(?<!had been )(?:[Dd]ecid|[Aa]gre|[Rr]esolv)(?:e[sd]?|ed)"
_ACTIVE = Phrase(
    rf"\b{_DECIDE}(?:,? (?:today|here|further|also|therefore|on this day|\w+ly),?"
    r"|, (?:on|upon|at|in) [^,;]{3,70},)* to"
    r" (?:establish|create|set up|found|institute|constitute)(?:, (?:on|within|under|as|with|by|at|in) [^,;]{3,70},)?"
    r" (?:the |an? )?(?:(?:new|permanent|joint) )*"
    r"|\b(?:[Aa]pprov|[Ee]ndors)(?:e[sd]?|ed) the (?:establishment|creation|setting up|formation) of (?:the |an? )?"
    r"(?=[A-Z])"
)
_PASSIVE = Phrase(
    rf"\b{_DECIDE} that (?:the |an? )?(?P<name>[^,;]{{3,120}}?) (?:be|is to be|shall be|should be|will be)"
    r" (?:\w+ly )?(?:established|created|set up|founded|instituted)\b"
)
# "They established in Colombo a SAARC Centre for Seeds", "hereby establishes the Institute"
_DEED = Phrase(
    r"(?:(?<!which )(?<!that )(?:\b(?:[Tt]he|[Oo]ur) )?\b(?:[Tt]hey|[Ww]e|[Ll]eaders|[Mm]inisters|Heads of State"
    r"|[Gg]overnment|[Cc]ouncil|[Mm]eeting|[Ss]ession|[Cc]ommittee|[Ss]ummit|[Ss]ides|[Pp]arties)"
    r"(?: (?:also|hereby|further|\w+ly))?"
    r"|\b[Hh]ereby) (?:establish(?:ed|es)?|set up|create[sd]?|found(?:ed|s))"
    r"(?P<where>,? (?:in|at) [^;.]{3,50}?,?)? (?:the |an? )(?:(?:new|permanent|joint) )*(?=[A-Z])"
)
# "the meeting in Osh on 3 May 2012, at which the ministers agreed to create a Centre for Rivers"
_AT_WHICH = Phrase(
    r"(?P<which>,? (?:at|during) which) [^;.]{3,100}?\b(?:established|set up|created|founded|launched"
    rf"|{_DECIDE} to (?:establish|create|set up|found)|in (?:establish|creat|sett|found|launch)ing(?: up)?)"
    r" (?:the |an? )(?:(?:new|permanent|joint) )*(?=[A-Z])"
)
_AHEAD = re.compile(r"\b(?:will|shall|to be|propos\w+)\b")
_UNSURE = re.compile(
    r"\b(?:not|never|[Ii]f|[Uu]nless|once|provided|subject to|in principle|should|would|may|might|could)\b"
)
PROVISO = re.compile(r"[^;.]{0,140}?\b(?:provided|subject to|on condition|once|if|unless)\b")
_IN = re.compile(r",? (?:in|at) (?:the city of )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
_NO_BODY = re.compile(
    r"(?!.*\b(?:on|for|of|against|in) (?:the )?(?!Experts|Officials|Senior)[A-Z])"
    r"(?:.*\b(?:Fund|Account|Committee|Working Group|Expert Group|Task Force)\b|[\w-]+ (?:Mechanism|Office)$)"
)
"""What a meeting sets up for its own work, or to pay from, without a name that says what for."""
# "A Working Group on Youth was set up", "The Council of Seeds is hereby established"
_SET_UP = Phrase(
    r"(?P<a>\b[Aa]n? |\b[Tt]he )(?=[A-Z][^;]{3,120}? (?:was|is) (?:hereby |also )?"
    r"(?:set up|established|created|founded|launched)\b)"
)
_BRACKET = re.compile(r"\([^()]*\d{4}\),? $")
_IS_SET_UP = re.compile(
    r" (?P<verb>was|is) (?:hereby |also )?(?:set up|established|created|founded|launched)\b(?! (?:in|on|by|under|at)\b)"
)


def read_decided(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """The bodies that the meeting decides to establish, with its day and place."""
    fold = context.page.view.fold
    yield from _at_another_meeting(context, sentence)
    for start, end in _decisions(fold, sentence):
        name = body_after(context, sentence, start, end)
        if name is None or _UNSURE.search(fold, max(sentence.start, start - 60), start):
            continue
        if not PROVISO.match(fold, start, sentence.end):
            there = _IN.match(fold, name.end, sentence.end)
            city = behind(context, name.end, there.end()) if there else Occasion()
            settled = settle(context, behind(context, end, end), (sentence.end, sentence.end), False)
            told = replace(settled, place=city.place, inferred=("date",)) if city.place else settled
            yield name.code, told, "decided"
    for match in _DEED.finditer(fold, sentence.start, sentence.end):
        name = body_after(context, sentence, match.end(), sentence.end)
        earlier = any(c.tag == "D" and c.start < match.start() for c in sentence.chunks)
        if name is None or earlier or PROVISO.match(fold, match.end(), sentence.end):
            continue
        told = behind(context, match.start("where"), match.end("where")) if match["where"] else Occasion()
        told = told if told.date else behind(context, name.end, sentence.end) or told
        yield name.code, settle(context, told, (sentence.end, sentence.end), False), "decided"


def _at_another_meeting(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """The bodies that were set up at a meeting named before: "the summit in Osh on 3 May, at which they founded"."""
    fold = context.page.view.fold
    for match in _AT_WHICH.finditer(fold, sentence.start, sentence.end):
        name = body_after(context, sentence, match.end(), sentence.end)
        if name is not None and not (_UNSURE.search(match.group()) or _AHEAD.search(match.group())):
            yield name.code, before(context, sentence.start, match.end("which")), "decided"


def read_set_up(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """The new bodies that a passive tells to have been set up, at the meeting before it or at this one."""
    fold = context.page.view.fold
    for match in _SET_UP.finditer(fold, sentence.start, sentence.end):
        name = body_after(context, sentence, match.end(), sentence.end)
        made = _IS_SET_UP.match(fold, name.end, sentence.end) if name else None
        if name is None or made is None or (made["verb"] == "was" and match["a"].strip().lower() == "the"):
            continue
        if not (_UNSURE.search(fold, sentence.start, match.start()) or PROVISO.match(fold, made.end(), sentence.end)):
            bracket = _BRACKET.search(fold, sentence.start, match.start())
            told = behind(context, *bracket.span()) if bracket else before(context, sentence.start, match.start())
            here = told if told.date else settle(context, told, (sentence.end, sentence.end), False)
            yield name.code, here, "decided"


def _decisions(fold: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the name of what is to be established stands, as far as the sentence may reach."""
    for match in _ACTIVE.finditer(fold, sentence.start, sentence.end):
        yield match.end(), sentence.end
    for match in _PASSIVE.finditer(fold, sentence.start, sentence.end):
        yield match.span("name")


def body_after(context: Context, sentence: Sentence, start: int, end: int) -> Named | None:
    """A body that is known, or by its name one that is not; never the organisation itself."""
    known = named_after(context, sentence, start)
    match = BODY_NAME.match(context.page.view.fold, start, end)
    last = before_city(context, *match.span()) if match else start
    if known is not None and known.end <= end and last <= known.end:
        return None if known.code == context.organisation else known
    if match is None or " " not in match.group() or _NO_BODY.match(match.group()):
        return None
    return Named(clean(context.words(match.start(), last)), match.start(), last)


def before_city(context: Context, start: int, end: int) -> int:
    """Where a name ends, the city and day left off that follow it: "the Institute for Peace in Osh in May"."""
    fold = context.page.view.fold
    told = (m for m in context.page.marks.within(start, end + 1) if m.tag in "LD" and m.start < end)
    return next((m.start - 4 for m in told if fold.endswith((" in ", " on ", " at "), start, m.start)), end)
