"""Titles in quotation marks: named by the noun before them, by one another in a list, or by the verb behind them.

'the programme "Clean Water"', 'two statements: "On Bees" and "On Honey"', '"Clean Water" was adopted'.
"""

import re
from collections.abc import Iterator

from kg.extract.matching.phrases import Phrase

_NOUN = (
    r"(?:programme|program|plan|strategy|strategies|concept|convention|agreement|declaration|code|protocol"
    r"|roadmap|road map|treaty|treaties|memorandum|memoranda|statement|document|fund|charter|resolution|appeal|report"
    r"|Decision|Statement|Resolution|Agreement|Declaration|Protocol|Programme)"
)
_SUCH_AS = r"including|among (?:them|which|these|others)|such as|namely|in particular|notably|inter alia"
_LEADS = (
    rf"\b(?:{_NOUN}s?,?(?: (?:entitled|titled|called|named|on|{_SUCH_AS}))?"
    rf"|(?:Deci|deci)sions?,?(?: (?:on|{_SUCH_AS}))?),?:?(?: -)? $"
)
_INTRODUCED = re.compile(_LEADS)
_NEXT = re.compile(r"[,;]? ?(?:and |as well as |also )?(?:the |on )?")
_ACTED = re.compile(r" (?:was |were |has been |have been )?(?:signed|adopted|approved|endorsed)\b")
_DONE = re.compile(
    r"\b(?:adopt|approv|sign|endors|launch|issu)(?:e|ed|es|s|ing)? (?:\w+ly )?(?:the |an? |its |their |our )?$", re.I
)
_QUOTATION = Phrase(r"(?P<mark>\"|(?<= )')\s?(?P<title>[A-Z][^\"]{4,160}?)\s?(?P=mark)(?!\w)")


def has_quotation(fold: str, start: int, end: int) -> bool:
    """Whether a stretch holds a quotation that may be a title."""
    return _QUOTATION.search(fold, start, end) is not None


def find_quoted(fold: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of the quotations in fold[start:end] that are titles, without their marks."""
    last: re.Match[str] | None = None
    for match in _QUOTATION.finditer(fold, start, end):
        follows = last is not None and _NEXT.fullmatch(fold, last.end(), match.start()) is not None
        acted = match["mark"] == '"' and _ACTED.match(fold, match.end(), end) is not None
        before = fold[max(start, match.start() - 60) : match.start()]
        done = match["mark"] == '"' and _DONE.search(before) is not None
        if follows or acted or done or _INTRODUCED.search(before):
            last = match
            yield match.span("title")
