"""Cues: the words that tell a rule what a sentence is about, declared in `patterns/cues.csv`.

A cue is looked up by name and is a phrase over the folded text, case ignored.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from kg.extract.matching.lexicon import PATTERNS
from kg.extract.matching.phrases import Phrase
from kg.tables import Row, read_table

MACROS = ("event", "ordinal", "ahead", "meet")
FORMS = {"words": r"\b(?:{})\b", "pattern": "(?:{})"}


@lru_cache(maxsize=1)
def _table() -> dict[str, Phrase]:
    rows = list(read_table(PATTERNS / "cues.csv", ("cue", "form", "words")))
    macros = {name: "|".join(row.text("words") for row in rows if row.text("cue") == name) for name in MACROS}
    parts: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        parts[row.text("cue")].append(_part(row, macros))
    return {name: Phrase("|".join(pieces), re.I) for name, pieces in parts.items()}


def _part(row: Row, macros: Mapping[str, str]) -> str:
    form = FORMS[row.one_of("form", FORMS)]

    def expand(words: str) -> str:
        for name, meaning in macros.items():
            words = words.replace(f"<{name}>", f"(?:{meaning})")
        return form.format(words)

    return row.expression("words", expand)


def cue(name: str) -> Phrase:
    """The cue of this name; raises KeyError for one that the file lacks."""
    return _table()[name]
