"""A release is in an engine whole, or it is not marked; what was whole before stays so until another is."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

from kg.errors import EngineFailed, FileProblem
from kg.rdf import BlankNode, Literal, NamedNode, Quad
from kg.remote.client import Engine
from kg.remote.graphs import RELEASES, ReleaseGraphs
from kg.remote.publishing import Published, Publisher
from kg.store import create
from tests.engines import Running

E = TypeVar("E", bound=Engine)
A, B, FACTS, LINKS = (NamedNode(f"urn:{name}") for name in ("a", "b", "facts", "links"))


class Interrupted(Exception):
    """Stands for a process that is killed."""


class MortalEngine(Engine):
    """Writes so many times, then is interrupted."""

    left = 10**9

    def _write(self, method: str, graph: str, triples: str | None = None) -> None:
        self.left -= 1
        if self.left < 0:
            raise Interrupted
        super()._write(method, graph, triples)


class LossyEngine(Engine):
    """Loses the triples with a word in them, or changes it."""

    lost, becomes = "", ""

    def add(self, graph: str, triples: str) -> None:
        if self.lost:
            lines = [line for line in triples.splitlines(keepends=True) if self.becomes or self.lost not in line]
            triples = "".join(lines).replace(self.lost, self.becomes)
        super().add(graph, triples)


class ForgetfulEngine(Engine):
    """Does not add to the union."""

    def add(self, graph: str, triples: str) -> None:
        if not graph.endswith(":union"):
            super().add(graph, triples)


def of_kind(kind: type[E], running: Running) -> E:
    """A connection of that kind."""
    return kind(running.address, running.credentials, running.graphs)


def release_of(folder: Path, name: str, *quads: Quad) -> Path:
    """The folder of a release, as far as publishing reads it."""
    (folder / name).mkdir(parents=True)
    create(folder / name / "store", quads)
    return folder / name


def quads(word: str) -> list[Quad]:
    return [
        Quad(A, B, Literal(word), FACTS),
        Quad(A, B, Literal(f"{word} \n\"'\\ ü", language="en"), FACTS),
        Quad(A, B, A, LINKS),
        Quad(A, B, Literal("true", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean")), LINKS),
        Quad(A, B, Literal("2012-06", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#gYearMonth")), LINKS),
    ]


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release_of(tmp_path_factory.mktemp("old"), "00000000000000aa", *quads("old"))


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release_of(tmp_path_factory.mktemp("new"), "00000000000000bb", *quads("new"))


def clean(engine: Engine) -> None:
    """Take all releases away that an earlier test left."""
    for catalogue in engine.ask(RELEASES).values("catalogue"):
        graphs = ReleaseGraphs.catalogued_as(catalogue)
        assert graphs
        Publisher(engine, 0.0)._clear(graphs)


@pytest.fixture
def engine(engine_server: Running) -> Iterator[Engine]:
    with closing(engine_server.connect()) as found:
        clean(found)
        yield found
        clean(found)


def publish(engine: Engine, release: Path, keep: bool = False) -> Published:
    return Publisher(engine, 0.0, keep).publish(release)


def words(engine: Engine, release: Path) -> list[str] | None:
    """What a server would answer from the release; None where it is not marked."""
    graphs = ReleaseGraphs(release.name)
    if not engine.ask(graphs.asking()).rows:
        return None
    query = f"SELECT ?o {{ GRAPH <{graphs.union}> {{ ?s ?p ?o }} FILTER(LANG(?o) = 'en') }}"
    return [value[:3] for value in engine.ask(query).values("o")]


def test_a_release_is_loaded_compared_marked_and_the_one_before_dropped(engine: Engine, old: Path, new: Path) -> None:
    first = publish(engine, old)
    assert (first.release, first.loaded, first.quads, first.dropped) == (old.name, True, 5, ())
    second = publish(engine, new)
    assert (second.loaded, second.dropped) == (True, (old.name,))
    assert second.content != first.content
    assert (words(engine, old), words(engine, new)) == (None, ["new"])
    left = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), 'urn:communique:release:')) }"
    graphs = ReleaseGraphs(new.name)
    wanted = {graphs.of("urn:facts"), graphs.of("urn:links"), graphs.union, graphs.catalogue, graphs.mark}
    assert set(engine.ask(left).values("g")) == wanted


def test_what_is_there_is_not_loaded_again_and_others_may_be_kept(engine: Engine, old: Path, new: Path) -> None:
    publish(engine, old)
    assert publish(engine, new, keep=True).dropped == ()
    assert (words(engine, old), words(engine, new)) == (["old"], ["new"])
    again = publish(engine, new)
    assert (again.loaded, again.quads, again.dropped) == (False, 5, (old.name,))


def test_interrupted_anywhere_a_whole_release_is_served_and_the_next_run_mends(
    oxigraph_server: Running, old: Path, new: Path
) -> None:
    """Before every write once, as if the process were killed there."""
    with closing(of_kind(MortalEngine, oxigraph_server)) as engine:
        clean(engine)
        writes = _writes(engine, old, new)
        assert writes > 12
        for number in range(writes):
            clean(engine)
            publish(engine, old)
            engine.left = number
            with pytest.raises(Interrupted):
                publish(engine, new)
            engine.left = 10**9
            found = words(engine, old), words(engine, new)
            assert found in ((["old"], None), (["old"], ["new"]), (None, ["new"])), number
            publish(engine, new)
            assert (words(engine, old), words(engine, new)) == (None, ["new"]), number
        clean(engine)


def _writes(engine: MortalEngine, old: Path, new: Path) -> int:
    """How many times the engine is written to when one release takes the place of another."""
    publish(engine, old)
    before = engine.left
    publish(engine, new)
    return before - engine.left


@pytest.mark.parametrize(
    ("lost", "becomes", "said"),
    [
        ("new", "", r"<urn:facts> is not what was sent \(2 triples were sent, 0 are there\).*run `kg publish` again"),
        ("gYearMonth", "gYear", r"<urn:links> is not what was sent \(3 triples were sent, 3 are there\)"),
    ],
)
def test_a_triple_that_did_not_arrive_as_it_was_leaves_the_release_unmarked(
    oxigraph_server: Running, old: Path, new: Path, lost: str, becomes: str, said: str
) -> None:
    with closing(of_kind(LossyEngine, oxigraph_server)) as engine:
        clean(engine)
        publish(engine, old)
        engine.lost, engine.becomes = lost, becomes
        with pytest.raises(EngineFailed, match=said):
            publish(engine, new)
        assert (words(engine, old), words(engine, new)) == (["old"], None)
        clean(engine)


def test_a_union_that_lacks_something_is_seen(oxigraph_server: Running, new: Path) -> None:
    with closing(of_kind(ForgetfulEngine, oxigraph_server)) as engine:
        clean(engine)
        with pytest.raises(EngineFailed, match="the union has 0 of the 2 triples of <urn:facts>"):
            publish(engine, new)
        clean(engine)


def test_a_union_with_more_than_was_sent_is_seen(oxigraph_server: Running, new: Path) -> None:
    """Such as from another who loads at the same time."""
    with closing(oxigraph_server.connect()) as engine:
        clean(engine)
        union = ReleaseGraphs(new.name).union

        def meddle(stage: str, done: int, _total: int) -> None:
            if (stage, done) == ("compare", 0):
                engine.add(union, "<urn:x> <urn:y> <urn:z> .\n")

        with pytest.raises(EngineFailed, match="the union has 6 triples, more than were sent"):
            Publisher(engine, 0.0, progress=meddle).publish(new)
        clean(engine)


def test_a_blank_node_is_refused_before_anything_is_marked(oxigraph_server: Running, tmp_path: Path) -> None:
    release = release_of(tmp_path, "00000000000000cc", Quad(A, B, BlankNode(), FACTS))
    with closing(oxigraph_server.connect()) as engine:
        clean(engine)
        with pytest.raises(FileProblem, match="blank node"):
            publish(engine, release)
        assert words(engine, release) is None
        clean(engine)


def test_triples_in_no_named_graph_are_refused(oxigraph_server: Running, tmp_path: Path) -> None:
    release = release_of(tmp_path, "00000000000000dd", Quad(A, B, A))
    with closing(oxigraph_server.connect()) as engine, pytest.raises(FileProblem, match="in no named graph"):
        publish(engine, release)


def test_a_folder_that_is_no_release_is_told(oxigraph_server: Running, tmp_path: Path) -> None:
    with closing(oxigraph_server.connect()) as engine, pytest.raises(FileProblem, match="there is no store here"):
        publish(engine, tmp_path / "nothing")
