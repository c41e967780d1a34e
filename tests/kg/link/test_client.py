"""Asking politely, and what happens when a service is busy, broken, slow or not there."""

import json
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.link.client import Client, NotAsked, Offline, ServiceFailed
from kg.linking import Linking
from tests.kg.link.wikidata import Fault, Services

FORM = {"query": "SELECT (COUNT(*) AS ?triples) { ?s ?p ?o }"}


def same(answer: object) -> object:
    return answer


def ask(limits: Linking, online: bool = True) -> object:
    return Client(limits, online).ask(limits.query_service, FORM, same)


def test_an_answer_is_asked_for_once_and_then_kept(services: Services, limits: Linking) -> None:
    first = ask(limits)
    assert isinstance(first, dict) and "results" in first
    assert ask(limits) == ask(limits, online=False) == first
    assert len(services.asked) == 1


def test_we_say_who_we_are(services: Services, limits: Linking) -> None:
    ask(replace(limits, contact="someone@example.org"))
    (agent,) = services.agents
    assert agent.startswith("communique/") and "(someone@example.org)" in agent


def test_offline_is_the_default_and_is_told_in_one_sentence(services: Services, limits: Linking) -> None:
    with pytest.raises(NotAsked, match="--online") as caught:
        ask(limits, online=False)
    assert services.asked == []
    assert "nothing was changed" in str(caught.value)


def test_without_a_network_it_says_so(limits: Linking) -> None:
    gone = replace(limits, query_service="http://127.0.0.1:1/sparql")
    with pytest.raises(Offline, match=r"cannot be reached.*nothing was changed"):
        ask(gone)


def test_a_proxy_that_lets_nobody_out_is_no_network(
    services: Services, limits: Linking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", services.address(""))
    with pytest.raises(Offline, match="cannot be reached"):
        ask(replace(limits, query_service="https://query.example.org/sparql"))


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_service_is_asked_again(services: Services, limits: Linking, status: int) -> None:
    services.faults = [Fault(status), Fault(status)]
    assert isinstance(ask(limits), dict)
    assert len(services.asked) == 3


def test_the_wait_doubles(services: Services, limits: Linking) -> None:
    services.faults = [Fault(503), Fault(503)]
    ask(replace(limits, first_wait=0.1))
    one, two, three = (when for _, when in services.asked)
    assert two - one >= 0.1
    assert three - two >= 0.2


def test_a_service_that_says_how_long_is_obeyed(services: Services, limits: Linking) -> None:
    services.faults = [Fault(429, headers={"Retry-After": "1"})]
    ask(limits)
    (_, before), (_, after) = services.asked
    assert after - before >= 1


def test_a_date_to_wait_for_is_obeyed_too(services: Services, limits: Linking) -> None:
    until = datetime.now(UTC) + timedelta(seconds=2)
    services.faults = [Fault(503, headers={"Retry-After": format_datetime(until, usegmt=True)})]
    ask(limits)
    assert datetime.now(UTC) >= until.replace(microsecond=0)


def test_a_service_that_asks_for_too_long_a_wait_is_left_alone(services: Services, limits: Linking) -> None:
    services.faults = [Fault(429, headers={"Retry-After": "3600"})]
    started = time.monotonic()
    with pytest.raises(ServiceFailed, match="429, and asks to wait 3600 seconds; nothing was changed"):
        ask(limits)
    assert time.monotonic() - started < 1
    assert len(services.asked) == 1


@pytest.mark.parametrize("value", ["soon", "-1", "1.5", "", "９"])
def test_a_wait_that_cannot_be_read_is_our_own(services: Services, limits: Linking, value: str) -> None:
    services.faults = [Fault(429, headers={"Retry-After": value.encode().decode("latin-1")})]
    assert isinstance(ask(limits), dict)


def test_a_service_that_stays_busy_is_given_up(services: Services, limits: Linking) -> None:
    services.faults = [Fault(503)] * 9
    with pytest.raises(ServiceFailed, match="answers 503, 3 times in a row"):
        ask(limits)
    assert len(services.asked) == 3


def test_a_refusal_is_not_repeated(services: Services, limits: Linking) -> None:
    services.faults = [Fault(403)]
    with pytest.raises(ServiceFailed, match="403"):
        ask(limits)
    assert len(services.asked) == 1


def test_a_slow_service_is_asked_again_and_then_given_up(services: Services, limits: Linking) -> None:
    services.faults = [Fault(delay=0.8)]
    assert isinstance(ask(replace(limits, timeout=0.4)), dict)
    services.faults = [Fault(delay=0.8)] * 3
    with pytest.raises(ServiceFailed, match=r"within 0\.2 seconds, 3 times"):
        ask(replace(limits, timeout=0.2, cache=limits.cache / "other"))


def test_a_service_that_drips_is_slow(services: Services, limits: Linking) -> None:
    """Each byte comes in time, the whole does not."""
    services.faults = [Fault(drip=20)] * 3
    with pytest.raises(ServiceFailed, match="no whole answer"):
        ask(replace(limits, timeout=0.3))


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"results": ', b"\xff", b"[" * 90_000])
def test_what_is_no_json_is_told_and_not_kept(services: Services, limits: Linking, body: bytes) -> None:
    services.faults = [Fault(body=body)]
    with pytest.raises(ServiceFailed, match="not JSON"):
        ask(limits)
    assert isinstance(ask(limits), dict)


def test_what_the_reader_refuses_is_not_kept(services: Services, limits: Linking) -> None:
    def refuse(_: object) -> object:
        raise ServiceFailed("somewhere", "wrong")

    with pytest.raises(ServiceFailed, match="wrong"):
        Client(limits, True).ask(limits.query_service, FORM, refuse)
    with pytest.raises(NotAsked):
        ask(limits, online=False)


def test_an_answer_without_end_is_cut_off(services: Services, limits: Linking) -> None:
    services.faults = [Fault(body=json.dumps("x" * 200_000).encode())]
    with pytest.raises(ServiceFailed, match="larger than 100000 bytes"):
        ask(limits)


def test_there_is_a_pause_between_two_requests(services: Services, limits: Linking) -> None:
    client = Client(replace(limits, pause=0.2), True)
    for number in range(3):
        client.ask(limits.query_service, {"query": f"ASK {{ ?s ?p {number} }}".replace("ASK", "SELECT *")}, same)
    times = [when for _, when in services.asked]
    assert all(after - before >= 0.2 for before, after in pairwise(times))
    assert services.most_at_once == 1
    assert client.requests == 3


def test_without_a_home_a_folder_must_be_named(limits: Linking) -> None:
    with pytest.raises(FileProblem, match="KG_LINK_CACHE"):
        Client(replace(limits, cache=Path("~nobody-of-this-name/cache")), True)
