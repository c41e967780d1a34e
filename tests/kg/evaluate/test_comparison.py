"""When two fields are the same: case and spaces do not count, names and codes of a body are one, accents do count."""

from dataclasses import replace

import pytest

from kg.evaluate.comparison import COMPARED, KEYS, Comparison, overlap
from kg.facts import FIELDS
from kg.model import Attendance, Fact, Meeting, Position
from tests.factory import authority, document, fact

SAID = "The council said that trade and tourism matter."
TEXT = document("text", SAID)
SAME = Comparison(authority())


def meeting(**fields: object) -> Meeting:
    return fact(Meeting, TEXT, SAID, **fields)


def position(statement: str) -> Position:
    return fact(Position, TEXT, SAID, actor="council", act="say", statement=statement)


def agree(name: str, gold: object, read: object) -> bool:
    return SAME.same_field(meeting(**{name: gold}), meeting(**{name: read}), name)


@pytest.mark.parametrize(
    ("gold", "read"),
    [
        ("Beijing", "beijing"),
        ("St. Petersburg", "St.\nPetersburg"),
        ("Shanghai  Cooperation Organization", "SCO"),
        ("SCO", "the Shanghai Cooperation Organisation"),
        ("Plan of Work.", "Plan of Work"),
    ],
)
def test_another_dress_is_the_same(gold: str, read: str) -> None:
    assert agree("place", gold, read)


@pytest.mark.parametrize(("gold", "read"), [("Beijing", "Shanghai"), ("Elçin", "Elcin"), ("Beijing", None)])
def test_another_name_is_not(gold: str, read: str | None) -> None:
    assert not agree("place", gold, read)


@pytest.mark.parametrize(
    ("gold", "read", "same"),
    [
        ("Council", "BSEC-CMFA", True),
        ("BSEC-CMFA", "the Council", True),
        ("Supreme Council", "GCC-SC", True),
        ("Committee", "BSEC-CMFA", False),
        ("ministers", "BSEC-CMFA", False),
        ("Council", "BSEC", False),
    ],
)
def test_an_actor_may_be_given_by_code_or_as_the_text_calls_it(gold: str, read: str, same: bool) -> None:
    one, other = (fact(Position, TEXT, SAID, actor=actor, act="say", statement="so") for actor in (gold, read))
    assert SAME.same_field(one, other, "actor") is same


def test_nothing_and_no_are_the_same() -> None:
    assert agree("place", None, "")
    assert agree("main", False, False) and not agree("main", True, False)


def test_a_summit_is_no_body() -> None:
    assert agree("body", None, "summit") and agree("body", "the Summit of leaders", None)
    assert not agree("body", None, "ministers of culture")


def test_a_meeting_of_one_day_needs_no_end() -> None:
    open_, closed = meeting(from_="2012-06-06"), meeting(from_="2012-06-06", to="2012-06-06")
    assert SAME.same_field(open_, closed, "to") and SAME.same_field(closed, open_, "to")
    assert not SAME.same_field(open_, meeting(from_="2012-06-06", to="2012-06-07"), "to")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("trade and tourism matter", True),
        ("Trade, and tourism, matter!", True),
        ("trade and tourism always matter", True),
        ("trade matters", False),
        ("", False),
    ],
)
def test_statements_are_compared_by_their_words(other: str, same: bool) -> None:
    assert SAME.same_field(position("trade and tourism matter"), position(other), "statement") is same


def test_the_overlap_is_of_all_words_that_either_has() -> None:
    assert overlap("a b c", "b c d") == 0.5
    assert overlap("", "") == 0.0


def test_topics_and_what_was_inferred_are_not_compared() -> None:
    assert "topics" not in COMPARED["position"]
    one, other = position("trade"), replace(position("trade"), topics=("trade",), inferred=("act",))
    assert SAME.same(one, other, COMPARED["position"])


@pytest.mark.parametrize("kind", FIELDS)
def test_the_key_of_a_type_is_of_its_fields(kind: str) -> None:
    assert set(KEYS[kind]) < set(COMPARED[kind]) <= set(FIELDS[kind])


def test_all_named_fields_must_agree() -> None:
    def someone(**fields: object) -> Fact:
        return fact(Attendance, TEXT, SAID, **{"person": "Hu Jintao", "of": "CHN", "role": "President"} | fields)

    assert SAME.same(someone(), someone(role="Chairman"), KEYS["attendance"])
    assert not SAME.same(someone(), someone(role="Chairman"), COMPARED["attendance"])
