"""A release in an engine of others, asked as our own store is: whole answers, or a typed error.

A query is parsed here first, by the parser that our own store has, so that it is refused for the same reasons and with
the same words; what the engine is asked is that query with its graphs renamed. The engine's answer counts only if the
release's mark is there after it: `kg publish` takes the mark away before it takes anything else.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import cached_property
from typing import TypeVar

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
    parse_query_results,
)

from kg.describe import Describe, read_describe
from kg.errors import EngineFailed, EngineTooLarge, EngineUnreachable
from kg.remote.address import Credentials, credentials_from
from kg.remote.client import Engine
from kg.remote.graphs import ReleaseGraphs
from kg.remote.results import Results
from kg.store import Dataset
from server import errors
from server.confine import forbid_sockets
from server.plan import Plan
from server.remote.placing import Placed, place, variables_of
from server.remote.template import instantiate, marked

T = TypeVar("T")
JSON_FACTOR = 4
"""By how much an engine's table may be larger than the answer that is made of it: JSON repeats each variable."""

DESCRIBED_AT_ONCE = 200
"""Things whose own triples are asked for by one query."""


class RemoteStore:
    """What stands in the place of an open store; made before processes fork, connected by each for itself."""

    def __init__(self, address: str, credentials: Credentials, release: str, answer_bytes: int) -> None:
        self._graphs, self._limit = ReleaseGraphs(release), answer_bytes
        with closing(Engine(address, credentials)) as engine:
            if not engine.ask(self._graphs.asking()).rows:
                reason = f"it does not hold the release {release} whole; load it: kg publish --to {address}"
                raise EngineFailed(address, reason)
        self._engine = Engine(address, credentials)

    @classmethod
    def of(cls, plan: Plan) -> "RemoteStore":
        """The plan's release in the engine that it names, as whom the environment says; raises EngineFailed."""
        return cls(plan.endpoint, credentials_from(), plan.release, plan.answer_bytes)

    def query(
        self, text: str, default_graphs: Sequence[NamedNode], named_graphs: Sequence[NamedNode]
    ) -> QuerySolutions | QueryBoolean | Iterable[Triple]:
        """The result over the dataset that the protocol names, else over the query's own, else over the union.

        Raises SyntaxError or a ServerError.
        """
        self._quietly(_parse, text)
        named = Dataset(tuple(graph.value for graph in default_graphs), tuple(graph.value for graph in named_graphs))
        if asked := read_describe(text):
            return self._described(asked, default_graphs, named_graphs)
        placed = place(text, self._graphs, named)
        found = self._asked(placed)
        if placed.form == "ASK":
            return _boolean(found)
        return _solutions(found) if placed.template is None else self._constructed(placed, placed.template, found)

    def close(self) -> None:
        """End the connection and the thread."""
        self._engine.close()
        self._reader.shutdown()

    def _asked(self, placed: Placed) -> Results:
        """The engine's answer, with the mark seen after it."""
        with _told():
            found = self._engine.ask(placed.text, self._limit * JSON_FACTOR)
            if not self._engine.ask(self._graphs.asking()).rows:
                raise errors.ReleaseWithdrawn
        return found.without(placed.hidden)

    def _constructed(self, placed: Placed, template: str, found: Results) -> Iterator[Triple]:
        query = marked(placed.prologue, template, variables_of(template))
        return instantiate(self._quietly(_triples, query), _solutions(found))

    def _described(
        self, asked: Describe, default_graphs: Sequence[NamedNode], named_graphs: Sequence[NamedNode]
    ) -> set[Triple]:
        """The triples that have the described things as their subjects."""
        found: set[Triple] = set()
        things: set[NamedNode] = set()
        for selection in asked.selections():
            rows = self.query(selection, default_graphs, named_graphs)
            if isinstance(rows, QuerySolutions):
                things.update(value for row in rows for value in row if isinstance(value, NamedNode))
        froms = " ".join(f"FROM {name}" for name in asked.default_graphs)
        ordered = sorted(map(str, things))
        for first in range(0, len(ordered), DESCRIBED_AT_ONCE):
            values = " ".join(ordered[first : first + DESCRIBED_AT_ONCE])
            own = f"{asked.prologue} CONSTRUCT {{ ?s ?p ?o }} {froms} WHERE {{ VALUES ?s {{ {values} }} ?s ?p ?o }}"
            answer = self.query(own, default_graphs, named_graphs)
            found.update(() if isinstance(answer, QuerySolutions | QueryBoolean) else answer)
        return found

    @cached_property
    def _reader(self) -> ThreadPoolExecutor:
        """A thread without sockets: what parses a query here may try to ask a service of it."""
        return ThreadPoolExecutor(1, "reader", forbid_sockets)

    def _quietly(self, work: Callable[[str], T], text: str) -> T:
        return self._reader.submit(work, text).result()


@contextmanager
def _told() -> Iterator[None]:
    """What is wrong with the engine, as the server tells it: without its address."""
    try:
        yield
    except EngineTooLarge as error:
        raise errors.AnswerTooLarge(error.limit // JSON_FACTOR) from error
    except EngineUnreachable as error:
        raise errors.EngineAway from error
    except EngineFailed as error:
        raise errors.NotWhole(error.reason) from error


def _parse(query: str) -> None:
    """Raise SyntaxError for a query that our own store would not take."""
    Store().query(query)


def _triples(query: str) -> list[Triple]:
    """The graph that a query of no data gives."""
    found = Store().query(query)
    return list(found) if isinstance(found, QueryTriples) else []


def _boolean(found: Results) -> QueryBoolean:
    answer = parse_query_results(f'{{"head":{{}},"boolean":{str(found.truth).lower()}}}', QueryResultsFormat.JSON)
    if not isinstance(answer, QueryBoolean):
        raise TypeError("a boolean is read as a boolean")
    return answer


def _solutions(found: Results) -> QuerySolutions:
    """The rows as Oxigraph's; raises NotWhole where there are none, or one holds what is no RDF term."""
    if found.boolean is not None:
        raise errors.NotWhole("it answers yes or no where a table was asked for")
    try:
        answer = parse_query_results(found.document(), QueryResultsFormat.JSON)
    except SyntaxError as error:
        raise errors.NotWhole(f"a term is not as it must be ({error})") from error
    if not isinstance(answer, QuerySolutions):
        raise TypeError("a table is read as a table")
    return answer
