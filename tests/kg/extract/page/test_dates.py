"""Dates: every form that documents write, with ranges, and what only looks like one."""

import pytest

from kg.extract.page.dates import DateSpan, find_dates, gives_year


def dates(text: str) -> list[tuple[str, str]]:
    return [(date.first, date.last) for date in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on 5 May 2011", "2011-05-05"),
        ("on 05 May 2011", "2011-05-05"),
        ("on the 5th of May, 2011", "2011-05-05"),
        ("on 5th May 2011", "2011-05-05"),
        ("on May 5, 2011", "2011-05-05"),
        ("on May 5th, 2011", "2011-05-05"),
        ("on May 5 2011", "2011-05-05"),
        ("on Thursday, 5 May 2011", "2011-05-05"),
        ("on Thursday 5 May 2011", "2011-05-05"),
        ("on the 22nd day of November 2003", "2003-11-22"),
        ("on 3 Sept. 1999", "1999-09-03"),
        ("on 14 Oct 2016", "2016-10-14"),
        ("on 14.10.2016", "2016-10-14"),
        ("on 14/10/2016", "2016-10-14"),
        ("on 10/14/2016", "2016-10-14"),
        ("on 2016-10-14", "2016-10-14"),
        ("on 29 February 2012", "2012-02-29"),
        ("(Minsk, 31 December 1999)", "1999-12-31"),
        ("on 5May 2011", "2011-05-05"),
        ("BAKU, 21 NOVEMBER 2015", "2015-11-21"),
        ("BAKU ON 21ST NOVEMBER, 2015", "2015-11-21"),
        ("BAKU, NOVEMBER 21, 2015", "2015-11-21"),
    ],
)
def test_a_day_in_any_form_is_that_day(text: str, day: str) -> None:
    assert dates(text) == [(day, day)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("5-6 May 2011", "2011-05-05", "2011-05-06"),
        ("5 - 6 May 2011", "2011-05-05", "2011-05-06"),
        ("5 and 6 May 2011", "2011-05-05", "2011-05-06"),
        ("5-6, May 2011", "2011-05-05", "2011-05-06"),
        ("from 5 to 6 May 2011", "2011-05-05", "2011-05-06"),
        ("5th and 6th of May, 2011", "2011-05-05", "2011-05-06"),
        ("May 5-6, 2011", "2011-05-05", "2011-05-06"),
        ("May 5 and 6, 2011", "2011-05-05", "2011-05-06"),
        ("May 5 to 6, 2011", "2011-05-05", "2011-05-06"),
        ("30 May - 1 June 2011", "2011-05-30", "2011-06-01"),
        ("30 May to 1 June 2011", "2011-05-30", "2011-06-01"),
        ("May 30 - June 1, 2011", "2011-05-30", "2011-06-01"),
        ("30 December 2010 - 2 January 2011", "2010-12-30", "2011-01-02"),
        ("December 30, 2010 to January 2, 2011", "2010-12-30", "2011-01-02"),
        ("1 January 2013 until 31 December 2015", "2013-01-01", "2015-12-31"),
        ("1 January 2013 through 31 December 2015", "2013-01-01", "2015-12-31"),
        ("Monday 5 - Tuesday 6 May 2011", "2011-05-05", "2011-05-06"),
        ("2013-2015", "2013", "2015"),
        ("2013/2014", "2013", "2014"),
        ("2013 to 2015", "2013", "2015"),
    ],
)
def test_a_range_has_a_first_and_a_last_day(text: str, first: str, last: str) -> None:
    assert dates(text) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "written", "precision"),
    [
        ("in May 2011", "2011-05", 2),
        ("in May, 2011", "2011-05", 2),
        ("in May of 2011", "2011-05", 2),
        ("in 2011", "2011", 1),
    ],
)
def test_a_date_is_as_precise_as_the_text(text: str, written: str, precision: int) -> None:
    (date,) = find_dates(text)
    assert (date.single, date.precision) == (written, precision)


@pytest.mark.parametrize(
    "text",
    [
        "on 31 February 2011",
        "on 32 May 2011",
        "on 31.11.2011",
        "on 2011-13-01",
        "6-5 May 2011",
        "2015-2013",
        "Resolution 2011a",
        "A/2011/5",
        "paragraph 1945b",
        "may 5 states join",
        "item 5.6.7",
        "the march of 2 armies",
        "1812",
    ],
)
def test_what_is_no_date_is_not_read_as_a_day(text: str) -> None:
    assert not [date for date in find_dates(text) if date.precision == 3]


