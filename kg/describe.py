"""DESCRIBE as a description that is of use: what it gives is the service's choice (SPARQL 1.1 Query, section 16.4).

Oxigraph gives the triples that have the thing as their subject, with those of their blank nodes. Beside these each
thing has the triples that have it as their object, its readings and the names of what it is connected with.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Protocol

from kg.queries import Query
from kg.query_words import DECLARATIONS, Token, iter_tokens
from kg.rdf import NamedNode, Triple
from kg.store import QueryBoolean, QuerySolutions
from kg.surroundings import Surroundings

THINGS_DESCRIBED = 100
"""Things up to which DESCRIBE gives each both ways; of more it gives the triples with them as subjects only."""

_SPACE = "[ \\t\\r\\n]"
_ONE = re.compile(
    rf"""{_SPACE}* DESCRIBE {_SPACE}* <([^<>"{{}}|^`\\\x00-\x20]*)>
         {_SPACE}* (?: LIMIT {_SPACE}+ [1-9][0-9]{{0,17}} {_SPACE}* )?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)

ABOUT = Path("pages") / "description.rq"
"""Among the queries: the one that gives what is said about a thing."""

Graphs = tuple[Sequence[NamedNode], Sequence[NamedNode]]
"""The default graphs and the named graphs of a dataset."""

NO_GRAPHS: Graphs = ((), ())

Answer = QuerySolutions | QueryBoolean | Iterable[Triple]


class Asked(Protocol):
    """What answers queries: a store of ours, or an engine of others."""

    def query(self, text: str, default_graphs: Sequence[NamedNode], named_graphs: Sequence[NamedNode], /) -> Answer:
        """The result over a dataset; raises SyntaxError."""


@dataclass(frozen=True, slots=True)
class Describe:
    """The parts of a DESCRIBE query, as written: what stands before it, what it names, and what follows."""

    prologue: str
    names: tuple[str, ...]
    variables: tuple[str, ...]
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    rest: str

    def selections(self) -> Iterator[str]:
        """Queries for the things that are described."""
        if self.names:
            yield self.selecting(self.names)
        if self.variables:
            yield f"{self.prologue}SELECT {' '.join(self.variables)} {self.rest}"

    def selecting(self, names: tuple[str, ...]) -> str:
        """A query that gives the names as IRIs: prefixes and base are resolved by it."""
        return f"{self.prologue}SELECT * {{ VALUES ?name {{ {' '.join(names)} }} }}"


def read_describe(query: str) -> Describe | None:
    """The parts of the query; None for one of another form."""
    tokens = iter_tokens(query)
    opening = next((token for token in tokens if token.kind == "word" and token.text.upper() not in DECLARATIONS), None)
    if opening is None or opening.text.upper() != "DESCRIBE":
        return None
    following = list(tokens)
    things = list(takewhile(_is_thing, following))
    following = following[len(things) :]
    graphs = list(_graphs(following))
    return Describe(
        query[: opening.start],
        tuple(token.text for token in things if token.kind in ("iri", "name")),
        tuple(token.text for token in things if token.kind not in ("iri", "name")),
        tuple(name for named, name in graphs if not named),
        tuple(name for named, name in graphs if named),
        query[following[0].start :] if following else "",
    )


def _is_thing(token: Token) -> bool:
    return token.kind in ("iri", "name", "variable") or token.text == "*"


def _graphs(tokens: list[Token]) -> Iterator[tuple[bool, str]]:
    """Whether it is a named one, and the name, of each graph of the FROM clauses that the tokens begin with."""
    at = 0
    while at + 1 < len(tokens) and tokens[at].text.upper() == "FROM":
        named = tokens[at + 1].text.upper() == "NAMED"
        at += 2 if named else 1
        if at < len(tokens):
            yield named, tokens[at].text
        at += 1


@dataclass(frozen=True)
class Describer:
    """Describes things of a store by a query about one thing; a store of ours has `surroundings`, which are faster."""

    store: Asked
    about: Query
    surroundings: Surroundings | None = None

    def at_once(self, query: str) -> set[Triple] | None:
        """All that is said about the one thing that a query names and nothing else; None for another query."""
        match = _ONE.fullmatch(query) if self.surroundings else None
        try:
            return self.surroundings.described(NamedNode(match[1])) if self.surroundings and match else None
        except ValueError:  # no IRI: the store tells what is wrong
            return None

    def describe(self, asked: Describe, own: Iterable[Triple], graphs: Graphs) -> set[Triple]:
        """The store's own description, and where few things are described all that is said about each."""
        found = set(own)
        try:
            things = self._few(asked, graphs)
            seen = graphs if any(graphs) else self._named_by(asked)
        except SyntaxError:  # written so oddly that its parts are not seen: then the store's own has to do
            return found
        if self.surroundings and not any(seen):
            return found.union(*map(self.surroundings.about, things))
        return found.union(*(self._triples(self.about.about(thing.value), seen) for thing in things))

    def _few(self, asked: Describe, graphs: Graphs) -> set[NamedNode]:
        """What is described; nothing where it is more than is described both ways."""
        few: set[NamedNode] = set()
        for text in asked.selections():
            for thing in self._things(text, graphs):
                few.add(thing)
                if len(few) > THINGS_DESCRIBED:
                    return set()
        return few

    def _named_by(self, asked: Describe) -> Graphs:
        """The dataset of the query's own FROM clauses."""
        default, named = (
            [*self._things(asked.selecting(names), NO_GRAPHS)] if names else []
            for names in (asked.default_graphs, asked.named_graphs)
        )
        return default, named

    def _triples(self, text: str, graphs: Graphs) -> Iterable[Triple]:
        found = self.store.query(text, *graphs)
        return () if isinstance(found, QuerySolutions | QueryBoolean) else found

    def _things(self, text: str, graphs: Graphs) -> Iterator[NamedNode]:
        found = self.store.query(text, *graphs)
        if isinstance(found, QuerySolutions):
            for row in found:
                yield from (value for value in row if isinstance(value, NamedNode))
