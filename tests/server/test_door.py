"""The door of a running server: replies from memory, conditional, compressed; queries stopped with their clients."""

import gzip
import http.client
import json
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from urllib.parse import quote

import brotli
import pytest

from tests.server.client import HTML, Reply, ask, send
from tests.server.conftest import Site, running
from tests.server.sample import Sample, write_release
from tests.server.test_main import until_served
from tests.server.test_pool import FOREVER

PATHS = (
    ("/", HTML),
    ("/page/state/mng", HTML),
    ("/text/alpha-summit-2010", HTML),
    ("/text/alpha-summit-2010", "text/plain"),
    ("/data/state/mng.ttl", "*/*"),
    ("/ns", "text/turtle"),
    ("/sparql", HTML),
    ("/sparql", "text/turtle"),
    ("/.well-known/void", "text/turtle"),
    ("/sparql?query=" + quote("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 50"), "text/csv"),
)


def gauge(port: int, name: str) -> float:
    text = send(port, "/metrics").text
    return float(next(line.split()[1] for line in text.splitlines() if line.startswith(f"communique_{name} ")))


@pytest.mark.parametrize(("path", "accept"), PATHS)
def test_the_second_reply_comes_from_memory_and_is_the_same(port: int, path: str, accept: str) -> None:
    first, second = (send(port, path, Accept=accept) for _ in range(2))
    assert (second.status, second.body) == (first.status, first.body)
    assert second.headers["x-cache"] == "hit"
    assert second.headers["etag"] == first.headers["etag"]
    changing = {"date", "x-cache", "x-request-id"}
    assert {k: v for k, v in first.headers.items() if k not in changing} == {
        k: v for k, v in second.headers.items() if k not in changing
    }


def test_a_query_written_or_sent_otherwise_is_the_same_answer(port: int) -> None:
    ask(port, "SELECT ?door { BIND(1 AS ?door) }", "text/csv")
    again = ask(port, "SELECT ?door # why\n{ BIND(1 AS ?door) }", "text/csv")
    direct = send(
        port, "/sparql", method="POST", body=b"SELECT ?door { BIND(1 AS ?door)  }",
        Content_Type="application/sparql-query", Accept="text/csv",
    )  # fmt: skip
    assert [again.headers["x-cache"], direct.headers["x-cache"]] == ["hit", "hit"]
    assert again.body == direct.body


def test_errors_are_not_kept(port: int) -> None:
    for _ in range(2):
        reply = ask(port, "SELECT nonsense")
        assert (reply.status, reply.headers["x-cache"]) == (400, "miss")


