"""Where within names side by side another clause begins: "was given to X, and Y and Z became partners"."""

import re
from collections.abc import Sequence

from kg.extract.matching.cues import cue

_PREDICATE = cue("status_subjects.predicate")
_FINITE = cue("status_subjects.finite")
_OPENS = re.compile(r"\bthat\b|[;:]|, (?:and|but) ")
_SUBORDINATE = re.compile(r"[\s,]*(?:(?:(?:to|of|in|with|for|by|from) )?(?:which|who|whom|whose)\b|$)", re.I)
# what opens right before the first name has all of them for its subject: "since X and Y joined"
_OPENED = re.compile(r"\b(?:since|after|when|once|because|before|until|whether) (?:both )?(?:the )?$", re.I)
_AND = re.compile(r"(?P<comma>,)? (?:and|while) ")


def second_subject(text: str, start: int, gaps: Sequence[str], end: int) -> int | None:
    """Which name of a list is the first of another clause's subject; `gaps` stand between the names of text[start:end].

    One verb has been told before the list, and the next one follows it at once: so its subject is in the list. It
    begins behind the first "and" with a comma, else behind the first "and".
    """
    joints = [(index, joint) for index, gap in enumerate(gaps, 1) if (joint := _AND.match(gap))]
    if not joints or _OPENED.search(text, 0, start) or not _PREDICATE.match(text, end) or not _is_told(text[:start]):
        return None
    return next((index for index, joint in joints if joint["comma"]), joints[0][0])


def _is_told(before: str) -> bool:
    """Whether a clause has had its verb; what "that" and "which" open has verbs of its own."""
    edges = [match.end() for match in _OPENS.finditer(before)]
    clause = before[edges[-1] :] if edges else before
    verb = _FINITE.search(clause)
    return verb is not None and not _SUBORDINATE.match(clause) and not (edges and not clause[: verb.start()].strip())
