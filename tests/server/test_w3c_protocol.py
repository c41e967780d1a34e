"""The query cases of the W3C's protocol tests (sparql11, protocol), on our own graphs: a case is named as there.

Each is sent as its request says; status, type and boolean of what comes back are held against those of its answer.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

import pytest

from kg.settings import DEFAULT_BASE_IRI
from tests.server.client import Reply, send
from tests.server.sample import TEXT_ID

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
IGO = "https://w3id.org/communique/ns#"
FACTS, TEXT = f"{DEFAULT_BASE_IRI}graph/facts", f"{DEFAULT_BASE_IRI}graph/text/{TEXT_ID}"
AUTHORITY = f"{DEFAULT_BASE_IRI}graph/authority"
HOLDING, PASSAGE, STATE = (f"?x a <{IGO}{name}>" for name in ("StatusHolding", "Passage", "State"))
"""Each stands in one of the three graphs alone."""

ROWS = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"}
BOOLEANS = {"application/sparql-results+json", "application/sparql-results+xml"}
GRAPHS = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"}


@dataclass(frozen=True)
class Case:
    """A request, and the answer that it must have: `truth` is an ASK's."""

    name: str
    query: str = ""
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    method: str = "GET"
    content_type: str = ""
    body: bytes = b""
    truth: bool | None = None
    types: frozenset[str] = frozenset()
    statuses: tuple[int, ...] = (200,)

    def send(self, port: int) -> Reply:
        """The reply; a query with a dataset goes into the address or, with a form's type, into the body."""
        pairs = [("default-graph-uri", iri) for iri in self.default] + [("named-graph-uri", iri) for iri in self.named]
        if self.content_type == FORM and not self.body:
            body = urlencode([("query", self.query), *pairs]).encode()
            return send(port, "/sparql", method=self.method, body=body, Content_Type=FORM)
        if self.query:
            pairs.insert(0, ("query", self.query))
        headers = {"Content_Type": self.content_type} if self.content_type else {}
        path = f"/sparql?{urlencode(pairs)}" if pairs else "/sparql"
        return send(port, path, method=self.method, body=self.body if self.method != "GET" else None, **headers)


def asks(*patterns: str) -> str:
    return f"ASK {{ {' '.join(patterns)} }}"


BOTH = asks(f"{{ {HOLDING} }}", f"{{ {PASSAGE.replace('?x', '?y')} }}")
BOTH_NAMED = asks(f"GRAPH ?g {{ {HOLDING} }}", f"GRAPH ?h {{ {PASSAGE.replace('?x', '?y')} }}")
FULL = asks(HOLDING, f"GRAPH ?g {{ {PASSAGE.replace('?x', '?y')} }}")
OVERRIDDEN = f"ASK FROM <{AUTHORITY}> {{ {HOLDING} }}"

