"""The endpoint over HTTP: what we add to the cases of the W3C's protocol tests."""

import csv
import io
import json
import time
from html import unescape
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest
from markupsafe import escape
from pyoxigraph import RdfFormat, parse

from kg.queries import Query, load_queries
from kg.query import answer
from kg.settings import DEFAULT_BASE_IRI, Settings
from server.media import BY_MEDIA_TYPE, GRAPHS
from tests.server.client import HTML, Reply, ask, send

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
COMPETENCY = load_queries(Settings().queries / "competency", DEFAULT_BASE_IRI)
MONGOLIA = f"{DEFAULT_BASE_IRI}id/state/mng"


def post(port: int, body: str | bytes, content_type: str, query_string: str = "", accept: str = "*/*") -> Reply:
    content = body if isinstance(body, bytes) else body.encode()
    path = f"/sparql?{query_string}" if query_string else "/sparql"
    return send(port, path, method="POST", body=content, Content_Type=content_type, Accept=accept)


def is_true(reply: Reply) -> bool:
    assert reply.status == 200, reply.text
    return bool(reply.json["boolean"])


def test_a_query_as_the_body(port: int) -> None:
    assert is_true(post(port, "ASK {}", DIRECT))
    assert is_true(post(port, "ASK {}", f"{DIRECT}; charset=UTF-8"))


def test_a_query_by_the_method_query(port: int) -> None:
    """RFC 10008: the query in the body of a request that is safe, so that a cache may keep the answer."""
    query = "SELECT ('by QUERY' AS ?x) {}"
    replies = [
        send(port, "/sparql", method="QUERY", body=query.encode(), Content_Type=DIRECT, Accept="text/csv")
        for _ in range(2)
    ]
    assert [(reply.status, reply.text) for reply in replies] == [(200, "x\r\nby QUERY\r\n")] * 2
    assert replies[1].headers["x-cache"] == "hit"
    assert replies[0].headers["accept-query"] == f"{DIRECT}, {FORM}"
    etag = replies[0].headers["etag"]
    same = send(
        port, "/sparql", method="QUERY", body=query.encode(), Content_Type=DIRECT, Accept="text/csv", If_None_Match=etag
    )
    assert same.status == 304
    assert send(port, "/sparql", method="QUERY", body=b"ASK {}").status == 415


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused_with_those_allowed(port: int, method: str) -> None:
    reply = send(port, "/sparql?query=ASK%7B%7D", method=method)
    assert reply.status == 405
    assert {"GET", "HEAD", "POST", "QUERY", "OPTIONS"} == set(reply.headers["allow"].replace(" ", "").split(","))


def test_a_malformed_query_is_a_problem_with_its_position(port: int) -> None:
    reply = ask(port, "SELECT *\nWHERE { ?s ?p }")
    assert (reply.status, reply.type) == (400, "application/problem+json")
    problem = reply.json
    assert (problem["type"], problem["title"], problem["status"]) == ("about:blank", "Bad Request", 400)
    assert (problem["code"], problem["line"]) == ("malformed-query", 2)
    assert "line 2, column" in problem["detail"]


def test_updates_are_refused_and_told_why(port: int) -> None:
    insert = "INSERT DATA { <x:a> <x:b> 1 }"
    replies = (
        ask(port, insert),
        post(port, urlencode({"update": insert}), FORM),
        post(port, insert, "application/sparql-update"),
        post(port, insert, DIRECT),
    )
    for reply in replies:
        assert (reply.status, reply.json["code"]) == (400, "update-refused")
        assert "queries only" in reply.json["detail"]
    assert not is_true(ask(port, "ASK { <x:a> ?p ?o }"))


def test_service_is_refused(port: int) -> None:
    assert ask(port, "ASK { SERVICE <http://127.0.0.1:1/> {} }").json["code"] == "service-refused"
    assert ask(port, "SELECT ?service { ?service ?p ?o } LIMIT 1").status == 200


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values;q=0.9, text/csv;q=0.1", "text/tab-separated-values"),
        ("image/png, */*;q=0.1", "application/sparql-results+json"),
        (HTML, "text/html"),
    ],
)
def test_tables_come_in_the_asked_format(port: int, accept: str, media_type: str) -> None:
    reply = ask(port, "SELECT (1 AS ?one) ('é' AS ?two) {}", accept)
    assert (reply.status, reply.type) == (200, media_type)
    assert "Accept" in reply.headers["vary"].split(", ")


def test_each_format_of_tables_can_be_read(port: int) -> None:
    query = "SELECT ('a,\"é\\n' AS ?x) {}"
    assert ask(port, query, "application/json").json["results"]["bindings"][0]["x"]["value"] == 'a,"é\n'
    assert list(csv.reader(io.StringIO(ask(port, query, "text/csv").text, newline=""))) == [["x"], ['a,"é\n']]
    assert ask(port, query, "text/tab-separated-values").text == '?x\n"a,\\"é\\n"\n'
    tree = ElementTree.fromstring(ask(port, query, "application/sparql-results+xml").body)
    assert tree.findtext(".//{http://www.w3.org/2005/sparql-results#}literal") == 'a,"é\n'


