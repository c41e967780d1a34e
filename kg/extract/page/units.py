"""The units of a sentence: known names, dates and words, each with a one-letter tag.

The tags of a sentence form a string with one letter a unit, so that a grammar of this genre is a regular expression
over tags and its match says which units it covers. The letters:

    S state        J adjective of a state    G organisation or body    K organ without its organisation
    L place        D date                    H head of a role          M modifier of a role
    P portfolio    h honorific               I initials                N capitalised word
    C capitalised word of the genre          p particle of a name      m letters behind a name ("MP", "KCMG")
    w other word   n number                  o of/for/to/on            i in/at/under/within
    r responsible/charge   t article         a and/&                   c ,   s ;   k :   d -   b (   e )   q "   v 's
"""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from kg.extract.matching.lexicon import Lexicon, Name
from kg.extract.page.dates import DateSpan

_TOKEN = re.compile(
    # most words and signs: tried first, since they can be nothing else
    r"(?P<w>[a-z]+(?=[ ,.;:)])|[A-Z][a-z]+(?=[ ,;:)]))|(?P<s>[,;()])"
    r"|(?P<I>(?:[A-Z][a-z]{0,2}\.[\s-]?)*(?:[A-Z][a-z]{0,2}\.)(?=[\s-]?[A-Z'\"(,])|[A-Z]\.|[JS]r\.|(?:Mohd|Muhd|Abd)\.)"
    r"|(?P<v>(?<=\w)'s?\b|(?<=s)')"
    r"|(?P<n>\d[\d.,]*\d|\d)"
    # "'Aisake Fonua": the apostrophe is a letter, unless one that closes a quotation follows
    r"|(?P<W>(?:(?<![\w'])'(?=[A-Z][a-z]+[ -][A-Z][^']{12}))?[^\W\d_]+(?:['-](?!s\b)[^\W\d_]+)*)"
    r"|(?P<x>\S)"
)
# what no neighbour can turn into something else: without an apostrophe, and without a full stop behind a capital
_ALONE = re.compile(r"[^'.\n]*(?:(?<![^\W\d_])[a-z]+\.)?")
_SIGNS = {
    ",": "c",
    ";": "s",
    ":": "k",
    "-": "d",
    "/": "d",
    "(": "b",
    "[": "b",
    ")": "e",
    "]": "e",
    '"': "q",
    "&": "a",
    "|": "c",
    "+": "a",
}
_SMALL = {"of": "o", "for": "o", "to": "o", "on": "o", "the": "t", "a": "t", "an": "t", "and": "a", "as": "w"}
_SMALL |= dict.fromkeys(("in", "at", "under", "within"), "i") | dict.fromkeys(("responsible", "charge"), "r")


class Unit(NamedTuple):
    """One unit: its offsets in the view, its tag, and a name's code (or None)."""

    start: int
    end: int
    tag: str
    value: str | None = None
    date: DateSpan | None = None


