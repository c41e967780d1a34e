"""What is answered where it is read: the same as a query process answers, and nothing whose cost is unbounded."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from kg import store as kg_store
from kg.settings import DEFAULT_BASE_IRI, Settings
from server.cache_key import SPARQL
from server.direct import Direct
from server.engine import QueryRequest
from server.exchange import Request
from server.limits import LOOKUP_BYTES
from server.lookup import Lookup, look_up, open_for_lookups, read_lookup
from server.media import BY_MEDIA_TYPE, CSV, JSON, TSV, TURTLE, XML
from server.plan import Plan
from server.serialisation import Writer
from tests.server.conftest import engine_for
from tests.server.sample import Sample

A, B, C, G, H = (NamedNode(f"x:{name}") for name in "abcgh")
ODD = '"\\/\x7f\u2028\N{GRINNING FACE}'
FEW = [
    *(Quad(A, B, Literal("one", language="en"), G), Quad(A, C, A, H), Quad(C, B, Literal(2), H)),
    *(Quad(B, C, Literal(ODD), H), Quad(B, B, BlankNode("b"), H), Quad(B, A, Literal(1.5), H)),
]
MANY = [Quad(B, C, Literal(str(number)), G) for number in range(LOOKUP_BYTES // 4)]

LOOKUPS = [
    "ASK { <x:a> ?p ?o }",
    "ASK WHERE { <x:a> <x:b> ?o } LIMIT 7",
    "select?p ?o{<x:a> ?p ?o.}",
    "PREFIX x: <x:>\nPREFIX empty: <http://e/#>\nSELECT * WHERE {\n  ?s x:b ?o .\n}\nLIMIT 3",
    'SELECT ?s { ?s ?p "one"@en }',
    "SELECT $s { $s a ?o }",
    "SELECT ?o ?s { ?s ?p ?o }",
    "SELECT * { ?z ?b ?a }",
    "SELECT * { <x:a> <x:c> <x:a> }",
    "SELECT * { <x:nowhere> ?p ?o }",
    "SELECT ?o { <x:a> ?p ?o } LIMIT 0",
    "ASK { <x:a> ?p ?o } LIMIT 0",
    "PREFIX x: <y:> PREFIX x: <x:> PREFIX X: <y:> SELECT * { x:a ?p ?o }",
    'SELECT ?s { ?s ?p "one"@EN }',
    'SELECT * { ?s ?p "odd" . }',
]
REFUSED = [
    "ASK { ?s A ?o }",
    "ASK\f{ ?s ?p ?o }",
    "A\u017fK { ?s ?p ?o }",
    "SELECT ?s ?s { ?s ?p ?o }",
    "PREFIX y: <relative> ASK { <x:a> ?p ?o }",
    "PREFIX x: <x:> ASK { X:a ?p ?o }",
    "ASK { <relative> ?p ?o }",
    'ASK { ?s ?p "one"@muchtoolongforatag }',
    "ASK { ?s ?p ?o } LIMIT 99999999999999999999999",
]
NO_LOOKUPS = [
    "SELECT ?s { ?s ?p ?s }",
    "SELECT ?other { ?s ?p ?o }",
    "SELECT ?s { ?s ?p ?o } OFFSET 100000",
    "SELECT ?s { ?s ?p ?o } ORDER BY ?s",
    "SELECT DISTINCT ?s { ?s ?p ?o }",
    "SELECT ?s { ?s ?p ?o . ?o ?q ?r }",
    "SELECT ?s { ?s <x:b>+ ?o }",
    "SELECT ?s { ?s <x:b>/<x:c> ?o }",
    "SELECT ?s { ?s ?p ?o FILTER(?o > 2) }",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "SELECT ?s FROM <x:g> { ?s ?p ?o }",
    "SELECT ?s { GRAPH ?g { ?s ?p ?o } }",
    "SELECT ?s { SERVICE <http://localhost/> { ?s ?p ?o } }",
    "ASK { ?s ?p ?o } # a comment",
    'ASK { ?s ?p "\\u0041" }',
    "ASK {}",
    "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }",
    "DESCRIBE <x:a>",
]


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    """No store is left open by the test before."""
    open_for_lookups.cache_clear()
    yield
    open_for_lookups.cache_clear()


def plan(folder: Path, quads: list[Quad]) -> Plan:
    kg_store.create(folder / "store", quads)
    disjoint = len({quad.triple for quad in quads}) == len(quads)
    return Plan(str(folder / "store"), "", "", "", "", 1, 1, disjoint=disjoint)


def lookup(query: str) -> Lookup:
    found = read_lookup(query)
    assert found, query
    return found


def test_one_pattern_is_a_lookup() -> None:
    assert [query for query in LOOKUPS if not read_lookup(query)] == []


def test_nothing_is_a_lookup_whose_rows_cost_more_than_a_step_each() -> None:
    assert [query for query in NO_LOOKUPS if read_lookup(query)] == []


def test_a_lookup_of_a_long_text_is_told_at_once() -> None:
    """Each part of the form takes what it can and gives nothing back: no text takes longer than its length."""
    for text in (
        "PREFIX a: <b:> " * 500 + "x",
        "SELECT " + "?a " * 2000 + "x",
        "ASK { ?a " + " " * 8000,
        "ASK{?a ?b" * 800,
    ):
        assert not read_lookup(text)


def test_the_answer_is_the_store_s(tmp_path: Path) -> None:
    made = plan(tmp_path, FEW)
    own = kg_store.in_memory(FEW)
    for query in LOOKUPS:
        for form in (JSON, XML) if query.startswith("ASK") else (JSON, XML, CSV, TSV):
            wanted = Writer().write(own.query(query, use_default_graph_as_union=True), BY_MEDIA_TYPE[form.media_type])
            found = look_up(lookup(query), form.media_type, made)
            assert found is not None, query
            assert sorted(found) == sorted(wanted), (query, form)  # rows come in each store's own order


def test_what_the_parser_would_refuse_is_no_lookup() -> None:
    own = kg_store.in_memory(FEW)
    for query in REFUSED:
        with pytest.raises(SyntaxError):
            own.query(query)
    assert [query for query in REFUSED if read_lookup(query)] == []


def test_an_answer_that_is_not_small_is_left_to_a_query_process(tmp_path: Path) -> None:
    made = plan(tmp_path, [*FEW, *MANY])
    assert look_up(lookup("SELECT ?o { <x:b> ?p ?o }"), JSON.media_type, made) is None
    assert look_up(lookup("SELECT ?o { <x:b> ?p ?o } LIMIT 10"), JSON.media_type, made)
    assert look_up(lookup("ASK { <x:b> ?p ?o }"), JSON.media_type, made) == b'{"head":{},"boolean":true}'


def test_what_is_wrong_is_left_to_a_query_process_to_tell(tmp_path: Path) -> None:
    made = plan(tmp_path, FEW)
    assert look_up(lookup("ASK { <x:a> ?p ?o }"), CSV.media_type, made) is None
    assert look_up(lookup("SELECT * { ?s ?p ?o }"), TURTLE.media_type, made) is None


def test_a_triple_in_two_graphs_is_never_told_twice(tmp_path: Path) -> None:
    made = plan(tmp_path, [*FEW, Quad(A, B, Literal("one", language="en"), H)])
    assert open_for_lookups(made) is None
    assert look_up(lookup("SELECT * { <x:a> ?p ?o }"), JSON.media_type, made) is None


def test_a_store_that_cannot_be_opened_is_left_to_the_query_processes(tmp_path: Path) -> None:
    made = replace(plan(tmp_path, FEW), store="nowhere")
    assert look_up(lookup("ASK { <x:a> ?p ?o }"), JSON.media_type, made) is None


def test_the_stores_of_two_releases_are_open_at_most(tmp_path: Path) -> None:
    plans = []
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        plans.append(plan(tmp_path / name, FEW))
    for each in plans:
        assert look_up(lookup("ASK { <x:a> ?p ?o }"), JSON.media_type, each)
    assert open_for_lookups.cache_info().currsize == 2


def test_no_process_is_started_for_a_lookup(sample: Sample, tmp_path: Path) -> None:
    """The sample, said to have no triple in two graphs: what the protocol names a dataset for is no lookup either."""
    shutil.copytree(sample.path, tmp_path / sample.path.name)
    (tmp_path / "current").symlink_to(sample.path.name)
    manifest = tmp_path / sample.path.name / "manifest.json"
    told = json.loads(manifest.read_text("utf-8"))
    told["counts"] = {"quads": 9, "triples": 9}
    manifest.write_text(json.dumps(told), "utf-8")

    query = f"ASK {{ <{DEFAULT_BASE_IRI}id/state/mng> ?p ?o }}"
    with engine_for(Settings(releases=tmp_path)) as engine:
        direct, release = Direct(engine), engine._releases.get()
        reply = direct.at_once(Request("GET", SPARQL, urlencode({"query": query}), {"accept": "*/*"}), release)
        assert reply is not None and reply.body == b'{"head":{},"boolean":true}'
        for more in ({"query": f"{query} # said"}, {"query": query, "default-graph-uri": "x:nowhere"}):
            assert direct.at_once(Request("GET", SPARQL, urlencode(more), {"accept": "*/*"}), release) is None
        assert engine._pool._slots._free == [None]


def test_a_lookup_longer_than_a_query_may_be_is_none(settings: Settings) -> None:
    short = replace(settings, serving=replace(settings.serving, query_size=1024))
    with engine_for(short) as engine:
        assert engine.as_lookup(QueryRequest("ASK { <x:a> ?p ?o }"))
        assert engine.as_lookup(QueryRequest('ASK { <x:a> ?p "' + "å" * 600 + '" }')) is None
