import pytest

from kg.bench.serve.http_reply import Reply

SIZED = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2;a=b\r\nlo\r\n0\r\n\r\n"
EMPTY = b"HTTP/1.1 204 No Content\r\nServer: x\r\n\r\n"


@pytest.mark.parametrize("data", [SIZED, CHUNKED, EMPTY])
def test_a_reply_is_whole_at_its_last_byte_and_not_before(data: bytes) -> None:
    reply = Reply()
    assert [reply.take(data[at : at + 1]) for at in range(len(data))] == [False] * (len(data) - 1) + [True]


@pytest.mark.parametrize("data", [SIZED, CHUNKED])
def test_the_body_is_what_was_sent(data: bytes) -> None:
    reply = Reply()
    assert reply.take(data)
    assert (reply.status, reply.body) == (200, b"hello")


def test_the_head_is_kept_apart() -> None:
    reply = Reply()
    reply.take(SIZED)
    assert reply.head.endswith(b"Content-Length: 5\r\n\r\n")
