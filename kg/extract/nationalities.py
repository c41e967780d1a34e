"""Nationalities of those named to posts: by the state beside the name, and by the state that proposed them."""

import re

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.cues import cue
from kg.extract.rosters import Entry

_NATIONAL = cue("appointments.national")
_PROPOSED_BY = cue("appointments.proposed_by")
_NOMINEE = re.compile(r"'s? (?:nominee|candidate|representative),? ")
_SIDE = re.compile(r" (?:side|party|government|Government)\b")
_ALSO_OF = re.compile(r", (?:also|likewise|too,) (?:of|from) (?:the )?$")
_BESIDE = 12
"""Characters between a name and the state that stands behind it: "A. Badalian, of Armenia"."""
_BEFORE = 60


def nationality(context: Context, entry: Entry, origin: Entry, part: tuple[Chunk, ...]) -> Chunk | None:
    """The state of one named in `entry`; `origin` is where the name stands, `part` what is told of the person."""
    person = entry.person
    for chunk in (*origin.chunks, *entry.chunks):
        if chunk.tag == "S" and _is_beside(context, chunk, person):
            return chunk
    before = [chunk for chunk in part if chunk.tag in "SJ" and chunk.end < person.start]
    return next((chunk for chunk in before if _proposes(context, chunk)), None)


def _is_beside(context: Context, state: Chunk, person: Chunk) -> bool:
    """Whether a state stands in brackets or after "of" behind the name, or is the one of a citizen or nominee."""
    fold = context.page.view.fold
    before = fold[max(0, state.start - _BEFORE) : state.start]
    if _NOMINEE.match(fold, state.end) or 0 < state.start - person.end < _BESIDE:
        return True
    return bool(_NATIONAL.search(before) or _ALSO_OF.search(before))


def _proposes(context: Context, state: Chunk) -> bool:
    """Whether a state has proposed whom the others name: "on the proposal of Belarus", "of the Kyrgyz side"."""
    fold = context.page.view.fold
    if not _PROPOSED_BY.search(fold[max(0, state.start - _BEFORE) : state.start]):
        return False
    return state.tag == "S" or bool(_SIDE.match(fold, state.end))
