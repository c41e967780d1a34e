"""Titles of instruments: whether two wordings are one instrument's."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from kg.resolve.wording import content_words, folded_title, similarity
from kg.tables import read_table

KINDS = Path(__file__).with_name("instrument_kinds.csv")
LIKENESS = 0.38
"""Content words that two translations of one title share at least: titles are rendered freely."""

_OWN = ("of", "organization", "organisation", "association")
_NUMBER = re.compile(r"\d{4}")


@lru_cache(maxsize=1)
def load_kinds(path: Path = KINDS) -> Mapping[str, str]:
    """The kind of instrument that a word in a title shows; raises BadRow for a word that stands twice."""
    kinds: dict[str, str] = {}
    for row in read_table(path, ("kind", "words")):
        for word in row.values("words"):
            if word in kinds:
                raise row.refuse(f"the word {word!r} stands already under {kinds[word]!r}")
            kinds[word] = row.text("kind")
    return kinds


def same_title(one: str, other: str) -> bool:
    """Whether two titles are one but for spelling, case and articles."""
    return folded_title(one) == folded_title(other)


def own_title(title: str, organisation: str) -> str:
    """The folded title without what names the organisation that it is of: the SCO Charter is the Charter of the SCO."""
    left_out = {*folded_title(organisation).split(), *_OWN}
    words = [word for word in folded_title(title).split() if word not in left_out]
    return " ".join(words) or folded_title(title)


def title_likeness(one: str, other: str) -> float:
    """From 0 to 1: how likely two titles translate one; 0 where kinds or years differ."""
    if same_title(one, other):
        return 1.0
    years = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    if all(years) and years[0] != years[1]:
        return 0.0
    kinds = title_kinds(one), title_kinds(other)
    if all(kinds) and not kinds[0] & kinds[1]:
        return 0.0
    likeness = similarity(one, other)
    return likeness if likeness >= LIKENESS else 0.0


@lru_cache(maxsize=1 << 14)
def title_kinds(title: str) -> frozenset[str]:
    """The kinds of instrument that the words of a title show."""
    known = load_kinds()
    return frozenset(known[word] for word in content_words(title) if word in known)
