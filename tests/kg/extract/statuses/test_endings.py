"""Whose status is renewed or ended, and who leaves."""

import pytest

from kg.extract.statuses.endings import ended, left, renewed
from tests.kg.extract.status_scenes import Read, scope_of, short

Pairs = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They renewed the observer status of Nauru and Palau.", [("NRU", "observer"), ("PLW", "observer")]),
        ("They restored to Nauru and Palau the status of observer.", [("NRU", "observer"), ("PLW", "observer")]),
        ("They renewed Nauru's observer status.", [("NRU", "observer")]),
        ("The observer status of Nauru was renewed.", [("NRU", "observer")]),
        (
            "They renewed the dialogue partnership with Nauru and Palau.",
            [(c, "dialogue_partner") for c in ("NRU", "PLW")],
        ),
        ("They reinstated Nauru and Palau as observers.", [("NRU", "observer"), ("PLW", "observer")]),
        ("Nauru was reinstated as a member of the Forum.", [("NRU", "member")]),
        ("They decided to restore Nauru to full membership.", [("NRU", "member")]),
        ("They renewed the cooperation with Nauru.", []),
        ("They renewed their thanks to Nauru.", []),
    ],
)
def test_a_renewed_status_is_that_of_its_holder(open_text: Read, text: str, expected: Pairs) -> None:
    assert short(renewed(scope_of(open_text, text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nauru suspended its membership.", [("NRU", "member")]),
        ("The participation of Nauru in the Forum was suspended.", [("NRU", "member")]),
        ("They suspended Nauru from the Forum.", [("NRU", "member")]),
        ("They suspended Nauru from all decision-making bodies of the Forum.", [("NRU", "member")]),
        ("The observer status of Nauru was terminated.", [("NRU", "observer")]),
        ("They decided to terminate the observer status of Nauru.", [("NRU", "observer")]),
        ("The flights from Nauru were suspended.", []),
    ],
)
def test_a_status_or_a_participation_is_ended(open_text: Read, text: str, expected: Pairs) -> None:
    assert short(ended(scope_of(open_text, text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nauru withdrew from the Forum.", [("NRU", "member")]),
        ("Nauru ceased to be an observer.", [("NRU", "observer")]),
        ("The observer status of Nauru lapsed.", [("NRU", "observer")]),
        ("The withdrawal of Nauru from the Forum was noted.", [("NRU", "member")]),
        ("Nauru announced its withdrawal from the Forum with immediate effect.", [("NRU", "member")]),
        ("Nauru gave notice of its withdrawal from the Forum.", []),
        ("Nauru announced its withdrawal from the Forum.", []),
        ("Nauru withdrew its troops.", []),
        ("The term of Nauru expired.", []),
    ],
)
def test_who_leaves_or_lets_a_status_lapse(open_text: Read, text: str, expected: Pairs) -> None:
    deed = 0
    assert short(left(scope_of(open_text, text, deed))) == expected
