"""Whose meeting a text tells of at its head: of the organisation that is said to meet, or whose organs or states do.

"The ministers of energy of the EAC met", "the ASEAN Summit", "at its session the AU": not an organisation that a text
thanks, or that sends someone.
"""

import re

from kg.extract.matching.cues import cue
from kg.extract.matching.phrases import Phrase

HEAD_LENGTH = 700
"""Characters at the head of a text in which its organisation is named."""
_REACH = 120
"""Characters before a name that show whose meeting is told of."""

_MEETING = rf"(?i:\b(?:{cue('event').pattern})\b|{cue('own_organisations.those').pattern})"
_WHOSE = Phrase(
    rf"{_MEETING}[^.;:\n]{{0,60}}?(?: of|(?<=[Cc]onference) on|(?<=[Pp]rogramme) on) (?:the )?"
    r"(?:(?:[A-Z][\w-]+ ){1,4}\([A-Z]{2,6}\) |(?:[A-Z]{2,6} ){1,2})?$"
)
"""Between "of" and the name an organ of it may stand: "of the Joint Commission (JC) UNION", "of the PS UNION"."""
_ANOTHER = re.compile(
    r"\b(?:last|previous|recent|next|forthcoming|upcoming|results?|outcomes?|decisions|resolutions|work|support|statements?)"
    r"\b[^,.;:\n]*$"
)
"""What tells of a meeting that is not the text's own: "the results of the last summit of"."""
_WORDS_BETWEEN = r"(?:(?!(?:took|takes|hosted|attended|joined|sent|and|of|to|in|with)\b)[\w-]+ ){0,4}"
_DOES = re.compile(
    rf"(?:-[A-Z]\w+)?(?:'s?)? (?:{_WORDS_BETWEEN}{_MEETING}|(?:has |have )?(?:held|met|convened|gathered|assembled)\b)"
    rf"|,? (?:at|in|during) (?:its|the|their) (?:[\w-]+ ){{0,3}}{_MEETING}"
)


def is_told_of(text: str, start: int, end: int) -> bool:
    """Whether a folded text tells of a meeting of the organisation whose name stands from start to end."""
    if _ANOTHER.search(text, max(0, start - _REACH), start):
        return False
    return bool(_WHOSE.search(text, max(0, start - _REACH), start) or _DOES.match(text, end))
