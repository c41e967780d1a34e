"""A local stand-in for Wikidata's two services, which behaves as their documentation says and fails on demand.

The reconciliation service answers batches of the API 0.2, the query service SPARQL over a few invented items. Who
does not say who it is gets 403, as the user-agent policy has it; two requests at a time are written down.
"""

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, Store

ITEMS = """
@prefix p: <http://www.wikidata.org/prop/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix s: <http://www.wikidata.org/entity/statement/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

wd:Q901 rdfs:label "Anna Bell"@en ; skos:altLabel "A. M. Bell"@en, "Анна Белл"@ru ;
    wdt:P31 wd:Q5 ; wdt:P27 wd:Q711 ; wdt:P569 "1950-03-01T00:00:00Z"^^xsd:dateTime ; p:P39 s:901-1 .
s:901-1 ps:P39 wd:Q950 ; pq:P580 "2009-06-01T00:00:00Z"^^xsd:dateTime ; pq:P582 "2013-06-01T00:00:00Z"^^xsd:dateTime .
wd:Q950 rdfs:label "President of Mongolia"@en ; wdt:P31 wd:Q4164871 ; wdt:P1001 wd:Q711 .
wd:Q902 rdfs:label "Anna Bell"@en ; wdt:P31 wd:Q5 ; wdt:P27 wd:Q30 ;
    wdt:P569 "1860-01-01T00:00:00Z"^^xsd:dateTime ; wdt:P570 "1931-01-01T00:00:00Z"^^xsd:dateTime .
wd:Q903 rdfs:label "Anna Bell"@en ; wdt:P31 wd:Q960 .
wd:Q960 wdt:P279 wd:Q961 .
wd:Q970 rdfs:label "Alpha Union"@en ; wdt:P31 wd:Q971 .
wd:Q971 wdt:P279 wd:Q484652 .
wd:Q990 rdfs:label "Secretary-General of the Union"@en ; wdt:P31 wd:Q4164871 .
wd:Q980 rdfs:label "Ulan Bator"@en ; skos:altLabel "Ulaanbaatar"@en ; wdt:P31 wd:Q515 ; wdt:P17 wd:Q711 .
"""
AGENT = re.compile(r"\S+/\S+ \([^()]*\S[^()]*\) \S+")


@dataclass
class Fault:
    """What the next request gets instead of an answer."""

    status: int = 200
    body: bytes = b"busy"
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drip: int = 0
    """So many bytes, one every tenth of a second."""


class Services:
    """The services' state: their items, the faults to come, what was asked."""

    def __init__(self) -> None:
        self.store = Store()
        self.store.load(ITEMS.encode(), format=RdfFormat.TURTLE)
        self.faults: list[Fault] = []
        self.asked: list[tuple[str, float]] = []
        self.agents: set[str] = set()
        self.queries: list[dict[str, object]] = []
        self.most_at_once = 0
        self.now = 0
        self.lock = threading.Lock()
        self.port = 0

    def address(self, path: str) -> str:
        """The address of `reconcile` or `sparql`."""
        return f"http://127.0.0.1:{self.port}/{path}"

    def answer(self, path: str, form: dict[str, str]) -> bytes:
        return self._reconcile(form["queries"]) if path == "/reconcile" else self._sparql(form["query"])

    def _reconcile(self, queries: str) -> bytes:
        asked = json.loads(queries)
        self.queries += asked.values()
        return json.dumps({key: {"result": self._found(query)} for key, query in asked.items()}).encode()

    def _found(self, query: dict[str, object]) -> list[dict[str, object]]:
        """Items whose name shares a word of more than two letters with the query's."""
        words = {word for word in str(query["query"]).casefold().split() if len(word) > 2}
        found: dict[str, str] = {}
        for quad in sorted(self.store, key=str):
            if quad.predicate.value.endswith(("#label", "#altLabel")):
                name = quad.object.value
                if words & set(name.casefold().split()):
                    found.setdefault(quad.subject.value.rpartition("/")[2], name)
        rows = [{"id": qid, "name": name, "score": 80, "match": False, "type": []} for qid, name in found.items()]
        return rows[: int(str(query["limit"]))]

    def _sparql(self, text: str) -> bytes:
        found = self.store.query(text)
        assert isinstance(found, QuerySolutions)
        return found.serialize(format=QueryResultsFormat.JSON) or b""


class _Handler(BaseHTTPRequestHandler):
    services: Services

    def do_POST(self) -> None:
        services = self.services
        with services.lock:
            services.now += 1
            services.most_at_once = max(services.most_at_once, services.now)
            services.asked.append((self.path, time.monotonic()))
            services.agents.add(self.headers.get("User-Agent", ""))
            fault = services.faults.pop(0) if services.faults else None
        form = {name: values[0] for name, values in parse_qs(self._body()).items()}
        try:
            self._reply(fault, form)
        except (BrokenPipeError, ConnectionResetError):
            pass
        finally:
            with services.lock:
                services.now -= 1

    def _body(self) -> str:
        return self.rfile.read(int(self.headers["Content-Length"])).decode()

    def _reply(self, fault: Fault | None, form: dict[str, str]) -> None:
        if not AGENT.fullmatch(self.headers.get("User-Agent", "")):
            fault = Fault(403, b"Please set a user agent")
        if fault is None:
            fault = Fault(body=self.services.answer(self.path, form))
        time.sleep(fault.delay)
        self.send_response(fault.status)
        for name, value in fault.headers.items():
            self.send_header(name, value)
        self.end_headers()
        for _ in range(fault.drip):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)
        self.wfile.write(fault.body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests look at what was asked."""


@contextmanager
def wikidata() -> Iterator[Services]:
    """The services on a free port of this machine, until the end of the block."""
    services = Services()
    handler = type("Handler", (_Handler,), {"services": services})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        services.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield services
        finally:
            server.shutdown()
            thread.join()
