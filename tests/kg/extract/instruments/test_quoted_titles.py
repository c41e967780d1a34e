"""Titles in quotation marks."""

import pytest

from kg.extract.instruments.quoted_titles import find_quoted, has_quotation


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in find_quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('They adopted the programme "Clean Water".', ["Clean Water"]),
        ("They adopted the programme 'Clean Water'.", ["Clean Water"]),
        ('They adopted a document entitled "Clean Water".', ["Clean Water"]),
        ('"Clean Water" was adopted.', ["Clean Water"]),
        ('"Clean Water" and "Clean Air" have been approved.', ["Clean Air"]),
        ('They issued two statements: "On Bees" and "On Honey".', ["On Bees", "On Honey"]),
        ('They took the Decisions "On Bees", "On Wax" and "On Honey".', ["On Bees", "On Wax", "On Honey"]),
        ('They adopted "Clean Water 2025".', ["Clean Water 2025"]),
        ('They unanimously endorsed the "Clean Water 2025".', ["Clean Water 2025"]),
        ('They met under the motto "Clean Water".', []),
        ('He said "We are glad" and left.', []),
        ('They used the term "clean water" often.', []),
    ],
)
def test_a_noun_a_list_or_a_verb_makes_a_quotation_a_title(text: str, titles: list[str]) -> None:
    assert quoted(text) == titles


def test_a_sentence_without_quotation_is_passed_over() -> None:
    assert has_quotation('They read "Clean Water".', 0, 24)
    assert not has_quotation("They read Clean Water.", 0, 22)
