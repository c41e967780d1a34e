import json

import pytest

from server.errors import BadRequest, BatchTooLarge, ServerError
from server.reconcile.asked import MOST_CANDIDATES, Condition, Query
from server.reconcile.batch import MOST_CHARACTERS, MOST_QUERIES, read_batch, read_draft_batch
from tests.server.reconcile.schema import examples

READERS = {"query-batch-0.2": read_batch, "query-batch-1.0": read_draft_batch}


@pytest.mark.parametrize("name", READERS)
def test_what_the_schema_takes_is_read_and_what_it_refuses_is_refused(name: str) -> None:
    read = READERS[name]
    for each in examples(name, "valid").values():
        read(json.dumps(each))
    for what, each in examples(name, "invalid").items():
        with pytest.raises(BadRequest):
            read(json.dumps(each))
            pytest.fail(what)


def test_the_two_versions_ask_the_same() -> None:
    one = read_batch('{"q0": {"query": "A", "type": "State", "limit": 2, "properties": [{"pid": "code", "v": 7}]}}')
    conditions = [
        {"matchType": "name", "propertyValue": "A"},
        {"matchType": "property", "propertyId": "code", "propertyValue": 7},
    ]
    other = read_draft_batch(json.dumps({"queries": [{"type": "State", "limit": 2, "conditions": conditions}]}))
    assert [one["q0"]] == other == [Query(("A",), ("State",), 2, (Condition("code", ("7",)),))]


def test_values_are_text_and_entities_their_ids() -> None:
    found = read_batch('{"q": {"properties": [{"pid": "a", "v": [true, 1.5, {"id": "state/mng"}, "x"]}]}}')
    assert found["q"].conditions[0].values == ("true", "1.5", "state/mng", "x")


def test_an_empty_name_is_no_name() -> None:
    assert read_batch('{"q": {"query": ""}}')["q"].names == ()


def test_a_large_limit_is_cut() -> None:
    assert read_batch('{"q": {"query": "a", "limit": 100000}}')["q"].limit == MOST_CANDIDATES


@pytest.mark.parametrize("limit", ["true", "1.5", "-1", '"3"', "null", "1e999", "NaN"])
def test_a_limit_is_a_whole_number(limit: str) -> None:
    with pytest.raises(BadRequest, match="limit"):
        read_batch('{"q": {"query": "a", "limit": ' + limit + "}}")


def test_a_batch_that_is_too_large_is_told_the_limit() -> None:
    many = json.dumps({f"q{n}": {"query": "a"} for n in range(MOST_QUERIES + 1)})
    with pytest.raises(BatchTooLarge, match=f"at most {MOST_QUERIES}") as told:
        read_batch(many)
    assert told.value.members == {"most": MOST_QUERIES}
    with pytest.raises(BatchTooLarge):
        read_draft_batch(json.dumps({"queries": [{}] * (MOST_QUERIES + 1)}))
    with pytest.raises(BatchTooLarge):
        read_batch(json.dumps({"q": {"query": "a", "type": ["State"] * 100}}))


def test_a_name_that_is_too_long_is_refused() -> None:
    with pytest.raises(BadRequest, match="301 characters"):
        read_batch(json.dumps({"q": {"query": "a" * (MOST_CHARACTERS + 1)}}))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "7", '{"q": 7}', '{"q": null}', "[" * 100_000, "\ud800", b"\xff"]
)
def test_what_is_no_object_is_refused_with_the_reason(text: str | bytes) -> None:
    for read in READERS.values():
        with pytest.raises(ServerError, match="JSON"):
            read(text)


def test_several_names_match_by_any_only() -> None:
    with pytest.raises(BadRequest, match="any may match"):
        condition = {"matchType": "name", "propertyValue": ["a", "b"], "matchQuantifier": "all"}
        read_draft_batch(json.dumps({"queries": [{"conditions": [condition]}]}))
