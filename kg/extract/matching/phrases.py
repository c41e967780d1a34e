"""Phrases: regular expressions that are tried only on a text that holds a word which they need.

Most sentences hold none of the words of a rule. To look for those words takes a twentieth of the time that the search
for the expression takes; the words come from the expression itself, so that nobody has to keep a second list.

So a new rule gets its trigger by writing its expression as a phrase or as a cue, and asking it of the sentence
first. An expression that offers several branches is tried with those alone whose words the text holds; it profits when
each of them holds a word of three letters or more, be it in a look ahead.

A phrase looks for its words by itself at first; from the next `settle_phrases` on, those of all phrases are looked for
at once.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from kg.extract.matching.branches import branches
from kg.extract.matching.first_letters import with_first_letters
from kg.extract.matching.literals import required_literals
from kg.extract.matching.vocabulary import Vocabulary

SHORT = 64
"""Characters of a stretch in which the expression itself is searched for as fast as its words are."""

CHOICES = 128
"""Choices of branches that a phrase remembers: those that the usual sentences call for, and memory stays flat."""

_VOCABULARY = Vocabulary()
_NEW: "list[Phrase]" = []
"""Phrases that were used for the first time since the vocabulary was settled."""


class _Branch:
    """One branch of a phrase, compiled when a text first holds its words."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression, self._flags = expression, flags
        self.bits = 0
        """The words that it needs, as the vocabulary knows them."""

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The words that it needs: one of each set."""
        return required_literals(self._expression, self._flags)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, behind a look at the first letter where that pays."""
        return re.compile(with_first_letters(self._expression, self._flags), self._flags)


class Phrase:
    """A regular expression, compiled when it is first used; attributes and methods are those of `re.Pattern`."""

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.pattern, self.flags = expression, flags
        self._bits: int | None = None
        self._chosen = lru_cache(maxsize=CHOICES)(self._choose)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(with_first_letters(self.pattern, self.flags), self.flags)

    @cached_property
    def _branches(self) -> tuple[_Branch, ...]:
        parts = tuple(_Branch(branch, self.flags) for branch in branches(self.pattern, self.flags))
        _NEW.append(self)
        return parts

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match at the beginning of text[start:end]."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match of the whole of text[start:end]."""
        return self._compiled.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in text[start:end]."""
        if end - start < SHORT:
            return self._compiled.search(text, start, end)
        likely = self._likely(text[start:end])
        if not likely:
            return None
        return _first([branch.compiled.search(text, start, end) for branch in likely])

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match in text[start:end]."""
        if end - start < SHORT:
            return self._compiled.finditer(text, start, end)
        likely = self._likely(text[start:end])
        if len(likely) == 1:
            return likely[0].compiled.finditer(text, start, end)
        return _iter_first(likely, text, start, end)

    def sub(self, replacement: str, text: str, count: int = 0) -> str:
        """The text with every match replaced, or the first `count` of them."""
        return self._compiled.sub(replacement, text, count=count) if self.is_likely(text) else text

    def is_likely(self, text: str) -> bool:
        """Whether a text holds the words that the expression needs, if it needs any."""
        return bool(self._likely(text))

    def join(self, vocabulary: Vocabulary) -> None:
        """Has the vocabulary look for the words from its next settling on."""
        self._bits = 0
        for branch in self._branches:
            branch.bits = vocabulary.bits(branch.words)
            self._bits |= branch.bits

    def _likely(self, text: str) -> Sequence[_Branch]:
        """The branches whose words a text holds."""
        if self._bits is None:
            held = text.lower()
            return [b for b in self._branches if all(any(word in held for word in words) for words in b.words)]
        return self._chosen(_VOCABULARY.held(text) & self._bits)

    def _choose(self, held: int) -> tuple[_Branch, ...]:
        return tuple(branch for branch in self._branches if held & branch.bits == branch.bits)


def settle_phrases() -> None:
    """Has the words of all phrases used so far looked for at once."""
    for phrase in _NEW:
        phrase.join(_VOCABULARY)
    _NEW.clear()
    _VOCABULARY.settle()


def _first(matches: Sequence[re.Match[str] | None]) -> re.Match[str] | None:
    """The match that begins first; of two that begin together that of the branch before, as in the whole expression."""
    return matches[0] if len(matches) == 1 else min(filter(None, matches), key=re.Match.start, default=None)


def _iter_first(branches: Sequence[_Branch], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every match of the branches together."""
    matches = [branch.compiled.search(text, start, end) for branch in branches]
    while first := _first(matches):
        yield first
        for index, (branch, match) in enumerate(zip(branches, matches, strict=True)):
            if match and match.start() < first.end():
                matches[index] = branch.compiled.search(text, first.end(), end)
