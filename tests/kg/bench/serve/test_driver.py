import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

import pytest

from kg.bench.serve.driver import Driver, Load, summarise
from kg.bench.serve.mix import Asked

ASK = Asked("ask", "", "ASK { }\nLIMIT 1000000", True)
GOOD = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
BAD = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"


class Answering:
    """A server that gives the same bytes to every request, and remembers what was asked."""

    def __init__(self, reply: bytes) -> None:
        self._reply = reply
        self.seen: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(ConnectionError):
            while data := connection.recv(65536):
                self.seen.append([*data.split(b" "), b""][1])
                connection.sendall(self._reply)
                if not self._reply:
                    return

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def good() -> Iterator[Answering]:
    server = Answering(GOOD)
    yield server
    server.close()


def load(port: int, **changes: object) -> Load:
    return Load(**{  # type: ignore[arg-type]  # the values of a test
        **{"port": port, "path": "/", "queries": [ASK], "things": [], "clients": 3, "seconds": 0.2, "patience": 2.0},
        **changes,
    })  # fmt: skip


def test_times_are_given_by_their_rank() -> None:
    driven = summarise([0.001 * number for number in range(1, 101)], 2.0, Counter(), Counter())
    assert (driven.p50, driven.p95, driven.p99) == (51.0, 96.0, 100.0)
    assert (driven.answered, driven.rate) == (100, 50.0)
    assert summarise([], 0.0, Counter(), Counter()).rate == 0.0


def test_all_clients_ask_until_the_time_is_over_and_no_text_twice(good: Answering) -> None:
    driven = Driver(load(good.port)).run()
    assert driven.failed == 0
    assert driven.answered == len(good.seen) == len(set(good.seen)) > 3
    assert 0.2 <= driven.seconds < 2


def test_repeated_requests_are_few_texts_again_and_again(good: Answering) -> None:
    driven = Driver(load(good.port, repeated=True)).run()
    assert len(set(good.seen)) == ASK.repeated == 20
    assert driven.answered == len(good.seen) - 20  # what warms up is not counted


def test_answers_are_told_apart_where_it_is_asked_for(good: Answering) -> None:
    driven = Driver(load(good.port, told=True)).run()
    assert list(driven.told.values()) == [driven.answered]
    assert next(iter(driven.told)).startswith("ask ")


def test_another_status_is_a_failure() -> None:
    server = Answering(BAD)
    driven = Driver(load(server.port)).run()
    server.close()
    assert driven.answered == 0
    assert driven.problems == {"503": driven.failed}


def test_a_connection_that_breaks_is_a_failure_and_is_made_anew() -> None:
    server = Answering(b"")
    driven = Driver(load(server.port)).run()
    server.close()
    assert driven.answered == 0
    assert driven.problems["ConnectionResetError"] == driven.failed > 3


def test_who_never_answers_is_given_up() -> None:
    silent = socket.create_server(("127.0.0.1", 0))
    driven = Driver(load(silent.getsockname()[1], patience=0.2)).run()
    silent.close()
    assert driven.problems == {"no answer": 3}
