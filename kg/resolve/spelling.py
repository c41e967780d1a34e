"""Names of people compared across transliterations, initials and orders of family and given name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from kg.iris import latin

_SPLIT = re.compile(r"[\s,]+|(?<=\.)(?=\w)")
_FOLDS = (
    ("shch", "s"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("sh", "s"), ("ts", "c"),
    ("tz", "c"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v"), ("x", "s"), ("yo", "e"), ("ye", "e"), ("ya", "a"),
    ("yu", "u"), ("y", "i"), ("ii", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip
ALIKE = 0.88
"""From this Jaro-Winkler likeness of folded names on, two name parts count as one."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name's full words and its initials, both folded; `plain` are the words as spelt, in Latin letters."""

    words: tuple[str, ...]
    initials: tuple[str, ...]
    plain: tuple[str, ...] = ()
    plain_initials: tuple[str, ...] = ()

    def without(self, indices: set[int]) -> "NameParts":
        """The name less some of its words."""
        kept = [index for index in range(len(self.words)) if index not in indices]
        words = tuple(self.words[index] for index in kept), tuple(self.plain[index] for index in kept)
        return NameParts(words[0], self.initials, words[1], self.plain_initials)


@lru_cache(maxsize=65536)
def name_parts(name: str) -> NameParts:
    """The parts of a name as written: `Ts.Elbegdorzh` has an initial and a word."""
    words, initials = list[str](), list[str]()
    for token in _SPLIT.split(name):
        letters = token.strip(".,()'’\"")
        if token.endswith(".") and 0 < len(letters) <= 3:
            initials.append(latin(letters))
        else:
            words += [word for part in letters.split("-") if any(map(str.isalnum, word := latin(part)))]
    folded = tuple(map(fold_sounds, words)), tuple(map(fold_sounds, initials))
    return NameParts(*folded, tuple(words), tuple(initials))


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


@lru_cache(maxsize=262144)
def compare_names(one: str, other: str) -> NameComparison:
    """The comparison of two names in any order of family and given name."""
    left, right = name_parts(one), name_parts(other)
    if (left.words, left.initials) == (right.words, right.initials):
        return NameComparison(1.0, 1.0 if len(left.words) + len(left.initials) > 1 else 0.3, not left.words)
    pairs = _matching(left.words, right.words)
    if not pairs:
        return NameComparison(0.0, 0.0, True)
    family = max(score for score, _, _ in pairs)
    rest = left.without({a for _, a, _ in pairs}), right.without({b for _, _, b in pairs})
    return _given(family, len(pairs), *rest)


def _given(family: float, shared: int, left: NameParts, right: NameParts) -> NameComparison:
    """The comparison by what is left of both names when the words that they share are taken away."""
    by_initial = _initials_fit(left, right) or _initials_fit(right, left) or bool({*left.initials} & {*right.initials})
    if shared > 1:
        return NameComparison(family, 1.0, bool(left.words and right.words) and not by_initial)
    if by_initial:
        return NameComparison(family, 0.7, False)
    named = bool(left.words or left.initials) and bool(right.words or right.initials)
    return NameComparison(family, 0.0 if named else 0.3, named)


def _initials_fit(one: NameParts, other: NameParts) -> bool:
    """Whether an initial of the one begins a word of the other, as spelt or as it sounds."""
    spelt = any(word.startswith(initial) for initial in one.plain_initials for word in other.plain)
    return spelt or any(word.startswith(initial) for initial in one.initials for word in other.words)


def _matching(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[float, int, int]]:
    """The words of one name that are words of the other, best first, one to one."""
    found = sorted(
        ((alike(a, b), i, j) for i, a in enumerate(left) for j, b in enumerate(right)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    used_left, used_right, pairs = set[int](), set[int](), []
    for score, one, other in found:
        if score >= ALIKE and one not in used_left and other not in used_right:
            pairs.append((score, one, other))
            used_left.add(one)
            used_right.add(other)
    return pairs


def alike(one: str, other: str) -> float:
    """From 0 to 1: short words must be equal, longer ones may differ by a letter or an ending."""
    if one == other:
        return 1.0
    if min(len(one), len(other)) < 5 and Levenshtein.distance(one, other) > (min(len(one), len(other)) > 3):
        return 0.0
    return JaroWinkler.similarity(one, other)
