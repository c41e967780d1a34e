"""Spans of time that belong to a title."""

import pytest

from kg.extract.instruments.title_spans import deadline_end, occasion_end, reported_end, span_end, tells_time, years_end


@pytest.mark.parametrize(
    "span",
    [
        "for 2013-2015",
        "for 2013 - 2015",
        "for 2012-15",
        "until 2030",
        "up to 2030",
        "for the years 2011-2014",
        "for the period up to 2030",
        "for the period from 2012 to 2015",
        "in 2011-2012",
        "for the Second Half of 2015 - First Half of 2016",
    ],
)
def test_a_span_of_years_is_taken_whole(span: str) -> None:
    assert span_end(f"{span} was read", 0) == len(span)


@pytest.mark.parametrize("text", ["by 2020", "in 2012 they", "of 3 May 2012", "for trade", "for 2013-2015a"])
def test_other_times_are_no_span(text: str) -> None:
    assert span_end(text, 0) is None


def test_years_may_stand_in_brackets() -> None:
    assert years_end("(2009-2012) was", 0) == len("(2009-2012)")
    assert years_end("(2009) was", 0) is None


def test_a_goal_has_a_year_by_which_it_is_to_be_reached() -> None:
    assert deadline_end("by 2015 was", 0) == len("by 2015")
    assert deadline_end("by the year 2015.", 0) == len("by the year 2015")
    assert deadline_end("by May 2015", 0) is None


def test_an_anniversary_is_an_occasion_and_another_connection_none() -> None:
    text = "in connection with the 25th anniversary"
    assert occasion_end(f"{text} of the Pact", 0) == len(text)
    assert occasion_end("in connection with the visit of the King", 0) is None


def test_what_was_done_since_a_meeting_is_what_a_report_is_on() -> None:
    text = "since the Eighth Session"
    assert reported_end(f"{text} was", 0) == len(text)
    assert reported_end("during the reporting period was", 0) == len("during the reporting period")
    assert reported_end("for the period May 2011 - June 2012.", 0) == len("for the period May 2011 - June 2012")
    assert reported_end("for the period of peace", 0) is None
    assert tells_time("carried out since the Eighth Session", 0)
    assert tells_time("achieved in the field of trade", 0)
    assert not tells_time("carried out by the Secretariat", 0)
    assert not tells_time("signed since the Eighth Session", 0)


def test_a_half_year_in_small_letters_is_of_a_reports_matter_alone() -> None:
    half = "in the first half of 2011"
    assert span_end(half, 0) is None
    assert span_end(half, 0, reports=True) == len(half)
    assert span_end("in the First Half of 2011", 0) == len(half)
