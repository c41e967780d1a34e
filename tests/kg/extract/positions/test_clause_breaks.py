"""Where a clause of speech may begin, and which verbs before it are none of speech."""

import re

import pytest

from kg.extract.positions.clause_breaks import (
    AFTER_CLAUSE,
    AFTER_OBJECT,
    BRACKETS,
    BY_WHOM,
    HAVING,
    LISTED_OTHER,
    MODAL,
    NAMELY,
    NEW_CLAUSE,
    OPEN,
    OTHER_PAST,
    OTHER_PRESENT,
)


@pytest.mark.parametrize(
    ("breaks", "text", "rest"),
    [
        (OPEN, "x, and the leaders", "the leaders"),
        (OPEN, "x, therefore, the leaders", "the leaders"),
        (OPEN, "a Declaration, in which they", "they"),
        (OPEN, "an Appeal, by which the leaders", "the leaders"),
        (OPEN, "the dam, in respect of which the leaders", "the leaders"),
        (AFTER_CLAUSE, "it rains, while the leaders", "the leaders"),
        (AFTER_OBJECT, "rain and the leaders", "the leaders"),
        (HAVING, "The leaders, having met", "having met"),
    ],
)
def test_a_subject_may_stand_behind_a_break(breaks: re.Pattern[str], text: str, rest: str) -> None:
    assert rest in [text[found.end() :] for found in breaks.finditer(text)]


def test_and_does_not_end_a_clause_of_that() -> None:
    assert AFTER_CLAUSE.search("it rains and the wind blows") is None
    assert NEW_CLAUSE.search("Mr. X, who spoke") is not None
    assert NAMELY.search("the five, namely Fiji and Tonga") is not None


def test_brackets_and_agents_are_told() -> None:
    assert BRACKETS.sub("", "a (Osh, 3 May; Suva, 4 May) b") == "a  b"
    by = BY_WHOM.search("it was endorsed by the Leaders, who")
    assert by is not None
    assert by["whom"] == "the Leaders"
    assert BY_WHOM.search("it was endorsed by the Leaders, the host, who") is None


@pytest.mark.parametrize(
    ("verbs", "text", "other"),
    [
        (OTHER_PAST, " exchanged views", True),
        (OTHER_PAST, " (prime ministers) in an atmosphere of trust and mutual understanding exchanged views", True),
        (OTHER_PAST, " exchange views", False),
        (OTHER_PRESENT, " approve the plan", True),
        (OTHER_PRESENT, " greet the guests", True),
        (LISTED_OTHER, "approved the plan", True),
        (LISTED_OTHER, "plans the", False),
    ],
)
def test_other_verbs_may_stand_before_one_of_speech(verbs: re.Pattern[str], text: str, other: bool) -> None:
    assert (verbs.match(text) is not None) is other


def test_what_is_due_to_somebody_is_no_infinitive() -> None:
    assert MODAL.search("the efforts to stop") is not None
    assert MODAL.search("the priority due to transport") is None
