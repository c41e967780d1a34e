"""What no well-meaning client sends: an error in plain words comes back, never a traceback, never markup."""

import http.client
import socket

import pytest

from tests.server.client import HTML, ask, send

PATHS = [
    "/id/../../etc/passwd",
    "/id/%2e%2e/%2e%2e/etc/passwd",
    "/id/..%5c..%5cwindows",
    "/id/%00",
    "/id/state%00/kaz",
    "/id/%ff%fe",
    "/id/%zz",
    "/id/a%0d%0aX-Evil:%20yes",
    "/id/<script>alert(1)</script>",
    "/id/%3Cscript%3Ealert(1)%3C/script%3E",
    "/id/%7D%20UNION%20%7B?s?p?o",
    "/id/x%3E%20?p%20?o%7D%23",
    "/page/%22%3E%3Cimg%20src=x%3E",
    "/page/text/../../manifest.json",
    "/data/%00.ttl",
    "/data/x%3E.ttl",
    "/text/%00",
    "/text/%2e%2e%2fmanifest.json",
    "/downloads/%2e%2e%2fmanifest.json",
    "/static/../app.py",
    "/static/%2e%2e/app.py",
    "/static/..%2fapp.py",
    "/%ed%a0%80",
    "//example.org/%2f..",
    "/id/" + "a" * 5000,
    "/id/" + "%C3%A9" * 2000,
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("accept", ["*/*", HTML])
def test_odd_paths_are_not_found(port: int, path: str, accept: str) -> None:
    reply = send(port, path, Accept=accept)
    assert reply.status in (404, 308) or (reply.status == 400 and "<" in path), reply.text
    assert b"Traceback" not in reply.body
    assert b"<script>alert" not in reply.body
    assert b"<img" not in reply.body
    assert b"root:" not in reply.body
    assert "x-evil" not in reply.headers
    if reply.status == 308:
        assert reply.headers["location"].startswith(("/", f"http://127.0.0.1:{port}/"))


ACCEPTS = ["", ",", ";;;", "text/html;q=abc", "*/*;q=0", "a" * 8000, 'text/html;x="', "a/b;q=0.0001", "*", "\xff\xfe/x"]
ANSWERING = ["/", "/sparql?query=ASK%7B%7D", "/id/state/mng", "/ns", "/nothing", "/.well-known/void"]


@pytest.mark.parametrize("accept", ACCEPTS)
@pytest.mark.parametrize("path", ANSWERING)
def test_odd_accept_headers_get_an_answer(port: int, accept: str, path: str) -> None:
    assert send(port, path, Accept=accept).status in (200, 303, 404, 406)


QUERIES = ["%zz", "", "\x00", "\U0001f600", "<script>alert(1)</script>", "{" * 5000, "(" * 99]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("accept", ["*/*", HTML])
def test_odd_queries_are_malformed(port: int, query: str, accept: str) -> None:
    reply = ask(port, query, accept)
    assert reply.status == 400
    assert b"Traceback" not in reply.body
    assert b"<script>alert" not in reply.body or reply.type == "application/problem+json"


@pytest.mark.parametrize("encoded", ["%FF", "%ED%A0%80", "%C3", "%C3%28"])
def test_queries_in_other_encodings_are_refused(port: int, encoded: str) -> None:
    assert send(port, f"/sparql?query={encoded}").status == 400


def test_script_in_data_and_query_is_shown_as_text(port: int) -> None:
    query = "SELECT ('<script>alert(1)</script>' AS ?x) (<javascript:alert(1)> AS ?y) {}"
    reply = ask(port, query, HTML)
    assert reply.status == 200
    assert "<script>" not in reply.text
    assert "&lt;script&gt;alert(1)" in reply.text
    assert 'href="javascript:' not in reply.text


def test_graph_names_cannot_smuggle_markup_or_headers(port: int) -> None:
    reply = send(port, "/sparql?query=ASK%7B%7D&default-graph-uri=%22%3E%3Cscript%3E%0d%0aX-Evil:1", Accept=HTML)
    assert reply.status == 400
    assert "<script>" not in reply.text
    assert "x-evil" not in reply.headers


def test_broken_requests_do_not_stop_the_server(port: int) -> None:
    for line in (b"GET\r\n\r\n", b"\x00\x01\x02\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(line)
            connection.recv(1000)
    assert send(port, "/healthz").status == 200


def test_a_body_without_a_length_is_limited_too(port: int) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        chunks = (b"x" * 100_000 for _ in range(60))
        headers = {"Content-Type": "application/sparql-query"}
        connection.request("POST", "/sparql", body=chunks, headers=headers, encode_chunked=True)
        assert connection.getresponse().status == 413
    except (ConnectionResetError, BrokenPipeError):
        pass  # refused before all of it was sent
    finally:
        connection.close()
    assert send(port, "/healthz").status == 200
