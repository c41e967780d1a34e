"""The whole site over an engine of others: pages, questions, feed and endpoint say what they say over our own store."""

import csv
import json
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.queries import load_queries
from kg.remote.graphs import ReleaseGraphs
from kg.remote.publishing import Publisher
from kg.settings import DEFAULT_BASE_IRI, project_root
from tests.engines import Running
from tests.server.client import HTML, Reply, ask, send
from tests.server.conftest import Site, free_port, running
from tests.server.sample import write_release

COMPETENCY = load_queries(project_root() / "queries" / "competency", DEFAULT_BASE_IRI)
PATHS = (
    *("/", "/pictures", "/pictures?asOf=2012-06-06", "/quality", "/wikidata", "/ns", "/?lang=ru"),
    *("/page/state/afg", "/page/state/chn?asOf=2003-06-01", "/page/organization/sco", "/page/status/observer"),
    *("/text/sco-beijing-2012-communique", "/text/sco-beijing-2012-communique?beside=sco-beijing-2012-press-release"),
    *("/feed.atom", "/feed.atom?organization=SCO", "/sitemap.xml", "/search?q=observer", "/.well-known/void"),
    *("/data/state/afg.ttl", "/data/state/afg.jsonld", "/data/organization/sco.nt", "/graphs?default"),
    *(f"/graphs?graph={DEFAULT_BASE_IRI}graph/{name}" for name in ("facts", "links")),
    *("/api/statuses.json?organization=SCO&asOf=2012-06-07", "/api/meetings.csv", "/api/posts.json"),
    *("/api/documents.json", "/api/attendances.csv", "/reconcile", "/readyz"),
    '/reconcile?queries={"q":{"query":"Afganistan"}}',
)


@dataclass(frozen=True)
class Both:
    """A server over our own store, and one over an engine."""

    own: int
    engine: int
    name: str


@pytest.fixture(scope="module", params=["oxigraph_server", "virtuoso"])
def both(request: pytest.FixtureRequest, corpus_site: Site) -> Iterator[Both]:
    found: Running = request.getfixturevalue(request.param)
    release = (corpus_site.releases / "current").resolve()
    with closing(found.connect()) as engine:
        Publisher(engine, 0.0).publish(release)
    variables = {name.removeprefix("KG_"): value for name, value in found.variables.items()}
    with running(corpus_site.releases, **variables, QUERY_TIMEOUT="20") as site:
        yield Both(corpus_site.port, site.port, request.param)


def get(port: int, path: str) -> Reply:
    return send(port, quote(path, safe="/?=&:,"), Accept=HTML if path.endswith(("/", "pictures")) else "*/*")


def without_age(reply: Reply) -> bytes:
    """What was replied, but for how old the release is and the port that was asked."""
    if reply.type == "application/json" and b"age_seconds" in reply.body:
        return json.dumps({**reply.json, "age_seconds": 0}).encode()
    return b"\n".join(line for line in reply.body.splitlines() if b"127.0.0.1:" not in line)


def test_pages_data_questions_and_feed_are_the_same(both: Both) -> None:
    differ = []
    for path in PATHS:
        own, other = get(both.own, path), get(both.engine, path)
        assert own.status == 200, path
        if (own.status, own.type, without_age(own)) != (other.status, other.type, without_age(other)):
            differ.append((path, other.status, other.text[:300] if other.status != 200 else ""))
    assert differ == []


def test_the_competency_questions_have_the_same_answers(both: Both) -> None:
    """In Oxigraph in the same order, too; Virtuoso puts long strings into an order of its own."""
    differ = []
    for query in COMPETENCY:
        own, other = (rows(ask(port, query.text, "text/csv")) for port in (both.own, both.engine))
        if both.name == "virtuoso":
            own, other = sorted(own), sorted(other)
        differ += [query.name] if own != other else []
    assert differ == []


def rows(reply: Reply) -> list[list[str]]:
    return list(csv.reader(StringIO(reply.text)))


FACTS = f"{DEFAULT_BASE_IRI}graph/facts"
NEW = f"GRAPH <{FACTS}> {{ <urn:x:new> <urn:x:p> <urn:x:o> }}"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def test_datasets_are_the_same(both: Both) -> None:
    graphs = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"
    named = f"SELECT (COUNT(*) AS ?n) FROM <{FACTS}> {{ ?s ?p ?o }}"
    for query, parameters in (
        (COUNT, {}),
        (graphs, {}),
        (named, {}),
        (COUNT, {"default-graph-uri": FACTS}),
        (COUNT, {"named-graph-uri": FACTS}),
        (graphs, {"named-graph-uri": FACTS}),
        (graphs, {"default-graph-uri": FACTS}),
        (COUNT, {"default-graph-uri": "http://example.org/none"}),
        (COUNT, {"default-graph-uri": ReleaseGraphs("x").union}),
    ):
        own, other = (ask(port, query, "text/csv", **parameters) for port in (both.own, both.engine))
        assert (own.status, own.body) == (other.status, other.body), (query, parameters)


def test_what_is_refused_is_refused_alike(both: Both) -> None:
    for query in ("SELECT nonsense", "CLEAR ALL", "ASK { SERVICE <http://127.0.0.1:1/> {} }", "SELECT * { " * 200):
        own, other = (ask(port, query) for port in (both.own, both.engine))
        assert (own.status, own.json) == (other.status, other.json)
    form = urlencode({"query": "ASK {}", "default-graph-uri": "no iri"})
    assert send(both.engine, f"/sparql?{form}").status == 400


def test_a_release_is_taken_up_once_the_engine_holds_it(oxigraph_server: Running, tmp_path: Path) -> None:
    """The server goes on with the one before, says so, and moves without a restart; nobody sees an empty graph."""
    with closing(oxigraph_server.connect()) as engine:
        first = write_release(tmp_path)
        Publisher(engine, 0.0, keep=True).publish(first.path)
        with running(tmp_path, ENDPOINT=oxigraph_server.address) as site:
            second = write_release(tmp_path, extra=NEW)
            assert "warning" in await_json(site.port, lambda said: "warning" in said)
            assert ask(site.port, "ASK { <urn:x:new> ?p ?o }").json["boolean"] is False
            Publisher(engine, 0.0, keep=True).publish(second.path)
            said = await_json(site.port, lambda said: said.get("release") == second.path.name)
            assert "warning" not in said
            assert ask(site.port, "ASK { <urn:x:new> ?p ?o }").json["boolean"] is True
            Publisher(engine, 0.0)._clear(ReleaseGraphs(second.path.name))
            assert ask(site.port, COUNT).status == 503
        Publisher(engine, 0.0)._clear(ReleaseGraphs(first.path.name))


def await_json(port: int, wanted: Callable[[dict[str, object]], bool], seconds: float = 20) -> dict[str, object]:
    """What /readyz says, once it says what is wanted."""
    end = time.monotonic() + seconds
    while not wanted(said := send(port, "/readyz").json):
        assert time.monotonic() < end, said
        time.sleep(0.1)
    return said


def test_a_server_is_not_started_over_an_engine_without_the_release(oxigraph_server: Running, tmp_path: Path) -> None:
    write_release(tmp_path, extra=NEW.replace("new", "other"))
    options = ["--releases", str(tmp_path), "--endpoint", oxigraph_server.address, "--port", str(free_port())]
    done = CliRunner().invoke(main, ["serve", *options])
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert "load it: kg publish --to http" in done.stderr
    refused = CliRunner().invoke(main, ["serve", "--endpoint", "file:///etc/passwd"])
    assert "--endpoint='file:///etc/passwd' cannot be used" in refused.stderr
