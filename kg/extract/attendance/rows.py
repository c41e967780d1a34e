"""Rows: states named side by side, "X, Y and Z", of which the same is said."""

import re
from itertools import takewhile

from kg.extract.page.chunks import Chunk
from kg.extract.page.page import Sentence

_ROW = re.compile(r"S(?:c?a?t?S)*")


def row_of(sentence: Sentence, state: Chunk) -> list[Chunk]:
    """The states of the row that one stands in."""
    at = sentence.chunks.index(state)
    row = next(row for row in _ROW.finditer(sentence.tags) if row.start() <= at < row.end())
    return [chunk for chunk in sentence.chunks[row.start() : row.end()] if chunk.tag == "S"]


def row_end(sentence: Sentence, state: Chunk) -> int:
    """Where in the sentence the row of states ends that one stands in."""
    row = takewhile(lambda chunk: chunk.tag in "Scat", sentence.chunks[sentence.chunks.index(state) :])
    return max(chunk.end for chunk in row if chunk.tag == "S") - sentence.start
