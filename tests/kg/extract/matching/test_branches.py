"""The branches of a regular expression."""

import re

import pytest

from kg.extract.matching.branches import branches


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("met|gathered", ["met", "gathered"]),
        (r"\b(?:met|gathered)\b", [r"\bmet\b", r"\bgathered\b"]),
        (r"\b(?:met|sat)|gathered", [r"\bmet", r"\bsat", "gathered"]),
        (r"(?:\b(?:met|sat)\b|(?:took|takes) place)", [r"\bmet\b", r"\bsat\b", "(?:took|takes) place"]),
        # what follows the choice belongs to each branch of it, which is then not worth a search of its own
        (r"\b(?:met|sat) in\b", [r"\b(?:met|sat) in\b"]),
        (r"\b(?:met|sat)?", [r"\b(?:met|sat)?"]),
        (r"a\|b|[|(]c|\(d", [r"a\|b", "[|(]c", r"\(d"]),
        (r"[]|]a|[^]|]b", ["[]|]a", "[^]|]b"]),
        # groups have numbers, which would change
        ("(met)|(sat)", ["(met)|(sat)"]),
        ("(?P<met>met)|sat", ["(?P<met>met)|sat"]),
        # searches would not go on behind a match of no letters as one search for all does
        ("(?=a)|b", ["(?=a)|b"]),
        ("met", ["met"]),
    ],
)
def test_an_expression_is_parted_into_what_it_offers_to_choose_from(expression: str, expected: list[str]) -> None:
    assert list(branches(expression, 0)) == expected


def test_each_branch_is_an_expression_of_its_own() -> None:
    for branch in branches(r"\b(?:(?:first|(?-i:Second))[^|)]{0,3}\b|x(?:a|b)+)|\b(?:(?:c|d)|e)\b", re.I):
        re.compile(branch, re.I)
