from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import store as kg_store
from server.errors import BadRequest, MalformedQuery
from server.media import JSON, TURTLE
from server.serialisation import Writer
from server.worker import Job, answer, ask, load_union

A, B = NamedNode("x:a"), NamedNode("x:b")
G, H = NamedNode("x:g"), NamedNode("x:h")


def job(query: str, *graphs: str, media_type: str = JSON.media_type) -> Job:
    return Job(query, list(graphs), [], media_type, 1.0)


@pytest.fixture
def union(tmp_path: Path) -> Store:
    kg_store.create(tmp_path / "store", [Quad(A, B, Literal(n), g) for n in (1, 2) for g in (G, H)])
    return load_union(tmp_path / "store")


def test_the_default_graph_is_the_union_as_a_set(union: Store) -> None:
    assert len(list(union.query("SELECT * { ?s ?p ?o }"))) == 2  # type: ignore[arg-type]
    assert len(list(union.query("SELECT * { GRAPH ?g { ?s ?p ?o } }"))) == 4  # type: ignore[arg-type]


def test_a_header_says_that_the_answer_is_whole(union: Store) -> None:
    assert answer(union, Writer(), job("ASK { <x:a> ?p ?o }", "x:g")) == ({"ok": True}, b'{"head":{},"boolean":true}')


def test_an_error_travels_with_its_parts(union: Store) -> None:
    header, content = answer(union, Writer(), job("ASK", media_type=TURTLE.media_type))
    assert (header["error"], content) == ("MalformedQuery", b"")
    assert isinstance(header["parts"], dict)
    assert header["parts"]["line"] == 1


def test_a_socket_that_the_system_refused_is_a_refused_service(union: Store) -> None:
    header, _ = answer(union, Writer(), job("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"))
    assert header["error"] == "ServiceRefused"


def test_the_parser_s_message_is_short(union: Store) -> None:
    with pytest.raises(MalformedQuery) as refusal:
        ask(union, job("SELECT ?x"))
    assert len(str(refusal.value)) < 250


def test_a_graph_must_be_an_absolute_iri(union: Store) -> None:
    with pytest.raises(BadRequest):
        ask(union, job("ASK {}", "relative"))
