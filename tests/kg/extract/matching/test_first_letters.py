"""With which letters a match of an expression can begin."""

import re

import pytest

from kg.extract.matching.first_letters import with_first_letters

TEXTS = (
    "The Council was granted it, and ADMITTED; 3rd session (x) held",
    "x",
    "",
    "ſet İn K ıt",
    "granted",
    " granted 12 [a] met-then",
)
GUARDED = (
    r"\b(?:grant|admit|confer|held)\w*",
    r"(?:the |an? )?(?:council|session)\b",
    r"[a-e]\w+|was",
    r"(?<=t)(?:h|e|d)\b",
    r"(?:\d+(?:st|rd)|first|second)",
    r"(?:set|it|kin)\b",
    r"(?:x|[ ]|\(|\])",
    r"(?:^|\b)(?:x|g|t)",
)
LEFT = (r"\w+ed\b", r"(?:a|b|c)?", r"[^abc]x", r"the", r".x|a|b", r"(?:a|b|\s)x", r"a*b*c*", r"(a|b)|\1c")


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("expression", [*GUARDED, *LEFT[:-1]])
def test_an_expression_finds_the_same_behind_the_look(expression: str, text: str) -> None:
    plain, guarded = re.compile(expression, re.I), re.compile(with_first_letters(expression, re.I), re.I)
    assert [m.span() for m in guarded.finditer(text)] == [m.span() for m in plain.finditer(text)]
    for start in range(len(text)):
        one, other = plain.match(text, start), guarded.match(text, start)
        assert (one and (one.span(), one.groups())) == (other and (other.span(), other.groups()))


@pytest.mark.parametrize("expression", GUARDED)
def test_the_first_letter_is_looked_at_where_few_letters_can_begin(expression: str) -> None:
    assert with_first_letters(expression, re.I).startswith("(?=[")


@pytest.mark.parametrize("expression", LEFT)
def test_an_expression_is_left_as_it_is_where_any_letter_may_begin_or_none_needs_to(expression: str) -> None:
    assert with_first_letters(expression, re.I) == expression


def test_an_expression_that_minds_case_is_left_as_it_is() -> None:
    assert with_first_letters(GUARDED[0], 0) == GUARDED[0]
