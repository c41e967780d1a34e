"""Foundings that a meeting decides itself: "agreed to establish an Institute for Peace", "decided that X be set up".

Only what has a name of its own is founded so: "to set up a working group" founds nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.matching.phrases import Phrase
from kg.extract.matching.view import clean
from kg.extract.page.context import Context
from kg.extract.page.occasions import Occasion, behind, settle
from kg.extract.page.organisations_named import BODY_NAME, Named, named_after
from kg.extract.page.page import Sentence

_DECIDE = r"(?:[Dd]ecid|[Aa]gre|[Rr]esolv)(?:e[sd]?|ed)"
_ACTIVE = Phrase(
    rf"\b{_DECIDE}(?:,? (?:today|here|further|also|therefore|on this day|\w+ly),?"
    r"|, (?:on|upon|at|in) [^,;]{3,70},)* to"
    r" (?:establish|create|set up|found|institute|constitute) (?:the |an? )?(?:(?:new|permanent|joint) )*"
)
_PASSIVE = Phrase(
    rf"\b{_DECIDE} that (?:the |an? )?(?P<name>[^,;]{{3,120}}?) (?:be|is to be|shall be|should be|will be)"
    r" (?:\w+ly )?(?:established|created|set up|founded|instituted)\b"
)
# "They established in Colombo a SAARC Centre for Seeds", "hereby establishes the Institute"
_DEED = Phrase(
    r"(?:(?<!which )(?<!that )(?:\b(?:[Tt]he|[Oo]ur) )?\b(?:[Tt]hey|[Ww]e|[Ll]eaders|[Mm]inisters|Heads of State"
    r"|[Gg]overnment|[Cc]ouncil|[Cc]ommittee|[Ss]ummit|[Ss]ides|[Pp]arties)(?: (?:also|hereby|further|\w+ly))?"
    r"|\b[Hh]ereby) (?:establish(?:ed|es)?|set up|create[sd]?|found(?:ed|s))"
    r"(?P<where>,? (?:in|at) [^;.]{3,50}?,?)? (?:the |an? )(?:(?:new|permanent|joint) )*(?=[A-Z])"
)
_UNSURE = re.compile(r"\b(?:not|never|if|unless|once|provided|subject to|in principle|should|would|may|might|could)\b")
PROVISO = re.compile(r"[^;.]{0,140}?\b(?:provided|subject to|on condition|once|if|unless)\b")
_IN = re.compile(r",? (?:in|at) (?:the city of )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
_NO_BODY = re.compile(r"\b(?:Fund|Account|Committee|Working Group|Expert Group|Task Force)\b")
"""What a meeting sets up for its own work, or to pay from, and does not found."""


def read_decided(context: Context, sentence: Sentence) -> Iterator[tuple[str, Occasion, str]]:
    """The bodies that the meeting decides to establish, with its day and place."""
    fold = context.page.view.fold
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
    if known is not None and known.end <= end and (match is None or match.end() <= known.end):
        return None if known.code == context.organisation else known
    if match is None or " " not in match.group() or _NO_BODY.search(match.group()):
        return None
    last = _before_city(context, *match.span())
    return Named(clean(context.words(match.start(), last)), match.start(), last)


def _before_city(context: Context, start: int, end: int) -> int:
    """Where a name ends, the city left off in which the body is: "the Institute for Peace in Osh"."""
    cities = (m for m in context.page.marks.within(start, end) if m.tag == "L" and m.end == end)
    at = next((m.start - len(" in ") for m in cities), end)
    return at if context.page.view.fold.startswith(" in ", at) else end
