import json
from dataclasses import replace
from datetime import date

import pytest

from server.errors import BadRequest, BatchTooLarge
from server.holdings import Holding
from server.reconcile.extend import MOST_IDS, SETTINGS, Extender, answer, read_extension
from tests.server.reconcile.sample import BASE, index
from tests.server.reconcile.schema import errors, examples


def holding(status: str, begun: str, shown: str, ends: str | None = None) -> Holding:
    days = date.fromisoformat(begun), date.fromisoformat(shown), date.fromisoformat(ends) if ends else None
    state, organization = f"{BASE}id/state/mng", f"{BASE}id/organization/au"
    return Holding("", organization, state, "Mongolia", "MNG", "", status, 1, None, *days)


EXTENDER = Extender(
    index(),
    [holding("observer", "2010-05-03", "2011-01-01", "2011-06-30"), holding("member", "2012-01-01", "2013-01-01")],
)


def values(property_: str, *ids: str, **settings: str) -> list[list[object]]:
    asked = read_extension(json.dumps({"ids": ids, "properties": [{"id": property_, "settings": settings}]}))
    rows = EXTENDER.rows(asked)
    return [[next(iter(each.values())) if "str" in each else each for each in rows[id_][property_]] for id_ in ids]


def test_a_status_is_told_as_of_a_day() -> None:
    assert values("status", "state/mng", organisation="AU", asOf="2010-05-03") == [["observer"]]
    assert values("status", "state/mng", organisation="Alpha Union", asOf="2012-06-01") == [["member"]]
    assert values("status", "state/mng", organisation="organization/au", asOf="2009-01-01") == [[]]
    assert values("status", "state/mng", organisation="AU") == [["observer", "member"]]
    assert values("status", "state/irn", organisation="AU") == [[]]


def test_of_several_statuses_the_highest_comes_first() -> None:
    guest = holding("guest", "2010-05-03", "2010-05-03")
    extender = Extender(index(), [guest, replace(guest, status_label="observer", rung=3)])
    asked = read_extension('{"ids": ["state/mng"], "properties": [{"id": "status"}]}')
    assert extender.rows(asked)["state/mng"]["status"] == [{"str": "observer"}, {"str": "guest"}]


def test_what_is_only_possible_counts_where_it_is_wanted() -> None:
    day = {"organisation": "AU", "asOf": "2011-03-01"}
    assert values("status", "state/mng", **day) == [[]]
    assert values("status", "state/mng", certainty="possible", **day) == [["observer"]]


def test_a_status_has_the_day_since_when() -> None:
    assert values("statusSince", "state/mng", organisation="AU", asOf="2012-06-01") == [["2012-01-01"]]


def test_names_come_in_a_language_or_all() -> None:
    assert values("name", "state/mng", "state/irn", language="ru") == [["Монголия"], []]
    assert values("names", "state/mng") == [["Mongolia", "Монголия", "蒙古"]]


def test_relations_are_entities_and_an_item_is_one_of_wikidata() -> None:
    assert values("seat", "organization/au") == [[{"id": "place/bishkek", "name": "Bishkek"}]]
    assert values("state", "person/jin-tao") == [[{"id": "state/irn", "name": "Iran"}]]
    assert values("wikidata", "state/mng") == [[{"id": "Q711", "name": "Q711"}]]


def test_a_state_has_its_codes() -> None:
    assert values("alpha2", "state/mng", "state/irn") == [["MN"], []]
    assert values("code", "state/irn") == [["IRN"]]


def test_an_unknown_id_has_no_values() -> None:
    assert values("code", "state/zzz", "state/mng") == [[], ["MNG"]]


def test_the_answer_follows_its_version() -> None:
    for each in examples("extend-query", "valid").values():
        asked = read_extension(json.dumps(each))
        assert errors("extend-answer-0.2", answer(asked, EXTENDER.rows(asked))) == []
        assert errors("extend-answer-1.0", answer(asked, EXTENDER.rows(asked), draft=True)) == []


@pytest.mark.parametrize("example", examples("extend-query", "invalid").values())
def test_what_the_schema_refuses_is_refused(example: object) -> None:
    with pytest.raises(BadRequest):
        read_extension(json.dumps(example))


@pytest.mark.parametrize(
    ("property_", "settings", "told"),
    [
        ("shoe-size", {}, "There is no property 'shoe-size'"),
        ("status", {"asOf": "yesterday"}, "YYYY-MM-DD"),
        ("status", {"asOf": "2010-13-45"}, "YYYY-MM-DD"),
        ("status", {"since": "2010"}, "There is no setting 'since'"),
        ("status", {"certainty": "perhaps"}, "certainty is one of"),
        ("name", {"language": "tlh"}, "language is one of"),
        ("status", {"organisation": "Nowhere"}, "There is no organisation 'Nowhere'"),
        ("status", {"organisation": "Mongolia"}, "There is no organisation"),
    ],
)
def test_what_is_not_known_is_told(property_: str, settings: dict[str, str], told: str) -> None:
    with pytest.raises(BadRequest, match=told):
        values(property_, "state/mng", **settings)


def test_too_many_ids_are_refused() -> None:
    with pytest.raises(BatchTooLarge):
        read_extension(json.dumps({"ids": ["a"] * (MOST_IDS + 1), "properties": []}))


def test_only_a_status_needs_the_statuses() -> None:
    assert read_extension('{"ids": [], "properties": [{"id": "statusSince"}]}').asks_status
    assert not read_extension('{"ids": [], "properties": [{"id": "code"}]}').asks_status
    assert all(setting.help for setting in SETTINGS)
