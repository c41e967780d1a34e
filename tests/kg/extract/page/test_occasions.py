"""When and where something was done."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.extract.page.context import Context
from kg.extract.page.occasions import Occasion, before, behind, settle

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2013.\n\n"
Read = Callable[..., Context]


def opened(open_text: Read, text: str) -> tuple[Context, int, int]:
    context = open_text(f"{HEAD}{text.strip()} acted.")
    start = context.page.view.fold.index(text.strip())
    return context, start, start + len(text)


BEHIND = [
    ("x between the Secretariat and the World Board in Brussels on 3 March 2012.", "2012-03-03", "Brussels"),
    ("x between Fiji and Tonga of old, and left in 2012.", None, None),
    ("x in Astana on 8 November 2018.", "2018-11-08", "Astana"),
    ("x on 8 November 2018 in Astana.", "2018-11-08", "Astana"),
    ("x at the Third Session (Dhaka, 8 November 2018).", "2018-11-08", "Dhaka"),
    ("x in 2010, and in Minsk on 3 May 2011 another.", "2010", None),
    ("x by Samoa and the Russian Federation in Minsk on 3 May 2011.", "2011-05-03", "Minsk"),
    ("x in Astana, will end on 8 November 2018.", None, "Astana"),
    ("x by 8 November 2018.", None, None),
    ("x until 8 November 2018.", None, None),
    ("x in Zhanakorgan on 8 November 2018.", "2018-11-08", "Zhanakorgan"),
    ("x with zeal.", None, None),
]


@pytest.mark.parametrize(("text", "date", "place"), BEHIND)
def test_what_follows_tells_date_and_place(open_text: Read, text: str, date: str | None, place: str | None) -> None:
    context, start, end = opened(open_text, text)
    found = behind(context, start + 1, end)
    assert (found.date, found.place) == (date, place)
    assert bool(found) == bool(date or place)


BEFORE = [
    ("On 8 November 2018 the Council ", "2018-11-08", None),
    ("In Astana in 2018 the Council ", "2018", "Astana"),
    ("They recalled that in 2010 the Council ", "2010", None),
    ("Guided by decisions taken in Minsk on 8 November 2018, the Council ", None, None),
    ("the first session (Minsk, 8 November 2018), which ", "2018-11-08", "Minsk"),
    ("Since 2010 the Council ", None, None),
    ("A meeting of the pilots, held in Minsk on 8 November 2018, ", "2018-11-08", "Minsk"),
    ("The Council, praising the pilots and their meeting, held in Minsk on 8 November 2018, ", None, None),
    ("The Council noted the meeting of the pilots, held in Minsk on 8 November 2018, ", None, None),
    ("In 2010 all was calm; the Council ", None, None),
    ("The Council, which will meet in Minsk on 8 November 2018, was ", None, None),
    ("The pilots, who are due to gather in Minsk in 2018, have also been ", None, None),
    ("The Council, which met in Minsk on 8 November 2018, ", "2018-11-08", "Minsk"),
]


@pytest.mark.parametrize(("text", "date", "place"), BEFORE)
def test_the_opening_of_the_clause_tells_date_and_place(
    open_text: Read, text: str, date: str | None, place: str | None
) -> None:
    context, start, end = opened(open_text, text)
    found = before(context, start, end)
    assert (found.date, found.place) == (date, place)


LENT = Occasion("2013-05-04", "Tashkent", ("date", "place"))


def test_the_meeting_lends_its_date_and_place_as_inferred(open_text: Read) -> None:
    context, start, end = opened(open_text, "The Council agreed.")
    assert settle(context, Occasion(), (start, end), False) == LENT


def test_what_is_recalled_is_not_the_meetings(open_text: Read) -> None:
    context, start, end = opened(open_text, "The Council recalled it.")
    assert settle(context, Occasion(), (start, end), False) == Occasion()


def test_what_is_reported_is_not_the_meetings_unless_it_says_so(open_text: Read) -> None:
    context, start, _ = opened(open_text, "Here today.")
    assert settle(context, Occasion(), (start, start), True) == LENT
    assert settle(context, Occasion(), (start + 4, start + 4), True) == LENT
    assert settle(context, Occasion(), (start + 8, start + 8), True) == Occasion()


def test_another_place_has_not_the_meetings_date(open_text: Read) -> None:
    context, start, _ = opened(open_text, "It.")
    assert settle(context, Occasion(None, "Minsk"), (start, start), False) == Occasion(None, "Minsk")
    dated, placed = replace(LENT, inferred=("date",)), replace(LENT, inferred=("place",))
    assert settle(context, Occasion(None, "Tashkent"), (start, start), False) == dated
    assert settle(context, Occasion("2013-05-04"), (start, start), False) == placed
    assert settle(context, Occasion("2011"), (start, start), False) == Occasion("2011")
