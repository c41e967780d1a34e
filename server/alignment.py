"""The paragraphs of two translations, each beside its counterpart.

The best pairing in order, by dynamic programming as in the comparison of sequences (Needleman and Wunsch, 1970); how
well two paragraphs go together is the share of words and facts that they have in common (Sørensen-Dice coefficient).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t\r]*\n))*")
_WORD = re.compile(r"\w{3,}")
LEAST = 0.25
"""Paragraphs that share less are no translations of each other."""

LONGEST = 400
"""Texts of more paragraphs are paired within this many: the work grows with the product of both."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, the offset at which it begins in its text, and what it shares with translations of it."""

    text: str
    start: int
    tokens: frozenset[str]

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


Row = tuple[Paragraph | None, Paragraph | None]


def paragraphs_of(text: str, facts: Sequence[tuple[int, str]]) -> tuple[Paragraph, ...]:
    """The paragraphs, parted by blank lines; `facts` are offsets of passages with the IRI of a fact read there."""
    found = []
    for match in _PARAGRAPH.finditer(text):
        read = {iri for offset, iri in facts if match.start() <= offset < match.end()}
        words = {word.lower() for word in _WORD.findall(match[0])}
        found.append(Paragraph(match[0].rstrip(), match.start(), frozenset(words | read)))
    return tuple(found)


def likenesses(ones: Sequence[Paragraph], others: Sequence[Paragraph]) -> list[list[float]]:
    """How well each goes together with each, from 0, nothing in common, to 1: sets are compared as bits of numbers."""
    tokens = {token for each in (*ones, *others) for token in each.tokens}
    bits = {token: 1 << number for number, token in enumerate(sorted(tokens))}
    left, right = ([sum(bits[token] for token in each.tokens) for each in side] for side in (ones, others))
    return [[_likeness(one, other) for other in right] for one in left]


def _likeness(one: int, other: int) -> float:
    return 2 * (one & other).bit_count() / max(1, one.bit_count() + other.bit_count())


def align(ones: Sequence[Paragraph], others: Sequence[Paragraph]) -> list[Row]:
    """Both texts in order; a paragraph without counterpart stands alone in its row."""
    head, tail = ones[:LONGEST], others[:LONGEST]
    rest: list[Row] = [(each, None) for each in ones[LONGEST:]]
    rest += [(None, each) for each in others[LONGEST:]]
    gains = [[found if found >= LEAST else 0.0 for found in row] for row in likenesses(head, tail)]
    return _walk(head, tail, gains) + rest


def _scores(gains: Sequence[Sequence[float]], width: int) -> list[list[float]]:
    """The best total of the paragraphs from `ones[i]` and `others[j]` on."""
    best = [[0.0] * (width + 1) for _ in range(len(gains) + 1)]
    for i in reversed(range(len(gains))):
        row, below = best[i], best[i + 1]
        for j in reversed(range(width)):
            row[j] = max(gains[i][j] + below[j + 1], below[j], row[j + 1])
    return best


def _walk(ones: Sequence[Paragraph], others: Sequence[Paragraph], gains: Sequence[Sequence[float]]) -> list[Row]:
    best = _scores(gains, len(others))
    rows: list[Row] = []
    i = j = 0
    while i < len(ones) and j < len(others):
        if gains[i][j] and best[i][j] == gains[i][j] + best[i + 1][j + 1]:
            rows.append((ones[i], others[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            rows.append((ones[i], None))
            i += 1
        else:
            rows.append((None, others[j]))
            j += 1
    rows += [(each, None) for each in ones[i:]]
    rows += [(None, each) for each in others[j:]]
    return rows