def test_a_day_without_a_year_waits_for_one() -> None:
    (date,) = find_dates("on 5 and 6 May")
    assert date.yearless
    dated = date.with_year("2011")
    assert (dated.first, dated.last, dated.start, dated.end) == ("2011-05-05", "2011-05-06", date.start, date.end)
    assert not dated.yearless


def test_a_date_with_a_year_keeps_it() -> None:
    (date,) = find_dates("on 5 May 2011")
    assert date.with_year("1999") is date


def test_a_range_has_no_single_date() -> None:
    (date,) = find_dates("5-6 May 2011")
    assert date.single is None


def test_dates_come_in_order_with_the_offsets_of_their_words() -> None:
    text = "Founded in 1991, seated in Minsk since 3 May 1993, renamed in June 2002."
    found = find_dates(text)
    assert [text[date.start : date.end] for date in found] == ["1991", "3 May 1993", "June 2002"]


def test_a_date_inside_brackets_is_found_whole() -> None:
    text = "the meeting of ministers (Baku, 3-4 April 2014)"
    assert [text[date.start : date.end] for date in find_dates(text)] == ["3-4 April 2014"]


def test_the_year_of_a_range_holds_for_both_its_days() -> None:
    assert dates("28 June - 2 July 2004") == [("2004-06-28", "2004-07-02")]


def test_a_leap_day_needs_a_leap_year() -> None:
    assert dates("29 February 2012") == [("2012-02-29", "2012-02-29")]
    assert all(first != "2011-02-29" for first, _ in dates("29 February 2011"))


def test_a_span_can_be_made_by_hand() -> None:
    span = DateSpan(3, 7, "2011", "2011")
    assert (span.precision, span.single, span.yearless) == (1, "2011", False)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("signed on 5 May 2011.", "5 May 2011"),
        ("(5 May 2011)", "5 May 2011"),
        ("of 5 May 2011, the", "5 May 2011"),
        ("“5 May 2011”", "5 May 2011"),
        ("since May 2011;", "May 2011"),
    ],
)
def test_signs_around_a_date_are_no_part_of_it(text: str, written: str) -> None:
    (date,) = find_dates(text)
    assert text[date.start : date.end] == written


def test_the_second_year_of_a_span_may_be_short_where_it_can_be_no_month() -> None:
    assert dates("the 2013-14 term") == [("2013", "2014")]
    assert dates("since 2008-09 or so") != [("2008", "2009")]


@pytest.mark.parametrize("text", ["8 AND 9 JULY 2019", "8th and 9th, July, 2019", "8 TO 9 JULY 2019"])
def test_a_heading_in_capitals_or_with_commas_tells_both_days(text: str) -> None:
    assert dates(text) == [("2019-07-08", "2019-07-09")]


def test_a_number_before_a_comma_is_no_day_of_the_month_behind() -> None:
    assert dates("under rule 5, May 2012") == [("2012-05", "2012-05")]


@pytest.mark.parametrize("written", ["31 st of May 2011", "31st May 2011", "31 May 2011"])
def test_the_ordinal_of_a_day_may_stand_apart(written: str) -> None:
    assert [date.first for date in find_dates(f"They met on {written} in Budva.")] == ["2011-05-31"]


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("the Turkic World Vision-2040", False),
        ("the Agenda 2030 of the Union", False),
        ("targets to be reached by 2035", False),
        ("ASEAN, established in 1967, met", False),
        ("the League, founded in Osh in 1992,", False),
        ("a member since 1999", False),
        ("the Summit of 2011", True),
        ("met in 2011", True),
        ("the Commonwealth of Independent States met in Osh in 2009", True),
        ("the state became independent in 1991", False),
        ("founded on 5 May 1992", True),
        ("in the years 2011-2013", False),
    ],
)
def test_a_year_of_aims_or_of_origins_is_not_that_of_other_days(text: str, gives: bool) -> None:
    (date,) = find_dates(text)
    assert gives_year(text, date) is gives
