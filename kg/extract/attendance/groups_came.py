"""Groups of unnamed people that came for their states: "The ministers of X and Y and the ambassador of Z attended"."""

import re

from kg.extract.attendance.rows import row_of
from kg.extract.page.chunks import Chunk
from kg.extract.page.page import Sentence

# "The ministers of X and Y, the ambassador of Z ... attended the meeting": groups that are the subject of what follows
_OPENS_WITH_GROUP = re.compile(
    r"(?:The |High )?(?:[\w-]+ ){0,2}?"
    r"(?:ministers|heads|leaders|presidents|delegat(?:ion|e)s|representatives|ambassadors|commissioners|officials)\b"
    r"(?! who\b)",
    re.I,
)
_THEY_CAME = re.compile(
    r"(?: (?:also|all|then))*"
    r" (?:attended|participated|took part|represented (?:their|its)|were (?:also )?present)\b"
)
_FINITE = re.compile(r"\b(?:was|were|had|has|have|will|would|\w+(?<!unit)(?<!associat)ed|met|held|took)\b")

_ATTENDED_BY = re.compile(
    r"\b(?:(?:attended|joined) by|with the participation of) (?:the )?(?:[\w-]+ ){0,4}?"
    r"(?:ministers|heads|leaders|presidents|representatives|delegations)"
    r"(?: (?:of|for) (?-i:[A-Z])\w+(?:,? (?:and )?(?-i:[A-Z])\w+)*)? (?:of|from) (?:the )?$",
    re.I,
)
# "Ministers from X and Y, the Premier of Z, N, and ministers from U, V and W attended the meeting"
_MINISTERS_OF = re.compile(
    r"(?:^\W*|,? and |, )(?:the )?(?:[\w-]+ ){0,3}?(?:ministers|heads|leaders|presidents|representatives|delegations)"
    r" (?:of|from) (?:the )?$",
    re.I,
)
_CAME_TO_IT = re.compile(r"\b(?:attended|took part in|participated in|were present at) (?:the|this)\b")


def groups_came(sentence: Sentence, state: Chunk) -> bool:
    """Whether groups open the sentence, and what is told behind all their states is that they came."""
    if not _OPENS_WITH_GROUP.match(sentence.fold):
        return False
    came = _THEY_CAME.search(sentence.fold, state.end - sentence.start)
    return came is not None and not _FINITE.search(sentence.fold, 0, came.start())


def has_minister(sentence: Sentence, state: Chunk) -> bool:
    """Whether a group that came is of the row of states that one stands in: "attended by the Ministers of X and Y"."""
    row = row_of(sentence, state)
    at = row[0].start - sentence.start if len(row) > 1 else 0
    if _ATTENDED_BY.search(sentence.fold, 0, at):
        return True
    return bool(at and _MINISTERS_OF.search(sentence.fold, 0, at) and _CAME_TO_IT.search(sentence.fold, at))
