"""What no well-meaning client sends: queries that would take for ever, and requests that would hold a server's hand.

Each says by which status it may end. A query that is too much is 503 (too long, or too much memory) or 413 (too large
an answer); what is wrong in itself is 400 or 403; and some only look bad, and are answered.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kg.bench.serve.rough import (
    CLOSED,
    Answer,
    ask,
    flood_headers,
    half_open,
    leave,
    long_address,
    read_slowly,
    send_slowly,
)

OK, BAD, REFUSED, UNFIT, LARGE, LATE = 200, 400, 403, 406, 413, 503
TOO_MUCH = frozenset((LATE, LARGE))
DEPTH = 30_000

_ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
_PAIRS = "?a ?b ?c . ?d ?e ?f"


@dataclass(frozen=True, slots=True)
class Case:
    """One way of doing harm: what is sent to a port within so many seconds, and how that may end."""

    name: str
    send: Callable[[int, float], Answer]
    may_be: frozenset[Answer]
    is_query: bool = True
    """Whether it has to end by the query's deadline; what is no query ends by the time of its own."""


def _query(name: str, text: str, *may_be: int, accept: str = "*/*") -> Case:
    return Case(name, lambda port, seconds: ask(port, text, seconds, accept), frozenset(may_be))


def _nested(opening: str, closing: str, inside: str = "") -> str:
    return opening * DEPTH + inside + closing * DEPTH


def cases() -> tuple[Case, ...]:
    """All of them."""
    return (*_endless(), *_swelling(), *_nested_deep(), *_reaching_out(), *_large(), *_rough())


def _endless() -> tuple[Case, ...]:
    count = "SELECT (COUNT(*) AS ?n)"
    anything, matched = "!<urn:none>", "REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '(x+x+)+y$')"
    return (
        _query("cross product of four patterns", f"{count} {{ {_ALL} }}", LATE),
        _query("cross product without duplicates", f"SELECT DISTINCT ?a ?e ?i {{ {_ALL} }}", *TOO_MUCH),
        _query("any path from anywhere", f"SELECT * {{ ?a ({anything})* ?b }}", *TOO_MUCH),
        _query("any path, either way", f"{count} {{ ?a ({anything}|^({anything}))+ ?b . {_PAIRS} }}", *TOO_MUCH),
        _query("regular expression on each pair", f"{count} {{ {_ALL} FILTER({matched}) }}", LATE),
        _query(
            "regular expression that repeats repeats",
            "ASK { FILTER(REGEX('aaaa', '(((a{1,99}){1,99}){1,99}){1,99}')) }",
            *(OK, BAD, *TOO_MUCH),
        ),
        _query(
            "each that is not like another", f"{count} {{ {_PAIRS} FILTER NOT EXISTS {{ {_ALL} }} }}", OK, *TOO_MUCH
        ),
        _query("subqueries of cross products", f"{count} {{ {{ SELECT ?a {{ {_ALL} }} }} {_ALL} }}", LATE),
        _query("joined with nothing in common", f"{count} {{ {{ {_ALL} }} OPTIONAL {{ ?p ?q ?r }} }}", LATE),
        Case(
            "clients that ask and leave", lambda port, _: leave(port, f"{count} {{ {_ALL} }}", 20), frozenset((CLOSED,))
        ),
    )


