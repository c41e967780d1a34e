"""Enumerations that run on in one paragraph, taken apart; initials and references are none."""

import pytest

from kg.extract.page.enumerations import find_run_in_items


def parts(raw: str) -> list[str]:
    return [raw[start:end] for start, end in find_run_in_items(raw, 0, len(raw))]


ENUMERATIONS = [
    "Present were: {}a. The King of X. {}b. Dr. N, Premier of Y. {}c. Mr. M. {}d. Ms. K.",
    "Present were: {}(a) The King of X; {}(b) Dr. N, Premier of Y; and {}(c) Mr. M.",
    "Present were: {}1. The King of X, {}2. Dr. N, Premier of Y, {}3. Mr. M.",
    "Present were: {}i) The King of X; {}ii) Dr. N, Premier of Y; {}iii) Mr. M.",
]


@pytest.mark.parametrize("text", ENUMERATIONS)
def test_an_enumeration_has_a_head_and_items_without_marks(text: str) -> None:
    found = parts(text.replace("{}", ""))
    assert found[0].startswith("Present were:")
    assert len(found) == text.count("{}") + 1
    assert all(item[0].isupper() and item[1] not in ".)" for item in found[1:])


@pytest.mark.parametrize(
    "text",
    [
        "Present were: a. The King of X. b. Dr. N, Premier of Y.",
        "The Ministers, a. The first, c. The third, d. The fourth, spoke.",
        "It was said in paragraphs 3. Trade, 4. Transport, 5. Tourism that all is well.",
        "They agreed: (a) to meet; (b) to part; (c) to write.",
    ],
)
def test_two_marks_or_marks_out_of_order_are_no_enumeration(text: str) -> None:
    assert parts(text) == []
