"""Lines of a place and a day alone, in the layouts of several secretariats."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context

Open = Callable[..., Context]

BODY = "The Council of Heads of Government of the CIS reviewed the year at its session.\n"


def told(context: Context) -> tuple[str | None, str | None]:
    """The place and the last day of the dateline."""
    place, date = context.dateline.place, context.dateline.date
    return context.written(place) if place else None, date.last if date else None


HEADS = [
    ("Minsk, 8 April 2016", ("Minsk", "2016-04-08")),
    ("(Minsk, 8 April 2016)", ("Minsk", "2016-04-08")),
    ("April 8, 2016, Minsk", ("Minsk", "2016-04-08")),
    ("8 April 2016                                        Minsk", ("Minsk", "2016-04-08")),
    ("City of Minsk                                8 April 2016", ("Minsk", "2016-04-08")),
    ("8 April 2016\nMinsk", ("Minsk", "2016-04-08")),
    ("MINSK, BELARUS\n8 APRIL 2016", ("MINSK", "2016-04-08")),
    ("7 - 8 April 2016\nMalabo, EQUATORIAL GUINEA", ("Malabo", "2016-04-08")),
    ("Antalya, Republic of Turkey\n8 April 2016", ("Antalya", "2016-04-08")),
    ("Friday, 8 April 2016, Minsk", ("Minsk", "2016-04-08")),
    ("Press statement, Istanbul, 8 April 2016", ("Istanbul", "2016-04-08")),
    ("New Delhi, 8 April 2016 (videoconference)", ("New Delhi", "2016-04-08")),
    ("Tehran, 9-11 Sha'ban 1418H (9-11 December 1997)", ("Tehran", "1997-12-11")),
    ("08.04.2016", (None, "2016-04-08")),
    ("Minsk, April 2016", (None, None)),
    ("The Minsk session of 8 April 2016", (None, None)),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_a_line_or_two_at_the_head_say_where_and_when(
    open_text: Open, head: str, expected: tuple[str | None, str | None]
) -> None:
    assert told(open_text(f"PRESS RELEASE\n\n{head}\n\n{BODY}")) == expected


def test_a_line_at_the_foot_says_it_for_want_of_one_at_the_head(open_text: Open) -> None:
    lines = "\n\n".join(f"{number}. The Parties noted the report on the year {2000 + number}." for number in range(12))
    assert told(open_text(f"DECLARATION\n\n{lines}\n\nShanghai, 15 June 2001\n")) == ("Shanghai", "2001-06-15")


def test_a_day_at_the_foot_alone_may_be_of_the_press(open_text: Open) -> None:
    lines = "\n\n".join(f"{number}. The Parties noted the report on the year {2000 + number}." for number in range(12))
    assert told(open_text(f"DECLARATION\n\n{lines}\n\n15 June 2001\n")) == (None, None)


LAYOUTS = [
    "PROTOCOL No. 3\nof the meeting of the Council of Defence Ministers of the member states of the SCO\n\n{}\n\n"
    "Having discussed the agenda, the Parties decided as follows.\n",
    "MINUTES\nof the meeting of the Council of Defence Ministers of the member states of the SCO\n{}\n\n"
    "The meeting took place in accordance with the plan of events.\n",
]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "dateline", ["26 June 2013\nBishkek", "June 26, 2013, Bishkek", "City of Bishkek        26 June 2013"]
)
def test_the_meeting_is_dated_and_placed_by_it(open_text: Open, layout: str, dateline: str) -> None:
    meeting = open_text(layout.format(dateline)).meeting
    assert meeting is not None
    assert (meeting.body, meeting.place, meeting.first) == ("SCO-CDM", "Bishkek", "2013-06-26")
    assert {"from", "to", "place"} <= set(meeting.inferred)


def test_what_is_decided_without_a_meeting_has_its_day(open_text: Open) -> None:
    text = (
        "DECISION No. 7\n\nThe Supreme Eurasian Economic Council\n\n14 April 2017, Sochi\n\n"
        "In accordance with the Treaty on the Eurasian Economic Union of 29 May 2014, the Council has decided:\n"
    )
    assert open_text(text).date == "2017-04-14"


@pytest.mark.parametrize("other", ["5-7 Shaban 1433H", "(12 Rajab 1433 AH)", "26 Safar 1434"])
def test_a_line_of_another_calendar_does_not_part_the_city_from_the_day(open_text: Open, other: str) -> None:
    context = open_text(f"Session of Peace\nDoha, State of Qatar\n{other}\n18-20 May 2012\n\nThe Council,\n")
    assert (context.dateline.place is not None, context.dateline.date is not None) == (True, True)


@pytest.mark.parametrize("line", ["May 25, 2023, The Kremlin, Moscow", "25 May 2023, Congress Hall, Moscow"])
def test_a_house_may_stand_between_the_day_and_the_city(open_text: Open, line: str) -> None:
    context = open_text(f"Meeting of the Supreme Eurasian Economic Council\n\n{line}\n\nThe Council,\n")
    place, date = context.dateline.place, context.dateline.date
    assert place is not None and place.value == "moscow"
    assert date is not None and date.last == "2023-05-25"


def test_a_day_without_any_year_still_gives_the_city(open_text: Open) -> None:
    text = "LUANDA, Angola, May 3 (Courier) -- The 31st meeting of the SCO Heads of State Council was held here.\n"
    meeting = open_text(text).meeting
    assert meeting is not None
    assert (meeting.body, meeting.place, meeting.first) == ("SCO-CHS", "Luanda", None)
