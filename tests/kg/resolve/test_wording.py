"""Wordings of one group or title are alike though words and order differ."""

import pytest

from kg.resolve.wording import content_words, folded_title, similarity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ministers of culture", "culture ministers"),
        ("transport ministers", "transportation ministers"),
        ("defence ministers", "ministers of defense"),
        ("secretaries of security councils", "Secretaries of the Security Councils"),
    ],
)
def test_two_wordings_of_one_group_are_fully_alike(one: str, other: str) -> None:
    assert similarity(one, other) == similarity(other, one) == 1.0


def test_two_groups_are_less_alike_than_two_wordings() -> None:
    same = similarity("chairmen of supreme courts", "heads of supreme courts")
    assert same > similarity("chairmen of supreme courts", "heads of supreme audit institutions")


def test_nothing_is_like_nothing() -> None:
    assert similarity("of the", "culture ministers") == 0.0


def test_content_words_are_singular_and_sorted() -> None:
    assert content_words("the Ministers for Trade Policies of the member states") == ("minister", "policy", "trade")


def test_a_folded_title_has_neither_case_nor_articles() -> None:
    assert folded_title("The  Charter of the SCO") == folded_title("charter of SCO")
