"""Cues: the words that tell a rule what a sentence is about, declared in `patterns/cues/`, a file for each subject.

A cue is looked up by name and is a phrase over the folded text, case ignored. What `shared.csv` declares stands in
angle brackets in the cues of all files.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from kg.extract.matching.lexicon import PATTERNS
from kg.extract.matching.phrases import Phrase
from kg.tables import Row, read_table

CUES = PATTERNS / "cues"
SHARED = "shared.csv"
FORMS = {"words": r"\b(?:{})\b", "pattern": "(?:{})"}


@lru_cache(maxsize=1)
def _table() -> dict[str, Phrase]:
    shared: dict[str, list[str]] = defaultdict(list)
    for row in _rows(CUES / SHARED):
        shared[row.text("cue")].append(_part(row, {}))
    macros = {name: "|".join(pieces) for name, pieces in shared.items()}
    parts: dict[str, list[str]] = defaultdict(list)
    for path in sorted(CUES.glob("*.csv")):
        for row in _rows(path):
            parts[row.text("cue")].append(_part(row, macros))
    return {name: Phrase("|".join(pieces), re.I) for name, pieces in parts.items()}


def _rows(path: Path) -> Iterator[Row]:
    return read_table(path, ("cue", "form", "words"))


def _part(row: Row, macros: Mapping[str, str]) -> str:
    form = FORMS[row.one_of("form", FORMS)]

    def expand(words: str) -> str:
        for name, meaning in macros.items():
            words = words.replace(f"<{name}>", f"(?:{meaning})")
        return form.format(words)

    return row.expression("words", expand)


def cue(name: str) -> Phrase:
    """The cue of this name; raises KeyError for one that no file has."""
    return _table()[name]
