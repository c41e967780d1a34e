"""The mix of queries that endpoints are driven with: the files of `queries/bench`, made unseen by number.

A query names a thing by its placeholder, and ends in a limit that no answer reaches: another thing and another limit
make it a text that no server has seen, without a change of what it costs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from kg.errors import BadRow, BadSetting
from kg.queries import PLACEHOLDER, Query, load_queries

FOLDER = "bench"
LIMIT = 1_000_000
"""The limit that the queries are written with; the number of the request is added to it."""

_LIMIT_CLAUSE = f"LIMIT {LIMIT}"
TABLES = "application/sparql-results+json"
GRAPHS = "text/turtle"


@dataclass(frozen=True, slots=True)
class Asked:
    """A query of the mix: `small` ones touch one thing, the others a good part of the graph."""

    name: str
    title: str
    text: str
    small: bool

    @property
    def accept(self) -> str:
        """The media type that its answer is asked for in."""
        words = {line.split(None, 1)[0] for line in self.text.splitlines() if line}
        return GRAPHS if {"CONSTRUCT", "DESCRIBE"} & words else TABLES

    @property
    def repeated(self) -> int:
        """How many different texts are asked again and again, where repeated answers are measured."""
        return 20 if self.small else 1

    def about(self, thing: str, number: int) -> str:
        """The text about a thing, with the number in its limit."""
        return self.text.replace(PLACEHOLDER, f"<{thing}>").replace(_LIMIT_CLAUSE, f"LIMIT {LIMIT + number}")


def load_mix(queries: Path, base_iri: str, only: Sequence[str] = ()) -> tuple[Asked, ...]:
    """The queries of the mix, all or those named; raises FileProblem, BadRow or BadSetting."""
    mix = tuple(_asked(query) for query in load_queries(queries / FOLDER, base_iri))
    names = [asked.name for asked in mix]
    if unknown := next((name for name in only if name not in names), None):
        raise BadSetting("--only", unknown, f"the name of a query: {', '.join(names)}")
    return tuple(asked for asked in mix if asked.name in only or not only)


def _asked(query: Query) -> Asked:
    kind = query.description.rpartition("Kind: ")[2].rstrip(".")
    if kind not in ("small", "analytic") or not query.text.rstrip().endswith(_LIMIT_CLAUSE):
        raise BadRow(
            query.path, 1, f"its comment ends in 'Kind: small' or 'Kind: analytic', its text in {_LIMIT_CLAUSE}"
        )
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#")).strip()
    return Asked(query.name, query.title, body, kind == "small")


class Requests:
    """The HTTP requests of one query to one endpoint by number, percent-encoded once."""

    def __init__(self, asked: Asked, path: str, things: Sequence[str]) -> None:
        head, limit, _ = quote(asked.text, safe="").rpartition(quote(_LIMIT_CLAUSE, safe=""))
        self._parts = [part.encode() for part in head.split(quote(PLACEHOLDER, safe=""))]
        self._things = [quote(f"<{thing}>", safe="").encode() for thing in things] or [b""]
        self._start = f"GET {path}?query=".encode()
        self._end = f" HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: {asked.accept}\r\n\r\n".encode()
        self._limit = limit.removesuffix(str(LIMIT)).encode()

    def __call__(self, number: int) -> bytes:
        """The request of a number."""
        text = self._things[number % len(self._things)].join(self._parts)
        return b"%b%b%b%d%b" % (self._start, text, self._limit, LIMIT + number, self._end)
