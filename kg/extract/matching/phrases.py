"""Phrases: regular expressions that are tried only on a text that holds a word which they need.

Most sentences hold none of the words of a rule. To look for those words takes a twentieth of the time that the search
for the expression takes; the words come from the expression itself, so that nobody has to keep a second list.

So a new rule gets its trigger by writing its expression as a phrase or as a cue, and asking it of the sentence
first. An expression profits when each of its branches holds a word of three letters or more, be it in a look ahead.

A phrase looks for its words by itself at first; from the next `settle_phrases` on, those of all phrases are looked for
at once.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from kg.extract.matching.first_letters import with_first_letters
from kg.extract.matching.literals import required_literals
from kg.extract.matching.vocabulary import Vocabulary

SHORT = 64
"""Characters of a stretch in which the expression itself is searched for as fast as its words are."""

_VOCABULARY = Vocabulary()
_NEW: "list[Phrase]" = []
"""Phrases that were used for the first time since the vocabulary was settled."""


class Phrase:
    """A regular expression, compiled when it is first used; attributes and methods are those of `re.Pattern`."""

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.pattern, self.flags = expression, flags
        self._bits: int | None = None

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """The words that the expression needs: one of each set."""
        return required_literals(self.pattern, self.flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(with_first_letters(self.pattern, self.flags), self.flags)

    @cached_property
    def _holds_words(self) -> Callable[[str], object]:
        finder = _finder(self.words)
        _NEW.append(self)
        return finder

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match at the beginning of text[start:end]."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The match of the whole of text[start:end]."""
        return self._compiled.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in text[start:end]."""
        tried = end - start < SHORT or self.is_likely(text[start:end])
        return self._compiled.search(text, start, end) if tried else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match in text[start:end]."""
        tried = end - start < SHORT or self.is_likely(text[start:end])
        return self._compiled.finditer(text, start, end) if tried else iter(())

    def sub(self, replacement: str, text: str, count: int = 0) -> str:
        """The text with every match replaced, or the first `count` of them."""
        return self._compiled.sub(replacement, text, count=count) if self.is_likely(text) else text

    def is_likely(self, text: str) -> bool:
        """Whether a text holds the words that the expression needs, if it needs any."""
        bits = self._bits
        if bits is None:
            return bool(self._holds_words(text.lower()))
        return _VOCABULARY.held(text) & bits == bits

    def join(self, vocabulary: Vocabulary) -> None:
        """Has the vocabulary look for the words from its next settling on."""
        self._bits = vocabulary.bits(self.words)


def settle_phrases() -> None:
    """Has the words of all phrases used so far looked for at once."""
    for phrase in _NEW:
        phrase.join(_VOCABULARY)
    _NEW.clear()
    _VOCABULARY.settle()


def _finder(sets: Sequence[frozenset[str]]) -> Callable[[str], object]:
    """What tells whether a text holds one word of each set, by a result that is true."""
    if len(sets) == 1:
        (words,) = sets
        if len(words) == 1:
            return re.compile(re.escape(*words)).search
        return AhoCorasick(sorted(words)).find_matches_as_indexes
    finders = [_finder([words]) for words in sets]
    return lambda text: all(holds(text) for holds in finders)
