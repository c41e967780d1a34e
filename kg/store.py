"""The one door to the Oxigraph store: create, open, load, ask.

A query sees the union of all named graphs unless it, or its caller, names a dataset.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from os import cpu_count
from pathlib import Path
from shutil import copyfile
from typing import TypeVar

from pyoxigraph import QueryBoolean, QuerySolution, QuerySolutions, QueryTriples, Store

from kg.errors import FileProblem
from kg.rdf import BlankNode, DefaultGraph, NamedNode, Node, Quad, RdfFormat, Triple

T = TypeVar("T")
R = TypeVar("R")
Answer = QuerySolutions | QueryBoolean | QueryTriples
Subject = NamedNode | BlankNode | None

__all__ = ["Answer", "Dataset", "OpenStore", "QueryBoolean", "QuerySolution", "QuerySolutions", "QueryTriples", "Store"]


LOADED_AT_ONCE = 128 << 20
"""Bytes of N-Quads that are loaded at a time: Oxigraph takes five times as many, and for a whole file as it likes."""


@dataclass(frozen=True)
class Dataset:
    """The RDF dataset that a caller names for a query: both empty means that none is named."""

    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default_graphs or self.named_graphs)


@dataclass(frozen=True)
class OpenStore:
    """A store, and whether its default graph is Oxigraph's union of the named ones."""

    store: Store
    union: bool

    def query(self, text: str, default_graphs: Sequence[NamedNode], named_graphs: Sequence[NamedNode]) -> Answer:
        """The result over the dataset that the protocol names, else over the one of the query, else over the union."""
        if default_graphs or named_graphs:
            return self.store.query(text, default_graph=[*default_graphs], named_graphs=[*named_graphs])
        return self.store.query(text, use_default_graph_as_union=self.union and not names_dataset(text))

    def matching(
        self, subject: Subject = None, predicate: NamedNode | None = None, object_: Node | BlankNode | None = None
    ) -> Iterator[Triple]:
        """The triples of the union with these terms, some of them twice where two graphs have them."""
        graph = None if self.union else DefaultGraph()
        return (quad.triple for quad in self.store.quads_for_pattern(subject, predicate, object_, graph))


def in_memory(quads: Iterable[Quad] = ()) -> Store:
    """A store in memory with the quads."""
    store = Store()
    store.extend(quads)
    return store


def create(path: Path, quads: Iterable[Quad] = (), files: Iterable[Path] = ()) -> Store:
    """A new store on disk with quads and files of N-Quads, written through and compacted; raises FileProblem."""
    try:
        store = Store(str(path))
        store.bulk_extend(quads)
        add_files(store, files)
        store.flush()
        store.optimize()
    except OSError as error:
        reason = str(error).partition(": While")[0]
        raise FileProblem(path, f"the store cannot be written ({reason}); free space or name another folder") from error
    return store


def copy_changed(source: Path, target: Path, removed: Iterable[Quad], added: Iterable[Quad]) -> Store:
    """A new store on disk that is another one with some quads removed and others added; raises OSError.

    The tables, which RocksDB never changes once they are written, are the same files where links can be made.
    """
    target.mkdir()
    for path in source.iterdir():
        if path.suffix == ".sst":
            _link(path, target / path.name)
        elif not path.name.startswith("LO"):  # LOCK and LOG
            copyfile(path, target / path.name)
    store = Store(str(target))
    for quad in removed:
        store.remove(quad)
    store.extend(added)
    store.flush()
    return store


def _link(path: Path, target: Path) -> None:
    try:
        target.hardlink_to(path)
    except OSError:
        copyfile(path, target)


def add_files(store: Store, files: Iterable[Path]) -> None:
    """Add files of N-Quads without blank nodes that were written here, a piece at a time; raises OSError."""
    for path in files:
        with path.open("rb") as file:
            while piece := file.read(LOADED_AT_ONCE):
                store.bulk_load(piece + file.readline(), format=RdfFormat.N_QUADS, lenient=True)


def open_read_only(path: Path) -> Store:
    """The store at the path; no process may be writing it; raises FileProblem."""
    if not path.is_dir():
        raise FileProblem(path, "there is no store here; run `kg build` first")
    try:
        return Store.read_only(str(path))
    except OSError as error:
        raise FileProblem(path, f"the store cannot be opened ({error}); run `kg build` again") from error


def load(store: Store, turtle: str, graph: NamedNode) -> None:
    """Add a Turtle text to a graph; raises SyntaxError."""
    store.load(turtle.encode(), format=RdfFormat.TURTLE, to_graph=graph)


def load_dump(path: Path) -> Store:
    """A store in memory with a file's statements; raises OSError or SyntaxError."""
    store = Store()
    store.bulk_load(path=str(path))
    return store


def query(store: Store, text: str, dataset: Dataset | None = None) -> Answer:
    """The answer to any query form; raises SyntaxError for a malformed one."""
    if dataset:
        return store.query(
            text,
            default_graph=[NamedNode(iri) for iri in dataset.default_graphs],
            named_graphs=[NamedNode(iri) for iri in dataset.named_graphs],
        )
    return store.query(text, use_default_graph_as_union=not names_dataset(text))


def select(store: Store, text: str, variables: Sequence[str]) -> Iterator[tuple[str | None, ...]]:
    """The rows of a SELECT, each as the lexical values of the named variables."""
    answer = query(store, text)
    if not isinstance(answer, QuerySolutions):
        raise TypeError("not a SELECT query")
    for row in answer:
        yield tuple(None if row[name] is None else str(row[name].value) for name in variables)


def side_by_side(task: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """What a task that asks the store makes of each item, in their order: Oxigraph answers on all cores at once."""
    with ThreadPoolExecutor(cpu_count()) as pool:
        yield from pool.map(task, items)


def construct(store: Store, text: str) -> list[Triple]:
    """The triples of a CONSTRUCT, sorted and without doubles."""
    return sorted(set(iter_construct(store, text)), key=str)


def iter_construct(store: Store, text: str) -> Iterator[Triple]:
    """The triples of a CONSTRUCT as they are found, some of them twice, of the store as it is now."""
    answer = query(store, text)
    if not isinstance(answer, QueryTriples):
        raise TypeError("not a CONSTRUCT query")
    return answer


_OPAQUE = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""' r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"' r"|'(?:[^'\\\n\r]|\\.)*'"
    r'|<[^<>"{}|^`\\\x00-\x20]*>|\#[^\n\r]*',
    re.DOTALL,
)  # fmt: skip
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_FROM = re.compile(r"(?<![\w?$:@.\-])from(?![\w:\-])", re.IGNORECASE)


def names_dataset(text: str) -> bool:
    """Whether the query has a FROM clause: strings, IRIs, comments, variables and prefixed names do not count."""
    folded = text.casefold()
    if "from" not in folded and "\\u" not in folded:
        return False
    plain = _ESCAPE.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), text)
    return _FROM.search(_OPAQUE.sub(" ", plain)) is not None
