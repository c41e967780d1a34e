"""Groups of unnamed people that came for their states: "The ministers of X and Y and the ambassador of Z attended"."""

import re

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


def groups_came(sentence: Sentence, state: Chunk) -> bool:
    """Whether groups open the sentence, and what is told behind all their states is that they came."""
    if not _OPENS_WITH_GROUP.match(sentence.fold):
        return False
    came = _THEY_CAME.search(sentence.fold, state.end - sentence.start)
    return came is not None and not _FINITE.search(sentence.fold, 0, came.start())
