"""IRIs from content: the same thing gets the same IRI in every build.

Passages follow RFC 5147: the text's IRI with `#char=start,end`.
"""

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

_LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a",
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
        "я": "ya", "’": "", "‘": "", "'": "", "ʻ": "", "ʼ": "", "`": "",
    }
)  # fmt: skip
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
SLUG_LENGTH = 80
"""Longer slugs are cut and marked by a hash: an IRI stays readable and one line long."""


def latin(text: str) -> str:
    """The text in lower-case Latin letters without accents; other scripts than Cyrillic stay."""
    lower = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return bare.translate(_LETTERS)


@lru_cache(maxsize=1 << 16)
def slug(*parts: str) -> str:
    """A lower-case ASCII slug of the parts; one that loses letters or is too long is told apart by a hash."""
    text = " ".join(part for part in parts if part)
    folded = latin(text)
    made = _NOT_SLUG.sub("-", folded).strip("-")
    if not any(c.isalpha() and not c.isascii() for c in folded) and 0 < len(made) <= SLUG_LENGTH:
        return made
    return f"{made[: SLUG_LENGTH - 9].rstrip('-')}-{digest(text)[:8]}".lstrip("-")


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the parts."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


@lru_cache(maxsize=1 << 12)
def document_path(document: str) -> str:
    """A document's id as a segment of an IRI."""
    return quote(document, safe="-._~")


def passage_fragment(start: int, end: int) -> str:
    """The RFC 5147 fragment of the characters from `start` up to `end`."""
    return f"#char={start},{end}"
