"""Brackets and quotations inside titles."""

import pytest

from kg.extract.instruments.title_signs import bracket_end, counts, quotation_end
from kg.extract.instruments.title_tokens import Token, tokenise


def tokens(text: str) -> list[Token]:
    return tokenise(text, 0, len(text), [])


@pytest.mark.parametrize(
    ("text", "ends"),
    [("Treaty (BT) was", 4), ("Treaty (of the Bees) was", 6), ("Treaty (see below) was", None), ("Treaty (BT", None)],
)
def test_a_bracket_that_explains_is_passed(text: str, ends: int | None) -> None:
    assert bracket_end(tokens(text), 1) == ends


@pytest.mark.parametrize(
    ("text", "counted"),
    [("Fund (BF)", False), ("Pact (BEE Centre)", False), ("Pact (BEE Wax)", True), ("Fund (Special Account)", True)],
)
def test_a_title_does_not_end_with_an_acronym(text: str, counted: bool) -> None:
    found = tokens(text)
    assert counts(found, len(found)) is counted


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ('System "Mirror" was', 4),
        ('Decision "On the Bees" was', 6),
        ('Plan "as agreed" was', None),
        ('Plan "On the Bees', None),
    ],
)
def test_a_quotation_that_names_is_passed(text: str, ends: int | None) -> None:
    assert quotation_end(tokens(text), 1) == ends
