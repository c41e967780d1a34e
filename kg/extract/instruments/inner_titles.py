"""Titles inside a title of which the text says something apart: what is approved here is under a treaty signed before.

"They approved the Work Plan under the Trade Agreement, signed in Osh on 3 May 2006": the Agreement was signed.
"""

import re
from collections.abc import Iterator

from kg.extract.instruments.actions import active
from kg.extract.instruments.titles import Title, find_titles
from kg.extract.page.units import Unit

_SIGNED = re.compile(
    r"(?: \([^()]{2,40}\))?,? (?:(?:which|that) (?:was|had been) )?(?:signed|concluded) (?:in|on|at|by)\b"
)
_MADE_HERE = frozenset({"approved", "adopted"})
_INNER = frozenset({"treaty", "charter"})
_OUTER = frozenset({"plan", "set", "report"})


def with_inner(fold: str, bounds: tuple[int, int], marks: list[Unit], titles: list[Title]) -> list[Title]:
    """The titles of a sentence, and behind each the treaty within it that was signed."""
    return [each for title in titles for each in (title, *_inner(fold, bounds, marks, title))]


def _inner(fold: str, bounds: tuple[int, int], marks: list[Unit], title: Title) -> Iterator[Title]:
    if title.kind not in _OUTER or not _SIGNED.match(fold, title.end, bounds[1]):
        return
    deed = active(fold, bounds[0], title.start)
    if deed is None or deed.reported or deed.action not in _MADE_HERE:
        return
    start = fold.index(title.head, title.start, title.end) + len(title.head)
    within = [mark for mark in marks if start <= mark.start and mark.end <= title.end]
    for each in find_titles(fold, (start, title.end), within):
        if each.end == title.end and each.kind in _INNER:
            yield each
