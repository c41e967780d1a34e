"""Other events: whether a state took part in something else than the meeting, "in the opening of the railway"."""

import re

# "took part in the opening of the railway", not "in the work of the session", "in the Eighth Pan-Alpine Forum Meeting"
_OTHER_EVENT = re.compile(
    r" in (?:the |an? |its )?+(?!(?:(?:[\w-]+ ){0,3}?|(?:\(?(?-i:[A-Z])[\w'-]*\)? ){4,10}?)(?:work|meetings?|sessions?"
    r"|summit|forum|council|conference|sittings?"
    r"|capacity|person|discussions?|deliberations|retreat|proceedings|gathering|event)\b)\w",
    re.I,
)
# "the participation in the fair of the observers X and Y"
_PARTICIPATION = re.compile(r"\b(?:participation|presence)(?= (?:in|at) )", re.I)


def is_in_other_event(fold: str, at: int, verb: int | None) -> bool:
    """Whether a state at an offset took part elsewhere; `verb` is where a verb of taking part behind it ends."""
    told = [match.end() for match in _PARTICIPATION.finditer(fold, 0, at)] + ([verb] if verb is not None else [])
    return any(_OTHER_EVENT.match(fold, end) for end in told)
