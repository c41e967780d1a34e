"""What a meeting decides to establish is founded when it has a name of its own."""

from collections.abc import Callable

import pytest

from kg.extract.foundings.decided import read_decided
from kg.extract.page.context import Context

Open = Callable[..., Context]
HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2013.\n\n"


def decided(open_text: Open, text: str) -> list[tuple[str, str | None, str | None]]:
    context = open_text(HEAD + text)
    return [
        (code, occasion.date, occasion.place) for code, occasion, _ in read_decided(context, context.page.sentences[-1])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They decided to establish a Steppe Bee Institute.",
        "They agreed to set up the Steppe Bee Institute in the coming year.",
        "It was resolved that a Steppe Bee Institute be created.",
    ],
)
def test_it_has_the_day_and_place_of_the_meeting(open_text: Open, text: str) -> None:
    assert decided(open_text, text) == [("Steppe Bee Institute", "2013-05-04", "Tashkent")]


@pytest.mark.parametrize(
    "text",
    [
        "They decided to establish a working group.",
        "They agreed to create a Bee Fund.",
        "They did not agree to establish a Steppe Bee Institute.",
        "They agreed to set up a Steppe Bee Institute, provided that the cost be borne by others.",
    ],
)
def test_what_has_no_name_or_depends_on_something_is_not_founded(open_text: Open, text: str) -> None:
    assert decided(open_text, text) == []
