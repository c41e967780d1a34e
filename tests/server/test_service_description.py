from pyoxigraph import RdfFormat, Store

from kg.settings import DEFAULT_BASE_IRI
from tests.server.client import send

SD = "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> "


def description(port: int) -> Store:
    store = Store()
    store.load(send(port, "/sparql", Accept="text/turtle").body, format=RdfFormat.TURTLE)
    return store


def test_it_tells_endpoint_language_and_union(port: int) -> None:
    query = f"ASK {{ ?s a sd:Service ; sd:endpoint <{DEFAULT_BASE_IRI}sparql> ; sd:supportedLanguage sd:SPARQL11Query ;"
    assert bool(description(port).query(SD + query + " sd:feature sd:UnionDefaultGraph }"))


def test_it_lists_the_named_graphs(port: int) -> None:
    rows = description(port).query(SD + "SELECT ?name { ?g a sd:NamedGraph ; sd:name ?name }")
    names = {row["name"].value for row in rows}  # type: ignore[union-attr]
    assert f"{DEFAULT_BASE_IRI}graph/facts" in names


def test_it_is_the_same_each_time(port: int) -> None:
    first, second = send(port, "/sparql"), send(port, "/sparql")
    assert first.headers["etag"] == second.headers["etag"]
