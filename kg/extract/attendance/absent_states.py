"""States of which a text says that they did not come, and by that in which status they are."""

import re
from collections.abc import Iterator
from itertools import takewhile

from kg.extract.attendance.capacities import Cue
from kg.extract.attendance.rows import row_end
from kg.extract.page.chunks import Chunk
from kg.extract.page.page import Sentence

_FROM = re.compile(r" (?:from|of)(?: the(?= ))? ")
_WERE_ABSENT = re.compile(
    r" (?:was|were) (?:\w+ )?(?:absent|not represented|not present|unable to (?:attend|come|take part))\b"
)


def missing_states(sentence: Sentence, cues: tuple[Cue, ...]) -> Iterator[tuple[Sentence, Chunk, str]]:
    """The states that stayed away and hold a status: "The observers from X and Y were absent"."""
    for words in cues:
        of = _FROM.match(sentence.fold, words.end) if words.capacity != "member" else None
        first = next((c for c in sentence.chunks if of and c.start - sentence.start == of.end()), None)
        if first is None or first.tag != "S" or not _WERE_ABSENT.match(sentence.fold, row_end(sentence, first)):
            continue
        row = takewhile(lambda chunk: chunk.tag in "Scat", sentence.chunks[sentence.chunks.index(first) :])
        yield from ((sentence, chunk, words.capacity) for chunk in row if chunk.tag == "S")
