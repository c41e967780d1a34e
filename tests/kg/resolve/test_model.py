"""Resolved facts give their values by name and kind."""

from kg.resolve.model import Day, Ref, ResolvedFact

FACT = ResolvedFact(
    Ref("holding", "x"), "StatusHolding", "x", (("holder", Ref("state", "kaz")), ("startDate", Day("2012"))), ()
)


def test_a_value_is_found_by_its_property() -> None:
    assert FACT.value("holder") == FACT.ref_of("holder") == Ref("state", "kaz")
    assert FACT.day_of("startDate") == "2012"
    assert FACT.value("endDate") is None


def test_a_value_of_another_kind_is_none() -> None:
    assert FACT.ref_of("startDate") is None
    assert FACT.day_of("holder") is None


def test_refs_are_ordered_by_kind_and_slug() -> None:
    assert sorted([Ref("b", "a"), Ref("a", "b"), Ref("a", "a")]) == [Ref("a", "a"), Ref("a", "b"), Ref("b", "a")]
