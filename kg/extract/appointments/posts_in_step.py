"""Posts named in step with people: "appointed A. and B. as Secretary General and Executive Manager respectively"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.attendance.rosters import Entry
from kg.extract.page.chunks import Chunk, tags_of

# the posts as one row: each role with the body that it is in, then the sign before the next one
_ROW = re.compile(r"R[^NXRwcas]*(?:(?:ca?|a)t?R[^NXRwcas]*)+")
# "elected Prime Minister A. and President B. as Chair and Vice-Chair": behind everybody's own office
_BEHIND_WORD = re.compile("wt?$")
_JOINTS = "cat"


def in_step(chunks: Sequence[Chunk], entries: list[Entry]) -> list[Entry]:
    """The entries of several people, each with its own post where a part names as many posts in one row as people."""
    tags = tags_of(chunks)
    rows = [row for row in _ROW.finditer(tags) if row.group().count("R") == len(entries)]
    row = rows[-1] if rows and len(entries) > 1 else None
    if row is None or "R" in tags[row.end() :]:
        return entries
    if "R" in tags[: row.start()] and not _BEHIND_WORD.search(tags[: row.start()]):
        return entries
    posts = _posts(chunks[row.start() : row.end()])
    first, last = posts[0][0].start, posts[-1][-1].end
    if any(first < entry.person.start < last for entry in entries) or not _is_beside(entries, first):
        return entries
    return [
        Entry(_in_order([*_without(entry, first, last), *post]), entry.person)
        for entry, post in zip(entries, posts, strict=True)
    ]


def _posts(row: Sequence[Chunk]) -> list[Sequence[Chunk]]:
    """The row cut at its roles, without the signs that join them."""
    starts = [index for index, chunk in enumerate(row) if chunk.tag == "R"]
    posts = []
    for start, end in pairwise([*starts, len(row)]):
        while row[end - 1].tag in _JOINTS:
            end -= 1
        posts.append(row[start:end])
    return posts


def _is_beside(entries: Sequence[Entry], at: int) -> bool:
    """Whether all people stand on one side of an offset."""
    return len({entry.person.start < at for entry in entries}) == 1


def _without(entry: Entry, first: int, last: int) -> list[Chunk]:
    return [chunk for chunk in entry.chunks if not first <= chunk.start < last]


def _in_order(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    return tuple(sorted(chunks, key=lambda chunk: chunk.start))
