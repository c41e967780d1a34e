"""Names of people compared across transliterations, initials and orders of family and given name.

The family name stands last, or first as in Chinese. Given names and initials are compared in their order: the first
decides, a later one may be missing, and none of those present may differ.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from kg.iris import latin

_SPLIT = re.compile(r"[\s,]+|(?<=\.)(?=\w)")
_FOLDS = (
    ("shch", "s"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ts", "c"),
    ("tz", "c"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v"), ("ks", "s"), ("x", "s"), ("yo", "e"), ("ye", "e"),
    ("ya", "a"), ("yu", "u"), ("y", "i"), ("ii", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip
_PARTICLES = frozenset({"al", "el", "bin", "bint", "ibn"})
"""Words of Arabic names that one text writes and another leaves out."""
CLOSE = 0.75
"""The likeness of two words that differ by a letter or two: a slip of transliteration, or another name."""
_ONE_LETTER, _TWO_LETTERS = 5, 12
"""From this length on, words may differ by one letter, by two."""


@dataclass(frozen=True, slots=True)
class Part:
    """A word or an initial of a name: as spelt in Latin letters, and in one common transliteration."""

    spelt: str
    sound: str
    initial: bool = False


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name's words and initials in their order."""

    parts: tuple[Part, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The full words, folded."""
        return tuple(part.sound for part in self.parts if not part.initial)

    @property
    def initials(self) -> tuple[str, ...]:
        """The initials, folded."""
        return tuple(part.sound for part in self.parts if part.initial)

    def readings(self) -> Iterator[tuple[Part, tuple[Part, ...]]]:
        """The family name and the given ones, in each order that the form of the name allows."""
        *before, last = self.parts
        first, *after = self.parts
        if not last.initial:
            yield last, tuple(before)
        if after and not first.initial and len({part.initial for part in after} | {last.initial}) == 1:
            yield first, tuple(after)


def parse_name(name: str) -> NameParts:
    """The parts of a name as written: `Ts.Elbegdorzh` has an initial and a word."""
    parts = list[Part]()
    for token in _SPLIT.split(name):
        letters = token.strip(".,()'’\"")
        if (token.endswith(".") and 0 < len(letters) <= 3) or (len(letters) == 1 and letters.isupper()):
            parts.append(Part(latin(letters), fold_sounds(letters), initial=True))
        elif word := "".join(_without_particles(latin(letters))):
            parts.append(Part(word, fold_sounds(word)))
    return NameParts(tuple(parts))


name_parts = lru_cache(maxsize=65536)(parse_name)
"""The same, kept: for the names of a corpus, which come again and again."""


def _without_particles(word: str) -> list[str]:
    pieces = [piece for piece in word.split("-") if any(map(str.isalnum, piece))]
    return [piece for piece in pieces if piece not in _PARTICLES]


def fold_sounds(word: str) -> str:
    """The word in one common transliteration, doubled letters as one."""
    text = latin(word)
    for written, sound in _FOLDS:
        text = text.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", text)


@dataclass(frozen=True, slots=True)
class NameComparison:
    """The likeness of the family names and of the given names; `clash` where the names cannot be one person's."""

    family: float
    given: float
    clash: bool


CLASH = NameComparison(0.0, 0.0, True)


@lru_cache(maxsize=262144)
def compare_names(one: str, other: str) -> NameComparison:
    """The comparison of two names of a corpus, kept."""
    return compare_parts(name_parts(one), name_parts(other))


def compare_parts(left: NameParts, right: NameParts) -> NameComparison:
    """The best comparison of two names over the orders of family and given name that their forms allow.

    Where both orders fit equally well, the word that differs counts as the family name.
    """
    if left.parts == right.parts:
        return NameComparison(1.0, 1.0 if len(left.parts) > 1 else 0.3, not left.words)
    if not left.words or not right.words:
        return CLASH
    found = [
        NameComparison(family, given, False)
        for family_name, names in left.readings()
        for other_family, other_names in right.readings()
        if (family := alike(family_name.sound, other_family.sound))
        if (given := compare_given(names, other_names))
    ]
    if _contains(left, right):
        found.append(NameComparison(1.0, 0.7, False))
    return max(found, key=lambda best: (best.family + best.given, best.given), default=CLASH)


def compare_given(one: tuple[Part, ...], other: tuple[Part, ...]) -> float:
    """From 0 to 1: agreeing in full, by an initial (0.7), or silent in one (0.3); 0 where they differ."""
    if not one or not other:
        return 0.3
    if _written_together(one) == _written_together(other) != "":
        return 1.0
    return min(_same_given(left, right) for left, right in zip(one, other, strict=False))


def _written_together(parts: tuple[Part, ...]) -> str:
    """The words as one, so that Ki Moon is Ki-moon; nothing where there is an initial."""
    return "" if any(part.initial for part in parts) else "".join(part.sound for part in parts)


def _same_given(one: Part, other: Part) -> float:
    if not one.initial and not other.initial:
        return alike(one.sound, other.sound)
    short, long = sorted((one, other), key=lambda part: (not part.initial, len(part.spelt)))
    return 0.7 if long.spelt.startswith(short.spelt) or long.sound.startswith(short.sound) else 0.0


def _contains(one: NameParts, other: NameParts) -> bool:
    """Whether the shorter name is two words or more that stand in the longer one in the same order."""
    shorter, longer = sorted((one, other), key=lambda name: len(name.parts))
    rest = iter(longer.words)
    return len(shorter.words) > 1 and not shorter.initials and all(word in rest for word in shorter.words)


def alike(one: str, other: str) -> float:
    """1 for equal words, CLOSE for words that differ as far as their length allows, else 0."""
    if one == other:
        return 1.0
    length = min(len(one), len(other))
    allowed = (length >= _ONE_LETTER) + (length >= _TWO_LETTERS)
    return CLOSE if Levenshtein.distance(one, other) <= allowed else 0.0
