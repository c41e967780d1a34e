"""What someone may have meant who asked for an address that leads nowhere: things whose names have its words."""

import re

from kg.errors import KgError
from server.search_index import Asked, Hit, look_up
from server.services import services

MOST, SENTENCE = 5, "sentence"
_WORD = re.compile(r"[^\W\d_]{3,}")
_TOO_LONG = 300
"""Such an address names nothing."""


def nearby(path: str) -> tuple[Hit, ...]:
    """Things that have all words of the last part of the path in a name, else those that have a long one of them."""
    words = [] if len(path) > _TOO_LONG else _WORD.findall(path.rstrip("/").rpartition("/")[2])
    for asked in (" ".join(words), *sorted(words, key=len, reverse=True)[:MOST]):
        if asked and (found := _things(asked)):
            return found
    return ()


def _things(words: str) -> tuple[Hit, ...]:
    try:
        hits = look_up(services().releases.get().search, Asked(words, limit=MOST)).hits
    except KgError:  # what went wrong is told already: this is a help, not an answer
        return ()
    return tuple(hit for hit in hits if hit.kind != SENTENCE)
