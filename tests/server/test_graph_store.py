"""Reading by the Graph Store Protocol; the graphs are those of the queries."""

from urllib.parse import quote

import pytest
from pyoxigraph import RdfFormat, parse

from kg.settings import DEFAULT_BASE_IRI
from server.errors import BadRequest
from server.graph_store import DEFAULT, read_graph
from server.media import GRAPHS, Format
from tests.server.client import HTML, Reply, ask, send
from tests.server.sample import TEXT_ID

FACTS = f"{DEFAULT_BASE_IRI}graph/facts"
BY_NAME = "/graphs?graph=" + quote(FACTS, safe="")


def triples_of(reply: Reply) -> set[str]:
    """The triples; the store writes the time zone +00:00 as Z, the dumps have it as in the ontology's file."""
    assert reply.status == 200, reply.text
    rdf_format = RdfFormat.from_media_type(reply.type)
    assert rdf_format is not None
    return {str(quad.triple).replace('+00:00"', 'Z"') for quad in parse(reply.body, format=rdf_format)}


def constructed(port: int, pattern: str) -> set[str]:
    return triples_of(ask(port, f"CONSTRUCT {{ ?s ?p ?o }} {{ {pattern} }}", "application/n-triples"))


@pytest.mark.parametrize("form", GRAPHS, ids=lambda form: form.suffix)
def test_a_named_graph_comes_whole_in_each_format(port: int, form: Format) -> None:
    reply = send(port, BY_NAME, Accept=form.media_type)
    assert reply.type == form.media_type
    assert triples_of(reply) == constructed(port, f"GRAPH <{FACTS}> {{ ?s ?p ?o }}") != set()


@pytest.mark.parametrize("name", ["facts", f"text/{TEXT_ID}"])
def test_our_graphs_are_found_at_their_own_iris(port: int, name: str) -> None:
    by_name = send(port, "/graphs?graph=" + quote(f"{DEFAULT_BASE_IRI}graph/{name}", safe=""))
    assert send(port, f"/graph/{name}").body == by_name.body != b""


def test_the_default_graph_is_the_union_of_all(port: int) -> None:
    union = triples_of(send(port, "/graphs?default", Accept="application/n-triples"))
    assert union == constructed(port, "?s ?p ?o")
    for form in GRAPHS:
        assert triples_of(send(port, "/graphs?default", Accept=form.media_type)) == union
    assert union > triples_of(send(port, BY_NAME))


def test_the_default_graph_is_a_file_where_there_is_one(port: int) -> None:
    """However large it is, and with ranges of its bytes."""
    whole = send(port, "/graphs?default", Accept="text/turtle")
    assert whole.body == send(port, "/downloads/communique.ttl").body
    assert (whole.type, whole.headers["vary"]) == ("text/turtle", "Accept")
    part = send(port, "/graphs?default", Accept="text/turtle", Range="bytes=0-9")
    assert (part.status, part.body) == (206, whole.body[:10])
    assert send(port, "/graphs?default", Accept="text/turtle", If_None_Match=whole.headers["etag"]).status == 304


def test_a_parameter_may_name_the_format(port: int) -> None:
    assert send(port, BY_NAME + "&format=nt", Accept=HTML).type == "application/n-triples"
    assert send(port, "/graph/facts?format=jsonld").type == "application/ld+json"
    assert send(port, "/graph/facts?format=csv").status == 400


def test_turtle_has_the_project_s_prefixes(port: int) -> None:
    assert "@prefix igo: " in send(port, "/graph/facts", Accept="text/turtle").text


def test_a_browser_is_shown_the_graph_as_a_query_s_answer(port: int) -> None:
    reply = send(port, "/graph/facts", Accept=HTML)
    assert reply.status == 303
    page = send(port, reply.headers["location"], Accept=HTML)
    assert page.status == 200
    assert "StatusHolding" in page.text


def test_head_gives_the_headers_and_a_known_etag_304(port: int) -> None:
    get, head = send(port, BY_NAME), send(port, BY_NAME, method="HEAD")
    assert (head.status, head.body, head.headers["etag"]) == (200, b"", get.headers["etag"])
    assert head.headers["content-length"] == str(len(get.body))
    assert send(port, BY_NAME, If_None_Match=get.headers["etag"]).status == 304


@pytest.mark.parametrize("path", ["/graphs?graph=x%3Anone", "/graph/none", "/graph/text/none"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_unknown_graph_is_not_found(port: int, path: str, method: str) -> None:
    assert send(port, path, method=method).status == 404


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", [BY_NAME, "/graphs?default", "/graph/facts", "/graphs"])
def test_writing_is_not_allowed(port: int, path: str, method: str) -> None:
    reply = send(port, path, method=method, body=b"<x:a> <x:b> 1 .", Content_Type="text/turtle")
    assert reply.status == 405
    assert set(reply.headers["allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize(
    "query_string",
    ["", "graph=", "default&graph=x%3Aa", "graph=x%3Aa&graph=x%3Ab", "graph=relative", "graph=x%3Aa%3E%20%7D"],
)
def test_one_graph_has_to_be_named_by_an_absolute_iri(port: int, query_string: str) -> None:
    reply = send(port, f"/graphs?{query_string}")
    assert (reply.status, reply.type) == (400, "application/problem+json")


def test_a_format_that_there_is_not_is_refused_with_those_there_are(port: int) -> None:
    reply = send(port, BY_NAME, Accept="image/png")
    assert reply.status == 406
    assert "text/turtle" in reply.json["offered"]


def test_the_graph_s_name_is_read_from_the_address() -> None:
    assert read_graph(b"graph=x%3Aa&format=ttl") == "x:a"
    assert read_graph(b"default") == read_graph(b"default=") == DEFAULT
    with pytest.raises(BadRequest, match="Name one graph"):
        read_graph(b"format=ttl")
