"""Queries see the union of the graphs unless somebody names a dataset."""

from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.rdf import Literal, NamedNode, Quad
from kg.store import (
    Dataset,
    QueryBoolean,
    QuerySolutions,
    add_files,
    construct,
    create,
    in_memory,
    load,
    names_dataset,
    open_read_only,
    query,
    select,
    side_by_side,
)

P = NamedNode("http://x/p")
ONE, TWO = NamedNode("http://g/1"), NamedNode("http://g/2")
QUADS = (
    Quad(NamedNode("http://x/a"), P, Literal("1"), ONE),
    Quad(NamedNode("http://x/b"), P, Literal("2"), TWO),
)
ALL = "SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s"


def rows(text: str, dataset: Dataset | None = None) -> int:
    answer = query(in_memory(QUADS), text, dataset)
    assert isinstance(answer, QuerySolutions)
    return len(list(answer))


def test_a_query_sees_all_graphs() -> None:
    assert rows(ALL) == 2


def test_a_query_that_names_its_dataset_sees_that() -> None:
    assert rows("SELECT ?s FROM <http://g/1> { ?s ?p ?o }") == 1
    assert rows("SELECT ?s FROM NAMED <http://g/1> { GRAPH ?g { ?s ?p ?o } }") == 1
    assert rows("SELECT ?s FROM NAMED <http://g/1> { ?s ?p ?o }") == 0


def test_a_caller_that_names_a_dataset_gets_that() -> None:
    assert rows(ALL, Dataset(default_graphs=("http://g/2",))) == 1
    assert rows(ALL, Dataset(named_graphs=("http://g/2",))) == 0
    assert rows("SELECT ?s { GRAPH ?g { ?s ?p ?o } }", Dataset(named_graphs=("http://g/2",))) == 1
    assert rows(ALL, Dataset(default_graphs=("http://g/none",))) == 0


def test_an_empty_dataset_is_none_named() -> None:
    assert rows(ALL, Dataset()) == 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("SELECT * FROM <http://g/1> { ?s ?p ?o }", True),
        ("select * from<http://g/1> {}", True),
        ("SELECT * \\u0046ROM <http://g/1> {}", True),
        ("SELECT ?from { ?from ?p 'from' }", False),
        ("SELECT $from { ?s ex:from ?from }", False),
        ("SELECT * { ?s from:x ?o }", False),
        ('SELECT * { ?s ?p "a \\" from <b>" }', False),
        ("SELECT * { ?s ?p '''one ' from <b>''' }", False),
        ("SELECT * { ?s ?p ?o } # from <http://g/1>", False),
        ("SELECT * { <http://a/ from> ?p ?o }", True),
        ("SELECT * { <http://a/from> ?p 'x'@from }", False),
        ("PREFIX from: <http://x#from> SELECT * { ?s from:from _:from }", False),
    ],
)
def test_a_dataset_clause_is_told_from_the_word(text: str, names: bool) -> None:
    assert names_dataset(text) is names


def test_select_gives_plain_values_and_none_where_nothing_is_bound() -> None:
    found = list(select(in_memory(QUADS), "SELECT ?o ?x { ?s ?p ?o } ORDER BY ?o", ("o", "x")))
    assert found == [("1", None), ("2", None)]


def test_construct_gives_sorted_triples_without_doubles() -> None:
    twice = in_memory((*QUADS, Quad(QUADS[0].subject, P, Literal("1"), TWO)))
    assert [triple.object for triple in construct(twice, "CONSTRUCT WHERE { ?s ?p ?o }")] == [
        Literal("1"),
        Literal("2"),
    ]


def test_the_wrong_form_of_query_is_refused() -> None:
    with pytest.raises(TypeError):
        list(select(in_memory(), "ASK {}", ()))
    with pytest.raises(TypeError):
        construct(in_memory(), "ASK {}")


def test_a_malformed_query_is_a_syntax_error() -> None:
    with pytest.raises(SyntaxError):
        query(in_memory(), "SELECT * WHERE { ?s ?p }")


def test_a_store_on_disk_is_read_again(tmp_path: Path) -> None:
    create(tmp_path / "store", QUADS)
    opened = open_read_only(tmp_path / "store")
    assert set(opened) == set(QUADS)
    assert isinstance(query(opened, "ASK { ?s ?p '1' }"), QueryBoolean)


def test_turtle_is_loaded_into_a_graph() -> None:
    store = in_memory()
    load(store, "<http://x/a> <http://x/p> 'x' .", ONE)
    assert [quad.graph_name for quad in store] == [ONE]


def test_what_is_no_store_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="kg build"):
        open_read_only(tmp_path / "none")
    (tmp_path / "other").mkdir()
    with pytest.raises(FileProblem, match="kg build"):
        open_read_only(tmp_path / "other")


def test_a_store_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileProblem, match="cannot be written"):
        create(tmp_path / "file" / "store", QUADS)


def test_files_are_added_to_a_store(tmp_path: Path) -> None:
    for name, quads in (("a", QUADS[:1]), ("b", QUADS)):
        (tmp_path / name).write_text("".join(f"{quad} .\n" for quad in quads))
    store = in_memory()
    add_files(store, [tmp_path / "a", tmp_path / "b"])
    assert set(store) == set(QUADS)


@pytest.mark.parametrize("at_once", [1, 30, 60, 1 << 20])
def test_a_file_is_added_whole_in_whatever_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr("kg.store.LOADED_AT_ONCE", at_once)
    (tmp_path / "a").write_text("".join(f"{quad} .\n" for quad in QUADS))
    store = in_memory()
    add_files(store, [tmp_path / "a"])
    assert set(store) == set(QUADS)


def test_what_is_asked_side_by_side_is_answered_in_order() -> None:
    quads = [Quad(NamedNode(f"urn:s{number}"), NamedNode("urn:p"), Literal(number)) for number in range(20)]
    store = in_memory(quads)
    texts = [f"SELECT ?o {{ <urn:s{number}> <urn:p> ?o }}" for number in range(20)]
    found = side_by_side(lambda text: list(select(store, text, ("o",))), texts)
    assert list(found) == [[(str(number),)] for number in range(20)]


def test_an_error_of_one_that_is_asked_side_by_side_is_raised() -> None:
    with pytest.raises(SyntaxError):
        list(side_by_side(lambda text: list(select(in_memory(), text, ())), ["SELECT * {}", "nonsense"]))
