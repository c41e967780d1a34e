"""Nationalities of those named to posts: the state beside the name, not the one that only nominated the person."""

import re

from kg.extract.attendance.rosters import Entry
from kg.extract.matching.cues import cue
from kg.extract.page.chunks import Chunk
from kg.extract.page.context import Context

_NATIONAL = cue("appointments.national")
_REPRESENTATIVE = re.compile(r"'s? representative,? ")
_ALSO_OF = re.compile(r", (?:also|likewise|too,) (?:of|from) (?:the )?$")
# "A., a Russian national", "A., of Russian nationality", "the Russian diplomat A."
_OF_PEOPLE = re.compile(r" (?:national(?:ity)?|citizen(?:ship)?|diplomat)\b")
_IS_OF_PEOPLE = re.compile(r"[^,;]{0,30}, (?:who is )?(?:also )?(?:an? |of (?:the )?|holding )")
_PEOPLE_FIRST = re.compile(r" \w+,?(?: (?:Mr|Mrs|Ms|Dr|Amb)\.?| Ambassador)? ")
_PROPOSED_BY = re.compile(r"\bby (?:the )?$")
_BESIDE = 12
"""Characters between a name and the state that stands behind it: "A. Badalian, of Armenia"."""
_BEFORE = 60


def nationality(context: Context, entry: Entry, origin: Entry, part: tuple[Chunk, ...]) -> Chunk | None:
    """The state of one named in `entry`; `origin` is where the name stands, `part` what is told of the person."""
    person = entry.person
    for chunk in (*origin.chunks, *entry.chunks):
        if chunk.tag == "S" and _is_beside(context, chunk, person):
            return chunk
    fold = context.page.view.fold
    return next((chunk for chunk in part if chunk.tag == "J" and _is_of_people(fold, chunk, person)), None)


def _is_of_people(fold: str, adjective: Chunk, person: Chunk) -> bool:
    """Whether an adjective of a state says which citizen someone is."""
    if not _OF_PEOPLE.match(fold, adjective.end):
        return False
    if adjective.end <= person.start:
        return _PEOPLE_FIRST.fullmatch(fold, adjective.end, person.start) is not None
    return _IS_OF_PEOPLE.fullmatch(fold, person.end, adjective.start) is not None


def _is_beside(context: Context, state: Chunk, person: Chunk) -> bool:
    """Whether a state stands in brackets or after "of" behind the name, or is the one of a citizen."""
    fold = context.page.view.fold
    before = fold[max(0, state.start - _BEFORE) : state.start]
    near = 0 < state.start - person.end < _BESIDE and not _PROPOSED_BY.search(fold, person.end, state.start)
    if _REPRESENTATIVE.match(fold, state.end) or near:
        return True
    return bool(_NATIONAL.search(before) or _ALSO_OF.search(before))
