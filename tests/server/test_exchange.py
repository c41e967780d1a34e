"""Requests and replies as values."""

from server.exchange import Reply, Request


def test_a_header_that_is_not_there_is_empty() -> None:
    assert Request("GET", "/", "", {"accept": "a/b"}).header("accept") == "a/b"
    assert Request("GET", "/", "", {}).header("accept") == ""
    assert Reply(200, ()).header("etag") == ""


def test_a_header_takes_the_place_of_those_of_its_name() -> None:
    reply = Reply(200, (("vary", "Accept"), ("x", "1"), ("x", "2"))).with_headers(("x", "3"))
    assert reply.headers == (("vary", "Accept"), ("x", "3"))
