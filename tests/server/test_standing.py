from datetime import date

from server.entity import FactGroup, FactLine
from server.spans import HELD, POSSIBLE, SILENT, Span
from server.standing import as_of, standing_of

EARLY, DAY, LATE = date(2009, 1, 1), date(2010, 5, 3), date(2012, 6, 7)


def fact(iri: str, begun: date | None, ends: date | None = None) -> FactLine:
    return FactLine(iri, iri, "", "", span=Span(begun, begun, begun, ends) if begun else None)


def test_without_a_day_all_is_shown_as_certain() -> None:
    standing = as_of(FactGroup("Statuses", (fact("x:a", DAY), fact("x:b", None))), None)
    assert ([each.iri for each in standing.facts], standing.uncertain, standing.left_out) == (
        ["x:a", "x:b"],
        frozenset(),
        0,
    )


def test_what_surely_held_stands_before_what_may_have_and_the_rest_is_counted() -> None:
    group = FactGroup("Statuses", (fact("x:later", LATE), fact("x:open", EARLY), fact("x:held", DAY)))
    standing = as_of(group, DAY)
    assert [each.iri for each in standing.facts] == ["x:held", "x:open"]
    assert (standing.uncertain, standing.left_out) == (frozenset({"x:open"}), 1)


def test_what_has_ended_is_left_out() -> None:
    assert as_of(FactGroup("Terms of office", (fact("x:a", EARLY, EARLY),)), DAY).left_out == 1


def test_what_happened_has_happened_ever_after() -> None:
    assert [standing_of(fact("x:a", when), DAY, lasts=False) for when in (EARLY, DAY, LATE)] == [HELD, HELD, SILENT]


def test_what_has_no_day_is_uncertain_on_each() -> None:
    assert {standing_of(fact("x:a", None), DAY, lasts=lasts) for lasts in (True, False)} == {POSSIBLE}


def test_an_event_within_the_precision_of_its_date_is_uncertain() -> None:
    line = FactLine("x:a", "a", "", "", span=Span(EARLY, LATE, LATE, None))
    assert standing_of(line, DAY, lasts=False) == POSSIBLE
