"""Personal names: a delegate's name without a rank before it or letters behind it, and the title of one who reigns."""

import re

from kg.extract.attendance.rosters import Entry
from kg.extract.page.context import Context

_POSTNOMINAL = re.compile(r",? (?:MP|MBE|OBE|KBE|GCMG|KCMG|PhD|Esq)\.?$")
_REIGNS = re.compile(r"^(?P<reign>Sultan|King|Queen|Emir|Amir)\s+(?!bint?\b)(?=[\w.'-]+\s+\w)")
_RANKS = re.compile(r"^(?:Crown )?(?:Prince|Justice|Princess|Sayyid|Sayyida|Sheikha?|Shaikh)\s+(?=[\w.'-]+\s+\w)")
_SHEIKH = re.compile(r"\bSheikha?(?= $)")
"""A rank that is part of a name which has no second word: "Sheikh Hasina"."""


def reign_of(context: Context, entry: Entry) -> str | None:
    """The title under which a head of state reigns, when it stands right before the name: "Sultan"."""
    match = _REIGNS.match(context.written(entry.person))
    return match["reign"] if match else None


def name_of(context: Context, entry: Entry) -> str:
    """The name without a title before it or letters behind it."""
    name = _POSTNOMINAL.sub("", context.written(entry.person))
    rank = _SHEIKH.search(context.page.view.fold, 0, entry.person.start) if " " not in name else None
    if rank is not None:
        return f"{context.words(rank.start(), rank.end())} {name}"
    return _RANKS.sub("", _REIGNS.sub("", name, count=1), count=1)
