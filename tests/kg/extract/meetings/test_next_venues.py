"""Where and when a scheduled meeting is to be."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.next_venues import Where, find_date, find_place
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def venue(open_text: Open, text: str) -> tuple[str | None, str | None]:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    clause = (context, sentence.fold, sentence.start, list(sentence.chunks))
    return find_place(*clause).value, find_date(*clause)[0]


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("The next meeting will be held in Minsk on 8 October 2010.", "Minsk", "2010-10-08"),
        ("The next meeting will be held in Minsk from 8 to 10 October 2010.", "Minsk", "2010-10-08"),
        ("Minsk will host the next meeting in May 2010.", "Minsk", "2010-05"),
        ("Minsk will be the venue of the next meeting in May 2010.", "Minsk", "2010-05"),
        ("In 2010 Minsk will host the next meeting.", "Minsk", "2010"),
        ("Belarus's offer to host the next meeting in 2010 was accepted.", "BLR", "2010"),
        ("As agreed in 2009, the next meeting will be held in Belarus in 2010.", "BLR", "2010"),
        ("The exercise Shield-2010 will be preceded by a meeting in Minsk on 3 May 2010.", "Minsk", "2010-05-03"),
        ("They met in Minsk; the next meeting is due in the same city next year.", "Minsk", "2010"),
        ("The next meeting will be held in Minsk, true to the agreement of 5 May 2008.", "Minsk", None),
    ],
)
def test_the_venue_stands_around_the_verb(open_text: Open, text: str, place: str, date: str | None) -> None:
    assert venue(open_text, text) == (place, date)


def test_the_words_for_a_state_are_kept(open_text: Open) -> None:
    context = open_text(HEAD + "The next meeting will be held in the Republic of Belarus.")
    sentence = context.page.sentences[-1]
    found = find_place(context, sentence.fold, sentence.start, list(sentence.chunks))
    assert found == Where("BLR", "Republic of Belarus")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The next meeting is due to take place in Minsk at the end of October.", "2009-10"),
        ("The next meeting will be held in Minsk in the first half of June.", "2010-06"),
        ("The next meeting will be held in Minsk in late March.", "2010-03"),
        ("The next meeting will be held in Minsk in March or not at all, as in May 2008.", "2010-03"),
        ("The next meeting will be held in Minsk, may it be fruitful.", None),
    ],
)
def test_a_month_alone_is_the_next_of_its_name(open_text: Open, text: str, date: str | None) -> None:
    assert venue(open_text, text) == ("Minsk", date)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The next meeting will be held in Singapore in May 2010.", "Singapore"),
        ("Singapore will host the next meeting in May 2010.", "SGP"),
        ("The next meeting will be held in Kazakhstan in May 2010.", "KAZ"),
    ],
)
def test_a_state_that_is_a_city_is_a_place(open_text: Open, text: str, place: str) -> None:
    assert venue(open_text, text)[0] == place
