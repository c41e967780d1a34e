"""What a text must hold for a regular expression to match it at all."""

import re

import pytest

from kg.extract.matching.literals import required_literals


def literals(expression: str, flags: int = 0) -> set[str]:
    (found,) = required_literals(expression, flags) or ((),)
    return set(found)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (r"granted", {"granted"}),
        (r"GRANTED", {"granted"}),
        (r"\b(?:grant|confer)red\b", {"grantred", "conferred"}),
        (r"grant(?:ed|s)?", {"grant"}),
        (r"organi[sz]ation", {"organisation", "organization"}),
        (r"cent(?:re|er)", {"centre", "center"}),
        (r"\w+ status of \d+", {" status of "}),
        (r"(?:hosted|(?:chair|lead)ing)", {"hosted", "chairing", "leading"}),
        (r"(?P<verb>accede)\s+to", {"accede"}),
        (r"(?:session )+of", {"session "}),
        (r"(?:session )*summit", {"summit"}),
        (r"by (?<!not )chairman", {"by chairman"}),
        (r"\w+ (?=.{0,9}\b(?:was held|took place)\b)", {"was held", "took place"}),
        (r"(?:\w+(?= presided))+", {" presided"}),
        (r"[A-Z]\w+ Declaration", {" declaration"}),
    ],
)
def test_one_of_the_literals_is_in_every_text_that_matches(expression: str, expected: set[str]) -> None:
    assert literals(expression) == expected


@pytest.mark.parametrize(
    "expression",
    [r"\w+", r"", r"a|b", r"granted|\d+", r"(?:granted)?", r"(?:granted)*", r"[,;]", r"of the", r"(a)\1", r".*"],
)
def test_none_are_told_where_a_text_without_them_may_match(expression: str) -> None:
    assert literals(expression) == set()


def test_an_expression_with_too_many_endings_is_told_by_what_they_share() -> None:
    ends = "|".join(f"x{number}" for number in range(400))
    assert literals(rf"assistance (?:{ends})") == {"assistance x"}


def test_flags_do_not_change_the_small_letters() -> None:
    assert literals("Grant", re.I) == literals("grant") == {"grant"}


def test_parts_that_follow_each_other_are_needed_all() -> None:
    found = required_literals(r"\bheld (?:its|the) \w+ (?:session|summit)\b")
    assert found == (frozenset({" session", " summit"}), frozenset({"held its ", "held the "}))


def test_what_a_look_ahead_needs_is_needed_beside_what_is_matched() -> None:
    assert required_literals(r"granted (?=.*\blater\b)") == (frozenset({"granted "}), frozenset({"later"}))


@pytest.mark.parametrize("expression", [r"(?<=granted)\W", r"(?<!granted)\W", r"(?!granted)\w", r"(?=granted|\d)\w"])
def test_other_looks_need_nothing_of_the_text_that_is_asked_about(expression: str) -> None:
    assert literals(expression) == set()


@pytest.mark.parametrize(("text", "telling"), [("as was", True), ("of the", False), ("in a", False), ("so", False)])
def test_two_little_words_tell_something_but_not_before_an_article(text: str, telling: bool) -> None:
    assert bool(required_literals(text)) is telling
