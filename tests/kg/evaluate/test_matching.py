"""Each gold fact pairs with one read fact: as many right ones as can be, then as many found ones."""

from kg.evaluate.comparison import Comparison
from kg.evaluate.matching import Matched, match_document
from kg.model import Attendance, Fact, Instrument, Position
from tests.factory import authority, document, fact

FIRST, SECOND = "The council noted that trade grew.", "The council noted that tourism grew."
TEXT = document("text", FIRST, SECOND)
SAME = Comparison(authority())


def noted(quote: str, statement: str) -> Position:
    return fact(Position, TEXT, quote, actor="council", act="note", statement=statement)


def plan(quote: str, **fields: object) -> Instrument:
    return fact(Instrument, TEXT, quote, title="Plan", **fields)


def match(gold: list[Fact], read: list[Fact]) -> Matched:
    (found,) = match_document(SAME, "text", gold, read)
    return found


def test_the_same_facts_are_all_right() -> None:
    facts: list[Fact] = [noted(FIRST, "trade grew"), noted(SECOND, "tourism grew")]
    found = match(facts, facts)
    assert [pair.is_right for pair in found.pairs] == [True, True]
    assert (found.missed, found.false) == ((), ())


def test_a_fact_with_other_fields_is_found_and_its_fields_are_named() -> None:
    found = match([plan(FIRST, date="2012")], [plan(FIRST, date="2013", place="Beijing")])
    assert found.pairs[0].differing == ("date", "place")


def test_a_fact_of_another_key_is_missed_and_false() -> None:
    gold, read = plan(FIRST, action="signed"), plan(FIRST, action="adopted")
    found = match([gold], [read])
    assert (found.pairs, found.missed, found.false) == ((), (gold,), (read,))


def test_one_read_fact_does_not_serve_two() -> None:
    found = match([plan(FIRST), plan(SECOND)], [plan(FIRST)])
    assert len(found.pairs) == 1 and found.missed == (plan(SECOND),)


def test_a_right_pair_comes_before_two_found_ones() -> None:
    """The read fact of the first sentence is right for the second gold fact only."""
    found = match([noted(FIRST, "x y"), noted(SECOND, "a b")], [noted(FIRST, "a b"), noted(SECOND, "p q")])
    assert [(pair.gold.start, pair.read.start) for pair in found.pairs if pair.is_right] == [
        (TEXT.text.index(SECOND), 0)
    ]
    assert len(found.pairs) == 2


def test_among_equal_pairs_the_same_sentence_decides() -> None:
    found = match([noted(FIRST, "x y"), noted(SECOND, "v w")], [noted(SECOND, "p q"), noted(FIRST, "r s")])
    assert all(pair.gold.start == pair.read.start for pair in found.pairs)


def test_more_fields_that_agree_come_before_the_same_sentence() -> None:
    found = match([plan(FIRST, date="2012", place="Rome")], [plan(FIRST, place="Bonn"), plan(SECOND, date="2012")])
    assert found.pairs[0].differing == ("place",)


def test_types_are_matched_apart() -> None:
    person = fact(Attendance, TEXT, FIRST, person="Hu Jintao")
    found = match_document(SAME, "text", [plan(FIRST)], [person])
    assert [(one.type, len(one.missed), len(one.false)) for one in found] == [
        ("attendance", 0, 1),
        ("instrument", 1, 0),
    ]
