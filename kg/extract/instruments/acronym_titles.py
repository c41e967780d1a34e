"""Instruments that a text calls by their acronym alone: "the talks on PACER Plus", "in accordance with UNCLOS"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.extract.instruments.words import alternatives, instrument_words
from kg.extract.matching.phrases import Phrase

_HEADS_ON = r"(?![\w'-]|\)|:| \(|(?: [A-Z][\w-]*)* (?:[A-Z][a-z]|[A-Z]{2}))"
"""Behind the acronym: no name that it only modifies, as in "the SAFTA Ministerial Council"."""
_NAME = 2
"""Blanks in what is a name in full: "Regional Comprehensive Economic Partnership"."""
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d) $")


@lru_cache(maxsize=1)
def acronym_pattern() -> Phrase:
    """The acronyms of the table, where they stand by themselves."""
    words = instrument_words().acronyms
    acronyms = alternatives(frozenset(word for word in words if word.count(" ") < _NAME))
    names = alternatives(frozenset(word for word in words if word.count(" ") >= _NAME))
    short = rf"(?:{acronyms})(?: agreement\b)?{_HEADS_ON}"
    return Phrase(rf"(?<![\w('/-])(?P<title>{short}|(?:{names})\b(?! [A-Z][a-z]))")


def find_acronyms(fold: str, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
    """The stretches of fold[start:end] that are acronyms of instruments, with the year before: "the 1982 UNCLOS"."""
    for match in acronym_pattern().finditer(fold, start, end):
        year = _YEAR.search(fold, max(start, match.start() - len("1982 ")), match.start())
        yield *match.span("title"), year["year"] if year else None


def is_explained(fold: str, acronym: str) -> bool:
    """Whether the text gives the title in full as well, the acronym in brackets behind it."""
    return re.search(rf"\w \((?:the )?[\"']?{re.escape(acronym)}\b", fold) is not None
