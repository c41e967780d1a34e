"""What a text must hold for a regular expression to match it at all: "grant" or "confer" for `(?:grant|conferr?)ed`.

After Russ Cox, "Regular Expression Matching with a Trigram Index" (2012): each part of an expression has the texts that
it can match, where they are few, and the literals of which each text that it matches holds one.
"""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]  # the standard library's own parser of expressions,
from re import _parser as parser  # type: ignore[attr-defined]  # for which it has no public name since 3.11
from typing import Any, NamedTuple

SHORTEST = 3
"""Letters below which a literal is in almost every text, so that looking for it saves nothing."""

TELLING = 6
"""Letters that tell enough: a longer literal is not rarer by much."""

MOST = 300
"""Literals above which looking for them costs more than it saves."""

_COMMON = re.compile(r"\b(?:a|an|and|as|at|be|been|by|for|has|have|in|is|of|on|or|the|to|was|were|with)\b|\W")
_Literals = frozenset[str]
_Item = tuple[Any, Any]
"""Its kind, and what it holds: one of the standard library's own."""
_NONE: _Literals = frozenset()
_EMPTY: _Literals = frozenset({""})


class _Part(NamedTuple):
    """What a part matches: every text that it can match, or None where they are many; the literals that it needs."""

    exact: _Literals | None
    needed: _Literals = _NONE


def required_literals(pattern: re.Pattern[str]) -> frozenset[str]:
    """Texts in small letters, one of which is in every text that the pattern matches; empty where none are known."""
    found = _best(_sequence(parser.parse(pattern.pattern, pattern.flags)))
    shortest = {each for each in found if not any(other in each for other in found if other != each)}
    return frozenset(shortest) if len(shortest) <= MOST else _NONE


def _best(part: _Part) -> _Literals:
    return _better(part.exact or _NONE, part.needed)


def _better(one: _Literals, other: _Literals) -> _Literals:
    """The literals that fewer texts hold: those whose shortest one is the longer, up to what tells enough."""
    best = max(one, other, key=_worth)
    return best if _worth(best)[0] else _NONE


def _worth(literals: _Literals) -> tuple[int, int]:
    """The letters of the shortest literal, common little words not counted, and then how few they are."""
    shortest = min((len(_COMMON.sub("", literal)) for literal in literals), default=0)
    return (min(shortest, TELLING), -len(literals)) if shortest >= SHORTEST else (0, 0)


def _sequence(items: Iterable[_Item]) -> _Part:
    """Parts that follow each other: what runs of them spell, and the best that any of them needs."""
    run, whole, needed = _EMPTY, True, _NONE
    for item in items:
        part = _part(item)
        if part.exact is not None and len(run) * len(part.exact) <= MOST:
            run = frozenset(first + second for first in run for second in part.exact)
            needed = _better(needed, run)
        else:
            needed = _better(needed, _best(part))
            run, whole = _EMPTY, False
    return _Part(run if whole else None, needed)


def _part(item: _Item) -> _Part:
    """One part of an expression, of the kinds that these files use; any other may match anything."""
    kind, value = item
    if kind is op.LITERAL:
        return _Part(frozenset({chr(value).lower()}))
    if kind is op.IN and all(each is op.LITERAL for each, _ in value):
        return _Part(frozenset(chr(code).lower() for _, code in value))
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return _Part(_EMPTY)
    if kind is op.SUBPATTERN:
        return _sequence(value[-1])
    if kind is op.BRANCH:
        return _branch([_sequence(items) for items in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _repeat(*value)
    return _Part(None)


def _branch(parts: list[_Part]) -> _Part:
    exact = [part.exact for part in parts if part.exact is not None]
    best = [_best(part) for part in parts]
    return _Part(
        frozenset().union(*exact) if len(exact) == len(parts) else None,
        frozenset().union(*best) if all(best) else _NONE,
    )


def _repeat(least: int, most: int, items: Iterable[_Item]) -> _Part:
    part = _sequence(items)
    if most == 1:
        exact = None if part.exact is None else part.exact | (_EMPTY if least == 0 else _NONE)
        return _Part(exact, part.needed if least else _NONE)
    return _Part(None, _best(part) if least else _NONE)
