import json
import time
from dataclasses import replace

import pytest

from kg.serving import Serving
from kg.settings import DEFAULT_BASE_IRI, Settings
from server import errors
from server.engine import QueryEngine, QueryRequest
from server.media import CSV, GRAPHS, JSON, JSON_LD, N_QUADS, RDF_XML, TSV, TURTLE, XML
from tests.server.conftest import engine_for

FOREVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
FACTS, TEXT = f"{DEFAULT_BASE_IRI}graph/facts", f"{DEFAULT_BASE_IRI}graph/text/alpha-summit-2010"
MONGOLIA = f"{DEFAULT_BASE_IRI}id/state/mng"


def count(engine: QueryEngine, query: str, *default: str, named: tuple[str, ...] = ()) -> int:
    answer = engine.run(QueryRequest(query, default, named), JSON.media_type)
    return int(json.loads(answer.content)["results"]["bindings"][0]["n"]["value"])


ALL = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
NAMED = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


def test_a_query_without_a_dataset_sees_the_union_of_the_named_graphs(engine: QueryEngine) -> None:
    assert count(engine, ALL) > count(engine, ALL, FACTS) + count(engine, ALL, TEXT) > 0


def test_a_triple_in_two_graphs_counts_once_in_their_union(engine: QueryEngine) -> None:
    """Oxigraph's own union counts it twice: the sample says in two graphs that Mongolia is a state."""
    query = f"SELECT (COUNT(*) AS ?n) {{ <{MONGOLIA}> a ?class }}"
    assert count(engine, query) == 1
    assert count(engine, f"SELECT (COUNT(*) AS ?n) {{ GRAPH ?g {{ <{MONGOLIA}> a ?class }} }}") == 2


def test_the_query_may_name_its_dataset(engine: QueryEngine) -> None:
    named = f"SELECT (COUNT(*) AS ?n) FROM <{FACTS}> {{ ?s ?p ?o }}"
    assert count(engine, named) == count(engine, ALL, FACTS)


def test_the_caller_s_dataset_goes_before_the_query_s(engine: QueryEngine) -> None:
    query = f"SELECT (COUNT(*) AS ?n) FROM <{TEXT}> FROM NAMED <{TEXT}> {{ ?s ?p ?o }}"
    assert count(engine, query, FACTS) == count(engine, ALL, FACTS)
    inside = f"SELECT (COUNT(*) AS ?n) FROM NAMED <{TEXT}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"
    assert count(engine, inside, FACTS) == 0


def test_naming_only_named_graphs_leaves_the_default_graph_empty(engine: QueryEngine) -> None:
    assert count(engine, ALL, named=(FACTS,)) == 0
    assert count(engine, NAMED, named=(FACTS,)) == count(engine, ALL, FACTS)


def test_an_unknown_graph_is_empty(engine: QueryEngine) -> None:
    assert count(engine, ALL, "http://example.org/nowhere") == 0


def test_a_graph_that_is_no_iri_is_refused(engine: QueryEngine) -> None:
    with pytest.raises(errors.BadRequest, match="absolute IRI"):
        engine.run(QueryRequest("ASK {}", ("not an iri",)), JSON.media_type)


def test_a_malformed_query_is_refused_with_its_position(engine: QueryEngine) -> None:
    with pytest.raises(errors.MalformedQuery) as refusal:
        engine.run(QueryRequest("SELECT *\n{ ?s ?p }"), JSON.media_type)
    assert (refusal.value.line, refusal.value.column) == (2, 10)
    assert "expected" in str(refusal.value)


def test_an_undeclared_prefix_is_named(engine: QueryEngine) -> None:
    with pytest.raises(errors.MalformedQuery, match="Prefix not found"):
        engine.run(QueryRequest("SELECT * { ?s unknown:p ?o }"), JSON.media_type)


def test_service_and_updates_do_not_reach_the_store(engine: QueryEngine) -> None:
    with pytest.raises(errors.ServiceRefused):
        engine.run(QueryRequest("ASK { SERVICE <http://localhost:1/> {} }"), JSON.media_type)
    with pytest.raises(errors.UpdateRefused):
        engine.run(QueryRequest("CLEAR ALL"), JSON.media_type)


