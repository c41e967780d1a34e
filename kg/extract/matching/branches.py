"""The branches of a regular expression: what it offers to choose from, each as an expression of its own.

A sentence that holds the words of one branch seldom holds those of another, so that most need not be tried on it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.matching.syntax import captures, may_be_empty

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.S)
"""A letter, a set of letters, or a sign that opens, parts or closes branches."""
_LEADING_GROUP = re.compile(r"(\\b)?\(\?:")
_ENDS = ("", r"\b")
"""What may follow a group whose branches stand for themselves: nothing, or the end of a word."""


def branches(expression: str, flags: int) -> tuple[str, ...]:
    """The branches in their order; whole is left what has groups, which are numbered, or may match nothing."""
    if captures(expression, flags) or may_be_empty(expression, flags):
        return (expression,)
    return tuple(_branches(expression))


def _branches(expression: str) -> Iterator[str]:
    for part in parted(expression):
        opens = _LEADING_GROUP.match(part)
        closes = _closing(part, opens.end()) if opens else 0
        if opens and part[closes + 1 :] in _ENDS:
            for inside in parted(part[opens.end() : closes]):
                yield from _branches(f"{opens[1] or ''}{inside}{part[closes + 1 :]}")
        else:
            yield part


def parted(expression: str) -> list[str]:
    """The expression parted at the bars that stand in no group."""
    depth, bars = 0, [-1]
    for piece in _PIECE.finditer(expression):
        depth += (piece[0] == "(") - (piece[0] == ")")
        if piece[0] == "|" and depth == 0:
            bars.append(piece.start())
    return [expression[last + 1 : bar] for last, bar in pairwise((*bars, len(expression)))]


def _closing(expression: str, start: int) -> int:
    """Where the group closes whose inside begins at an offset."""
    depth = 1
    for piece in _PIECE.finditer(expression, start):
        depth += (piece[0] == "(") - (piece[0] == ")")
        if depth == 0:
            return piece.start()
    return len(expression)
