"""What a text must hold for a regular expression to match it at all: "grant" or "confer" for `(?:grant|conferr?)ed`.

After Russ Cox, "Regular Expression Matching with a Trigram Index" (2012): each part of an expression has the texts that
it can match, where they are few, and the literals of which each text that it matches holds one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.extract.matching.syntax import Item, op, parse

SHORTEST = 3
"""Letters below which a literal is in almost every text, so that looking for it saves nothing."""

TELLING = 6
"""Letters that tell enough: a longer literal is not rarer by much."""

SPELT = 64
"""Texts up to which it is told what parts that follow each other spell together."""

_LITTLE = re.compile(r"\W*(?:\w{1,4} )?(?:the|a|an)\W*|\W*\w*\W*")
_COMMON = re.compile(r"\b(?:a|an|and|as|at|be|been|by|for|has|have|in|is|of|on|or|the|to|was|were|with)\b|\W")
_AHEAD = 1
"""The direction of a look ahead; one behind may see what stands before the text that is asked about."""

_Literals = frozenset[str]
_NONE: _Literals = frozenset()
_EMPTY: _Literals = frozenset({""})


class _Part(NamedTuple):
    """What a part matches: every text that it can match, or None where they are many; the literals that it needs."""

    exact: _Literals | None
    needed: _Literals = _NONE

    @property
    def best(self) -> _Literals:
        """The literals by which to tell that a text cannot match."""
        return _best((self.exact or _NONE, self.needed))


def required_literals(expression: str, flags: int = 0) -> tuple[frozenset[str], ...]:
    """Sets of texts in small letters: every text that the expression matches holds one of each set."""
    parts = [_part(item) for item in parse(expression, flags)]
    kept: list[_Literals] = []
    for literals in sorted(map(_shortest, (*_runs(parts), *_looked_for(parts))), key=_worth, reverse=True):
        if _worth(literals)[0] and not any(_overlap(literals, other) for other in kept):
            kept.append(literals)
    return tuple(kept)


def _overlap(one: _Literals, other: _Literals) -> bool:
    """Whether each literal of one set holds or is held by one of the other, so that the two tell much the same."""
    return all(any(mine in theirs or theirs in mine for theirs in other) for mine in one)


def _shortest(literals: _Literals) -> _Literals:
    """The literals without those that hold another one."""
    return frozenset(each for each in literals if not any(other in each for other in literals if other != each))


def _best(sets: Iterable[_Literals]) -> _Literals:
    """The literals that fewer texts hold: those whose shortest one is the longer, up to what tells enough."""
    best = max(sets, key=_worth, default=_NONE)
    return best if _worth(best)[0] else _NONE


def _worth(literals: _Literals) -> tuple[int, int]:
    """The letters of the shortest literal, common little words not counted, and then how few they are."""
    shortest = min(map(_letters, literals), default=0)
    return (min(shortest, TELLING), -len(literals)) if shortest >= SHORTEST else (0, 0)


@lru_cache(maxsize=4096)
def _letters(literal: str) -> int:
    """The letters that tell: not those of common little words, unless two such stand together, as in "so was"."""
    letters = len(_COMMON.sub("", literal))
    return letters if letters >= SHORTEST or _LITTLE.fullmatch(literal) else SHORTEST


def _sequence(items: Iterable[Item]) -> _Part:
    """Parts that follow each other: what they spell, where that is told whole, and the best that any of them needs."""
    parts = [_part(item) for item in items]
    runs = list(_runs(parts))
    return _Part(runs[0] if len(runs) == 1 else None, _best((*runs, *_looked_for(parts))))


def _looked_for(parts: Iterable[_Part]) -> Iterator[_Literals]:
    """What parts need that match nothing themselves: a look ahead."""
    return (part.needed for part in parts if part.exact == _EMPTY)


def _runs(parts: Sequence[_Part]) -> Iterator[_Literals]:
    """What each run of parts spells, and what the parts between need: the whole run only, where there is but one."""
    run = _EMPTY
    for part in parts:
        spelt = None if part.exact is None else frozenset(first + second for first in run for second in part.exact)
        if spelt is not None and len(spelt) <= SPELT:
            run = spelt
        else:
            yield run
            yield part.best
            run = _EMPTY
    yield run


def _part(item: Item) -> _Part:
    """One part of an expression, of the kinds that these files use; any other may match anything."""
    kind, value = item
    if kind is op.LITERAL:
        return _Part(frozenset({chr(value).lower()}))
    if kind is op.IN and all(each is op.LITERAL for each, _ in value):
        return _Part(frozenset(chr(code).lower() for _, code in value))
    if kind is op.ASSERT and value[0] == _AHEAD:
        return _Part(_EMPTY, _sequence(value[1]).best)
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
    best = [part.best for part in parts]
    return _Part(
        frozenset().union(*exact) if len(exact) == len(parts) else None,
        frozenset().union(*best) if all(best) else _NONE,
    )


def _repeat(least: int, most: int, items: Iterable[Item]) -> _Part:
    part = _sequence(items)
    if most == 1:
        exact = None if part.exact is None else part.exact | (_EMPTY if least == 0 else _NONE)
        return _Part(exact, part.needed if least else _NONE)
    return _Part(None, part.best if least else _NONE)
