"""The gazetteer: many names found in one pass over a text, each only where it stands as a whole word.

An Aho-Corasick automaton, whose cost does not grow with the number of names, runs over the text with every sign and
digit made a blank; a name between two blanks is then compared with what the text has there.
"""

import re
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick

_BLANKS = {code: " " for code in range(128) if not chr(code).isalpha()}
_NO_LETTER = re.compile(r"[\W\d_]")


class Gazetteer:
    """Finds names in texts, both in lower case."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)
        self._automaton = AhoCorasick([f" {_blanked(name).strip()} " for name in self._names])

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and name of every occurrence, also of one inside another."""
        padded = f" {_blanked(text)} "
        for index, at, _ in self._automaton.find_matches_as_indexes(padded, overlapping=True):
            # a match begins at the blank before the name; in `text`, which lacks the first blank, the name begins there
            name = self._names[index]
            end = at + len(name)
            if text.startswith(name, at) and not (name.endswith(".") and text[end : end + 1].isalnum()):
                yield at, end, name


def _blanked(text: str) -> str:
    """The text with a blank for everything that is no letter, of the same length."""
    return text.translate(_BLANKS) if text.isascii() else _NO_LETTER.sub(" ", text)
