"""Queries of one triple pattern, answered where they are read: to have a query process do it costs more than they do.

Nothing bounds a query in this process, so it answers only what is bounded by its form: one pattern with no filter, no
order, no offset and no variable twice is a walk through an index that gives a row at each step, and it ends where the
rows are more than so many bytes. All else, and whatever goes wrong here, is left to the query processes.
"""

import re
from functools import lru_cache
from pathlib import Path

from kg.errors import FileProblem
from kg.store import OpenStore, QueryBoolean, QuerySolutions, open_read_only
from server.errors import AnswerTooLarge, NotRepresentable
from server.limits import LOOKUP_BYTES
from server.media import BY_MEDIA_TYPE
from server.plan import Plan
from server.serialisation import Writer

_IRI = r'<[^<>"{}|^`\\\x00-\x20]*+>'
_NAME = r"[A-Za-z][A-Za-z0-9]*+ : [A-Za-z0-9_]*+"
_VARIABLE = r"[?$] [A-Za-z_][A-Za-z0-9_]*+"
_STRING = r'"[^"\\\n\r]*+" (?: @[A-Za-z]++ (?: -[A-Za-z0-9]++ )*+ )?'
_LOOKUP = re.compile(
    rf"""
    \s*+ (?: PREFIX \s++ [A-Za-z][A-Za-z0-9]*+ : \s*+ {_IRI} \s*+ )*+
    (?: ASK | SELECT \s*+ (?: \* | (?P<chosen> {_VARIABLE} (?: \s++ {_VARIABLE} )*+ ) ) )
    \s*+ (?: WHERE \s*+ )?+
    \{{ \s*+ (?P<subject> {_VARIABLE} | {_IRI} | {_NAME} )
        \s++ (?P<predicate> {_VARIABLE} | {_IRI} | {_NAME} | a )
        \s++ (?P<object> {_VARIABLE} | {_IRI} | {_NAME} | {_STRING} ) \s*+ \.?+ \s*+ \}}
    \s*+ (?: LIMIT \s++ [0-9]++ \s*+ )?+
    """,
    re.VERBOSE | re.IGNORECASE,
)


_WRITER = Writer(limit=LOOKUP_BYTES)


def is_lookup(query: str) -> bool:
    """Whether the query is one pattern whose cost its answer's size bounds."""
    match = _LOOKUP.fullmatch(query)
    if not match:
        return False
    used = [word[1:] for word in match.group("subject", "predicate", "object") if word[0] in "?$"]
    chosen = [word[1:] for word in (match["chosen"] or "").split()]
    return len(set(used)) == len(used) and set(chosen) <= set(used)


def look_up(query: str, media_type: str, plan: Plan) -> bytes | None:
    """The bytes of the answer over the union of the graphs; None where a query process is to give it."""
    if not is_lookup(query):
        return None
    store = open_for_lookups(plan)
    if store is None:
        return None
    try:
        found = store.query(query, (), ())
        if isinstance(found, QuerySolutions | QueryBoolean):
            return _WRITER.write(found, BY_MEDIA_TYPE[media_type])
    except (AnswerTooLarge, NotRepresentable, SyntaxError, OSError):
        return None  # the query process, which has other limits and a store of its own, tells what is wrong if it is
    return None


@lru_cache(maxsize=2)  # the release that is served, and the one that is prepared to follow it
def open_for_lookups(plan: Plan) -> OpenStore | None:
    """The plan's store on disk; None where it cannot be opened, or a union of its graphs would count triples twice."""
    if not plan.disjoint:
        return None
    try:
        return OpenStore(open_read_only(Path(plan.store)), union=True)
    except FileProblem:  # the query processes may still load the dump
        return None
