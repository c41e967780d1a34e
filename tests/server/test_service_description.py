from pyoxigraph import QuerySolution, RdfFormat, Store

from kg.queries import load_queries
from kg.serving import Serving
from kg.settings import DEFAULT_BASE_IRI, Settings
from server.errors import AnswerTooLarge, Busy, QueryTimeout, QueryTooHeavy, QueryTooLong, QueryTooNested
from server.media import GRAPHS, ROWS
from server.service_description import limits_of, literal
from server.statuses import STATUSES
from tests.server.client import ask, send

SD = """
PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
PREFIX void: <http://rdfs.org/ns/void#>
PREFIX schema: <https://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
"""


def description(port: int) -> Store:
    store = Store()
    store.load(send(port, "/sparql", Accept="text/turtle").body, format=RdfFormat.TURTLE)
    return store


def rows(port: int, query: str) -> list[QuerySolution]:
    return list(description(port).query(SD + query))  # type: ignore[arg-type]


def test_it_tells_endpoint_language_and_union(port: int) -> None:
    query = f"ASK {{ ?s a sd:Service ; sd:endpoint <{DEFAULT_BASE_IRI}sparql> ; sd:supportedLanguage sd:SPARQL11Query ;"
    assert bool(description(port).query(SD + query + " sd:feature sd:UnionDefaultGraph }"))


def test_it_lists_the_named_graphs(port: int) -> None:
    rows = description(port).query(SD + "SELECT ?name { ?g a sd:NamedGraph ; sd:name ?name }")
    names = {row["name"].value for row in rows}  # type: ignore[union-attr]
    assert f"{DEFAULT_BASE_IRI}graph/facts" in names


def test_it_tells_the_number_of_triples_of_each_graph(port: int) -> None:
    query = "SELECT ?name ?n { ?d a sd:Dataset ; sd:namedGraph [ sd:name ?name ; sd:graph/void:triples ?n ] }"
    told = {(row["name"].value, row["n"].value) for row in rows(port, query)}
    counted = ask(port, "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g", "text/csv").text
    assert told == {tuple(line.split(",")) for line in counted.split()[1:]}


def test_it_tells_nothing_that_is_not_so(port: int) -> None:
    features = {row["f"].value.partition("#")[2] for row in rows(port, "SELECT ?f { ?s sd:feature ?f }")}
    assert features == {"UnionDefaultGraph"}


def test_it_lists_all_formats_of_answers(port: int) -> None:
    found = rows(port, "SELECT ?f { ?s sd:resultFormat ?f }")
    assert len(found) == len(ROWS) + len(GRAPHS)


def test_it_states_each_limit_as_a_number_and_in_words(port: int) -> None:
    query = "SELECT ?value ?unit ?words { ?s a sd:Service ; schema:additionalProperty ?limit . ?limit"
    found = rows(port, query + " schema:maxValue ?value ; schema:unitText ?unit ; schema:description ?words }")
    assert ("2", "seconds") in {(row["value"].value, row["unit"].value) for row in found}
    assert (str(Serving.answer_size), "bytes") in {(row["value"].value, row["unit"].value) for row in found}
    assert all(row["words"].value.endswith(".") for row in found)


def test_the_statuses_of_the_statements_are_those_that_are_sent() -> None:
    errors = {
        "time": QueryTimeout,
        "answer": AnswerTooLarge,
        "query": QueryTooLong,
        "nesting": QueryTooNested,
        "memory": QueryTooHeavy,
        "queue": Busy,
    }
    statements = {limit.name: limit.statement for limit in limits_of(Serving(rate=60))}
    for name, error in errors.items():
        assert str(STATUSES[error]) in statements[name]
    assert set(statements) == {*errors, "parallel", "described", "rate"}


def test_every_example_is_linked_with_its_text(port: int) -> None:
    query = (
        "SELECT ?e ?text { ?s a sd:Service ; rdfs:seeAlso ?e . ?e rdfs:label ?l ; sh:select|sh:ask|sh:construct ?text }"
    )
    found = {row["e"].value: row["text"].value for row in rows(port, query)}
    known = load_queries(Settings().queries / "competency", DEFAULT_BASE_IRI)
    assert found == {f"{DEFAULT_BASE_IRI}sparql?example={entry.name}": entry.text.strip() for entry in known}


def test_whatever_is_said_is_a_sound_string() -> None:
    assert literal('a "b"\n\\c') == '"a \\"b\\"\\n\\\\c"'


def test_it_is_the_same_each_time(port: int) -> None:
    first, second = send(port, "/sparql"), send(port, "/sparql")
    assert first.headers["etag"] == second.headers["etag"]
