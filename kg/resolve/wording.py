"""How alike two wordings of one title or group are: translations differ in order, number and synonyms."""

import re

from rapidfuzz.distance import JaroWinkler

from kg.iris import latin

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY_WORDS = (
    "a an and among at between by for from in into its of on or the their to under with member members state states "
    "meeting meetings council session responsible charge"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_ARTICLES = frozenset({"a", "an", "the"})
ALIKE = 0.82
"""Two words count as one from this similarity on: transportation and transport, antidrug and drug do not."""


def folded_title(text: str) -> str:
    """The title in plain Latin words without articles: equal for spellings of one title."""
    return " ".join(word for word in _WORD.findall(latin(text)) if word not in _ARTICLES)


def content_words(text: str) -> tuple[str, ...]:
    """The words that tell a group or title apart, singular, in the order of the alphabet."""
    return tuple(sorted({_singular(word) for word in _WORD.findall(latin(text))} - _EMPTY))


def _singular(word: str) -> str:
    plain = word.replace("defence", "defense").replace("programme", "program")
    if plain in ("heads", "chairmen"):
        return plain
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") and len(plain) > 3 else plain


def similarity(one: str, other: str) -> float:
    """From 0 to 1: the share of content words that have a likeness in the other wording."""
    left, right = content_words(one), content_words(other)
    if not left or not right:
        return 0.0
    found = _matched(left, right) + _matched(right, left)
    return found / (len(left) + len(right))


def _matched(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    return sum(any(_alike(word, other) for other in right) for word in left)


def _alike(one: str, other: str) -> bool:
    return one == other or (one[:3] == other[:3] and JaroWinkler.similarity(one, other) >= ALIKE)
