"""The words that phrases need, looked for in a text all at once: what each phrase then asks is one comparison.

Each set of words has a bit; the bits of a text are those of the sets of which it holds a word.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

Words = frozenset[str]

REMEMBERED = 512
"""Texts whose bits are remembered: those that the rules look at in turn, and memory stays flat."""


class Vocabulary:
    """Sets of words in small letters, to which more may come: they are looked for from the next `settle` on."""

    def __init__(self) -> None:
        self._bits: dict[Words, int] = {}
        self._is_settled = True
        self.held: Callable[[str], int] = _nothing
        """The bits of a text; letters count the same in either case."""

    def bits(self, sets: Iterable[Words]) -> int:
        """The bits of these sets."""
        bits = 0
        for words in sets:
            if words not in self._bits:
                self._bits[words] = 1 << len(self._bits)
                self._is_settled = False
            bits |= self._bits[words]
        return bits

    def settle(self) -> None:
        """Has `held` look for all the sets that have come."""
        if not self._is_settled:
            self._is_settled = True
            self.held = lru_cache(maxsize=REMEMBERED)(_finder(self._bits))


def _nothing(_text: str) -> int:
    return 0


def _finder(sets: dict[Words, int]) -> Callable[[str], int]:
    """What gives the bits of a text."""
    bits_of: dict[str, int] = defaultdict(int)
    for words, bit in sets.items():
        for word in words:
            bits_of[word] |= bit
    found_bits = list(bits_of.values())
    find = AhoCorasick(list(bits_of)).find_matches_as_indexes

    def held(text: str) -> int:
        bits = 0
        for index in {index for index, _, _ in find(text.lower(), overlapping=True)}:
            bits |= found_bits[index]
        return bits

    return held
