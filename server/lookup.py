"""Queries of one triple pattern, answered where they are read: to have a query process do it costs more than they do.

Nothing bounds a query in this process, so it answers only what is bounded by its form: one pattern with no filter, no
order, no offset and no variable twice is a walk through an index that gives a row at each step, and it ends where the
rows are more than so many bytes. All else, and whatever goes wrong here, is left to the query processes.

As JSON the rows of the walk are written at once, since to parse and plan such a query takes longer than to answer it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from kg.errors import FileProblem
from kg.rdf import Literal, NamedNode, Quad
from kg.store import OpenStore, QueryBoolean, QuerySolutions, open_read_only
from server import json_rows
from server.errors import AnswerTooLarge, NotRepresentable
from server.limits import LOOKUP_BYTES
from server.media import BY_MEDIA_TYPE, JSON
from server.plan import Plan
from server.query_text import QueryForm
from server.serialisation import Writer

_S = r"[ \t\r\n]"
"""White space: no more signs are for SPARQL."""

_IRI = r'<[^<>"{}|^`\\\x00-\x20]*+>'
_NAME = r"[A-Za-z][A-Za-z0-9]*+ : [A-Za-z0-9_]*+"
_VARIABLE = r"[?$] [A-Za-z_][A-Za-z0-9_]*+"
_STRING = r'"[^"\\\n\r]*+" (?: @[A-Za-z]++ (?: -[A-Za-z0-9]++ )*+ )?'
_PREFIX = rf"PREFIX {_S}++ ([A-Za-z][A-Za-z0-9]*+) : {_S}*+ ({_IRI}) {_S}*+"
_LOOKUP = re.compile(
    rf"""
    {_S}*+ (?P<prologue> (?: PREFIX {_S}++ [A-Za-z][A-Za-z0-9]*+ : {_S}*+ {_IRI} {_S}*+ )*+ )
    (?: (?P<ask> ASK ) | SELECT {_S}*+ (?: \* | (?P<chosen> {_VARIABLE} (?: {_S}++ {_VARIABLE} )*+ ) ) )
    {_S}*+ (?: WHERE {_S}*+ )?+
    \{{ {_S}*+ (?P<subject> {_VARIABLE} | {_IRI} | {_NAME} )
        {_S}++ (?P<predicate> {_VARIABLE} | {_IRI} | {_NAME} | (?-i: a ) )
        {_S}++ (?P<object> {_VARIABLE} | {_IRI} | {_NAME} | {_STRING} ) {_S}*+ \.?+ {_S}*+ \}}
    {_S}*+ (?: LIMIT {_S}++ (?P<limit> [0-9]++ ) {_S}*+ )?+
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_DECLARATION = re.compile(_PREFIX, re.VERBOSE | re.IGNORECASE | re.ASCII)
_A = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_PLACES = ("subject", "predicate", "object")
_MOST = 18
"""Digits of a limit: the parser refuses what is no number of 64 bits."""

Pattern = tuple[NamedNode | None, NamedNode | None, NamedNode | Literal | None]
_WRITER = Writer(limit=LOOKUP_BYTES)


class Lookup(NamedTuple):
    """A query of one pattern: what it looks for, None for each variable; the names of the columns and their places."""

    text: str
    form: QueryForm
    pattern: Pattern
    columns: tuple[tuple[str, str], ...]
    limit: int | None


def read_lookup(query: str) -> Lookup | None:
    """The query as one pattern whose cost its answer's size bounds; None for another, or where it may be malformed."""
    match = _LOOKUP.fullmatch(query)
    if not match:
        return None
    words = match.group(*_PLACES)
    variables = [(word[1:], place) for word, place in zip(words, _PLACES, strict=True) if word[0] in "?$"]
    used = dict(variables)
    chosen = [word[1:] for word in match["chosen"].split()] if match["chosen"] else sorted(used)
    limit = match["limit"]
    if len(used) != len(variables) or len(used.keys() & chosen) != len(chosen):
        return None
    try:
        known = {name: NamedNode(iri[1:-1]).value for name, iri in _DECLARATION.findall(match["prologue"])}
        pattern = _node(words[0], known), _node(words[1], known), _term(words[2], known)
    except (KeyError, ValueError):
        return None
    if limit and len(limit) > _MOST:
        return None
    form = QueryForm.ASK if match["ask"] else QueryForm.SELECT
    return Lookup(query, form, pattern, tuple((name, used[name]) for name in chosen), int(limit) if limit else None)


def _term(word: str, known: Mapping[str, str]) -> NamedNode | Literal | None:
    """The term that a word of the pattern stands for, None for a variable; raises KeyError or ValueError."""
    if word[0] != '"':
        return _node(word, known)
    text, _, language = word[1:].rpartition('"')
    return Literal(text, language=language[1:]) if language else Literal(text)


def _node(word: str, known: Mapping[str, str]) -> NamedNode | None:
    if word[0] in "?$":
        return None
    if word[0] == "<":
        return NamedNode(word[1:-1])
    prefix, colon, name = word.partition(":")
    return NamedNode(known[prefix] + name) if colon else _A


def look_up(lookup: Lookup, media_type: str, plan: Plan) -> bytes | None:
    """The bytes of the answer over the union of the graphs; None where a query process is to give it."""
    store = open_for_lookups(plan)
    if store is None:
        return None
    try:
        if media_type == JSON.media_type and lookup.limit != 0:
            return _walked(store, lookup)
        found = store.query(lookup.text, (), ())
        if isinstance(found, QuerySolutions | QueryBoolean):
            return _WRITER.write(found, BY_MEDIA_TYPE[media_type])
    except (AnswerTooLarge, NotRepresentable, SyntaxError, ValueError, OSError):
        return None  # the query process, which has other limits and a store of its own, tells what is wrong if it is
    return None


def _walked(store: OpenStore, lookup: Lookup) -> bytes:
    quads: Iterator[Quad] = store.store.quads_for_pattern(*lookup.pattern)
    if lookup.form is QueryForm.ASK:
        return json_rows.boolean(next(quads, None) is not None)
    places = [place for _, place in lookup.columns]
    cells = ([getattr(quad, place) for place in places] for quad in islice(quads, lookup.limit))
    return json_rows.rows([name for name, _ in lookup.columns], cells, LOOKUP_BYTES)


@lru_cache(maxsize=2)  # the release that is served, and the one that is prepared to follow it
def open_for_lookups(plan: Plan) -> OpenStore | None:
    """The plan's store on disk; None where it cannot be opened, or a union of its graphs would count triples twice."""
    if not plan.disjoint:
        return None
    try:
        return OpenStore(open_read_only(Path(plan.store)), union=True)
    except FileProblem:  # the query processes may still load the dump
        return None
