"""What the event loop answers by itself is what the application would answer."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from flask import Flask

from kg.settings import Settings
from server.app import create_app
from server.direct import Direct
from server.exchange import Reply, Request
from server.pool import Waiting
from server.services import services_of
from server.wsgi import call
from tests.server.client import HTML
from tests.server.test_pool import FOREVER


@pytest.fixture(scope="module")
def application(settings: Settings) -> Iterator[Flask]:
    made = create_app(settings)
    yield made
    services_of(made).close()


async def stays() -> None:
    await asyncio.sleep(60)


def direct(application: Flask, request: Request, gone: Callable[[], Awaitable[None]] = stays) -> Reply | None:
    services = services_of(application)

    async def run() -> Reply | None:
        with ThreadPoolExecutor(2) as threads:
            found, release = Direct(services.engine), services.releases.get()
            return await found.reply(request, release, Waiting(gone, threads))

    return asyncio.run(run())


def asking(query: str, accept: str = "*/*", more: str = "") -> Request:
    return Request("GET", "/sparql", f"query={quote(query)}{more}", {"accept": accept})


ASKED = [
    asking("ASK {}"),
    asking("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 9", "text/csv;q=0.5, text/tab-separated-values"),
    asking("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 9", more="&format=xml"),
    asking("DESCRIBE <https://w3id.org/communique/id/state/mng>", "text/turtle"),
    asking("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } ORDER BY ?s LIMIT 5", "application/json"),
    asking("SELECT ('\\u0001' AS ?x) {}", "application/sparql-results+xml"),
    asking("SELECT * { ?s ?p"),
    asking("ASK {}", more="&default-graph-uri=nothing"),
    Request("POST", "/sparql", "", {"accept": "*/*", "content-type": "application/sparql-query"}, b"ASK { ?s ?p ?o }"),
]


@pytest.mark.parametrize("request_", ASKED)
def test_it_is_the_application_s_reply_header_by_header(application: Flask, request_: Request) -> None:
    own, theirs = direct(application, request_), call(application, request_)
    assert own is not None
    assert (own.status, own.body) == (theirs.status, theirs.body)
    assert dict(own.headers) == {name: value for name, value in theirs.headers if name != "date"}  # the server's own


LEFT = [
    asking("ASK {}", HTML),
    asking("ASK {}", "text/*"),
    asking("ASK {}", more="&format=html"),
    asking("ASK {}", more="&format=nothing"),
    asking("ASK { SERVICE <http://example.org/> { ?s ?p ?o } }"),
    asking("ASK {} #" + "x" * 9000),
    Request("GET", "/sparql", "", {"accept": "*/*"}),
    Request("POST", "/sparql", "", {"content-type": "application/sparql-update"}, b"CLEAR ALL"),
    Request("GET", "/", "", {"accept": "*/*"}),
]


@pytest.mark.parametrize("request_", LEFT)
def test_the_rest_is_left_to_the_application(application: Flask, request_: Request) -> None:
    assert direct(application, request_) is None


def test_a_query_past_its_deadline_is_told_as_the_application_tells_it(application: Flask) -> None:
    own = direct(application, asking(FOREVER))
    assert own is not None and own.status == 503
    assert dict(own.headers) == dict(call(application, asking(FOREVER)).headers)


def test_a_query_whose_client_goes_is_stopped(application: Flask) -> None:
    async def goes() -> None:
        await asyncio.sleep(0.1)

    pool = services_of(application).pools[0]
    before = pool.kills.total()
    own = direct(application, asking(FOREVER), goes)
    assert own is not None and own.status != 200
    assert pool.kills.total() == before + 1 and pool.busy == 0


def test_a_large_answer_is_whole(application: Flask) -> None:
    rows = "SELECT ?a { VALUES ?a { 1 2 3 4 5 6 7 8 9 10 } VALUES ?b { 1 2 3 4 5 6 7 8 9 10 } "
    rows += "".join(f"VALUES ?{name} {{ 1 2 3 4 5 6 7 8 9 10 }} " for name in "cde") + "}"
    own = direct(application, asking(rows, "text/csv"))
    assert own is not None and own.status == 200
    assert len(own.body.splitlines()) == 100_001
