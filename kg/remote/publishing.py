"""Publishes a release into an engine: loads it beside what is there, looks whether all of it arrived, then marks it.

At any moment, and wherever it is interrupted, a release that has its mark is whole, and one that is not has none:

1. the catalogue of the new release's graphs is written, so that whatever follows is found again
2. its graphs are loaded and compared with the release, triple by triple
3. its mark is written: from now on servers answer from it
4. the other releases go: their mark first, the catalogue last

The next run takes up where one was interrupted: what has a catalogue and no mark is taken away and loaded anew.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import sleep

from kg.errors import EngineFailed, FileProblem
from kg.rdf import BlankNode, DefaultGraph, NamedNode, RdfFormat, Triple, serialize
from kg.remote.client import Engine
from kg.remote.content import Content, content_of, triples_of
from kg.remote.graphs import NAME_OF, RELEASES, ReleaseGraphs
from kg.store import Store, open_read_only

Progress = Callable[[str, int, int], None]
CHUNK = 20_000
"""Triples that are sent at a time: some megabytes, which every engine takes."""

GRAPH_BYTES = 4 * 1024**3
"""What one graph may be when it is read back."""

STAGES = ("load", "compare", "wait", "drop")


@dataclass(frozen=True, slots=True)
class Published:
    """What was done: whether the release was loaded now, how many quads it has, and which others were dropped."""

    release: str
    loaded: bool
    quads: int
    content: str
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class Publisher:
    """Publishes into one engine; other releases stay for some seconds, so that servers may move to the new one."""

    engine: Engine
    linger: float
    keep: bool = False
    loaded: bool = False
    """Whether the release's graphs are in the engine already, by its own bulk loader."""

    progress: Progress = lambda _stage, _done, _total: None

    def publish(self, release: Path) -> Published:
        """Have the engine hold the release, and no other unless others are kept.

        Raises EngineFailed, EngineUnreachable or FileProblem: then what was whole before is so still.
        """
        graphs = ReleaseGraphs(release.name)
        found = self._marked(graphs)
        loaded = found is None
        if found is None:
            found = self._bring(open_read_only(release / "store"), graphs)
        dropped = () if self.keep else self._drop_others(graphs)
        return Published(release.name, loaded, found[0], found[1], dropped)

    def _marked(self, graphs: ReleaseGraphs) -> tuple[int, str] | None:
        """The quads and the hash that the release's mark tells; None where there is none."""
        found = self.engine.ask(graphs.asking())
        return (int(found.values("quads")[0]), found.values("content")[0]) if found.rows else None

    def _bring(self, store: Store, graphs: ReleaseGraphs) -> tuple[int, str]:
        if next(store.quads_for_pattern(None, None, None, DefaultGraph()), None):
            raise FileProblem(Path(graphs.release), "it has triples in no named graph; an engine has none for them")
        names = sorted(name.value for name in store.named_graphs() if isinstance(name, NamedNode))
        if not self.loaded:
            self._clear(graphs)
            self.engine.put(graphs.catalogue, graphs.cataloguing(names))
        expected: dict[str, Content] = {}
        for number, name in enumerate(names):
            self.progress("load", number, len(names))
            expected[name] = self._load_graph(store, graphs, name)
        whole = self._compare(graphs, expected)
        self.engine.put(graphs.mark, graphs.marking(whole.triples, whole.hash))
        return whole.triples, whole.hash

    def _load_graph(self, store: Store, graphs: ReleaseGraphs, name: str) -> Content:
        """The graph's content, sent unless it is there already."""
        content = Content()
        for chunk in _chunks(store, name):
            content += content_of(chunk, name)
            if self.loaded:
                continue
            triples = (serialize(chunk, format=RdfFormat.N_TRIPLES) or b"").decode()
            self.engine.add(graphs.of(name), triples)
            self.engine.add(graphs.union, triples)
        return content

    def _compare(self, graphs: ReleaseGraphs, expected: dict[str, Content]) -> Content:
        """The content of all graphs, found in the engine as it was sent; raises EngineFailed where it was not."""
        whole = Content()
        for number, (name, content) in enumerate(expected.items()):
            self.progress("compare", number, len(expected))
            self._refuse_other(name, content, self._content(graphs, name))
            self._refuse_missing(graphs, name, content.triples)
            whole += content
        triples = self._count(f"GRAPH <{graphs.union}> {{ ?s ?p ?o }}")
        if triples > whole.triples:
            raise EngineFailed(self.engine.address, f"the union has {triples:,} triples, more than were sent")
        return whole

    def _content(self, graphs: ReleaseGraphs, name: str) -> Content:
        query = (
            f"SELECT ?subject ?property ?value WHERE {{ GRAPH <{graphs.of(name)}> {{ ?subject ?property ?value }} }}"
        )
        found = self.engine.ask(query, GRAPH_BYTES)
        try:
            return content_of(triples_of(found), name)
        except ValueError as error:
            raise EngineFailed(self.engine.address, f"what it gives back of <{name}> is no graph: {error}") from error

    def _refuse_other(self, name: str, sent: Content, found: Content) -> None:
        if sent != found:
            counts = f"{sent.triples:,} triples were sent, {found.triples:,} are there"
            reason = f"<{name}> is not what was sent ({counts}); the release is not marked, run `kg publish` again"
            raise EngineFailed(self.engine.address, reason)

    def _refuse_missing(self, graphs: ReleaseGraphs, name: str, triples: int) -> None:
        """Raise EngineFailed where some triple of the graph is not in the union."""
        both = f"GRAPH <{graphs.of(name)}> {{ ?s ?p ?o }} GRAPH <{graphs.union}> {{ ?s ?p ?o }}"
        if (found := self._count(both)) != triples:
            reason = f"the union has {found:,} of the {triples:,} triples of <{name}>; run `kg publish` again"
            raise EngineFailed(self.engine.address, reason)

    def _count(self, pattern: str) -> int:
        return int(self.engine.ask(f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}").values("n")[0])

    def _drop_others(self, graphs: ReleaseGraphs) -> tuple[str, ...]:
        """Take away all releases but one: those that servers may still answer from after a while."""
        others = [each for each in self._catalogued() if each != graphs]
        if self.linger and any(self._marked(each) for each in others):
            self.progress("wait", 0, 1)
            sleep(self.linger)
        for number, each in enumerate(others):
            self.progress("drop", number, len(others))
            self._clear(each)
        return tuple(each.release for each in others)

    def _catalogued(self) -> list[ReleaseGraphs]:
        found = map(ReleaseGraphs.catalogued_as, self.engine.ask(RELEASES).values("catalogue"))
        return sorted((each for each in found if each), key=lambda each: each.release)

    def _clear(self, graphs: ReleaseGraphs) -> None:
        """Take a release away, whole or not: its mark first, the catalogue by which it is found last."""
        self.engine.drop(graphs.mark)
        own = f"SELECT ?graph WHERE {{ GRAPH <{graphs.catalogue}> {{ ?graph <{NAME_OF}> ?name }} }}"
        for graph in sorted(self.engine.ask(own, GRAPH_BYTES).values("graph")):
            self.engine.drop(graph)
        self.engine.drop(graphs.union)
        self.engine.drop(graphs.catalogue)


def _chunks(store: Store, name: str) -> Iterator[list[Triple]]:
    """A graph's triples, so many at a time; raises FileProblem for a blank node, which two graphs cannot share."""
    chunk: list[Triple] = []
    for quad in store.quads_for_pattern(None, None, None, NamedNode(name)):
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            reason = "a blank node stands in it, which an engine would take for two; give it an IRI"
            raise FileProblem(Path(name), reason)
        chunk.append(quad.triple)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
