"""A release's store, opened from its dump, from its files into memory, or from disk: the same answers."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from kg import store as kg_store
from kg.errors import FileProblem
from kg.store import OpenStore
from server.loading import open_store
from server.plan import Plan

A, B, G, H = NamedNode("x:a"), NamedNode("x:b"), NamedNode("x:g"), NamedNode("x:h")
APART = [Quad(A, B, Literal(1), G), Quad(A, B, Literal(2), H)]
SHARED = [*APART, Quad(A, B, Literal(1), H)]


def plan(folder: Path, quads: Sequence[Quad], dump: bool = True) -> Plan:
    kg_store.create(folder / "store", quads)
    if dump:
        serialize(quads, folder / "dump.nq", RdfFormat.N_QUADS)
    disjoint = len({quad.triple for quad in quads}) == len(quads)
    return Plan(str(folder / "store"), str(folder / "dump.nq"), "", "", "", 1, 1, disjoint=disjoint)


def counts(opened: OpenStore) -> tuple[int, int, int]:
    """The triples of the default graph, of all named graphs, and of one that the query names."""
    queries = "{ ?s ?p ?o }", "{ GRAPH ?g { ?s ?p ?o } }", "FROM <x:h> { ?s ?p ?o }"
    return tuple(len(list(opened.query(f"SELECT * {text}", [], []))) for text in queries)  # type: ignore[return-value, arg-type]


@pytest.mark.parametrize("dump", [True, False])
@pytest.mark.parametrize("in_memory", [True, False])
def test_the_default_graph_is_the_union_as_a_set(tmp_path: Path, dump: bool, in_memory: bool) -> None:
    for name, quads, wanted in (("apart", APART, (2, 2, 1)), ("shared", SHARED, (2, 3, 2))):
        (tmp_path / name).mkdir()
        assert counts(open_store(replace(plan(tmp_path / name, quads, dump), in_memory=in_memory))) == wanted


def test_the_caller_s_dataset_goes_first(tmp_path: Path) -> None:
    opened = open_store(plan(tmp_path, APART))
    assert len(list(opened.query("SELECT * FROM <x:h> { ?s ?p ?o }", [G], []))) == 1  # type: ignore[arg-type]
    assert bool(opened.query("ASK { ?s ?p 1 }", [G], []))


def test_a_store_on_disk_is_not_copied_into_memory(tmp_path: Path) -> None:
    opened = open_store(replace(plan(tmp_path, APART), in_memory=False, dump="nowhere"))
    with pytest.raises(RuntimeError, match="read-write"):
        opened.store.add(Quad(A, B, Literal(3), G))


def test_a_broken_dump_and_a_missing_store_are_named(tmp_path: Path) -> None:
    made = plan(tmp_path, APART)
    Path(made.dump).write_text("<x:a> <x:b> broken")
    with pytest.raises(FileProblem, match=r"dump\.nq"):
        open_store(made)
    with pytest.raises(FileProblem, match="no store here"):
        open_store(Plan(str(tmp_path / "none"), "", "", "", "", 1, 1))
