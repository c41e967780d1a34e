"""Words as the search index knows them: written by the build, looked up by the server.

SQLite's tokenizer `unicode61` takes a run of Chinese characters for one word; a space around each lets a part be found.
"""

import re
import unicodedata

_IDEOGRAPH = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])")
_WORD = re.compile(r"[^\W_]+")
MOST_CHARACTERS = 200
MOST_WORDS = 12


def indexed(text: str) -> str:
    """The text with each ideograph as a word of its own."""
    return _IDEOGRAPH.sub(r" \1 ", unicodedata.normalize("NFC", text))


def expression(asked: str) -> str:
    """The FTS5 expression that finds all words asked for, the last as the beginning of one; empty where there is none.

    Each word stands in quotation marks, so that nothing in it is syntax; more than twelve words are not looked for.
    """
    words = _WORD.findall(indexed(asked[:MOST_CHARACTERS]))[:MOST_WORDS]
    quoted = [f'"{word}"' for word in words]
    return " ".join(quoted) + "*" if quoted else ""
