"""Names as they are compared: the same name in another dress is the same name."""

import unicodedata

_PUNCTUATION = str.maketrans(dict.fromkeys("‘’‛ʻʼʽ´`", "'") | dict.fromkeys("‐‑‒–—", "-"))


def fold(name: str) -> str:
    """The name without accents, curly apostrophes, leading article and case; an acronym keeps its capitals."""
    plain = name
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.translate(_PUNCTUATION))
        plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    plain = " ".join(plain.split())
    if plain.isupper() and " " not in plain:
        return plain
    return plain.casefold().removeprefix("the ")
