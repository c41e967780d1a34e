"""Statuses that are said to have taken effect."""

import pytest

from kg.extract.statuses.clauses import clauses, find_lists
from kg.extract.statuses.effects import took_effect
from kg.extract.statuses.words import find_statuses
from tests.kg.extract.status_scenes import HEAD, Read


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("They greeted Nauru, whose membership took effect on 3 April 2007.", ["NRU"]),
        ("They greeted Nauru, whose membership, decided upon in 2006, had taken effect on 3 April 2007.", ["NRU"]),
        ("Nauru's observer status came into force on 3 April 2007.", ["NRU"]),
        ("The membership of Nauru and Palau formally took effect on 3 April 2007.", []),
        ("The membership of Nauru and Palau took effect on 3 April 2007.", ["NRU", "PLW"]),
        ("Nauru's observer status will take effect on 3 April 2017.", []),
        ("Nauru's observer status is useful, and the treaty took effect on 3 April 2007.", []),
        ("They greeted Nauru, whose treaty took effect on 3 April 2007.", []),
    ],
)
def test_a_status_took_effect_whose_owner_is_named(open_text: Read, text: str, states: list[str]) -> None:
    parts = clauses(open_text(HEAD + text).page.sentences[-1])
    found = [took_effect(part, word, find_lists(part)) for part in parts for word in find_statuses(part.text)]
    assert [state.value for each in found for state in each.states] == states


def test_the_stretch_begins_where_the_day_of_effect_is_told(open_text: Read) -> None:
    text = "They greeted Nauru, whose membership, decided upon in 2006, had taken effect on 3 April 2007."
    part = clauses(open_text(HEAD + text).page.sentences[-1])[-1]
    found = took_effect(part, find_statuses(part.text)[0], find_lists(part))
    assert found.stretch is not None
    assert found.stretch.text[found.start :] == " on 3 April 2007."
