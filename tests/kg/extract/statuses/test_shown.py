"""Statuses that a clause shows states in, without anything being done."""

import pytest

from kg.extract.statuses.clauses import clauses, find_lists
from kg.extract.statuses.shown import held_since, shown
from kg.extract.statuses.words import find_statuses
from tests.kg.extract.status_scenes import HEAD, Read, first_clause

SHOWN = [
    ("The observer states - Nauru and Palau - came.", ["NRU", "PLW"]),
    ("The observers (Nauru, Palau) came.", ["NRU", "PLW"]),
    ("The observer (Nauru) came.", ["NRU"]),
    ("The observer states Nauru and Palau came.", ["NRU", "PLW"]),
    ("The dialogue partners, namely Japan and Canada, came.", ["JPN", "CAN"]),
    ("They praised the help of our dialogue partners, in particular Japan and Canada.", ["JPN", "CAN"]),
    ("They met the observers, especially Nauru and Palau, in Suva.", ["NRU", "PLW"]),
    ("They met the observers, in particular those who had visited Nauru.", []),
    ("The observer state of the Forum: Nauru", ["NRU"]),
    ("The observers of the Forum: Nauru, Palau and the ministers of Tonga", ["NRU", "PLW"]),
    ("The Forum thanked the Observer State Nauru for its help.", ["NRU"]),
    ("Our dialogue partner Japan spoke.", ["JPN"]),
    ("The Forum thanked a dialogue partner in Nauru.", []),
    ("Nauru is an observer.", ["NRU"]),
    ("Nauru and Palau are the PIF dialogue partners.", ["NRU", "PLW"]),
    ("Nauru and Palau are the two observers of the Forum.", ["NRU", "PLW"]),
    ("Nauru, Palau and Japan are 3 observer states.", ["NRU", "PLW", "JPN"]),
    ("The ministers agreed, Nauru being at the same time an observer.", ["NRU"]),
    ("Nauru is still a dialogue partner of the Forum.", ["NRU"]),
    ("Nauru remains an observer.", ["NRU"]),
    ("Nauru has observer status.", ["NRU"]),
    ("Nauru, the first observer state, spoke.", ["NRU"]),
    ("Nauru spoke and Palau, likewise an observer, agreed.", ["PLW"]),
    ("The status of Nauru and Palau as observers is unchanged.", ["NRU", "PLW"]),
    ("They welcomed the participation, as Observers, of delegations from Nauru and Palau.", ["NRU", "PLW"]),
    ("They noted the presence as observers of Nauru.", ["NRU"]),
    ("They would welcome the participation, as observers, of Nauru and Palau.", []),
    ("They welcomed the participation, as observers, of Nauru and Palau in the games of 2012.", []),
    ("Nauru is not an observer.", []),
    ("The status of Nauru as an observer may be restored.", []),
    ("The Forum may restore the status of Nauru as an observer.", []),
    ("The observers praised Nauru.", []),
    ("The observers praised Nauru and Palau.", []),
    ("The member states came (Nauru).", []),
    ("Nauru took the floor as an observer.", []),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_a_clause_shows_who_has_a_status(open_text: Read, text: str, expected: list[str]) -> None:
    clause = first_clause(open_text, text)
    (word,) = find_statuses(clause.text)
    assert [state.value for state in shown(clause, word, find_lists(clause))] == expected


def test_a_relative_clause_shows_whom_it_is_about(open_text: Read) -> None:
    relative = clauses(open_text(HEAD + "Nauru, which is an observer, spoke.").page.sentences[-1])[1]
    (word,) = find_statuses(relative.text)
    assert [state.value for state in shown(relative, word, find_lists(relative))] == ["NRU"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nauru has been an observer since 2012.", ["NRU"]),
        ("Nauru has held the status of observer since May 2012.", ["NRU"]),
        ("Nauru has been an observer.", []),
        ("Nauru is an observer; since 2012 it has grown.", []),
    ],
)
def test_a_status_held_since_a_day_began_then(open_text: Read, text: str, expected: list[str]) -> None:
    clause = first_clause(open_text, text)
    (word,) = find_statuses(clause.text)
    assert [state.value for state in held_since(clause, word, find_lists(clause))] == expected
