"""Two translations of one work side by side, with the words in which they differ marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from server.alignment import Paragraph, align, paragraphs_of
from server.alignment import Row as Aligned
from server.rows import Row

Places = tuple[tuple[int, str], ...]
"""Offsets of a text, each with a fact that was read there."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What two texts say differently of one fact; the kind is `value`, `name` or `strength`."""

    number: int
    kind: str
    property: str
    fact: str
    words: tuple[str, str]
    starts: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a paragraph; `difference` where it is one side of one."""

    text: str
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A row: both sides cut into stretches, and the differences between them."""

    sides: tuple[tuple[Stretch, ...], tuple[Stretch, ...]]
    differences: tuple[Difference, ...]


def read_differences(rows: Iterable[Row], other: str) -> tuple[Difference, ...]:
    """The differences from one other text, from rows of `differences.rq`, numbered in the order of the text."""
    found = [row for row in rows if row["other"].value == other]
    return tuple(_difference(number, row) for number, row in enumerate(found, 1))


def _difference(number: int, row: Row) -> Difference:
    return Difference(
        number=number,
        kind=row["kind"].value,
        property=row["property"].value,
        fact=row["fact"].value,
        words=(row["here"].value, row["there"].value),
        starts=(int(row["hereStart"].value), int(row["thereStart"].value)),
    )


def facts_at(rows: Iterable[Row]) -> Places:
    """Where which fact was read, from rows of `passages.rq`."""
    return tuple((int(row["start"].value), row["fact"].value) for row in rows if row["fact"])


def pair(texts: tuple[str, str], facts: tuple[Places, Places], found: Sequence[Difference]) -> list[Pair]:
    """The rows of the page: paragraphs beside each other; a difference stands where it is in the first text."""
    return [_pair(row, found) for row in aligned(texts, facts)]


@lru_cache(maxsize=32)
def aligned(texts: tuple[str, str], facts: tuple[Places, Places]) -> tuple[Aligned, ...]:
    """The paragraphs beside each other: the same on the page in each language, and the dearest part of it."""
    ones, others = (paragraphs_of(text, read) for text, read in zip(texts, facts, strict=True))
    return tuple(align(ones, others))


def _pair(row: tuple[Paragraph | None, Paragraph | None], found: Sequence[Difference]) -> Pair:
    here, there = row
    own = tuple(each for each in found if here is not None and here.start <= each.starts[0] < here.end)
    beside = [each for each in found if there is not None and there.start <= each.starts[1] < there.end]
    return Pair((stretches(here, own, 0), stretches(there, beside, 1)), own)


def stretches(paragraph: Paragraph | None, found: Iterable[Difference], side: int) -> tuple[Stretch, ...]:
    """The paragraph cut at the words of the differences; where two overlap, the one that begins first is marked."""
    if paragraph is None:
        return ()
    spans = [span for each in found if (span := _span(paragraph, each, side))]
    pieces: list[Stretch] = []
    done = 0
    for start, end, each in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < done:
            continue
        pieces += [Stretch(paragraph.text[done:start])] if done < start else []
        pieces.append(Stretch(paragraph.text[start:end], each))
        done = end
    return (*pieces, Stretch(paragraph.text[done:])) if done < len(paragraph.text) else tuple(pieces)


def _span(paragraph: Paragraph, found: Difference, side: int) -> tuple[int, int, Difference] | None:
    """Where the words stand in the paragraph; None where they stand nowhere or more than once, and might be others'."""
    words, start = found.words[side], max(0, found.starts[side] - paragraph.start)
    if not words or paragraph.text.count(words, start) != 1:
        return None
    first = paragraph.text.index(words, start)
    return first, first + len(words), found
