import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from tests.server.client import HTML, ask, send
from tests.server.conftest import running
from tests.server.sample import Sample, write_release
from tests.server.test_pool import FOREVER


def test_the_process_is_healthy(port: int) -> None:
    reply = send(port, "/healthz")
    assert (reply.status, reply.json) == (200, {"status": "healthy"})
    assert reply.headers["cache-control"] == "no-store"


def test_ready_names_the_release(port: int, sample: Sample) -> None:
    told = send(port, "/readyz").json
    age = told.pop("age_seconds")
    assert told == {"status": "ready", "release": sample.path.name}
    assert 0 <= age < 3600


def test_a_release_that_cannot_be_served_is_told_to_operators_and_the_one_before_goes_on(tmp_path: Path) -> None:
    sample = write_release(tmp_path)
    with running(tmp_path) as site:
        assert "warning" not in send(site.port, "/readyz").json
        broken = tmp_path / "broken"
        broken.mkdir()
        (tmp_path / "next").symlink_to(broken.name)
        (tmp_path / "next").replace(tmp_path / "current")
        deadline = time.monotonic() + 20
        while "warning" not in (told := send(site.port, "/readyz").json) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert (told["release"], told["warning"]) == (
            sample.path.name,
            "the one that came after it cannot be served",
        )
        assert "communique_release_failed 1.0" in send(site.port, "/metrics").text
        assert ask(site.port, "ASK { ?s ?p ?o }").json["boolean"] is True


def test_the_figures_tell_of_requests_cache_queue_kills_and_release(tmp_path: Path) -> None:
    sample = write_release(tmp_path)
    with running(tmp_path, QUERY_TIMEOUT="0.5") as site:
        assert ask(site.port, FOREVER).status == 503
        for _ in range(2):
            assert ask(site.port, "ASK {}").status == 200
        text = send(site.port, "/metrics").text
    for line in (
        'communique_requests_total{kind="sparql",status="503"} 1.0',
        'communique_request_seconds_count{cache="hit",kind="sparql"} 1.0',
        'communique_queries_killed_total{reason="deadline"} 1.0',
        "communique_queries_waiting 0.0",
        "communique_queries_busy 0.0",
        "communique_cache_entries 1.0",
        f'communique_release{{name="{sample.path.name}"}} 1.0',
    ):
        assert f"\n{line}\n" in text, line
    assert "\ncommunique_release_age_seconds " in text


def test_queries_that_run_may_end_when_the_server_is_told_to_stop(tmp_path: Path) -> None:
    write_release(tmp_path)
    with running(tmp_path, QUERY_TIMEOUT="4") as site, ThreadPoolExecutor(1) as threads:
        begun = time.monotonic()
        last = threads.submit(ask, site.port, FOREVER)
        while "communique_queries_busy 1.0" not in send(site.port, "/metrics").text:
            time.sleep(0.02)
        site.process.terminate()
        reply = last.result()
        assert (reply.status, reply.json["seconds"]) == (503, 4.0)
        assert site.process.wait(20) == 0
        assert 4 <= time.monotonic() - begun < 12


def test_the_dataset_describes_itself(port: int) -> None:
    reply = send(port, "/.well-known/void")
    assert (reply.status, reply.type) == (200, "text/turtle")
    predicates = {str(quad.predicate) for quad in parse(reply.body, format=RdfFormat.TURTLE)}
    assert "<http://rdfs.org/ns/void#sparqlEndpoint>" in predicates


def test_the_description_is_negotiated(port: int) -> None:
    assert send(port, "/.well-known/void", Accept="application/ld+json").type == "application/ld+json"
    assert send(port, "/.well-known/void", Accept="image/png").status == 406
    assert send(port, "/.well-known/void", Accept=HTML).type == "text/turtle"
