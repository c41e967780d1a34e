import socket
from concurrent.futures import ThreadPoolExecutor

import pytest

from kg.bench.serve import rough
from kg.bench.serve.rough import CLOSED
from tests.kg.bench.serve.test_driver import BAD, GOOD, Answering


@pytest.mark.parametrize(("reply", "status"), [(GOOD, 200), (BAD, 503), (b"", CLOSED)])
def test_what_a_server_answers_is_told(reply: bytes, status: int | str) -> None:
    server = Answering(reply)
    assert rough.ask(server.port, "ASK {}", 1.0) == status
    assert rough.flood_headers(server.port, 1, 1.0) == status
    assert rough.long_address(server.port, 100, 1.0) == status
    server.close()


def test_clients_that_are_slow_or_leave_send_what_they_say() -> None:
    server = Answering(GOOD)
    assert rough.read_slowly(server.port, 2, 0.1) == 200
    assert rough.send_slowly(server.port, 2, 0.1) == CLOSED
    assert rough.leave(server.port, "ASK {}", 2) == CLOSED
    assert len(server.seen) >= 4
    server.close()


def test_half_open_connections_are_seen_to_be_closed_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rough, "_CLOSE_SECONDS", 0.1)
    closing = Answering(b"")
    assert rough.half_open(closing.port, 2) == CLOSED
    closing.close()
    with socket.create_server(("127.0.0.1", 0)) as silent, ThreadPoolExecutor(1) as threads:
        accepted = threads.submit(lambda: [silent.accept()[0] for _ in range(2)])
        assert rough.half_open(silent.getsockname()[1], 2) == "open"
        for connection in accepted.result():
            connection.close()
