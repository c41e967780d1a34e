"""A text cut into marked and unmarked pieces: its passages become anchors (RFC 5147 fragments)."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters `start` up to `end` of a text, with the IRIs of what was read from them."""

    start: int
    end: int
    facts: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """The fragment that names the passage."""
        return f"char={self.start},{self.end}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `number` is the footnote of a marked stretch, 0 of an unmarked one."""

    text: str
    passages: tuple[Passage, ...] = ()
    number: int = 0

    @property
    def anchors(self) -> tuple[str, ...]:
        """The fragments that lead here."""
        return tuple(passage.anchor for passage in self.passages)

    @property
    def facts(self) -> tuple[str, ...]:
        """What was read from the stretch, each fact once."""
        return tuple(dict.fromkeys(fact for passage in self.passages for fact in passage.facts))


def cut(text: str, passages: Iterable[Passage]) -> tuple[Piece, ...]:
    """The whole text in pieces; passages that overlap share one marked piece, each keeping its own anchor."""
    pieces: list[Piece] = []
    done = 0
    for number, group in enumerate(_overlapping(p for p in passages if 0 <= p.start < p.end <= len(text)), 1):
        start, end = group[0].start, max(passage.end for passage in group)
        if done < start:
            pieces.append(Piece(text[done:start]))
        pieces.append(Piece(text[start:end], tuple(group), number))
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return tuple(pieces)


def _overlapping(passages: Iterable[Passage]) -> list[list[Passage]]:
    groups: list[list[Passage]] = []
    end = -1
    for passage in sorted(passages, key=lambda p: (p.start, -p.end)):
        if groups and passage.start < end:
            groups[-1].append(passage)
        else:
            groups.append([passage])
        end = max(end, passage.end)
    return groups
