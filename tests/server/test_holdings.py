from datetime import date

import pytest

from server.holdings import Holding, extent, read_holdings
from server.rows import Row, Term


def day(text: str) -> date:
    return date.fromisoformat(text)


def row(**values: str) -> Row:
    names = ("holding", "organization", "state", "stateLabel", "code", "status", "statusLabel")
    given = dict.fromkeys(names, "x") | values
    return Row({name: Term(value, "literal") for name, value in given.items()})


def holding(**values: str) -> Holding:
    (found,) = read_holdings([row(**values)])
    return found


def test_what_is_only_shown_is_certain_between_its_days_and_possible_after() -> None:
    found = holding(startLatest="2003-05-29", firstAttested="2003-05-29", lastAttested="2012-06-07")
    days = ("2003-05-28", "2003-05-29", "2008-01-01", "2012-06-07", "2012-06-08")
    assert [found.on(day(each)) for each in days] == ["", "held", "held", "held", "possible"]


def test_a_start_between_two_days_is_possible_between_them() -> None:
    found = holding(startEarliest="2010-01-01", startLatest="2010-12-31")
    days = ("2009-12-31", "2010-06-01", "2010-12-31")
    assert [found.on(day(each)) for each in days] == ["", "possible", "held"]


def test_after_a_known_end_it_is_not_even_possible() -> None:
    found = holding(startLatest="2010-01-01", endEarliest="2012-01-01", endLatest="2012-12-31")
    days = ("2012-01-01", "2012-07-01", "2013-01-01")
    assert [found.on(day(each)) for each in days] == ["held", "possible", ""]


def test_a_status_without_any_day_is_left_out() -> None:
    assert read_holdings([row()]) == ()


@pytest.mark.parametrize("rung", ["7", ""])
def test_a_status_need_not_be_a_rung(rung: str) -> None:
    assert holding(startLatest="2010-01-01", rung=rung).rung == int(rung or 0)


def test_the_extent_is_of_what_is_certain() -> None:
    found = read_holdings([row(startLatest="2010-01-01"), row(startLatest="2011-01-01", lastAttested="2012-06-07")])
    assert extent(found) == (day("2010-01-01"), day("2012-06-07"))
