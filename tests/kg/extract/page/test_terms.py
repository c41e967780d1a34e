"""Terms of office: from, until, for, in days, months and years."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.extract.page.terms import Term, find_term

Open = Callable[..., Context]

HEAD = (
    "The Council of Foreign Ministers of the Collective Security Treaty Organisation met in Minsk on 8 July 2010.\n\n"
)


def term(open_text: Open, clause: str, date: str | None = None) -> Term:
    context = open_text(f"{HEAD}{clause}\n", date=date)
    sentence = context.page.sentences[-1]
    return find_term(context, sentence.fold, sentence.start, sentence.chunks)


@pytest.mark.parametrize(
    ("clause", "start", "end"),
    [
        ("He serves from 1 March 2011 to 28 February 2014.", "2011-03-01", "2014-02-28"),
        ("He serves from 1 March 2011 until 28 February 2014.", "2011-03-01", "2014-02-28"),
        ("He serves from 1 March 2011 till 28 February 2014.", "2011-03-01", "2014-02-28"),
        ("He serves from 1 March 2011 through 28 February 2014.", "2011-03-01", "2014-02-28"),
        ("He serves from March 1, 2011 to February 28, 2014.", "2011-03-01", "2014-02-28"),
        ("He serves from 01.03.2011 to 28.02.2014.", "2011-03-01", "2014-02-28"),
        ("He serves for the period from 1 March 2011 up to 28 February 2014.", "2011-03-01", "2014-02-28"),
        ("He serves for the period 1 March 2011 - 28 February 2014.", "2011-03-01", "2014-02-28"),
        ("He serves for 2011-2014.", "2011", "2014"),
        ("He serves for the years 2011-2014.", "2011", "2014"),
        ("He serves in the period 2011-2014.", "2011", "2014"),
        ("He serves for the term of 2011-2014.", "2011", "2014"),
        ("He serves from 2011 to 2014.", "2011", "2014"),
        ("He serves for 2012.", "2012", "2012"),
        ("He serves from March 2011 to February 2014.", "2011-03", "2014-02"),
        ("He serves as of 1 March 2011.", "2011-03-01", None),
        ("He serves with effect from 1 March 2011.", "2011-03-01", None),
        ("He serves starting from 1 March 2011.", "2011-03-01", None),
        ("He took up his duties on 1 March 2011.", "2011-03-01", None),
        ("He serves until 28 February 2014.", None, "2014-02-28"),
        ("He serves till the end of 2013.", None, "2013"),
        ("He serves.", None, None),
        ("He was named on 5 May 2009.", None, None),
    ],
)
def test_a_term_has_the_bounds_that_the_clause_gives(
    open_text: Open, clause: str, start: str | None, end: str | None
) -> None:
    found = term(open_text, clause)
    assert (found.start, found.end) == (start, end)
    assert found.inferred == ()


def test_a_length_gives_no_last_day(open_text: Open) -> None:
    assert term(open_text, "He serves for three years from 1 March 2011.") == Term("2011-03-01")


def test_a_length_without_a_first_day_gives_no_bounds(open_text: Open) -> None:
    assert term(open_text, "He serves for three years.") == Term()


def test_a_stated_end_is_not_worked_out_again(open_text: Open) -> None:
    found = term(open_text, "He serves for three years, from 1 March 2011 to 1 March 2014.")
    assert (found.end, found.inferred) == ("2014-03-01", ())


def test_a_missing_year_comes_from_the_meeting_and_is_marked(open_text: Open) -> None:
    found = term(open_text, "He serves from 1 September.")
    assert (found.start, found.inferred) == ("2010-09-01", ("from",))


def test_some_days_are_no_term(open_text: Open) -> None:
    clause = "The session was held on 9 and 10 December 2004, and he was appointed for the term 2006 to 2009."
    assert term(open_text, clause) == Term("2006", "2009")
    assert term(open_text, "The exercise took place from July 29 to August 1, 2014.") != Term("2014-07-29", None)
    assert term(open_text, "The exercises (July 29 - August 1, 2014) were large.") == Term()
