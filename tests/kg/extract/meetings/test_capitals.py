"""Capitals that a sentence only points to."""

from collections.abc import Callable

import pytest

from kg.authority import Authority
from kg.extract.meetings.capitals import find_capitals, load_capitals
from kg.extract.page.context import Context

Open = Callable[..., Context]
HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Osh on 4 May 2013.\n\n"


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("The ministers met in the capital of Kyrgyzstan.", ["Bishkek"]),
        ("The ministers met in the capital city of the Republic of India.", ["New Delhi"]),
        ("The Chinese capital received them.", ["Beijing"]),
        ("The ministers met in the capital of Kazakhstan.", []),
        ("Kyrgyz capital investment grew.", []),
        ("The ministers met in the capital.", []),
        ("The ministers met in Kyrgyzstan.", []),
    ],
)
def test_a_capital_is_known_by_its_state(open_text: Open, text: str, capital: list[str]) -> None:
    context = open_text(HEAD + text)
    assert [chunk.value for chunk in find_capitals(context, context.page.sentences[-1])] == capital


def test_every_capital_is_a_known_place_of_its_state(authority: Authority) -> None:
    known = {(place.state, place.label) for place in authority.places}
    assert set(load_capitals().items()) <= known
