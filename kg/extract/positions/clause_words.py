"""Word classes of clauses, from `patterns/clause_words.csv`."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from kg.extract.matching.lexicon import PATTERNS
from kg.tables import read_table

_CLASSES = frozenset(
    {
        "group",
        "single",
        "organ",
        "session",
        "whole",
        "auxiliary",
        "verb",
        "link",
        "preposition",
        "adverb",
        "noun",
        "and",
    }
)
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=1)
def load_clause_words() -> Mapping[str, frozenset[str]]:
    """The project's words of each class."""
    return read_clause_words(PATTERNS / "clause_words.csv")


def read_clause_words(path: Path) -> Mapping[str, frozenset[str]]:
    """The words of each class of a table; raises BadRow."""
    words: dict[str, frozenset[str]] = {name: frozenset() for name in _CLASSES}
    for row in read_table(path, ("class", "words")):
        name = row.one_of("class", sorted(_CLASSES))
        for word in row.values("words"):
            if not _WORD.fullmatch(word):
                raise row.refuse(f"the word {word!r} is not one lower-case word")
        words[name] |= frozenset(row.values("words"))
    return words
