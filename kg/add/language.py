"""Which language a text is in, as far as its script and its commonest words tell; the reader reads English only."""

import re
import unicodedata
from collections import Counter

ENGLISH = "en"
_SCRIPTS = {"CYRILLIC": "ru", "CJK": "zh", "ARABIC": "ar", "HANGUL": "ko", "HIRAGANA": "ja"}
_WORD = re.compile(r"[a-z]+")
_FUNCTION_WORDS = frozenset({"the", "of", "and", "to", "in", "for", "on", "by", "with", "was", "were", "that"})
_SHARE = 0.12
"""Function words that English prose has at least; other languages in Latin letters stay far below."""
_SAMPLE = 20_000


def language_of(text: str) -> str | None:
    """The language code; None for Latin letters that are not English."""
    letters = [character for character in text[:_SAMPLE] if character.isalpha()]
    scripts = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in letters)
    script, count = scripts.most_common(1)[0] if scripts else ("", 0)
    if script in _SCRIPTS and count > len(letters) / 2:
        return _SCRIPTS[script]
    words = _WORD.findall(text[:_SAMPLE].lower())
    common = sum(word in _FUNCTION_WORDS for word in words)
    return ENGLISH if words and common >= _SHARE * len(words) else None
