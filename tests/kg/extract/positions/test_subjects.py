"""Noun phrases that can be subjects."""

import re

import pytest

from kg.extract.positions.subjects import NounPhrase, load_subjects

BREAKS = re.compile(r"[,;]\s(?:and\s)?")


def parsed(text: str) -> NounPhrase | None:
    return load_subjects().parse(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The heads of state", "heads"),
        ("leaders", "leaders"),
        ("The five heads of state", "heads"),
        ("Heads of State and Government of the member states", "heads"),
        ("the ministers of culture of the SCO", "ministers"),
        ("Prime Ministers of Georgia, Moldova and the Republic of Armenia", "ministers"),
        ("The Turkish and Greek sides", "sides"),
        ("delegation of the Republic of Armenia", "delegation"),
        ("the parties concerned", "parties"),
        ("The SCO Member States' leaders", "leaders"),
        ("meeting participants", "participants"),
    ],
)
def test_groups_of_people_are_known_by_their_head(text: str, head: str) -> None:
    found = parsed(text)
    assert found is not None
    assert (found.head, found.group) == (head, True)


@pytest.mark.parametrize(
    ("text", "head", "bare"),
    [
        ("The Council", "council", True),
        ("the meeting", "meeting", True),
        ("The Council of Elders", "council", False),
        ("The Permanent Council", "council", False),
        ("The Collective Security Council (CSC)", "council", False),
    ],
)
def test_organs_are_told_from_those_that_stand_alone(text: str, head: str, bare: bool) -> None:
    found = parsed(text)
    assert found is not None
    assert (found.head, found.group, found.bare) == (head, False, bare)


@pytest.mark.parametrize(
    "text",
    [
        "The President of Georgia",
        "which the ministers",
        "the report to the ministers",
        "ministers who had come from the states",
        "ministers signed the pact of the parties",
        "representatives of the states, the Council",
        "the Council of the member",
        "talks between the ministers",
        "ministers of",
        "The ministers or their duly",
        "",
    ],
)
def test_other_phrases_are_no_subjects(text: str) -> None:
    assert parsed(text) is None


def starts(text: str) -> list[str]:
    return [text[start:] for start in load_subjects().starts(text, 0, len(text), BREAKS)]


def test_a_subject_may_begin_after_a_break_or_an_introduction() -> None:
    assert starts("As to fish, and rice, the ministers") == [
        "As to fish, and rice, the ministers",
        "rice, the ministers",
        "the ministers",
    ]
    assert "the ministers" in starts("On the eve of the fair the ministers")


def test_an_introduction_that_holds_a_clause_is_none() -> None:
    assert starts("On what grew in Osh the ministers") == ["On what grew in Osh the ministers"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The ministers approved the plan.", "The ministers"),
        ("In Osh the heads of delegations approved the plan.", "the heads of delegations"),
        ("They also met twice.", "They"),
        ("The Council could not agree.", "The Council"),
        ("The delegations of India and Pakistan did not join.", "The delegations of India and Pakistan"),
        ("Rain fell on the ministers.", None),
    ],
)
def test_the_leading_subject_stands_before_a_verb(text: str, subject: str | None) -> None:
    found = load_subjects().leading(text, 0)
    assert (text[slice(*found)] if found else None) == subject
