"""Capacities that stand right behind the states that take part in them: "X and Y, observers of the Organisation"."""

import re
from collections.abc import Iterable

from kg.extract.attendance.capacities import Cue
from kg.extract.attendance.rows import row_end, row_of
from kg.extract.page.chunks import Chunk
from kg.extract.page.page import Sentence

_ARTICLE = re.compile(r" (?:an? |the )?")
_STOP = re.compile(r"[,;.]|$")
_APPOSED = re.compile(r"(?:,| \(|,? being)(?: ?(?:all|both|each|the|its|our|as|of them))* ?(?:[A-Z]{2,8} )?")
_ENDS = re.compile(r"(?: (?:of|in|at|to|with) (?:the )?[\w ]{2,60}?)?(?:[,;.)]|$)")


def capacity_beside(sentence: Sentence, state: Chunk, cues: Iterable[Cue]) -> Cue | None:
    """The words of capacity of the row that a state stands in: "X and Y dialogue partners", "X and Y (observers)"."""
    end, fold = row_end(sentence, state), sentence.fold
    for words in cues:
        if _ARTICLE.fullmatch(fold, end, words.start) and _STOP.match(fold, words.end):
            return words
        many = len(row_of(sentence, state)) > 1 and fold[words.start : words.end].endswith("s")
        if many and _APPOSED.fullmatch(fold, end, words.start) and _ENDS.match(fold, words.end):
            return words
    return None
