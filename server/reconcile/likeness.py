"""How alike two names are, from 0 to 1, with the parts that make it: people's names by their parts, others by words.

People are compared as the resolver compares them (`kg.spelling`), and what it takes for two names once more by letters,
for typing errors. Other names are compared word by word, rare words counting more.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from kg.iris import latin
from kg.spelling import NameParts, compare_given, compare_parts, fold_sounds, parse_name

GIVEN_SHARE = 0.38
"""The rest is the family name's."""

_GIVEN = {1.0: 1.0, 0.75: 0.85, 0.7: 0.8, 0.3: 0.3}
"""What the resolver's likeness of given names is worth here: in full, a letter off, an initial, silent."""

_CLOSE_FAMILY = 0.9
_LEAST_ALIKE = 0.7
"""Words that are less alike are two words."""

_SHORT = 3
"""Words of so few letters are alike only where they are equal: most are acronyms."""

_WORD = re.compile(r"\w+")
_CUT_SHORT = re.compile(r"\w{3,}(?=\.)")
"""A word that a full stop cuts short: `Org.`."""

_USUAL_SHORT = frozenset({"org", "rep", "fed", "dem", "coop", "int", "intl", "govt", "dept", "min"})
"""Words that are cut short without a stop, too."""

_ABBREVIATED = 0.9
"""The likeness of a word that is cut short and the whole one."""

_STRIPPED = 0.95
"""What a likeness is worth for which the initials of one name were left out, since the other has none."""

_FUNCTION_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "a", "an", "s"})
FUNCTION_WEIGHT = 0.1

Weigh = Callable[[str], float]
"""What a word counts for."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, and the features that make it."""

    value: float
    features: tuple[tuple[str, float], ...] = ()


NOT_ALIKE = Likeness(0.0)


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name taken apart once: its words in Latin letters, their sounds, and a person's parts."""

    text: str
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    parts: NameParts
    short: frozenset[str] = frozenset()
    """The words that are cut short."""

    @property
    def is_full(self) -> bool:
        """Whether it is of two words or more and no initials."""
        return len(self.parts.words) > 1 and not self.parts.initials

    @property
    def is_acronym(self) -> bool:
        """Whether it is one word in capitals: another with a letter changed is another thing."""
        return len(self.words) < 2 and self.text.isupper() and self.text.isascii()


def take_apart(name: str) -> Spelling:
    """The spelling of a name."""
    text = latin(name)
    words = tuple(_WORD.findall(text))
    short = frozenset(_CUT_SHORT.findall(text)) | _USUAL_SHORT.intersection(words)
    return Spelling(name, words, tuple(filter(None, map(fold_sounds, words))), parse_name(name), short)


def is_function_word(word: str) -> bool:
    """Whether a word joins others and names nothing."""
    return word in _FUNCTION_WORDS


def compare_people(one: Spelling, other: Spelling) -> Likeness:
    """The likeness of two names of people."""
    found = compare_parts(one.parts, other.parts)
    typed = max(_typed(one, other), _STRIPPED * _without_initials(one, other))
    if found.clash:
        slip = max(typed, _slip(one, other))
        return Likeness(slip, (("letters", slip),)) if slip else NOT_ALIKE
    family = found.family if found.family == 1.0 else _CLOSE_FAMILY
    given = _GIVEN.get(found.given, found.given)
    parts = (1 - GIVEN_SHARE) * family + GIVEN_SHARE * given
    return Likeness(max(parts, typed), (("family_name", family), ("given_name", given), ("letters", typed)))


def _typed(one: Spelling, other: Spelling) -> float:
    """The likeness of the letters in any order of the words; initials leave too little to judge by."""
    if not one.is_full or not other.is_full:
        return 0.0
    left, right = " ".join(sorted(one.sounds)), " ".join(sorted(other.sounds))
    return float(OSA.normalized_similarity(left, right, score_cutoff=_LEAST_ALIKE))


def _without_initials(one: Spelling, other: Spelling) -> float:
    """The likeness where one has initials beside two words or more, and the other has none."""
    left, right = one.parts, other.parts
    if bool(left.initials) == bool(right.initials) or min(len(left.words), len(right.words)) < 2:
        return 0.0
    bare = (NameParts(tuple(part for part in name.parts if not part.initial)) for name in (left, right))
    found = compare_parts(*bare)
    return min(found.family, found.given) if not found.clash else 0.0


def _slip(one: Spelling, other: Spelling) -> float:
    """The likeness where the family names differ by more than transliterations do, and the given names agree."""
    found = (
        (1 - GIVEN_SHARE) * family + GIVEN_SHARE * _GIVEN.get(given, given)
        for family_name, names in one.parts.readings()
        for other_family, other_names in other.parts.readings()
        if (given := compare_given(names, other_names))
        if (family := _alike(family_name.sound, other_family.sound))
    )
    return max(found, default=0.0)


def compare_words(one: Spelling, other: Spelling, weigh: Weigh) -> Likeness:
    """The likeness of two names that are no person's: the share of their weight that the other has, too."""
    if one.words == other.words:
        return Likeness(1.0, (("words", 1.0),))
    short = one.short | other.short
    shared, whole = _shared(one.words, other.words, weigh, short)
    back, rest = _shared(other.words, one.words, weigh, short)
    found = (shared + back) / (whole + rest) if whole + rest else 0.0
    return Likeness(found, (("words", found),))


def _shared(words: Sequence[str], others: Sequence[str], weigh: Weigh, short: frozenset[str]) -> tuple[float, float]:
    """The weight of the words that is found among the others, and all of it."""
    shared = whole = 0.0
    for word in words:
        weight = weigh(word)
        whole += weight
        if word in others:
            shared += weight
        else:
            found = max((_alike(word, each) for each in others), default=0.0)
            shared += weight * max(found, _shortened(word, others, short) if short else 0.0)
    return shared, whole


def _shortened(word: str, others: Sequence[str], short: frozenset[str]) -> float:
    """The likeness of a word and one that is cut short."""
    pairs = ((word, each) if word in short else (each, word) for each in others)
    return max((_ABBREVIATED for cut, whole in pairs if cut in short and whole.startswith(cut)), default=0.0)


@lru_cache(maxsize=32768)
def _alike(one: str, other: str) -> float:
    """The likeness of two words, kept: those of the candidates come again and again."""
    if min(len(one), len(other)) <= _SHORT:
        return 0.0
    return float(OSA.normalized_similarity(one, other, score_cutoff=_LEAST_ALIKE))
