"""Groups of leaders who act as an organ: "the heads of state of the SCO" are its Council of Heads of State."""

import re
from functools import lru_cache

from kg.extract.matching.lexicon import PATTERNS
from kg.tables import read_table


@lru_cache(maxsize=1)
def _groups() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = read_table(PATTERNS / "groups.csv", ("suffix", "words"))
    return tuple((re.compile(rf"\b(?:{row.expression('words')})\b", re.I), row.text("suffix")) for row in rows)


def organ_suffix(text: str) -> str | None:
    """The suffix of the organ that the first group named in a folded text stands for."""
    found = [(match.start(), suffix) for words, suffix in _groups() if (match := words.search(text))]
    return min(found)[1] if found else None