GOOD = (
    Case("query_get", "ASK {}", truth=True, types=frozenset(BOOLEANS)),
    Case("query_post_form", "ASK {}", method="POST", content_type=FORM, truth=True),
    Case("query_post_direct", method="POST", content_type=DIRECT, body=b"ASK {}", truth=True),
    Case("query_dataset_default_graph", asks(HOLDING), (FACTS,), truth=True),
    Case("query_dataset_default_graph: no other", asks(PASSAGE), (FACTS,), truth=False),
    Case("query_dataset_default_graphs_get", BOTH, (FACTS, TEXT), truth=True),
    Case("query_dataset_default_graphs_get: no other", asks(STATE), (FACTS, TEXT), truth=False),
    Case("query_dataset_default_graphs_post", BOTH, (FACTS, TEXT), method="POST", content_type=FORM, truth=True),
    Case("query_dataset_named_graphs_get", BOTH_NAMED, named=(FACTS, TEXT), truth=True),
    Case("query_dataset_named_graphs_get: no other", BOTH_NAMED, named=(FACTS, AUTHORITY), truth=False),
    Case("query_dataset_named_graphs_get: no default", asks(HOLDING), named=(FACTS, TEXT), truth=False),
    Case("query_dataset_named_graphs_post", BOTH_NAMED, (), (FACTS, TEXT), "POST", FORM, truth=True),
    Case("query_dataset_full", FULL, (FACTS,), (TEXT, AUTHORITY), truth=True),
    Case("query_dataset_full: not the other way", FULL, (TEXT,), (FACTS, AUTHORITY), truth=False),
    Case("query_dataset_full, post", FULL, (FACTS,), (TEXT,), "POST", FORM, truth=True),
    Case("query_dataset_full, direct", "", (FACTS,), (TEXT,), "POST", DIRECT, FULL.encode(), truth=True),
    Case("query_multiple_dataset", OVERRIDDEN, (FACTS,), truth=True),
    Case("query_multiple_dataset: without the protocol's", OVERRIDDEN, truth=False),
    Case("query_content_type_select", "SELECT (1 AS ?value) {}", types=frozenset(ROWS)),
    Case("query_content_type_ask", "ASK {}", types=frozenset(BOOLEANS)),
    Case("query_content_type_describe", "DESCRIBE <http://example.org/>", types=frozenset(GRAPHS)),
    Case("query_content_type_construct", "CONSTRUCT { <x:s> <x:p> 1 } WHERE {}", types=frozenset(GRAPHS)),
)
ENCODED = urlencode({"query": "ASK {}"}).encode()
BAD = (
    Case("bad_query_method", "ASK {}", method="PUT", statuses=(405, 501)),
    Case("bad_multiple_queries, post", "", (), (), "POST", FORM, ENCODED + b"&" + ENCODED, statuses=(400,)),
    Case("bad_query_wrong_media_type", "", (), (), "POST", "text/plain", b"ASK {}", statuses=(400, 415)),
    Case("bad_query_missing_form_type", "", (), (), "POST", "", ENCODED, statuses=(400, 415)),
    Case("bad_query_missing_direct_type", "", (), (), "POST", "", b"ASK {}", statuses=(400, 415)),
    Case(
        "bad_query_non_utf8",
        method="POST",
        content_type=f"{DIRECT}; charset=UTF-16",
        body="ASK {}".encode("utf-16"),
        statuses=(400, 415),
    ),
    Case("bad_query_syntax", "ASK {", statuses=(400,)),
    Case("bad_query_syntax, post", "SELECT", method="POST", content_type=FORM, statuses=(400,)),
)


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_a_good_request_has_its_answer(port: int, case: Case) -> None:
    reply = case.send(port)
    assert reply.status in case.statuses, reply.text
    if case.truth is not None:
        assert reply.json["boolean"] is case.truth
    if case.types:
        assert reply.type in case.types


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_a_bad_request_is_a_problem_that_says_what_to_do(port: int, case: Case) -> None:
    reply = case.send(port)
    assert reply.status in case.statuses
    assert reply.type == "application/problem+json"
    assert len(reply.json["detail"]) > 20


def test_bad_multiple_queries_in_the_address(port: int) -> None:
    assert send(port, f"/sparql?{ENCODED.decode()}&{ENCODED.decode()}").status == 400


@pytest.mark.parametrize(
    ("method", "content_type", "body"),
    [
        ("GET", "", None),
        ("POST", FORM, urlencode({"update": "CLEAR ALL"}).encode()),
        ("POST", "application/sparql-update", b"CLEAR ALL"),
    ],
)
def test_an_update_changes_nothing_however_it_is_sent(
    port: int, method: str, content_type: str, body: bytes | None
) -> None:
    path = "/sparql" if body else "/sparql?update=CLEAR+ALL"
    headers = {"Content_Type": content_type} if content_type else {}
    assert send(port, path, method=method, body=body, **headers).status == 400
    assert send(port, f"/sparql?{urlencode({'query': asks(HOLDING)})}").json["boolean"] is True