class UnitReader:
    """Cuts stretches of a view into units.

    What stands between two blanks is read the same wherever it stands ("Ministers,"), and so is read once and
    remembered, unless it has a full stop or an apostrophe: initials and quotations are told by what is around them.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.words
        self._classify = lru_cache(maxsize=KNOWN_WORDS)(self._class_of)
        self._piece = lru_cache(maxsize=KNOWN_WORDS)(self._read_piece)

    def read(self, text: str, bounds: tuple[int, int], marks: "Marks") -> list[Unit]:
        """The units of text[start:end], a folded view; known names and dates come from `marks`."""
        start, end = bounds
        units: list[Unit] = []
        at = start
        for mark in marks.within(start, end):
            self._words_into(units, text, at, mark.start)
            units.append(mark)
            at = mark.end
        self._words_into(units, text, at, end)
        return units

    def _words_into(self, units: list[Unit], text: str, start: int, end: int) -> None:
        read_piece, new = self._piece, tuple.__new__
        at = done = start
        for piece in text[start:end].split(" "):
            if at >= done:
                told = read_piece(piece)
                if told is None:
                    done = self._tokens_into(units, text, at, end)
                else:
                    for first, last, tag, value in told:
                        units.append(new(Unit, (at + first, at + last, tag, value, None)))
            at += len(piece) + 1

    def _tokens_into(self, units: list[Unit], text: str, start: int, end: int) -> int:
        """Reads on to the end of the piece in which the token that begins or ends last stands, and gives that end."""
        behind = text.find(" ", start, end)
        for match in _TOKEN.finditer(text, start, end):
            first, last = match.span()
            if 0 <= behind < first:
                return behind
            if last > behind >= 0:
                behind = text.find(" ", last, end)
            units.append(Unit(first, last, *self._classify(match[0], match.lastgroup or "x")))
        return end

    def _read_piece(self, piece: str) -> tuple[tuple[int, int, str, str | None], ...] | None:
        """The units of what stands between two blanks, with offsets in it; None where its neighbours tell them."""
        if not _ALONE.fullmatch(piece):
            return None
        return tuple(
            (*match.span(), *self._classify(match[0], match.lastgroup or "x")) for match in _TOKEN.finditer(piece)
        )

    def _class_of(self, word: str, kind: str) -> tuple[str, str | None]:
        """The tag of a word and its value: "in" for a word of place, "by" for that of an agent."""
        tag = self._tag(word, kind)
        if tag not in "iw":
            return tag, None
        return tag, "in" if word.lower() in _AT else "by" if word == "by" else None

    def _tag(self, word: str, kind: str) -> str:
        if kind in "Ww":
            return self._word_tag(word)
        if kind in "sx":
            return _SIGNS.get(word, ".")
        if kind == "I" and word.rstrip(".") + "." in _TITLES:
            return "h"
        return kind

    def _word_tag(self, word: str) -> str:
        small = _SMALL.get(word.lower())
        if small is not None:
            return small
        known = self._words.get(word)
        if known is not None:
            return known
        if word[0].islower():
            return "p" if word.startswith(("al-", "ul-", "ad-", "as-", "an-", "ar-")) else "w"
        if word.isupper() and len(word) > 1:
            return self._words.get(word.capitalize(), "N")
        return "P" if _ABSTRACT.fullmatch(word) else "N"


KNOWN_WORDS = 16_384
"""Words whose class is remembered: more than the usual ones of the genre, and memory stays flat."""
# The endings of nouns and adjectives that no name has: what a minister is "of" need not be listed.
_ABSTRACT = re.compile(
    r"\w{3,}(?:[ts]ions?|ments|[iv]ility|ivity|olog(?:y|ies)|ics|ship|ional|[nr]tal|tures?|ural|omic|ific)"
)
_AT = frozenset({"in", "at", "near", "from", "against"})
_TITLES = frozenset(
    {
        "Uz.",
        "Amb.",
        "Sen.",
        "Rev.",
        "Gov.",
        "Adm.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Drs.",
        "Gen.",
        "Col.",
        "Lt.",
        "Hon.",
        "Eng.",
        "Rt.",
    }
)


class Marks:
    """The known names and the dates of a whole view as units, in order, none inside another."""

    def __init__(self, names: list[Name], dates: list[DateSpan]) -> None:
        units = [Unit(name.start, name.end, name.tag, name.value) for name in names]
        units += [Unit(date.start, date.end, "D", None, date) for date in dates]
        self._units: list[Unit] = []
        for unit in sorted(units, key=lambda unit: (unit.start, -unit.end)):
            if not self._units or unit.start >= self._units[-1].end:
                self._units.append(unit)
        self._starts = [unit.start for unit in self._units]

    @property
    def all(self) -> list[Unit]:
        """Every mark of the view."""
        return self._units

    def within(self, start: int, end: int) -> list[Unit]:
        """The units that lie whole between two offsets."""
        found = []
        for index in range(bisect_left(self._starts, start), len(self._units)):
            if self._units[index].end > end:
                break
            found.append(self._units[index])
        return found
