"""Who has these very bytes is told so."""

import pytest

from server.conditions import encoded, has_it, is_unmet, not_modified, plain, with_known_range
from server.exchange import Reply, Request

ETAG = '"abc"'
DAY, BEFORE, AFTER = (f"{day:02} Nov 2026 12:00:00 GMT" for day in (2, 1, 3))
REPLY = Reply(200, (("etag", ETAG), ("last-modified", f"Mon, {DAY}")), b"abc")


def asking(**headers: str) -> Request:
    return Request("GET", "/", "", {name.replace("_", "-"): value for name, value in headers.items()})


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
    assert has_it(asking(if_none_match=sent), REPLY) is has


@pytest.mark.parametrize(("since", "has"), [(DAY, True), (AFTER, True), (BEFORE, False), ("yesterday", False)])
def test_if_modified_since(since: str, has: bool) -> None:
    assert has_it(asking(if_modified_since=since), REPLY) is has
    assert has_it(asking(if_modified_since=since, if_none_match='"x"'), REPLY) is False
    assert has_it(asking(if_modified_since=since), Reply(200, (), b"")) is False


@pytest.mark.parametrize(
    ("sent", "unmet"), [('"abc"', False), ('"x", "abc~br"', False), ("*", False), ('"x"', True), ('W/"abc"', True)]
)
def test_if_match(sent: str, unmet: bool) -> None:
    assert is_unmet(asking(if_match=sent), REPLY) is unmet


@pytest.mark.parametrize(("since", "unmet"), [(DAY, False), (AFTER, False), (BEFORE, True), ("yesterday", False)])
def test_if_unmodified_since(since: str, unmet: bool) -> None:
    assert is_unmet(asking(if_unmodified_since=since), REPLY) is unmet
    assert is_unmet(asking(if_unmodified_since=since, if_match=ETAG), REPLY) is False
    assert is_unmet(asking(if_unmodified_since=since), Reply(200, (), b"")) is False


@pytest.mark.parametrize("asked", ["bytes=0-9", "bytes=5-", "bytes=-5", "bytes = 7 - 7"])
def test_one_range_of_bytes_is_known(asked: str) -> None:
    assert with_known_range(asking(range=asked)).header("range") == asked


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,5-6", "lines=1-2", "bytes=5-2", "bytes=", "bytes=-", "5-9", "bytes=a-b", ""]
)
def test_any_other_range_is_left_off(asked: str) -> None:
    assert with_known_range(asking(range=asked, accept="a/b")) == asking(accept="a/b")


def test_each_encoding_has_an_etag_of_its_own() -> None:
    assert encoded(ETAG, "br") == '"abc~br"'
    assert encoded(encoded(ETAG, "gzip"), "br") == '"abc~br"'
    assert plain(encoded(ETAG, "br")) == "abc"


def test_a_304_has_no_content_and_says_nothing_about_it() -> None:
    reply = Reply(200, (("etag", ETAG), ("content-type", "a/b"), ("content-length", "3"), ("vary", "Accept")), b"abc")
    assert not_modified(reply) == Reply(304, (("etag", ETAG), ("vary", "Accept")))
