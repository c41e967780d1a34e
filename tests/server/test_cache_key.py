"""What a reply is a function of."""

from urllib.parse import urlencode

import pytest

from server.cache_key import key_of
from server.exchange import Request
from tests.server.client import HTML

QUERY = "SELECT * { ?s ?p 'a  b # c' } # the end"
SAME = "SELECT  *\n{ # what is\n ?s ?p 'a  b # c' }"


def by_get(query: str, accept: str = "text/csv", method: str = "GET", **more: str) -> Request:
    return Request(method, "/sparql", urlencode({"query": query, **more}), {"accept": accept})


def by_post(query: str, accept: str = "text/csv", method: str = "POST") -> Request:
    return Request(
        method, "/sparql", "", {"accept": accept, "content-type": "application/sparql-query"}, query.encode()
    )


def by_form(query: str) -> Request:
    headers = {"accept": "text/csv", "content-type": "application/x-www-form-urlencoded"}
    return Request("POST", "/sparql", "", headers, urlencode({"query": query}).encode())


def test_white_space_comments_and_the_way_of_sending_do_not_matter() -> None:
    asked = (by_get(QUERY), by_get(SAME), by_get(QUERY, method="HEAD"), by_post(SAME), by_form(QUERY))
    assert len({key_of(request) for request in asked}) == 1


@pytest.mark.parametrize(
    "other",
    [
        by_get("SELECT * { ?s ?p 'a b # c' }"),
        by_get(QUERY, "text/html"),
        by_get(QUERY, "application/json"),
        by_get(QUERY, format="csv"),
        by_get(QUERY, **{"default-graph-uri": "x:g"}),
        by_get("SELECT * { ?s ?p 'a  b # c' } #\\u000A LIMIT 1"),
    ],
)
def test_what_is_asked_and_in_which_form_does(other: Request) -> None:
    assert key_of(other) != key_of(by_get(QUERY))


def test_a_page_shows_a_query_as_it_was_written() -> None:
    assert key_of(by_get(QUERY, HTML)) != key_of(by_get(SAME, HTML))
    assert key_of(by_post(QUERY, HTML)) is None


def test_a_long_query_has_a_short_key() -> None:
    long = "SELECT * { VALUES ?x { " + "1 " * 100_000 + "} }"
    assert len(repr(key_of(by_get(long)))) < 500
    assert key_of(by_get(long)) == key_of(by_post(long))


@pytest.mark.parametrize(
    "request_",
    [
        Request("GET", "/downloads/a.nt", "", {"range": "bytes=0-1"}),
        Request("POST", "/page/state/kaz", "", {}),
        Request("OPTIONS", "/sparql", "", {}),
        by_get("ASK {} #" + "x" * 1_100_000),
        by_post("ASK {} #" + "x" * 1_100_000),
        Request("GET", "/sparql", "query=a&query=b", {}),
        Request("POST", "/sparql", "", {"content-type": "a/b"}, b"ASK {}"),
    ],
)
def test_what_must_not_be_kept_has_no_key(request_: Request) -> None:
    assert key_of(request_) is None


def test_pages_have_the_request_s_own_key() -> None:
    one = Request("GET", "/page/state/kaz", "lang=ru", {"accept": HTML})
    assert key_of(one) == key_of(Request("HEAD", "/page/state/kaz", "lang=ru", {"accept": HTML, "cookie": "x"}))
    assert key_of(one) != key_of(Request("GET", "/page/state/kaz", "lang=en", {"accept": HTML}))


def test_a_page_asked_for_by_name_shows_the_query_as_it_was_written_too() -> None:
    assert key_of(by_get(QUERY, "*/*", format="html")) != key_of(by_get(SAME, "*/*", format="html"))
    assert key_of(by_get(QUERY, "*/*", format="csv")) == key_of(by_get(SAME, "*/*", format="csv"))


def test_the_method_query_has_the_key_of_a_post() -> None:
    assert key_of(by_post(QUERY, method="QUERY")) == key_of(by_post(SAME)) is not None