@pytest.mark.parametrize(("coding", "decode"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_compressed_replies_give_the_same_bytes_under_an_etag_of_their_own(
    port: int, coding: str, decode: object
) -> None:
    plain = send(port, "/ns", Accept="text/turtle")
    packed = send(port, "/ns", Accept="text/turtle", Accept_Encoding=coding)
    assert packed.headers["content-encoding"] == coding
    assert decode(packed.body) == plain.body  # type: ignore[operator]
    assert len(packed.body) < len(plain.body) / 2
    assert packed.headers["etag"] != plain.headers["etag"]
    assert "Accept-Encoding" in plain.headers["vary"]
    for etag in (packed.headers["etag"], plain.headers["etag"]):
        again = send(port, "/ns", Accept="text/turtle", Accept_Encoding=coding, If_None_Match=etag)
        assert (again.status, again.body) == (304, b"")


def test_a_compressed_body_is_refused(port: int) -> None:
    def post(body: bytes, coding: str) -> Reply:
        form = "application/sparql-query"
        return send(port, "/sparql", method="POST", body=body, Content_Type=form, Content_Encoding=coding)

    refused = post(gzip.compress(b"ASK {}"), "gzip")
    assert (refused.status, refused.headers["accept-encoding"]) == (415, "identity")
    assert post(b"ASK {}", "identity").status == 200


def test_head_is_get_without_the_body(port: int) -> None:
    for path, accept in PATHS:
        got, head = send(port, path, Accept=accept), send(port, path, method="HEAD", Accept=accept)
        assert (head.status, head.body) == (got.status, b""), path
        assert head.headers["content-length"] == str(len(got.body)), path


def test_a_reply_names_its_request_and_its_release(port: int, sample: Sample) -> None:
    reply = send(port, "/", X_Request_ID="mine-1")
    assert reply.headers["x-request-id"] == "mine-1"
    assert reply.headers["x-release"] == sample.path.name
    assert len(send(port, "/", X_Request_ID="not one\t").headers["x-request-id"]) == 16


def test_a_body_that_never_ends_is_refused_before_it_is_read(port: int) -> None:
    reply = send(port, "/sparql", method="POST", body=b"x" * 64_000_000, Content_Type="application/sparql-query")
    assert reply.status == 413
    assert reply.type == "application/problem+json"


@pytest.mark.parametrize("framing", ["content-length", "transfer-encoding"])
def test_a_body_that_a_get_need_not_have_disturbs_neither_it_nor_the_next(port: int, framing: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    query = "/sparql?query=" + quote("ASK {}")
    for body in ([b"SELECT nonsense"], []):
        chunked = framing == "transfer-encoding" and bool(body)
        whole = None if chunked or not body else body[0]
        headers = {"Accept": "application/sparql-results+json"} | ({"Transfer-Encoding": "chunked"} if chunked else {})
        connection.request("GET", query, iter(body) if chunked else whole, headers, encode_chunked=chunked)
        reply = connection.getresponse()
        assert (reply.status, json.load(reply)["boolean"]) == (200, True)
    connection.close()


def test_a_query_is_stopped_with_its_client(tmp_path: Path) -> None:
    write_release(tmp_path)
    with running(tmp_path, QUERY_TIMEOUT="60") as site:
        connections = []
        for _ in range(2):
            connection = http.client.HTTPConnection("127.0.0.1", site.port, timeout=30)
            connection.request("GET", f"/sparql?query={quote(FOREVER)}", headers={"Accept": "text/csv"})
            connections.append(connection)
        deadline = time.monotonic() + 20
        while gauge(site.port, "queries_busy") < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        for connection in connections:
            connection.close()
        while gauge(site.port, "queries_busy") > 0 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert gauge(site.port, "queries_busy") == 0
        assert gauge(site.port, 'queries_killed_total{reason="client_gone"}') == 2
        assert ask(site.port, "ASK {}").json["boolean"] is True


def test_releases_are_swapped_under_load_without_a_failed_request_or_a_mixed_answer(tmp_path: Path) -> None:
    """Each release says its number in two places; an answer that joins them must find one number in both."""
    folders = []
    for number in range(3):
        made = write_release(tmp_path, extra=f"<x:one> <x:n> {number} . <x:two> <x:n> {number} .")
        shutil.copytree(made.path, tmp_path / f"copy-{number}", symlinks=True)
        folders.append(tmp_path / f"copy-{number}")
    with running(tmp_path) as site, ThreadPoolExecutor(4) as threads:
        over = Event()
        loads = [threads.submit(_load, site, over, worker) for worker in range(4)]
        try:
            for turn in range(12):
                link = tmp_path / "next"
                link.symlink_to(folders[turn % 3].name)
                link.replace(tmp_path / "current")
                until_served(site.port, folders[turn % 3].name)
        finally:
            over.set()
        answers = [answer for load in loads for answer in load.result()]
    assert {status for status, _, _ in answers} == {200}
    assert all(len(set(numbers)) == 1 for _, numbers, _ in answers)
    assert all(numbers[0] == release[-1] for _, numbers, release in answers if release.startswith("copy"))
    assert len({release for _, _, release in answers}) >= 3


def _load(site: Site, over: Event, worker: int) -> list[tuple[int, list[str], str]]:
    answers: list[tuple[int, list[str], str]] = []
    while not over.is_set():
        query = f"SELECT ?n {{ ?s <x:n> ?n }} # {worker} {len(answers) % 7}"
        reply = ask(site.port, query, "application/sparql-results+json")
        rows = json.loads(reply.body)["results"]["bindings"] if reply.status == 200 else []
        answers.append((reply.status, [row["n"]["value"] for row in rows], reply.headers["x-release"]))
    return answers


def test_a_client_that_sends_too_much_is_told_when_to_come_back_and_others_are_not(tmp_path: Path) -> None:
    write_release(tmp_path)
    with running(tmp_path, RATE="3", BEHIND_PROXY="1") as site:
        replies = [ask(site.port, "ASK {}") for _ in range(3)]
        late = send(site.port, "/sparql", method="POST", body=b"x" * 10_000, Content_Type="application/sparql-query")
        assert [reply.status for reply in replies] == [200] * 3
        assert (late.status, late.type, late.json["status"]) == (429, "application/problem+json", 429)
        assert 1 <= int(late.headers["retry-after"]) <= 60
        assert "Retry-After" in late.headers["access-control-expose-headers"]
        assert send(site.port, "/", X_Forwarded_For="127.0.0.1, 198.51.100.7").status == 200
        page = send(site.port, "/", X_Forwarded_For="198.51.100.7, 127.0.0.1", Accept=HTML)
        assert (page.status, page.type) == (429, "text/html")
        for path in ("/healthz", "/readyz", "/metrics"):
            assert send(site.port, path).status == 200
        assert 'status="429"' in send(site.port, "/metrics").text


def test_a_forwarded_address_is_not_believed_unasked(tmp_path: Path) -> None:
    write_release(tmp_path)
    with running(tmp_path, RATE="2") as site:
        statuses = [send(site.port, "/", X_Forwarded_For=f"198.51.100.{host}").status for host in range(3)]
        assert statuses == [200, 200, 429]
