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
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from kg.extract.matching.branches import branches
from kg.extract.matching.first_letters import with_first_letters
from kg.extract.matching.literals import required_literals
from kg.extract.matching.vocabulary import Vocabulary

SHORT = 64
"""Characters of a stretch in which the expression itself is searched for as fast as its words are."""

LONG = 1000
"""Characters above which a text is no sentence: words are looked for in the stretch that is searched, not in all."""

CHOICES = 128
"""Choices that are remembered: those that the usual sentences call for, and memory stays flat."""

T = TypeVar("T")

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
        return self._examined[0]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, behind a look at the first letter where that pays."""
        return re.compile(self._examined[1], self._flags)

    @cached_property
    def _examined(self) -> tuple[tuple[frozenset[str], ...], str]:
        """The words and the expression behind its look: both are told by its parts, and so while these are at hand."""
        words = required_literals(self._expression, self._flags)
        return words, with_first_letters(self._expression, self._flags)


class Phrase:
    """A regular expression, compiled when it is first used; attributes and methods are those of `re.Pattern`."""

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.pattern, self.flags = expression, flags
        self.bits: int | None = None
        """All words that its branches need, as the vocabulary knows them; None before it has joined one."""
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
        tried = self._tried(text, start, end)
        return _first([each.search(text, start, end) for each in tried]) if tried else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match in text[start:end]."""
        tried = self._tried(text, start, end)
        return tried[0].finditer(text, start, end) if len(tried) == 1 else _iter_first(tried, text, start, end)

    def sub(self, replacement: str, text: str, count: int = 0) -> str:
        """The text with every match replaced, or the first `count` of them."""
        return self._compiled.sub(replacement, text, count=count) if self.is_likely(text) else text

    def is_likely(self, text: str) -> bool:
        """Whether a text holds the words that the expression needs, if it needs any."""
        return bool(self._likely(text))

    def join(self, vocabulary: Vocabulary) -> None:
        """Has the vocabulary look for the words from its next settling on."""
        self.bits = 0
        for branch in self._branches:
            branch.bits = vocabulary.bits(branch.words)
            self.bits |= branch.bits

    def needs(self) -> Iterator[int]:
        """The words that each branch needs, once it has joined a vocabulary."""
        return (branch.bits for branch in self._branches)

    def _tried(self, text: str, start: int, end: int) -> Sequence[re.Pattern[str]]:
        """The expressions to try on text[start:end]."""
        if len(text) <= LONG:
            return [branch.compiled for branch in self._likely(text)]
        if end - start < SHORT:
            return (self._compiled,)
        return [branch.compiled for branch in self._likely(text[start:end])]

    def _likely(self, text: str) -> Sequence[_Branch]:
        """The branches whose words a text holds."""
        if self.bits is None:
            held = text.lower()
            return [b for b in self._branches if all(any(word in held for word in words) for words in b.words)]
        return self._chosen(_VOCABULARY.held(text) & self.bits)

    def _choose(self, held: int) -> Sequence[_Branch]:
        return [branch for branch in self._branches if held & branch.bits == branch.bits]


class Phrases(Generic[T]):
    """Things that a phrase each leads to: those whose phrase a text may hold are told at once, in their order."""

    def __init__(self, things: Iterable[tuple[Phrase, T]]) -> None:
        self._things = tuple(things)
        self._needs: tuple[tuple[int, T], ...] | None = None
        """The words that each branch of each phrase needs, once all have joined the vocabulary."""

    def likely(self, text: str) -> Sequence[T]:
        """The things whose phrase is likely in a text."""
        if self._needs is None:
            told = [thing for phrase, thing in self._things if phrase.is_likely(text)]
            if all(phrase.bits is not None for phrase, _ in self._things):
                self._needs = tuple((bits, thing) for phrase, thing in self._things for bits in phrase.needs())
            return told
        held = _VOCABULARY.held(text)
        return list(dict.fromkeys(thing for bits, thing in self._needs if held & bits == bits))


def settle_phrases() -> None:
    """Has the words of all phrases used so far looked for at once."""
    for phrase in _NEW:
        phrase.join(_VOCABULARY)
    _NEW.clear()
    _VOCABULARY.settle()


def _first(matches: Sequence[re.Match[str] | None]) -> re.Match[str] | None:
    """The match that begins first; of two that begin together that of the branch before, as in the whole expression."""
    return matches[0] if len(matches) == 1 else min(filter(None, matches), key=re.Match.start, default=None)


def _iter_first(tried: Sequence[re.Pattern[str]], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Every match of several expressions together."""
    matches = [each.search(text, start, end) for each in tried]
    while first := _first(matches):
        yield first
        for index, match in enumerate(matches):
            if match and match.start() < first.end():
                matches[index] = tried[index].search(text, first.end(), end)
