"""Deeds: what stands around a verb, and the forms in which words are looked for."""

import pytest

from kg.extract.instruments.deeds import Deed, deed_patterns, last_match


@pytest.mark.parametrize("text", ["they approve", "Approve the plan", "the Council APPROVES", "(a) Took note of"])
def test_verbs_are_found_in_every_case(text: str) -> None:
    assert last_match(deed_patterns().act, text, 0, len(text)) is not None


def test_what_is_ordered_is_wanted_and_what_was_signed_is_not() -> None:
    assert [Deed(action, (0, 1), (2, 3)).wanted for action in ("instructed", "called_for", "signed")] == [
        True,
        True,
        False,
    ]


def test_the_last_match_before_a_title_counts() -> None:
    text = "they signed one and adopted another"
    found = last_match(deed_patterns().act, text, 0, len(text))
    assert found is not None
    assert found.group() == "adopted"
    assert last_match(deed_patterns().act, text, 0, 4) is None
