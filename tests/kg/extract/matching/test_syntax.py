"""The standard library's own parser of regular expressions."""

import re

import pytest

from kg.extract.matching.syntax import captures, may_be_empty, op, parse


def test_an_expression_is_parsed_into_its_parts() -> None:
    assert [(kind, value) for kind, value in parse("ab", 0)] == [(op.LITERAL, ord("a")), (op.LITERAL, ord("b"))]


def test_what_is_no_expression_is_refused() -> None:
    with pytest.raises(re.error):
        parse("(ab", 0)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [("(a)b", True), ("(?P<one>a)", True), ("(?:a)b", False), (r"\(a\)", False), ("(?=a)(?<!b)", False)],
)
def test_groups_that_capture_are_told_from_others(expression: str, expected: bool) -> None:
    assert captures(expression, re.I) is expected


@pytest.mark.parametrize(
    ("expression", "expected"), [("a?", True), ("^|b", True), ("(?=a)", True), ("a?b", False), (r"\bmet$", False)]
)
def test_an_expression_may_be_empty_if_it_can_match_without_a_letter(expression: str, expected: bool) -> None:
    assert may_be_empty(expression, 0) is expected
