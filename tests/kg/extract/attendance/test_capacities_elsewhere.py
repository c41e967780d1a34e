"""Capacities in another organisation than the document's."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.capacities_elsewhere import cues_here
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Fiftieth Pacific Islands Forum was held in Suva on 14 July 2022.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guam attended as an observer of ASEAN.", ["invitee"]),
        ("Guam attended as the observer in the Commonwealth of Independent States.", ["invitee"]),
        ("The member states of the SCO were represented by Guam.", ["invitee"]),
        ("Guam attended as an observer of the Pacific Islands Forum.", ["observer"]),
        ("Guam attended as an observer of the Forum.", ["observer"]),
        ("Guam attended as an observer with the Secretary-General of ASEAN.", ["observer"]),
        ("The observers were Guam and ASEAN.", ["observer"]),
    ],
)
def test_words_of_another_organisation_give_no_capacity_here(open_text: Open, text: str, expected: list[str]) -> None:
    context = open_text(f"{HEAD}{text}\n")
    assert [words.capacity for words in cues_here(context, context.page.sentences[-1])] == expected
