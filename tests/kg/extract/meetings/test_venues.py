"""Venues: places and dates that belong together."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.venues import Venue, find_venues
from kg.extract.page.context import Context

HEAD = "The Pacific Islands Forum met in Suva on 4 May 2013.\n\n"
Read = Callable[..., Context]
Told = tuple[str | None, str | None, str | None]


def found(open_text: Read, text: str, head: str = HEAD) -> tuple[Context, list[Venue]]:
    context = open_text(head + text)
    return context, find_venues(context, context.page.sentences[-1])


def told(open_text: Read, text: str) -> list[Told]:
    return [(venue.place, venue.first, venue.last) for venue in found(open_text, text)[1]]


ONE: list[tuple[str, Told]] = [
    ("The ministers met in Apia on 3 July 2012.", ("Apia", "2012-07-03", "2012-07-03")),
    ("The ministers met in Apia on 3-5 July 2012.", ("Apia", "2012-07-03", "2012-07-05")),
    ("They met at the city of Apia, on 3 July 2012.", ("Apia", "2012-07-03", "2012-07-03")),
    ("in the capital city of Apia on 3 July 2012", ("Apia", "2012-07-03", "2012-07-03")),
    ("On 9 June 2012 the council met in Apia.", ("Apia", "2012-06-09", "2012-06-09")),
    ("In Apia the council met on 9 June 2012.", ("Apia", "2012-06-09", "2012-06-09")),
    ("The Council met on 3 July 2012 in Nadi, Fiji.", ("Nadi", "2012-07-03", "2012-07-03")),
    ("The Council met in Nadi (Fiji) in May 2012.", ("Nadi", "2012-05", "2012-05")),
    ("They met in May 2012 in Fiji.", (None, "2012-05", "2012-05")),
    ("They met in Nafplion on 5 May 2012.", ("Nafplion", "2012-05-05", "2012-05-05")),
    ("The meeting (Nafplion, 5 May 2012) was short.", ("Nafplion", "2012-05-05", "2012-05-05")),
    ("The meeting (5 May 2012, Nafplion) was short.", ("Nafplion", "2012-05-05", "2012-05-05")),
    ("The meeting (Luxembourg, 5 May 2012) was short.", ("Luxembourg", "2012-05-05", "2012-05-05")),
    ("They met in the city of Kuwait on 5 May 2012.", ("Kuwait", "2012-05-05", "2012-05-05")),
    ("On 5 May 2012 they met in Nafplion, Greece.", ("Nafplion", "2012-05-05", "2012-05-05")),
    ("They met in Kuwait, State of Kuwait, on 5 May 2012.", ("Kuwait", "2012-05-05", "2012-05-05")),
    ("They met in Djibouti, Republic of Djibouti.", ("Djibouti", None, None)),
    ("They met in Fiji in May 2012.", ("Fiji", "2012-05", "2012-05")),
    ("They met on Manono Island on 5 May 2012.", ("Manono Island", "2012-05-05", "2012-05-05")),
    ("They met on the island of Savaii, on 5 May 2012.", ("Savaii", "2012-05-05", "2012-05-05")),
    ("The meeting (Apia) was short.", ("Apia", None, None)),
    ("They met in Apia.", ("Apia", None, None)),
    ("The Treaty of Apia of 2012 was short.", (None, "2012", "2012")),
    ("They met in 2012.", (None, "2012", "2012")),
    ("The meeting (Nadi, Fiji, 5 May 2012) was short.", ("Nadi", "2012-05-05", "2012-05-05")),
    ("The third one (held in Apia on 5 May 2012) was short.", ("Apia", "2012-05-05", "2012-05-05")),
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_a_place_and_a_date_are_one_venue(open_text: Read, text: str, expected: Told) -> None:
    assert told(open_text, text) == [expected]


SEVERAL: list[tuple[str, list[Told]]] = [
    (
        "They met (Minsk, 5 May 2012; Astana, 7 May 2012).",
        [("Minsk", "2012-05-05", "2012-05-05"), ("Astana", "2012-05-07", "2012-05-07")],
    ),
    (
        "the session (May 2012, Apia, Samoa) and the session (Nadi, 7 June 2012)",
        [("Apia", "2012-05", "2012-05"), ("Nadi", "2012-06-07", "2012-06-07")],
    ),
    (
        "They met in Nadi on 3 June 2012 and in Apia in August 2012.",
        [("Nadi", "2012-06-03", "2012-06-03"), ("Apia", "2012-08", "2012-08")],
    ),
    (
        "They met in Nadi on 3 June 2012 and talked (Apia, 5 May 2012).",
        [("Nadi", "2012-06-03", "2012-06-03"), ("Apia", "2012-05-05", "2012-05-05")],
    ),
    ("They met in Nadi, Suva and Apia.", [("Nadi", None, None), ("Suva", None, None), ("Apia", None, None)]),
    (
        "On 9 June 2012 they met in Apia on 10 June 2012.",
        [(None, "2012-06-09", "2012-06-09"), ("Apia", "2012-06-10", "2012-06-10")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_venues_are_told_apart_in_order(open_text: Read, text: str, expected: list[Told]) -> None:
    assert told(open_text, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On 9 June 2012 the council met; Apia was the host.",
        "In Apia many speakers from near and far were heard before 9 June 2012.",
        "The members, who on many an occasion and at length had written, asked on 9 June 2012 that Apia be the host.",
    ],
)
def test_a_date_far_from_a_place_is_not_put_to_it(open_text: Read, text: str) -> None:
    places = [venue for venue in found(open_text, text)[1] if venue.place]
    assert [(venue.place, venue.first) for venue in places] == [("Apia", None)]


@pytest.mark.parametrize("text", ["Bees hum.", "The members (Fiji and Samoa) met.", "Fiji thanked Samoa."])
def test_states_alone_are_no_venue(open_text: Read, text: str) -> None:
    assert found(open_text, text)[1] == []


@pytest.mark.parametrize(
    ("text", "bracketed"),
    [
        ("The meeting (Apia, 5 May 2012) was short.", True),
        ("The meeting in Apia on 5 May 2012 was short.", False),
        ("The guest (President Emanuel Mori, 5 May 2012) came.", False),
    ],
)
def test_only_brackets_with_nothing_but_places_and_dates_count_as_such(
    open_text: Read, text: str, bracketed: bool
) -> None:
    (venue,) = found(open_text, text)[1]
    assert (venue.bracketed, venue.first) == (bracketed, "2012-05-05")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met in Apia on 3 July 2012 again.", "Apia on 3 July 2012"),
        ("The meeting (Apia, 5 May 2012) was short.", "(Apia, 5 May 2012)"),
        ("On 9 June 2012 the council met in Apia.", "Apia"),
        ("They met on 5 May 2012 in Nadi, Fiji, again.", "5 May 2012 in Nadi, Fiji"),
    ],
)
def test_a_venue_knows_where_it_stands(open_text: Read, text: str, words: str) -> None:
    context, (venue,) = found(open_text, text)
    assert context.page.view.text[venue.start : venue.end] == words


def test_parts_of_one_bracket_stand_at_the_whole_of_it(open_text: Read) -> None:
    context, venues = found(open_text, "They met (Minsk, 5 May 2012; Astana, 7 May 2012).")
    assert {context.page.view.text[venue.start : venue.end] for venue in venues} == {
        "(Minsk, 5 May 2012; Astana, 7 May 2012)"
    }


@pytest.mark.parametrize(
    ("text", "first", "guessed"),
    [("They met in Apia on 3 March.", "2013-03-03", True), ("They met in Apia on 3 March 2013.", "2013-03-03", False)],
)
def test_a_year_from_the_documents_date_is_a_guess(open_text: Read, text: str, first: str, guessed: bool) -> None:
    (venue,) = found(open_text, text)[1]
    assert (venue.first, venue.guessed) == (first, guessed)


def test_a_guess_stays_one_when_the_date_is_put_to_its_place(open_text: Read) -> None:
    (venue,) = found(open_text, "On 9 March the council met in Apia.")[1]
    assert (venue.place, venue.first, venue.guessed) == ("Apia", "2013-03-09", True)


def test_a_place_keeps_the_accents_that_the_text_gives_it(open_text: Read) -> None:
    (venue,) = found(open_text, "They met in Nuku’alofa on 5 May 2012.")[1]
    assert venue.place == "Nuku’alofa"


@pytest.mark.parametrize("last", ["both of which were held in Apia", "all held in Apia", "each of them hosted in Apia"])
def test_the_place_of_all_is_that_of_each(open_text: Read, last: str) -> None:
    text = f"They recalled the third Forum on 3 July 2012 and the fourth Dialogue on 5 July 2012, {last}."
    assert told(open_text, text) == [("Apia", "2012-07-03", "2012-07-03"), ("Apia", "2012-07-05", "2012-07-05")]


def test_a_place_of_the_last_alone_is_not_that_of_all(open_text: Read) -> None:
    text = (
        "They recalled the third Forum on 3 July 2012 and the fourth Dialogue on 5 July 2012, which was held in Apia."
    )
    assert told(open_text, text)[0] == (None, "2012-07-03", "2012-07-03")
