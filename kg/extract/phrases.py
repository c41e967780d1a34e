"""Phrases: regular expressions that are tried only on a text that holds a word which they need.

Most sentences hold none of the words of a rule. To look for those words takes a twentieth of the time that the search
for the expression takes; the words come from the expression itself, so that nobody has to keep a second list.
"""

import re
import sys
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from kg.extract.literals import required_literals

_FEW = 4
"""Words up to which Python's own search for each is faster than one for all."""


class Phrase:
    """A regular expression; attributes and methods are those of `re.Pattern`. Raises re.error as `re.compile` does."""

    def __init__(self, expression: str, flags: int = 0) -> None:
        self.pattern = expression
        self._compiled = re.compile(expression, flags)
        self.words = tuple(sorted(required_literals(self._compiled)))
        self._automaton = AhoCorasick(list(self.words)) if len(self.words) > _FEW else None
        self.match = self._compiled.match
        self.fullmatch = self._compiled.fullmatch

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in text[start:end]."""
        return self._compiled.search(text, start, end) if self.is_likely(text[start:end]) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match in text[start:end]."""
        return self._compiled.finditer(text, start, end) if self.is_likely(text[start:end]) else iter(())

    def sub(self, replacement: str, text: str, count: int = 0) -> str:
        """The text with every match replaced, or the first `count` of them."""
        return self._compiled.sub(replacement, text, count=count) if self.is_likely(text) else text

    def is_likely(self, text: str) -> bool:
        """Whether a text holds one of the words that the expression needs, if it needs any."""
        small = text.lower()
        if self._automaton is not None:
            return bool(self._automaton.find_matches_as_indexes(small))
        return not self.words or any(word in small for word in self.words)
