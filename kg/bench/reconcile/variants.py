"""Names as others write them, by rule: initials, order, transliteration, missing diacritics, typing errors.

A rule gives the same variant of a name each time: where it has a choice, the name's own letters decide.
"""

import unicodedata
from hashlib import sha256

RULES = ("diacritics", "transliteration", "initials", "order", "typing")
LEAST_LETTERS = 6
"""A name with fewer letters and a typing error may be another name."""

_TRANSLITERATIONS = (
    ("yev", "ev"), ("zh", "j"), ("j", "dj"), ("kh", "h"), ("ay", "ai"), ("iy", "y"), ("ei", "ey"), ("ov", "off"),
    ("q", "k"), ("x", "ks"), ("ks", "x"), ("y", "i"), ("w", "v"), ("sh", "sch"), ("u", "ou"), ("ph", "f"),
)  # fmt: skip
_NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuioposdfghjklkxcvbnmn", strict=True))
"""A key beside each key."""


def vary(rule: str, name: str, is_person: bool) -> str:
    """The variant of a name by a rule; nothing where the rule does not touch it."""
    words = name.split()
    if not name.isascii() and rule != "diacritics":
        return ""
    match rule:
        case "initials":
            return _initials(words) if is_person else ""
        case "order":
            return _turned(words) if is_person else ""
        case "transliteration":
            return _transliterated(words) if is_person else ""
        case "diacritics":
            return _bare(name)
    return _mistyped(name)


def _is_full(words: list[str]) -> bool:
    return len(words) > 1 and all(word.isalpha() and len(word) > 1 for word in words)


def _initials(words: list[str]) -> str:
    """The given names as initials: with stops behind the family name, or without before it."""
    if not _is_full(words):
        return ""
    *given, family = words
    letters = [word[0] for word in given]
    if _choice(" ".join(words), 2):
        return f"{family} {' '.join(f'{letter}.' for letter in letters)}"
    return f"{' '.join(letters)} {family}"


def _turned(words: list[str]) -> str:
    """The family name first, with a comma or without."""
    if not _is_full(words):
        return ""
    *given, family = words
    return f"{family}{',' * _choice(family, 2)} {' '.join(given)}"


def _transliterated(words: list[str]) -> str:
    """Two of the sounds written in another way."""
    if not _is_full(words):
        return ""
    text, done = " ".join(words), 0
    for written, other in _TRANSLITERATIONS:
        if written in text and done < 2:
            text, done = text.replace(written, other, 1), done + 1
    return text if done else ""


def _bare(name: str) -> str:
    """Without accents, where it has any and is in Latin letters."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain if plain != name and plain.isascii() else ""


def _mistyped(name: str) -> str:
    """Two letters swapped, one left out, doubled, or the key beside it."""
    places = [
        at
        for at in range(1, len(name) - 1)
        if name[at - 1 : at + 2].isalpha() and name[at : at + 2].islower() and name[at] != name[at + 1]
    ]
    if sum(map(str.isalpha, name)) < LEAST_LETTERS or not places:
        return ""
    at = places[_choice(name, len(places))]
    before, here, after = name[:at], name[at], name[at + 1 :]
    return (
        before + after[0] + here + after[1:],
        before + after,
        before + here + here + after,
        before + _NEIGHBOURS[here] + after,
    )[_choice(after, 4)]


def _choice(text: str, among: int) -> int:
    """A number below `among` that the text alone decides."""
    return int.from_bytes(sha256(text.encode()).digest()[:4], "big") % among
