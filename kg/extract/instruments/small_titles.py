"""Titles whose head is written small: "a roadmap for", "the Commission's third annual report on"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.extract.instruments.title_ends import Walk
from kg.extract.instruments.title_tokens import Token
from kg.extract.instruments.words import alternatives, instrument_words
from kg.extract.matching.phrases import Phrase

_OWNER = r"(?:(?:(?:[A-Z][\w-]* ){0,5}[A-Z][\w-]*|organi[sz]ation)(?:'s|s') )?"
_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)"
_PLACED_HEAD = re.compile(
    r"agreements?|accords?|protocols?|arrangements|convention|declaration|treaty|charter|memorandum"
)
PLACED = Phrase(rf"\b[A-Z][\w'-]+ (?:{_PLACED_HEAD.pattern})\b")
"""What may be an agreement named after a place: the cheap test before `find_placed`."""
_REPORTS = (
    r"reports?|budget|information notes?|[Ii]nformation(?= (?:of|by) )|Information(?= on )"
    r"|recommendations|list|schedule"
    r"|(?:pre-)?(?:feasibility|evaluation|baseline|scoping|impact|mid-term|comprehensive|joint) study"
)
_TOLD = (
    rf"(?:(?:{_ORDINAL}|annual|progress|interim|periodic|consolidated|summary|financial|implementation"
    r"|activity|follow-up|mid-term|final|detailed|biennial|quarterly|evaluation|audit|(?:19|20)\d\d) ){0,3}"
)
_OF_KIND = (
    r"(?:(?:comprehensive|international|intergovernmental|inter-governmental|multilateral|universal|regional|subregional|sub-regional"
    r"|framework|interstate|inter-state|annual|biennial|indicative|strategic|unified|common|model|(?-i:[A-Z]{2,8})"
    r"|(?:\w+|\d+)-year|(?:long|medium|mid|short)-term|joint|action|work"
    r"|free[ -]trade|trade|investment|cooperation|partnership) ){0,3}"
)
_SAID = r"(?:draft|special|final|similar|corresponding|separate|respective|new|bilateral|trilateral|updated|revised)"
_CHANGE = r"(?:amendments|additions|changes)"
_CHANGES = rf"\b{_CHANGE}(?: and {_CHANGE})?(?= (?:to|in) the [A-Z])"
_BEFORE = r"\b(?:[Tt]he|(?<!\bas )[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|and|of|noted|approved|endorsed|adopted)"


class Small(NamedTuple):
    """A title written small: its offsets, where its head stands, and whether its maker is only pointed to ("his")."""

    start: int
    end: int
    head: tuple[int, int]
    report: bool
    pointed: bool


@lru_cache(maxsize=1)
def small_pattern() -> Phrase:
    """A head written small with what stands before it, when a preposition tells that a complement follows."""
    report = rf"{_OWNER}{_TOLD}(?P<report>{_REPORTS})"
    other = rf"{_OF_KIND}(?P<head>{alternatives(instrument_words().small)})"
    named = rf"{_BEFORE} (?:{_SAID} )?(?P<title>{report}|{other})(?= (?:of|by|on|for|between|among|with) )"
    return Phrase(rf"(?:{named}|(?P<changes>{_CHANGES}))")


def find_placed(tokens: list[Token]) -> Iterator[tuple[int, int, int]]:
    """Agreements that are named after a place and written small, "the Minsk agreements": start, head, end."""
    for index, token in enumerate(tokens[1:], start=1):
        if token.kind == "l" and tokens[index - 1].kind == "L" and _PLACED_HEAD.fullmatch(token.text):
            first = index - 1
            while first > 0 and tokens[first - 1].kind == "L":
                first -= 1
            yield tokens[first].start, token.start, token.end


def _begins(match: re.Match[str]) -> int:
    return match.start("changes" if match["changes"] else "title")


def find_small(fold: str, tokens: list[Token], taken: list[tuple[int, int]], starts: frozenset[int]) -> Iterator[Small]:
    """The titles written small outside the stretches that others take; `starts` are the tokens where those begin."""
    if not tokens:
        return
    at = {token.start: index for index, token in enumerate(tokens)}
    matches = list(small_pattern().finditer(fold, tokens[0].start, tokens[-1].end))
    others = starts | {at[_begins(match)] for match in matches if _begins(match) in at}
    for match in matches:
        head = match.span(next(name for name in ("report", "head", "changes") if match[name]))
        first = at.get(head[0])
        if first is None or any(start <= _begins(match) < end for start, end in taken):
            continue
        after = next(index for index in range(first, len(tokens)) if tokens[index].end >= head[1]) + 1
        walk = Walk(fold, tokens, after, others, frozenset(), "small")
        walk.mode = "low"
        pointed = match.group().split()[0].lower() in ("its", "their", "his", "her")
        yield Small(_begins(match), tokens[walk.end() - 1].end, head, bool(match["report"]), pointed)
