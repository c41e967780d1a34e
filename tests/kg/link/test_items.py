"""What the query service says of candidates."""

import json

import pytest

from kg.link.client import Client, ServiceFailed
from kg.link.items import BATCH, Item, Office, read_items
from kg.link.propose import QUERY
from kg.linking import Linking
from kg.queries import read_query
from kg.settings import DEFAULT_BASE_IRI, Settings
from tests.kg.link.wikidata import Fault, Services

ASKED = read_query(Settings.queries / QUERY, DEFAULT_BASE_IRI)


def read(limits: Linking, *qids: str) -> dict[str, Item]:
    return read_items(Client(limits, True), limits.query_service, ASKED, qids)


def test_a_person_has_names_class_state_offices_and_years(limits: Linking, services: Services) -> None:
    assert read(limits, "Q901")["Q901"] == Item(
        names=("A. M. Bell", "Anna Bell", "Анна Белл"),
        kinds=frozenset({"person"}),
        is_typed=True,
        states=frozenset({"Q711"}),
        offices=(Office("President of Mongolia", 2009, 2013),),
        begin=1950,
    )


def test_a_class_is_found_below_ours(limits: Linking, services: Services) -> None:
    found = read(limits, "Q970", "Q903", "Q902")
    assert found["Q970"].kinds == {"organisation"}
    assert (found["Q903"].kinds, found["Q903"].is_typed) == (frozenset(), True)
    assert (found["Q902"].begin, found["Q902"].end) == (1860, 1931)


def test_an_item_of_which_nothing_is_said_is_left_out(limits: Linking, services: Services) -> None:
    assert read(limits, "Q999") == {}


def test_many_items_are_asked_for_in_parts(limits: Linking, services: Services) -> None:
    read(limits, *(f"Q{number}" for number in range(1, 2 * BATCH + 2)))
    assert len(services.asked) == 3


@pytest.mark.parametrize(
    "answer", [[], {}, {"results": {}}, {"results": {"bindings": [3]}}, {"results": {"bindings": [{"item": {}}]}}]
)
def test_an_answer_of_another_shape_is_told(services: Services, limits: Linking, answer: object) -> None:
    services.faults = [Fault(body=json.dumps(answer).encode())]
    with pytest.raises(ServiceFailed, match="SPARQL"):
        read(limits, "Q901")


@pytest.mark.parametrize("value", ["http://www.wikidata.org/.well-known/genid/abc", "-0050-01-01T00:00:00Z", "t1"])
def test_a_date_that_is_none_says_nothing(services: Services, limits: Linking, value: str) -> None:
    row = {"item": "http://www.wikidata.org/entity/Q901", "what": "begin", "value": value}
    body = {"results": {"bindings": [{name: {"value": text} for name, text in row.items()}]}}
    services.faults = [Fault(body=json.dumps(body).encode())]
    assert read(limits, "Q901")["Q901"].begin is None
