"""Pointers: the places and days that a sentence does not name but refers to."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.references import find_references, is_reference
from kg.extract.page.context import Context

Open = Callable[..., Context]
Pointed = tuple[str, str | None]

HEAD = "The Council of Ministers of the Economic Cooperation Organization met in Antalya on 28 November 2023.\n\n"


def pointed(open_text: Open, text: str, head: str = HEAD) -> list[Pointed]:
    """Tag, and the place or the first day, of the pointers of the last sentence."""
    context = open_text(head + text + "\n")
    found = find_references(context, context.page.sentences[-1])
    return [(chunk.tag, chunk.date.first if chunk.date else chunk.value) for chunk in found]


PLACES = {
    "same city": ("The experts met in Baku on 3 May 2023 and the ministers in the same city.", "Baku"),
    "that same town": ("The experts met in Tashkent; in that same town the ministers assembled.", "Tashkent"),
    "the same city of the meeting": ("The experts had met in the same city.", "Antalya"),
    "there": ("The experts convened in Baku; the ministers assembled there on 4 May 2023.", "Baku"),
}


@pytest.mark.parametrize("case", PLACES)
def test_the_same_city_is_the_last_place_named(open_text: Open, case: str) -> None:
    text, place = PLACES[case]
    assert ("L", place) in pointed(open_text, text)


def test_there_that_opens_a_clause_points_at_no_place(open_text: Open) -> None:
    assert pointed(open_text, "The experts met in Baku; there were many papers on trade.") == []


DAYS = {
    "a day later": ("The experts met on 30 April 2023 and the ministers a day later.", "2023-05-01"),
    "the following day": ("The experts met on 31 December 2022, the ministers on the following day.", "2023-01-01"),
    "the last day of a range counts": ("The experts met on 3-5 May 2023, the ministers the next day.", "2023-05-06"),
    "the day before": ("The day before, the experts had met.", "2023-11-27"),
    "the eve": ("On the eve of the meeting the experts gathered.", "2023-11-27"),
}


@pytest.mark.parametrize(
    "pointer",
    [
        "in the morning of the same day",
        "On the evening of that day",
        "earlier that day",
        "later on the same day",
        "The same afternoon",
        "on that same morning",
    ],
)
def test_an_hour_of_the_same_day_points_at_the_day(open_text: Open, pointer: str) -> None:
    text = f"The experts met in Baku on 3 May 2023. The deputies met too, {pointer}."
    assert pointed(open_text, text) == [("D", "2023-05-03")]


@pytest.mark.parametrize("case", DAYS)
def test_a_day_told_from_another_is_worked_out(open_text: Open, case: str) -> None:
    text, day = DAYS[case]
    assert ("D", day) in pointed(open_text, text)


def test_the_day_before_is_left_open_when_another_day_was_spoken_of(open_text: Open) -> None:
    assert pointed(open_text, "The experts met in Baku on 3 May 2023. The day before, the deputies had met.") == []


def test_the_day_before_with_its_date_is_no_pointer(open_text: Open) -> None:
    assert pointed(open_text, "On the preceding day, 27.11.2023, the experts had met.") == []


def test_a_pointer_without_a_day_to_count_from_is_left_open(open_text: Open) -> None:
    assert pointed(open_text, "The ministers of the ECO met and the experts on the eve.", head="") == []


YEARS = {
    "last year": ("The experts met on 3 May last year.", "2022-05-03"),
    "the same year": ("The experts met on 3 May 2021 and on 4 June of the same year.", "2021-06-04"),
    "this year": ("The experts met on 3 May of this year.", "2023-05-03"),
    "a month of the current year": ("The experts met in March of the current year.", "2023-03"),
    "a month of last year": ("The experts met in October of last year.", "2022-10"),
}


@pytest.mark.parametrize("case", YEARS)
def test_a_year_told_from_another_is_worked_out(open_text: Open, case: str) -> None:
    text, day = YEARS[case]
    assert ("D", day) in pointed(open_text, text)


def test_a_plain_date_is_no_pointer(open_text: Open) -> None:
    assert pointed(open_text, "The experts met in Baku on 3 May 2023.") == []


@pytest.mark.parametrize("words", ["the same city", "that same town", "there"])
def test_the_words_of_a_pointer_are_known(words: str) -> None:
    assert is_reference(words)


@pytest.mark.parametrize("words", ["Baku", "the city of Baku"])
def test_a_city_is_no_pointer(words: str) -> None:
    assert not is_reference(words)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The experts met in Baku in March.", "2023-03"),
        ("The experts had met in Baku in late October.", "2023-10"),
        ("The experts met in Baku in December.", "2022-12"),
        ("The experts met in Baku in March 2021.", None),
        ("The experts met in Baku in June/July 2021.", None),
    ],
)
def test_a_month_alone_is_the_last_of_its_name(open_text: Open, text: str, month: str | None) -> None:
    assert pointed(open_text, text) == ([("D", month)] if month else [])


def test_a_line_with_a_year_dates_the_entries_below(open_text: Open) -> None:
    assert pointed(open_text, "2021\n\n- 3 May, Baku - meeting of the experts;\n") == [("D", "2021-05-03")]


def test_this_city_is_that_of_the_meeting(open_text: Open) -> None:
    assert pointed(open_text, "After Ankara they met in this city on 3 May 2023.")[0] == ("L", "Antalya")
    assert is_reference("this city")
