"""Spans of time that belong to a title."""

import pytest

from kg.extract.title_spans import span_end, years_end


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
