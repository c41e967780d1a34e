"""Roles that a plural gives to several people."""

import re

import pytest

from kg.extract.attendance.plural_roles import PLURAL_ROLE, singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("presidents", "President"),
        ("Prime Ministers", "Prime Minister"),
        ("deputy prime ministers", "Deputy Prime Minister"),
        ("Deputy foreign ministers", "Deputy Foreign Minister"),
        ("ministers of foreign affairs", "Minister of Foreign Affairs"),
        ("Secretaries of the Security Councils", "Secretary of the Security Council"),
        ("National Coordinators", "National Coordinator"),
        ("chairmen", "Chairman"),
        ("Ministers for External Affairs", "Minister for External Affairs"),
    ],
)
def test_a_plural_gives_each_the_role_in_the_singular(plural: str, one: str) -> None:
    assert re.fullmatch(PLURAL_ROLE, plural, re.I)
    assert singular(plural) == one


@pytest.mark.parametrize("words", ["president", "the ministers", "delegations", "ministerial", "presidential"])
def test_other_words_are_no_role_of_several(words: str) -> None:
    assert not re.fullmatch(PLURAL_ROLE, words, re.I)


@pytest.mark.parametrize("plural", ["Presidents of the Associated", "Presidents of the Member States"])
def test_whose_states_they_are_is_no_part_of_the_role(plural: str) -> None:
    assert singular(plural) == "President"