def _swelling() -> tuple[Case, ...]:
    doubled = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(60))
    replaced = " ".join(f"BIND(REPLACE(?x{n}, 'x', 'xxxxxxxxxx') AS ?x{n + 1})" for n in range(12))
    return (
        _query("sorted cross product", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i", *TOO_MUCH),
        _query("all rows in one cell", f"SELECT (GROUP_CONCAT(?c) AS ?x) {{ {_PAIRS} }}", *TOO_MUCH),
        _query("a group for each pair", f"SELECT ?c ?f (COUNT(*) AS ?n) {{ {_PAIRS} }} GROUP BY ?c ?f", *TOO_MUCH),
        _query("a text doubled sixty times", f"SELECT ?x60 {{ BIND('xx' AS ?x0) {doubled} }}", OK, *TOO_MUCH),
        _query("a text ten times as long, twelvefold", f"SELECT ?x12 {{ BIND('x' AS ?x0) {replaced} }}", OK, *TOO_MUCH),
        _query("an answer of all pairs", f"SELECT * {{ {_PAIRS} }}", *TOO_MUCH),
        _query("a graph of all pairs", f"CONSTRUCT {{ ?a ?e ?f . ?d ?b ?c }} {{ {_PAIRS} }}", *TOO_MUCH),
        _query("everything described", "DESCRIBE ?a { ?a ?b ?c }", OK, *TOO_MUCH),
        _query("everything as JSON-LD", "CONSTRUCT WHERE { ?a ?b ?c }", OK, *TOO_MUCH, accept="application/ld+json"),
    )


def _nested_deep() -> tuple[Case, ...]:
    return (
        _query("groups in groups", f"SELECT * {_nested('{', '}')}", BAD, LARGE),
        _query("lists in lists", f"SELECT * {{ ?a ?b {_nested('(', ')', '1')} }}", BAD, LARGE),
        _query("paths in paths", f"SELECT * {{ ?a {_nested('(<urn:p>/', ')', '<urn:p>')} ?b }}", BAD, LARGE),
        _query("expressions in expressions", f"ASK {{ FILTER({_nested('(', ')', '1')}) }}", BAD, LARGE),
        _query("denied thirty thousand times", f"ASK {{ FILTER({'!' * DEPTH}true) }}", OK, BAD, LATE),
        _query("a sum of thirty thousand", f"ASK {{ FILTER({'1+' * DEPTH}1) }}", OK, BAD, LATE),
        _query("a path of thirty thousand steps", f"ASK {{ ?a {'<urn:p>/' * DEPTH}<urn:p> ?b }}", OK, BAD, LATE),
        _query("a choice of ten thousand", f"SELECT * {{ {' UNION '.join(['{ ?a ?b 1 }'] * 10_000)} }}", OK, BAD, LATE),
        _query("options in options", f"SELECT * {{ {'OPTIONAL { ?a ?b ?c ' * 90}{'}' * 90} }}", OK, *TOO_MUCH),
    )


def _reaching_out() -> tuple[Case, ...]:
    return (
        _query("a service elsewhere", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }", BAD, REFUSED),
        _query("the same in escapes", "SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }", BAD, REFUSED),
        _query("a graph elsewhere", "SELECT * FROM <http://127.0.0.1:1/> { ?a ?b ?c }", OK, BAD),
        _query("a file as a graph", "SELECT * FROM <file:///etc/passwd> { ?a ?b ?c }", OK, BAD),
        _query("an update", "DROP ALL", BAD, REFUSED),
    )


def _large() -> tuple[Case, ...]:
    values = " ".join(map(str, range(100_000)))
    return (
        _query("a hundred thousand values", f"SELECT (COUNT(*) AS ?n) {{ VALUES ?x {{ {values} }} }}", OK),
        _query("the same twice", f"SELECT * {{ VALUES ?x {{ {values[:240_000]} }} ?a ?b ?c . ?d ?e ?f }}", *TOO_MUCH),
        _query("what XML cannot carry", "SELECT ('\\u0001' AS ?x) {}", UNFIT, accept="application/sparql-results+xml"),
        _query("a query of 10 MB", f"ASK {{}} # {'x' * 10_000_000}", LARGE),
        Case("a body of 64 MB", lambda port, s: ask(port, "x" * 64_000_000, s), frozenset((LARGE, CLOSED))),
    )


def _rough() -> tuple[Case, ...]:
    """What is wrong with the connection rather than with what is asked."""
    refused: frozenset[Answer] = frozenset((BAD, 414, 431, CLOSED))
    return (
        Case("two hundred half-open connections", lambda port, _: half_open(port, 200), frozenset((CLOSED,)), False),
        Case("readers that hardly read", lambda port, _: read_slowly(port, 16, 3.0), frozenset((OK,)), False),
        Case("senders that hardly send", lambda port, _: send_slowly(port, 16, 3.0), frozenset((CLOSED,)), False),
        Case("ten thousand headers", lambda port, s: flood_headers(port, 10_000, s), refused),
        Case("an address of a megabyte", lambda port, s: long_address(port, 1_000_000, s), refused),
    )
