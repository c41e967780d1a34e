"""The standard library's own parser of regular expressions, for which it has no public name since 3.11."""

from collections.abc import Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

Item = tuple[Any, Any]
"""A part of an expression: its kind, and what it holds."""

op: Any = import_module("re._constants")
"""The kinds of parts: `op.LITERAL`, `op.BRANCH`."""

RECENT = 64
"""Expressions that stay parsed: what is asked of one is asked at once, and memory stays flat."""

_parser: Any = import_module("re._parser")


@lru_cache(maxsize=RECENT)
def parse(expression: str, flags: int) -> Sequence[Item]:
    """The parts of an expression that follow each other; raises re.error."""
    parts: Sequence[Item] = _parser.parse(expression, flags)
    return parts


def captures(expression: str, flags: int) -> bool:
    """Whether an expression has groups that can be asked for what they match."""
    parsed: Any = parse(expression, flags)
    return bool(parsed.state.groups > 1)


def may_be_empty(expression: str, flags: int) -> bool:
    """Whether an expression may match without a letter, where it only looks at what stands around."""
    parsed: Any = parse(expression, flags)
    return bool(parsed.getwidth()[0] == 0)
