from datetime import date

from server.facts import Fact
from server.groups import Group
from server.rows import Row, Term
from server.spans import HELD, POSSIBLE, SILENT
from server.standing import as_of, standing_of

EARLY, DAY, LATE = "2009-01-01", "2010-05-03", "2012-06-07"
ON = date.fromisoformat(DAY)


def fact(iri: str, begun: str, kind: str = "StatusHolding", **parts: str) -> Fact:
    days = {"startEarliest": begun, "startLatest": begun} if begun else {}
    return Fact(iri, kind, Row({name: Term(value, "literal") for name, value in {**days, **parts}.items()}))


def group(*facts: Fact, section: str = "") -> Group:
    return Group("StatusHolding", "Statuses", facts, section)


def test_without_a_day_all_is_shown_as_certain() -> None:
    standing = as_of(group(fact("x:a", DAY), fact("x:b", "")), None)
    assert ([each.iri for each in standing.facts], standing.uncertain, standing.left_out) == (
        ["x:a", "x:b"],
        frozenset(),
        0,
    )


def test_what_surely_held_stands_before_what_may_have_and_the_rest_is_counted() -> None:
    standing = as_of(group(fact("x:later", LATE), fact("x:open", EARLY), fact("x:held", DAY)), ON)
    assert [each.iri for each in standing.facts] == ["x:held", "x:open"]
    assert (standing.uncertain, standing.left_out) == (frozenset({"x:open"}), 1)


def test_sections_are_not_torn_apart_by_what_is_certain() -> None:
    facts = fact("x:open", EARLY, inOrganization="x:a"), fact("x:held", DAY, inOrganization="x:b")
    assert [each.iri for each in as_of(group(*facts, section="inOrganization"), ON).facts] == ["x:open", "x:held"]


def test_what_has_no_day_is_uncertain_on_each() -> None:
    assert standing_of(fact("x:a", ""), ON) == POSSIBLE


def test_what_happens_has_happened_ever_after_and_what_lasts_may_have_ended() -> None:
    assert standing_of(fact("x:a", EARLY, "Meeting"), ON) == HELD
    assert standing_of(fact("x:a", EARLY), ON) == POSSIBLE
    assert standing_of(fact("x:a", EARLY, endLatest=EARLY), ON) == SILENT


def test_what_may_have_happened_by_the_day_is_possible_and_what_comes_later_is_not_told() -> None:
    assert standing_of(fact("x:a", LATE, "Meeting", startEarliest=EARLY), ON) == POSSIBLE
    assert standing_of(fact("x:a", LATE, "Meeting"), ON) == SILENT
