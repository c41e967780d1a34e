"""Enumerations that run on in a paragraph: "attended by: a. The President of X b. The Premier of Y c. N of Z"."""

import re
from collections.abc import Iterator

_MARK = re.compile(
    r"(?:(?<=[:;.,])|(?<=[;.,] and)) +"
    r"(?:\((?P<inside>[a-z]|\d{1,2}|[ivx]{2,4})\)|(?P<bare>[a-z]|\d{1,2}|[ivx]{2,4})[.)]) +(?=[A-Z])"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LEAST = 3
"""Marks in a row from which on they are an enumeration, and no initials or references."""


def find_run_in_items(raw: str, start: int, end: int) -> list[tuple[int, int]]:
    """What introduces an enumeration within raw[start:end] and its items, without marks; empty where there is none."""
    marks = list(_MARK.finditer(raw, start, end))
    for at, first in enumerate(marks):
        for row in _rows(first):
            chain = list(_chain(marks[at:], row))
            if len(chain) >= _LEAST:
                starts = [start, *(mark.end() for mark in chain)]
                return list(zip(starts, [*(mark.start() for mark in chain), end], strict=True))
    return []


def _rows(first: re.Match[str]) -> tuple[tuple[str, ...], ...]:
    """The rows of signs that an enumeration may count with, whose first sign a mark bears."""
    letters = tuple(chr(code) for code in range(ord("a"), ord("z") + 1))
    numbers = tuple(str(number) for number in range(1, 100))
    return tuple(row for row in (letters, numbers, _ROMAN) if _sign(first) == row[0])


def _chain(marks: list[re.Match[str]], row: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """The marks that bear the signs of a row one after the other."""
    signs = iter(row)
    sign = next(signs)
    for mark in marks:
        if _sign(mark) == sign:
            yield mark
            sign = next(signs)


def _sign(mark: re.Match[str]) -> str:
    return mark["inside"] or mark["bare"]
