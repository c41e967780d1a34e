"""Nationalities: the state beside a name, not the one that only nominated the person."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.appointees import find_named
from kg.extract.attendance.nationalities import nationality
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Foreign Ministers of the CSTO met in Minsk on 8 July 2010.\n\n"


def states(open_text: Open, sentence: str) -> list[str | None]:
    context = open_text(f"{HEAD}{sentence}\n")
    last = context.page.sentences[-1]
    found = [nationality(context, each.entry, each.origin, last.chunks) for each in find_named(context, last)]
    return [state.value if state else None for state in found]


@pytest.mark.parametrize(
    "person",
    [
        "Ara Badalian (Armenia)",
        "Ara Badalian (Republic of Armenia)",
        "Ara Badalian of Armenia",
        "Ara Badalian, of Armenia,",
        "Ara Badalian from Armenia",
        "Ara Badalian, a citizen of Armenia,",
        "Ara Badalian, a national of the Republic of Armenia,",
        "Ara Badalian, representative of the Republic of Armenia,",
        "Ara Badalian, a diplomat from Armenia,",
        "Armenia's representative, Ara Badalian,",
    ],
)
def test_the_state_beside_a_name_is_its_nationality(open_text: Open, person: str) -> None:
    assert states(open_text, f"The Council appointed {person} Deputy Secretary General of the CSTO.") == ["ARM"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council endorsed the nomination by Armenia of Ara Badalian as Director.",
        "The Council endorsed Ara Badalian, nominee of Armenia, as Director.",
        "Armenia's candidate, Ara Badalian, was appointed Director.",
        "On the proposal of Armenia the Council appointed Ara Badalian Deputy Secretary General.",
        "On the submission of the Armenian side, Ara Badalian was appointed Deputy Secretary General.",
        "The Council, meeting in Armenia, appointed Ara Badalian Deputy Secretary General.",
        "On the proposal of the Council of Ministers, Ara Badalian was appointed Deputy Secretary General.",
        "Having heard the Armenian report, the Council appointed Ara Badalian Deputy Secretary General.",
    ],
)
def test_a_state_told_of_something_else_is_no_nationality(open_text: Open, sentence: str) -> None:
    assert "ARM" not in states(open_text, sentence)


@pytest.mark.parametrize(
    "person",
    [
        "Ara Badalian, an Armenian national,",
        "Ara Badalian, of Armenian nationality,",
        "Mr. Ara Badalian, an Armenian diplomat,",
        "the Armenian diplomat Ara Badalian",
    ],
)
def test_an_adjective_may_tell_which_citizen_someone_is(open_text: Open, person: str) -> None:
    assert states(open_text, f"The Council appointed {person} Deputy Secretary General of the CSTO.") == ["ARM"]


@pytest.mark.parametrize("rest", ["after talks with an Armenian diplomat", "the Armenian side consenting"])
def test_an_adjective_of_another_is_no_nationality(open_text: Open, rest: str) -> None:
    assert states(open_text, f"The Council appointed Ara Badalian as Secretary General, {rest}.") == [None]
