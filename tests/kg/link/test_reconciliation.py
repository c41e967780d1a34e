"""The requests that we send to a reconciliation service, and what we take from its answers."""

import json

import pytest

from kg.link.client import Client, ServiceFailed
from kg.link.reconciliation import BATCH, SPELLINGS, Candidate, find_candidates
from kg.linking import Linking
from tests.kg.link.things import person, thing
from tests.kg.link.wikidata import Fault, Services


def find(limits: Linking, what: object = None) -> tuple[Candidate, ...]:
    return find_candidates(Client(limits, True), limits.reconciliation, what or person())  # type: ignore[arg-type]


def test_every_spelling_is_asked_for_and_each_item_comes_once(services: Services, limits: Linking) -> None:
    found = find(limits, person("Anna Bell", "Белл Анна"))
    assert [candidate.qid for candidate in found] == ["Q901", "Q902", "Q903"]
    assert [query["query"] for query in services.queries] == ["Anna Bell", "Белл Анна"]
    assert len(services.asked) == 1


def test_type_and_state_narrow_a_query_down(services: Services, limits: Linking) -> None:
    find(limits, person("Anna Bell"))
    find(limits, thing("place", "place/x", "Ulan Bator", states=frozenset({"Q711"})))
    find(limits, thing("state", "state/x", "Alpha", code="ALP"))
    find(limits, thing("organisation", "organization/x", "Alpha Union"))
    assert [(query["type"], query.get("properties")) for query in services.queries] == [
        ("Q5", [{"pid": "P27", "v": {"id": "Q711"}}]),
        ("Q486972", [{"pid": "P17", "v": {"id": "Q711"}}]),
        ("Q6256", [{"pid": "P298", "v": "ALP"}]),
        ("Q43229", None),
    ]


def test_the_offices_that_have_an_item_narrow_it_down_too(services: Services, limits: Linking) -> None:
    find(limits, person("Anna Bell", posts=frozenset({"Q950"})))
    (query,) = services.queries
    assert query["properties"] == [{"pid": "P27", "v": {"id": "Q711"}}, {"pid": "P39", "v": {"id": "Q950"}}]


def test_no_request_holds_more_than_a_batch_and_no_thing_asks_without_end(services: Services, limits: Linking) -> None:
    find(limits, person(*(f"Anna {number}" for number in range(40))))
    assert len(services.queries) == SPELLINGS <= BATCH
    assert len(services.asked) == 1


@pytest.mark.parametrize(
    "answer", [[], "x", 3, {}, {"q0": []}, {"q0": {"result": {}}}, {"status": "error", "message": "unknown type"}]
)
def test_an_answer_of_another_shape_is_told_and_not_kept(services: Services, limits: Linking, answer: object) -> None:
    services.faults = [Fault(body=json.dumps(answer).encode())]
    with pytest.raises(ServiceFailed, match="the answer"):
        find(limits)
    assert find(limits)


def test_what_is_no_item_is_left_out(services: Services, limits: Linking) -> None:
    rows = [{"id": "Q1", "name": "One"}, {"id": "P1", "name": "x"}, {"id": 1}, "x", {"name": "y"}, {"id": "Q2"}]
    services.faults = [Fault(body=json.dumps({"q0": {"result": rows}}).encode())]
    assert find(limits) == (Candidate("Q1", "One"), Candidate("Q2", "Q2"))
