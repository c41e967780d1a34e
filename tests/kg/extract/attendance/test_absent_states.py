"""States that stayed away and hold a status."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.absent_states import missing_states
from kg.extract.attendance.capacities import find_cues
from kg.extract.page.context import Context

Open = Callable[..., Context]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The observers from Fiji and Palau were absent.", [("FJI", "observer"), ("PLW", "observer")]),
        ("The dialogue partners of Japan were not represented.", [("JPN", "dialogue_partner")]),
        ("The members from Fiji were absent.", []),
        ("The observers from Fiji and Palau spoke.", []),
        ("The observers regretted that Fiji was absent.", []),
    ],
)
def test_who_stayed_away_may_be_shown_in_a_status(open_text: Open, text: str, states: list[tuple[str, str]]) -> None:
    sentence = open_text(f"{text}\n").page.sentences[0]
    found = missing_states(sentence, find_cues(sentence.fold))
    assert [(state.value, capacity) for _, state, capacity in found] == states