@pytest.mark.parametrize("form", GRAPHS)
@pytest.mark.parametrize("query", [f"DESCRIBE <{MONGOLIA}>", f"CONSTRUCT WHERE {{ <{MONGOLIA}> ?p ?o }}"])
def test_graphs_come_in_the_asked_format_and_say_the_same(port: int, form: object, query: str) -> None:
    media_type = next(name for name, known in BY_MEDIA_TYPE.items() if known is form)
    reply = ask(port, query, media_type)
    assert (reply.status, reply.type) == (200, media_type)
    rdf_format = RdfFormat.from_media_type(media_type)
    assert rdf_format is not None
    found = {str(quad.triple) for quad in parse(reply.body, format=rdf_format)}
    expected = {str(quad.triple) for quad in parse(ask(port, query).body, format=RdfFormat.TURTLE)}
    assert found == expected != set()


def test_json_ld_is_compact_with_the_project_s_context(port: int) -> None:
    document = ask(port, f"DESCRIBE <{MONGOLIA}>", "application/ld+json").json
    assert "igo" in document["@context"]
    node = next(node for node in document["@graph"] if "prefLabel" in node and node.get("type") == "State")
    assert node["prefLabel"]["ru"] == "Монголия"


def test_an_answer_in_no_asked_format_is_refused_with_what_there_is(port: int) -> None:
    reply = ask(port, "SELECT * {}", "image/png")
    assert reply.status == 406
    assert "text/csv" in reply.json["offered"]
    assert ask(port, "ASK {}", "text/csv").status == 406
    assert ask(port, "SELECT * {}", "text/turtle").status == 406
    assert ask(port, "DESCRIBE <x:a>", "application/sparql-results+json").status == 406


def test_a_link_may_name_the_format(port: int) -> None:
    reply = send(port, "/sparql?query=SELECT*%7B%7D&format=csv", Accept=HTML)
    assert reply.type == "text/csv"
    assert send(port, "/sparql?query=SELECT*%7B%7D&format=docx").status == 400
    assert "<textarea" in send(port, "/sparql?query=SELECT*%7B%7D&format=html").text
    assert send(port, "/sparql?query=SELECT*%7B&format=html").type == "text/html"
    assert send(port, "/sparql?format=nt", Accept=HTML).type == "application/n-triples"


@pytest.mark.parametrize(
    ("query", "parameter", "media_type"),
    [
        ("SELECT * {}", "format=xml", "application/sparql-results+xml"),
        ("SELECT * {}", "output=json", "application/sparql-results+json"),
        ("SELECT * {}", "results=tsv", "text/tab-separated-values"),
        ("SELECT * {}", "format=application/sparql-results+json", "application/sparql-results+json"),
        ("SELECT * {}", "format=application%2Fjson", "application/json"),
        ("DESCRIBE <x:a>", "format=json", "application/ld+json"),
        ("DESCRIBE <x:a>", "format=xml&output=xml&results=xml", "application/rdf+xml"),
        ("DESCRIBE <x:a>", "output=text/turtle", "text/turtle"),
    ],
)
def test_the_names_that_clients_of_other_endpoints_send_are_known(
    port: int, query: str, parameter: str, media_type: str
) -> None:
    reply = send(port, f"/sparql?query={quote(query)}&{parameter}", Accept="*/*")
    assert (reply.status, reply.type) == (200, media_type)


def test_a_query_over_a_megabyte_is_refused(port: int) -> None:
    assert is_true(post(port, "ASK {} #" + "x" * 900_000, DIRECT))
    assert post(port, "ASK {} #" + "x" * 1_100_000, DIRECT).status == 413
    assert post(port, "query=" + "%20" * 1_100_000, FORM).status == 413
    assert post(port, b"x" * 5_000_000, DIRECT).status == 413


