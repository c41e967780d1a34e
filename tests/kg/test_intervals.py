"""Dates of any precision mean the days between an earliest and a latest one."""

import pytest

from kg.intervals import Interval, bounds, date_literal, dates_agree, is_date, is_day, span


@pytest.mark.parametrize(
    ("iso", "earliest", "latest"),
    [
        ("2012-06-07", "2012-06-07", "2012-06-07"),
        ("2012-06", "2012-06-01", "2012-06-30"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2013", "2013-01-01", "2013-12-31"),
    ],
)
def test_a_date_means_the_days_that_its_precision_leaves_open(iso: str, earliest: str, latest: str) -> None:
    assert bounds(iso) == Interval(earliest, latest)


@pytest.mark.parametrize(
    "text", ["2012-02-30", "2012-13", "12", "June 2012", "2012-6-7", "", "2012-06-07T00:00:00", "٢٠١٢"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_date(text)
    with pytest.raises(ValueError):
        bounds(text)


@pytest.mark.parametrize(("iso", "datatype"), [("2012-06-07", "date"), ("2012-06", "gYearMonth"), ("2012", "gYear")])
def test_a_literal_has_the_datatype_of_its_precision(iso: str, datatype: str) -> None:
    literal = date_literal(iso)
    assert (literal.value, literal.datatype.value) == (iso, f"http://www.w3.org/2001/XMLSchema#{datatype}")


def test_only_a_full_date_is_a_day() -> None:
    assert [is_day(iso) for iso in ("2012-06-07", "2012-06", None)] == [True, False, False]


def test_a_span_runs_from_the_first_day_of_its_start_to_the_last_of_its_end() -> None:
    assert span("2012-04", "2012-06-07") == Interval("2012-04-01", "2012-06-07")
    assert span(None, "2012") == span("2012", None) == Interval("2012-01-01", "2012-12-31")
    assert span(None, None) is None


def test_two_intervals_overlap_if_they_share_a_day() -> None:
    week = Interval("2012-06-01", "2012-06-07")
    assert week.overlaps(Interval("2012-06-07", "2012-06-09"))
    assert not week.overlaps(Interval("2012-06-08", "2012-06-09"))


def test_dates_of_any_precision_agree_if_they_can_be_one_day() -> None:
    assert dates_agree("2012", "2012-06-07") and dates_agree(None, "2012") and dates_agree("2012", None)
    assert not dates_agree("2012-06", "2012-07")
