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


def likeness(one: Paragraph, other: Paragraph) -> float:
    """From 0, nothing in common, to 1."""
    shared = len(one.tokens & other.tokens)
    return 2 * shared / max(1, len(one.tokens) + len(other.tokens))


def align(ones: Sequence[Paragraph], others: Sequence[Paragraph]) -> list[Row]:
    """Both texts in order; a paragraph without counterpart stands alone in its row."""
    head, tail = ones[:LONGEST], others[:LONGEST]
    rest: list[Row] = [(each, None) for each in ones[LONGEST:]]
    rest += [(None, each) for each in others[LONGEST:]]
    return _walk(head, tail, _scores(head, tail)) + rest


def _scores(ones: Sequence[Paragraph], others: Sequence[Paragraph]) -> list[list[float]]:
    """The best total of the paragraphs from `ones[i]` and `others[j]` on."""
    best = [[0.0] * (len(others) + 1) for _ in range(len(ones) + 1)]
    for i in reversed(range(len(ones))):
        for j in reversed(range(len(others))):
            paired = _gain(ones[i], others[j]) + best[i + 1][j + 1]
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    return best


def _gain(one: Paragraph, other: Paragraph) -> float:
    found = likeness(one, other)
    return found if found >= LEAST else 0.0


def _walk(ones: Sequence[Paragraph], others: Sequence[Paragraph], best: list[list[float]]) -> list[Row]:
    rows: list[Row] = []
    i = j = 0
    while i < len(ones) and j < len(others):
        gain = _gain(ones[i], others[j])
        if gain and best[i][j] == gain + best[i + 1][j + 1]:
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
