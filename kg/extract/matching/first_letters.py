"""With which letters a match of a regular expression can begin, so that a search passes over all other places at once.

Where case is ignored, the standard library tries every branch of an expression at every letter of a text; a look at
that letter first takes a fraction of the time.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kg.extract.matching.branches import parted
from kg.extract.matching.syntax import Item, op, parse

FEWEST = 3
"""Letters from which on the look pays: fewer are told as fast by the expression itself."""

WIDEST = 64
"""Letters that a range such as `a-z` may have to be told one by one."""

_DIGIT = r"\d"
_LETTER = re.compile(r"(?:\\b)?[a-z](?![?*{])", re.I)
"""How an expression begins that can begin with one letter only, as many do: that needs no parsing."""


class _Beginning(NamedTuple):
    """The letters with which a part can begin (None: any), and whether it can match nothing at all."""

    letters: frozenset[str] | None
    may_be_empty: bool = False


_ANY = _Beginning(None)
_NOTHING = _Beginning(frozenset(), True)


def with_first_letters(expression: str, flags: int) -> str:
    """The expression behind a look at the first letter, where case is ignored and the letters are known."""
    if not flags & re.IGNORECASE or (_LETTER.match(expression) and len(parted(expression)) == 1):
        return expression
    letters, may_be_empty = _sequence(parse(expression, flags))
    if letters is None or may_be_empty or len(letters) < FEWEST:
        return expression
    told = "".join(each if each == _DIGIT else re.escape(each) for each in sorted(letters))
    return f"(?=[{told}])(?:{expression})"


def _sequence(items: Iterable[Item]) -> _Beginning:
    """Parts that follow each other: the letters of the first that cannot be empty, and of those before it."""
    letters: frozenset[str] = frozenset()
    for item in items:
        part = _part(item)
        if part.letters is None:
            return _ANY
        letters |= part.letters
        if not part.may_be_empty:
            return _Beginning(letters)
    return _Beginning(letters, True)


def _part(item: Item) -> _Beginning:
    """One part of an expression; one of another kind than these may begin with anything."""
    kind, value = item
    if kind is op.LITERAL:
        return _Beginning(frozenset({chr(value)}))
    if kind is op.IN:
        return _Beginning(_set(value))
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return _NOTHING
    if kind is op.SUBPATTERN:
        return _sequence(value[-1])
    if kind is op.BRANCH:
        return _branch([_sequence(items) for items in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, _, items = value
        part = _sequence(items)
        return part._replace(may_be_empty=part.may_be_empty or least == 0)
    return _ANY


def _set(members: Iterable[Item]) -> frozenset[str] | None:
    """The letters of a set such as `[a-z,]`; None for one that is told by what it is not, or by a class."""
    letters: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            letters.add(chr(value))
        elif kind is op.RANGE and value[1] - value[0] <= WIDEST:
            letters.update(map(chr, range(value[0], value[1] + 1)))
        elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
            letters.add(_DIGIT)
        else:
            return None
    return frozenset(letters)


def _branch(parts: list[_Beginning]) -> _Beginning:
    letters: frozenset[str] = frozenset()
    for part in parts:
        if part.letters is None:
            return _ANY
        letters |= part.letters
    return _Beginning(letters, any(part.may_be_empty for part in parts))
