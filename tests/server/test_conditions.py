"""Who has these very bytes is told so."""

import pytest

from server.conditions import encoded, has_it, not_modified, plain
from server.exchange import Reply, Request

ETAG = '"abc"'


@pytest.mark.parametrize(
    ("sent", "has"),
    [
        ('"abc"', True),
        ('W/"abc"', True),
        ('"x", "abc~gzip"', True),
        ("*", True),
        ('"x"', False),
        ("abc", False),
        ("", False),
    ],
)
def test_if_none_match(sent: str, has: bool) -> None:
    assert has_it(Request("GET", "/", "", {"if-none-match": sent}), ETAG) is has


def test_each_encoding_has_an_etag_of_its_own() -> None:
    assert encoded(ETAG, "br") == '"abc~br"'
    assert encoded(encoded(ETAG, "gzip"), "br") == '"abc~br"'
    assert plain(encoded(ETAG, "br")) == "abc"


def test_a_304_has_no_content_and_says_nothing_about_it() -> None:
    reply = Reply(200, (("etag", ETAG), ("content-type", "a/b"), ("content-length", "3"), ("vary", "Accept")), b"abc")
    assert not_modified(reply) == Reply(304, (("etag", ETAG), ("vary", "Accept")))
