from collections.abc import Iterator

import pytest

from kg.bench.serve.driver import Client
from kg.bench.serve.pages import ALL, Course, Figures, chosen, figures, kind_of, measure, render, visit
from kg.errors import BenchFailed
from kg.settings import Settings
from tests.kg.bench.serve.test_driver import BAD, Answering, good

__all__ = ["good"]


@pytest.fixture
def bad() -> Iterator[Answering]:
    server = Answering(BAD)
    yield server
    server.close()


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", "home"),
        ("/downloads/", "downloads"),
        ("/page/state/kaz", "state"),
        ("/text/a%20b", "document"),
        ("/text/a?beside=b", "side by side"),
    ],
)
def test_pages_are_told_apart_by_their_addresses(address: str, kind: str) -> None:
    assert kind_of(address) == kind


def test_of_each_kind_some_addresses_are_chosen_from_all_parts_of_the_list() -> None:
    addresses = ["/", *(f"/page/state/{number}" for number in range(10)), "/page/person/a"]
    states = [f"/page/state/{number}" for number in (0, 4, 8)]
    assert chosen(addresses, 3) == ["/", *states, "/page/person/a"]
    assert chosen(addresses, 100) == addresses


def test_each_address_is_asked_for_once_whatever_the_number_of_clients(good: Answering) -> None:
    addresses = [f"/page/state/{number}" for number in range(7)]
    for clients in (1, 3, 20):
        good.seen.clear()
        times = visit(good.port, addresses, clients)
        assert sorted(good.seen) == [address.encode() for address in addresses]
        assert times.keys() == set(addresses) and min(times.values()) > 0


def test_a_page_that_fails_is_named(bad: Answering) -> None:
    with pytest.raises(BenchFailed, match="/page/x is answered with 503"):
        visit(bad.port, ["/page/x"], 1)


def test_figures_are_of_each_kind_and_of_all() -> None:
    times = {"/": 0.001, "/page/state/a": 0.002, "/page/state/b": 0.004}
    assert list(figures(times, 16, again=True)) == [
        Figures("home", 16, True, 1, 1.0, 1.0),
        Figures("state", 16, True, 2, 4.0, 4.0),
        Figures(ALL, 16, True, 3, 2.0, 4.0),
    ]


def test_the_table_has_a_line_for_each_kind_and_a_column_for_each_way_of_asking() -> None:
    found = [*figures({"/": 0.0015}, 1, again=False), *figures({"/": 0.001}, 16, again=True)]
    lines = [line.split() for line in render(found).splitlines() if line]
    assert lines[1] == ["kind", "pages", "first,", "1", "at", "a", "time", "again,", "16", "at", "a", "time"]
    assert lines[2:] == [[kind, "1", "1.5", "/", "1.5", "1.0", "/", "1.0"] for kind in ("home", ALL)]


def test_the_pages_of_a_server_are_measured(small_release: Settings) -> None:
    told: list[str] = []
    found = measure(small_release, Course((2,), 2), told.append)
    assert max(each.pages for each in found if each.kind != ALL) <= 2
    assert {each.kind for each in found} >= {"home", "state", "document", "ns", ALL}
    assert told == ["2 clients, first time", "2 clients, again"]
    assert all(0 < each.p50 <= each.p95 for each in found)


def test_a_client_keeps_its_connection(good: Answering) -> None:
    client = Client(good.port)
    for _ in range(2):
        client.send(b"GET /x HTTP/1.1\r\n\r\n")
        assert client.receive()
    assert good.seen == [b"/x", b"/x"]
    client.socket.close()
