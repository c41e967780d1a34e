"""Whether a corpus has a document already: the same text, or another translation of it.

A translation is told by two things together: it is of the same meeting, and its vocabulary is nearly that of the other
text. Two documents of one meeting (a communiqué and a declaration) share the first and not the second: of the
project's own texts two translations share 0.46 of their words, other texts of one body at most 0.31.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Meeting

SAME_TEXT = 0.9
"""Share of five-word runs in common from which two texts are one, whatever header or menu each has around it."""
SAME_WORDS = 0.38
"""Share of vocabulary in common from which two texts of one meeting are translations of one original."""

_WORD = re.compile(r"\w+")
_RUN = 5


@dataclass(frozen=True)
class Profile:
    """What a text is compared by: the document's id and work, its runs of words, its vocabulary, its meeting."""

    id: str
    work: str
    runs: frozenset[int]
    words: frozenset[str]
    meeting: Meeting | None = None


def profile(id_: str, work: str, text: str, meeting: Meeting | None = None) -> Profile:
    """The profile of a text."""
    words = _WORD.findall(text.casefold())
    runs = frozenset(hash(tuple(words[at : at + _RUN])) for at in range(max(1, len(words) - _RUN + 1)))
    return Profile(id_, work, runs, frozenset(word for word in words if len(word) > 3 and word.isalpha()), meeting)


def find_twin(new: Profile, known: Iterable[Profile]) -> Profile | None:
    """The known document whose text is the same, whitespace, case and a line of header or footer apart."""
    return next((other for other in known if _overlap(new.runs, other.runs) >= SAME_TEXT), None)


def find_translation(new: Profile, known: Iterable[Profile]) -> tuple[Profile, float] | None:
    """The known document that translates the same original, with the share of words in common."""
    alike = [
        (_jaccard(new.words, other.words), other)
        for other in known
        if new.meeting is not None and other.meeting is not None and _one_meeting(new.meeting, other.meeting)
    ]
    share, best = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return (best, share) if best is not None and share >= SAME_WORDS else None


def _one_meeting(one: Meeting, other: Meeting) -> bool:
    """Whether two documents are of one meeting: the same organisation and last day, and no two bodies."""
    bodies = {body for body in (one.body, other.body) if body is not None}
    day = one.to or one.from_
    return (
        one.organisation == other.organisation
        and day is not None
        and day == (other.to or other.from_)
        and len(bodies) < 2
    )


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the smaller set that is in the larger one, where neither is half of the other."""
    smaller, larger = sorted((one, other), key=len)
    return len(smaller & larger) / len(smaller) if smaller and len(smaller) * 2 > len(larger) else 0.0


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0
