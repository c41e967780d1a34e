"""The terms of those named in one sentence: their own, a shared one, the one told before."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.appointees import find_named
from kg.extract.appointments.terms import term_of
from kg.extract.page.context import Context
from kg.extract.page.terms import Term

Open = Callable[..., Context]
Span = tuple[str | None, str | None]

HEAD = "The Council of Foreign Ministers of the CSTO met in Minsk on 8 July 2010.\n\n"
BEFORE = Term("2008", "2010")


def terms(open_text: Open, sentence: str) -> list[Span]:
    context = open_text(f"{HEAD}{sentence}\n")
    last = context.page.sentences[-1]
    named = [each for each in find_named(context, last) if each.event]
    found = [term_of(context, last, named, index, BEFORE) for index in range(len(named))]
    return [(term.start, term.end) for term in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They appointed Ara Badalian Director for 2011-2013.", [("2011", "2013")]),
        ("They appointed Ara Badalian Director for the same period.", [("2008", "2010")]),
        ("They appointed Ara Badalian Director for the same three years.", [("2008", "2010")]),
        ("They appointed Ara Badalian Director for three years.", [(None, None)]),
        (
            "They appointed Ara Badalian Director and Ivan Petrov Deputy Director, both for 2011-2013.",
            [("2011", "2013"), ("2011", "2013")],
        ),
        (
            "They appointed Ara Badalian Director from 1 May 2011 and Ivan Petrov Deputy Director.",
            [("2011-05-01", None), (None, None)],
        ),
        (
            "From 1 May 2011 Ara Badalian takes up the post of Director, and Ivan Petrov that of Deputy Director.",
            [("2011-05-01", None), ("2011-05-01", None)],
        ),
        (
            "Ara Badalian took office as Director on 1 May 2011, and Ivan Petrov left office on 30 April 2011.",
            [("2011-05-01", None), (None, None)],
        ),
    ],
)
def test_a_term_goes_to_those_of_whom_it_is_told(open_text: Open, sentence: str, expected: list[Span]) -> None:
    found = terms(open_text, sentence)
    assert found[:1] == expected[:1]
    assert len(found) == len(expected)


def test_the_day_on_which_one_leaves_is_not_the_term_of_another(open_text: Open) -> None:
    sentence = "Ara Badalian was installed as Director, his predecessor Ivan Petrov leaving office on 30 April 2011."
    assert terms(open_text, sentence)[0] == (None, None)