def test_a_query_that_runs_too_long_is_stopped_and_the_next_one_answered(engine: QueryEngine) -> None:
    begun = time.monotonic()
    with pytest.raises(errors.QueryTimeout):
        engine.run(QueryRequest(FOREVER), JSON.media_type)
    assert time.monotonic() - begun < 5
    assert count(engine, ALL) > 0


def test_a_query_that_overflows_the_stack_takes_only_its_process_along(engine: QueryEngine) -> None:
    with pytest.raises(errors.QueryTooHeavy):
        engine.run(QueryRequest("SELECT (1" + "+1" * 300_000 + " AS ?x) {}"), JSON.media_type)
    assert count(engine, ALL) > 0


def test_an_answer_over_the_limit_is_refused_whole(settings: Settings) -> None:
    patient = replace(settings, serving=Serving(query_timeout=60.0))
    with engine_for(patient) as engine, pytest.raises(errors.AnswerTooLarge, match="LIMIT"):
        engine.run(QueryRequest("SELECT * { ?a ?b ?c . ?d ?e ?f }"), JSON.media_type)


def test_a_boolean_has_no_table(engine: QueryEngine) -> None:
    for form in (CSV, TSV):
        with pytest.raises(errors.NotRepresentable):
            engine.run(QueryRequest("ASK {}"), form.media_type)
    assert b"<boolean>true</boolean>" in engine.run(QueryRequest("ASK {}"), XML.media_type).content


@pytest.mark.parametrize("form", [XML, RDF_XML])
def test_a_character_that_xml_cannot_carry_is_refused_in_xml(engine: QueryEngine, form: object) -> None:
    query = 'SELECT ("a\\u0001b" AS ?x) {}' if form is XML else 'CONSTRUCT { <x:a> <x:b> "a\\u0001b" } {}'
    media_type = XML.media_type if form is XML else RDF_XML.media_type
    with pytest.raises(errors.NotRepresentable, match="control character"):
        engine.run(QueryRequest(query), media_type)


def test_a_property_that_is_no_xml_name_is_refused_in_rdf_xml(engine: QueryEngine) -> None:
    query = "CONSTRUCT { <x:a> <http://example.org/1> 2 } {}"
    with pytest.raises(errors.NotRepresentable, match="XML name"):
        engine.run(QueryRequest(query), RDF_XML.media_type)
    assert engine.run(QueryRequest(query), TURTLE.media_type).content


def test_tables_are_not_written_as_graphs_nor_graphs_as_tables(engine: QueryEngine) -> None:
    with pytest.raises(errors.NotRepresentable):
        engine.run(QueryRequest("SELECT * {}"), TURTLE.media_type)
    with pytest.raises(errors.NotRepresentable):
        engine.run(QueryRequest("DESCRIBE <x:a>"), JSON.media_type)


def test_the_same_query_gives_the_same_bytes(engine: QueryEngine) -> None:
    request = QueryRequest(f"DESCRIBE <{MONGOLIA}>")
    for form in (*GRAPHS, JSON_LD, N_QUADS):
        assert len({engine.run(request, form.media_type).content for _ in range(4)}) == 1


def test_only_the_prefixes_that_occur_are_declared(engine: QueryEngine) -> None:
    turtle = engine.run(QueryRequest(f"DESCRIBE <{MONGOLIA}>"), TURTLE.media_type).content
    assert b"@prefix igo: <" in turtle
    assert b"foaf" not in turtle


def test_a_query_is_examined_once_and_within_its_deadline(settings: Settings) -> None:
    """A query of many words that has to be looked at closely takes longer to examine than this one may take at all."""
    hasty = replace(settings, serving=Serving(query_timeout=0.001))
    request = QueryRequest("ASK { # service\n" + "() " * 20_000 + "}")
    with engine_for(hasty) as engine, pytest.raises(errors.QueryTimeout):
        engine.examine(request)
        assert request.examined is request.examined
        engine.run(request, JSON.media_type)
