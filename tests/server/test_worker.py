"""What a query process does with a job."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg import store as kg_store
from kg.describe import Describer
from kg.queries import read_query
from kg.settings import DEFAULT_BASE_IRI, project_root
from kg.store import OpenStore
from server.errors import BadRequest, MalformedQuery
from server.media import JSON, TURTLE
from server.plan import Job, Plan
from server.serialisation import Writer
from server.worker import Desk

A, B, G = NamedNode("x:a"), NamedNode("x:b"), NamedNode("x:g")
DESCRIPTION = str(project_root() / "queries" / "pages" / "description.rq")
STORE = OpenStore(kg_store.in_memory([Quad(A, B, Literal(1), G)]), union=True)
DESK = Desk(STORE, Writer(), Describer(STORE, read_query(Path(DESCRIPTION), DEFAULT_BASE_IRI)))


def job(query: str, *graphs: str, media_type: str = JSON.media_type) -> Job:
    return Job(query, list(graphs), [], media_type, 1.0)


def test_a_header_says_that_the_answer_is_whole() -> None:
    assert DESK.answer(job("ASK { <x:a> ?p ?o }", "x:g")) == ({"ok": True}, b'{"head":{},"boolean":true}')


def test_an_error_travels_with_its_parts() -> None:
    header, content = DESK.answer(job("ASK", media_type=TURTLE.media_type))
    assert (header["error"], content) == ("MalformedQuery", b"")
    assert isinstance(header["parts"], dict)
    assert header["parts"]["line"] == 1


def test_a_socket_that_the_system_refused_is_a_refused_service() -> None:
    header, _ = DESK.answer(job("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }"))
    assert header["error"] == "ServiceRefused"


def test_the_parser_s_message_is_short() -> None:
    with pytest.raises(MalformedQuery) as refusal:
        DESK.ask(job("SELECT ?x"))
    assert len(str(refusal.value)) < 250


def test_a_graph_must_be_an_absolute_iri() -> None:
    with pytest.raises(BadRequest):
        DESK.ask(job("ASK {}", "relative"))


def test_a_desk_is_prepared_from_a_plan(tmp_path: Path) -> None:
    kg_store.create(tmp_path / "store", [Quad(A, B, Literal(1), G)])
    ontology = str(project_root() / "ontology")
    desk = Desk.prepare(Plan(str(tmp_path / "store"), "", ontology, DESCRIPTION, DEFAULT_BASE_IRI, 1000, 1000))
    assert desk.answer(job("ASK { <x:a> <x:b> 1 }"))[1] == b'{"head":{},"boolean":true}'
    assert "igo" in desk.writer.prefixes
