"""Which documents express one work: those whose manifest row says so, and translations that are recognised as such."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model import Document, Fact, Meeting
from kg.resolve.likeness import Profile, find_translation, profile


def recognise_works(documents: Sequence[Document], facts: Iterable[Fact]) -> tuple[Document, ...]:
    """The documents, each without a work given that of an earlier one that it translates; the same for any order."""
    meetings = {fact.document: fact for fact in facts if isinstance(fact, Meeting) and fact.main}
    works = {document.id: document.work for document in documents}
    for block in _blocks(documents, meetings):
        known: list[Profile] = []
        for document in block:
            seen = profile(document.id, works[document.id] or document.id, document.text, meetings[document.id])
            if works[document.id] is None and (found := find_translation(seen, known)) is not None:
                works[document.id] = found[0].work
                seen = replace(seen, work=found[0].work)
            known.append(seen)
    return tuple(replace(document, work=works[document.id]) for document in documents)


def _blocks(documents: Iterable[Document], meetings: dict[str, Meeting]) -> list[list[Document]]:
    """The documents of one organisation and day, where there are several and one lacks a work; given works first."""
    blocks: dict[tuple[str | None, str], list[Document]] = defaultdict(list)
    for document in documents:
        meeting = meetings.get(document.id)
        day = meeting and (meeting.to or meeting.from_)
        if meeting and day:
            blocks[meeting.organisation, day].append(document)
    several = (block for block in blocks.values() if len(block) > 1 and any(each.work is None for each in block))
    return [sorted(block, key=lambda each: (each.work is None, each.id)) for block in several]
