"""A clean view of a text that still knows where every character came from.

Communiqués arrive hard-wrapped, with curly quotes, odd dashes, doubled spaces and broken characters. Rules see the
view: one space between words, one newline between blocks, repaired characters. `fold` is the view without accents
and with straight quotes and hyphens, character for character as long as `text`; facts are cut from the stored text.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

# UTF-8 read as Windows-1252 and stored again, by far the commonest damage in this genre.
_BROKEN = {
    "â€™": "’", "â€˜": "‘", "â€œ": "“", "â€\x9d": "”", "â€": "”", "â€“": "–", "â€”": "—", "â€¦": "…",
    "Ã©": "é", "Ã¨": "è", "Ã¡": "á", "Ã³": "ó", "Ã¼": "ü", "Ã¶": "ö", "Ã§": "ç", "Ã±": "ñ", "Ã­": "í", "Ã´": "ô",
    "Ã¤": "ä", "Ã«": "ë", "Ä±": "ı", "Å\x9f": "ş", "ÅŸ": "ş", "Ã‡": "Ç", "Ã–": "Ö", "Ãœ": "Ü", "Â\xa0": " ", "Â ": " ",
    "Ä‡": "ć", "Ä\x8d": "č", "Å¡": "š", "Å¾": "ž",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "",  # letters as printers set them
}  # fmt: skip
PAGE_NUMBER = r"(?:[-–—|][ \t]*)?(?:[Pp]age[ \t]+)?\d{1,3}(?:[ \t]*(?:of|/)[ \t]*\d{1,3})?(?:[ \t]*[-–—|])?"
"""What a line between two pages holds, and nothing else."""
_PAGE_BREAK = rf"\s*\n\s*{PAGE_NUMBER}[^\S\n]*\n\s*"
# A word cut at the end of a line, "organi-|sation"; not "long-|term", whose parts are words
_CUT = r"(?<=[a-z])-\r?\n[ \t]*(?=[a-z])"
_KEEPS_HYPHEN = re.compile(
    r"\b(?:long|short|high|low|middle|mid|full|well|self|non|so|large|small|medium|far|wide|broad|cross|inter|multi|follow"
    r"|capacity|confidence|decision|policy|law|people|fact|peace|poverty|market|labour|energy|water|climate|disaster|drug"
    r"|land|oil|trade|anti|counter|post|pre|sub|north|south|east|west|good|mutually|socio|ad|vice|man|women?|child|state)$",
    re.I,
)
# "Osh -- the capital": a dash as a typewriter gives it
_TYPED_DASH = r"(?<!-)-{2,3}(?!-)"
# "*Endorse* the Plan", "**the Plan**": signs of emphasis around words
_EMPHASIS = r"(?<![^\s(\"“‘\[—–-])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*_])"
# A single blank is left as it is: only other runs of white space and broken characters are pieces of their own.
_BLANKS = rf"{_CUT}|{_PAGE_BREAK}|{_TYPED_DASH}" + r"|[\s\u200b\ufeff]{2,}|[^\S ]|[\u200b\ufeff]"
_BREAK = re.compile(_PAGE_BREAK)
_CUT_WORD = re.compile(_CUT)
_BLANK = re.compile(_BLANKS)
_EMPHATIC = re.compile(_EMPHASIS)
_SPECIAL = re.compile("|".join([*map(re.escape, sorted(_BROKEN, key=len, reverse=True)), _BLANKS, _EMPHASIS]))
_BROKEN_STARTS = re.compile(f"[{''.join(sorted({broken[0] for broken in _BROKEN}))}]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_QUOTES = dict.fromkeys("“”„«»‟", '"') | dict.fromkeys("‘’‚ʼ`´", "'")
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_LETTERS = {"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ə": "a", "Ə": "A", "…": "."}
_PLAIN = _QUOTES | _DASHES | _LETTERS


@dataclass(frozen=True, slots=True)
class View:
    """The clean `text`, its folded form, and the pieces of the stored text that it was made of.

    `starts` holds where each piece begins in the view, `origins` where it begins in the stored text.
    """

    text: str
    fold: str
    starts: "array[int]"
    origins: "array[int]"

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the stored text of the view's characters start to end."""
        last = bisect_left(self.starts, end)  # what the view leaves out behind the last character is not of it
        whole = last < len(self.starts) and self.starts[last] == end
        return self._origin(start), self.origins[last] if whole and end > start else self._origin(end)

    def _origin(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        return self.origins[piece] + at - self.starts[piece]


def clean(text: str) -> str:
    """A stretch of stored text with single spaces, cut words whole, without a page's number or signs of emphasis."""
    if "\n" in text:
        text = _BREAK.sub(" ", _CUT_WORD.sub(_hyphen, text))
    if "*" in text or "_" in text:
        text = _EMPHATIC.sub("", text)
    return " ".join(text.replace("\u00ad", "").split())


def _hyphen(cut: re.Match[str]) -> str:
    """What stands in the place of a hyphen at the end of a line."""
    return "-" if _KEEPS_HYPHEN.search(cut.string, max(0, cut.start() - 12), cut.start()) else ""


def make_view(raw: str, blocks: list[tuple[int, int]]) -> tuple[View, list[tuple[int, int]]]:
    """A view of the given blocks of the stored text (start, end), and each block's offsets in the view."""
    parts: list[str] = []
    starts, origins = array("l"), array("l")
    bounds: list[tuple[int, int]] = []
    length = 0
    for start, end in blocks:
        first = length
        # the newline after a block stands where the block ends
        for piece, at in (*_pieces(raw, start, end), ("\n", end)):
            parts.append(piece)
            starts.append(length)
            origins.append(at)
            length += len(piece)
        bounds.append((first, length - 1))
    starts.append(length)
    origins.append(blocks[-1][1] if blocks else 0)
    text = "".join(parts)
    return View(text, fold(text), starts, origins), bounds


def _pieces(raw: str, start: int, end: int) -> list[tuple[str, int]]:
    text = raw[start:end]
    special = "*" in text or "_" in text or _may_be_broken(text)
    if text.isprintable() and "  " not in text and "--" not in text and not special:
        return [(text, start)]
    pieces = []
    at = start
    for match in (_SPECIAL if special else _BLANK).finditer(raw, start, end):
        if match.start() > at:
            pieces.append((raw[at : match.start()], at))
        pieces.append((_replacement(match), match.start()))
        at = match.end()
    if at < end:
        pieces.append((raw[at:end], at))
    return pieces


def _replacement(match: re.Match[str]) -> str:
    """What stands in the view for a run of white space, a broken character, a typed dash or a sign of emphasis."""
    found = match.group()
    if found[0] in "*_":
        return ""
    return "–" if found[:2] == "--" else _hyphen(match) if found[0] == "-" else _BROKEN.get(found, " ")


def _may_be_broken(text: str) -> bool:
    """Whether a character stands in the text with which a broken one begins."""
    return not text.isascii() and bool(_BROKEN_STARTS.search(text))


def fold(text: str) -> str:
    """The text without accents, with straight quotes and hyphens, of the same length."""
    return text if text.isascii() else _FOREIGN.sub(_fold_match, text)


def _fold_match(match: re.Match[str]) -> str:
    return _fold_character(match.group())


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    return _PLAIN.get(character) or unicodedata.normalize("NFD", character)[0]