def test_a_query_that_takes_too_long_ends_in_a_reason_not_in_a_partial_answer(port: int) -> None:
    reply = ask(port, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    assert (reply.status, reply.json["code"], reply.json["seconds"]) == (503, "query-timeout", 2.0)


def test_an_answer_that_is_too_large_tells_the_way_out(port: int) -> None:
    """Long literals, so that the limit is reached long before the deadline, however slow the machine."""
    reply = post(port, f'SELECT ("{"x" * 500_000}" AS ?x) {{ ?a ?b ?c }}', DIRECT, accept="text/csv")
    assert reply.status == 413
    assert "LIMIT" in reply.json["detail"]
    assert "/downloads/" in reply.json["detail"]


def test_the_same_answer_has_the_same_strong_etag(port: int) -> None:
    first, second = ask(port, "SELECT * {}"), ask(port, "SELECT * {}")
    assert first.headers["etag"] == second.headers["etag"]
    assert not first.headers["etag"].startswith("W/")
    assert ask(port, "SELECT * {}", "text/csv").headers["etag"] != first.headers["etag"]


def test_a_client_that_has_the_answer_gets_304(port: int) -> None:
    path = "/sparql?query=" + quote("SELECT * {}")
    etag = send(port, path).headers["etag"]
    again = send(port, path, If_None_Match=etag)
    assert (again.status, again.body) == (304, b"")
    assert again.headers["vary"] == "Accept"
    assert send(port, path, If_None_Match='"other"').status == 200


def test_head_gives_the_headers_only(port: int) -> None:
    path = "/sparql?query=" + quote("ASK {}")
    head, get = send(port, path, method="HEAD"), send(port, path)
    assert (head.status, head.body) == (200, b"")
    assert head.headers["etag"] == get.headers["etag"]
    assert head.headers["content-length"] == str(len(get.body))


def test_scripts_of_all_sites_may_read(port: int) -> None:
    preflight = send(port, "/sparql", method="OPTIONS", Origin="https://example.org")
    assert preflight.status == 200
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert {"GET", "POST", "QUERY"} <= set(preflight.headers["access-control-allow-methods"].split(", "))
    assert "Content-Type" in preflight.headers["access-control-allow-headers"]
    assert ask(port, "nonsense").headers["access-control-allow-origin"] == "*"


def test_no_query_gives_the_service_description(port: int) -> None:
    reply = send(port, "/sparql", Accept="text/turtle")
    assert (reply.status, reply.type) == (200, "text/turtle")
    assert "UnionDefaultGraph" in reply.text
    assert send(port, "/sparql", Accept="application/rdf+xml").type == "application/rdf+xml"
    assert send(port, "/sparql", Accept="image/png").status == 406


def test_no_query_gives_a_browser_the_form(port: int) -> None:
    reply = send(port, "/sparql", Accept=HTML)
    assert (reply.status, reply.type) == (200, "text/html")
    assert "<textarea" in reply.text
    assert "SELECT" in reply.text


def test_every_competency_question_is_an_example_with_its_title_and_what_it_answers(port: int) -> None:
    page = send(port, "/sparql", Accept=HTML).text
    assert len(COMPETENCY) > 40
    for query in COMPETENCY:
        assert f'<option value="{query.name}"' in page
        assert page.count(str(escape(query.title))) >= 2, query.name
        assert str(escape(query.description)) in page, query.name


@pytest.mark.parametrize("query", COMPETENCY, ids=lambda query: query.name)
def test_an_example_s_link_opens_it_filled_in(port: int, query: Query) -> None:
    page = send(port, f"/sparql?example={query.name}", Accept=HTML).text
    filled = page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0]
    assert unescape(filled).strip() == query.text.strip()
    assert f'<option value="{query.name}" selected>' in page


def test_an_example_that_is_none_is_not_found(port: int) -> None:
    assert send(port, "/sparql?example=%3Cscript%3E", Accept=HTML).status == 404


def test_the_examples_stay_at_hand_beside_an_answer_and_an_error(port: int) -> None:
    for query in ("ASK {}", "nonsense"):
        assert ask(port, query, HTML).text.count("<option") == len(COMPETENCY)


def test_a_browser_sees_rows_graphs_and_booleans(port: int) -> None:
    assert "Mongolia" in ask(port, f"SELECT ?o {{ <{MONGOLIA}> ?p ?o }}", HTML).text
    assert "igo:State" in ask(port, f"DESCRIBE <{MONGOLIA}>", HTML).text
    assert ">Yes<" in ask(port, "ASK {}", HTML).text


def test_a_browser_sees_where_a_query_is_wrong(port: int) -> None:
    reply = ask(port, "SELECT *\nWHERE { ?s ?p }", HTML)
    assert (reply.status, reply.type) == (400, "text/html")
    assert "line 2, column" in reply.text
    assert "<textarea" in reply.text


def test_visitors_long_queries_leave_the_pages_quick(port: int) -> None:
    begun = time.monotonic()
    assert send(port, "/", Accept=HTML).status == 200
    assert time.monotonic() - begun < 2
    assert json.loads(ask(port, "ASK {}").body)["boolean"] is True


def test_the_endpoint_describes_a_thing_as_its_data_does(port: int) -> None:
    turtle = ask(port, f"DESCRIBE <{MONGOLIA}>", "text/turtle").text
    assert turtle == send(port, "/data/state/mng.ttl").text
    assert "@prefix igo:" in turtle
    assert "igo:holder" in turtle
    document = ask(port, f"DESCRIBE <{MONGOLIA}>", "application/ld+json").json
    assert any(node.get("holder") for node in document["@graph"])


@pytest.mark.parametrize("query", [f"DESCRIBE <{MONGOLIA}>", "CONSTRUCT WHERE { ?s a ?type }"])
def test_the_command_line_gives_the_graph_that_the_endpoint_gives(settings: Settings, port: int, query: str) -> None:
    over_http = ask(port, query, "application/n-triples").body
    assert answer(settings, query, "nt").data == over_http
    assert over_http
