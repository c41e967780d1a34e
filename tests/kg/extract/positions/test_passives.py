"""Passives: what is held where the speaker stands behind the verb, or nowhere."""

import pytest

from kg.extract.positions.acts import load_acts
from kg.extract.positions.passives import read_passive, subject_start
from tests.kg.extract.speech import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was noted that trade grows.", (None, "note", "trade grows")),
        (
            "It was noted that in the first half of 2009 trade fell.",
            (None, "note", "in the first half of 2009 trade fell"),
        ),
        (
            "The offer of Fiji to host a fair was noted with interest.",
            (None, "note", "The offer of Fiji to host a fair"),
        ),
        ("In this context, it has also been stressed that rivers are shared.", (None, "stress", "rivers are shared")),
        ("It was agreed to hold a fair every spring.", (None, "agree", "to hold a fair every spring")),
        ("It was noted by the ministers that rain is due.", ("ministers", "note", "rain is due")),
        ("The need for dialogue with Iran was emphasised.", (None, "emphasise", "The need for dialogue with Iran")),
        ("The importance of clean rivers was underlined.", (None, "underline", "The importance of clean rivers")),
        (
            "Concern was expressed over the floods in Osh.",
            (None, "express", "Concern was expressed over the floods in Osh"),
        ),
        ("The Secretariat was instructed to print the map.", (None, "instruct", "to print the map")),
        ("The experts, who never met, were asked to meet.", (None, "ask", "to meet")),
        ("The experts have been tasked with a study of tides.", (None, "task", "with a study of tides")),
        (
            "The offer of Kyrgyzstan to host a fair was supported by the heads of state.",
            ("heads of state", "support", "The offer of Kyrgyzstan to host a fair"),
        ),
        ("Special attention was paid to the railways.", (None, "pay attention", "the railways")),
        (
            "Great importance was attached to the railways.",
            (None, "attach", "Great importance was attached to the railways"),
        ),
    ],
)
def test_a_passive_gives_a_position(text: str, expected: Said) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It was not noted that trade grows.",
        "The offer of Fiji to host a fair was noted.",
        "It should be noted that trade grows.",
        "It is expected that trade will grow.",
        "The plan, which was noted by the ministers, failed.",
        "The report was noted.",
        "The ambassador was recalled by the Armenian side.",
        "They were instructed to print the map.",
        "The idea was supported by experts' friends.",
        "Observers were invited to attend.",
        "The heads of state were thanked by the hosts.",
    ],
)
def test_other_passives_give_none(text: str) -> None:
    assert said(text) == []


def test_what_is_said_inside_a_passive_is_part_of_it() -> None:
    text = "It was noted that the ministers had called for reform, and the heads of state urged haste."
    assert said(text) == [
        (None, "note", "the ministers had called for reform"),
        ("heads of state", "urge", "haste"),
    ]


def test_a_passive_behind_another_statement_begins_a_clause() -> None:
    assert said("The leaders noted the report, and the Secretariat was instructed to print it.") == [
        ("leaders", "note", "the report"),
        (None, "instruct", "to print it"),
    ]


def test_verbs_that_go_on_share_the_open_speaker() -> None:
    assert said("It was noted that trade grows and stressed that ports must stay open.") == [
        (None, "note", "trade grows"),
        (None, "stress", "ports must stay open"),
    ]


@pytest.mark.parametrize(
    ("text", "inside", "subject"),
    [
        ("It ", False, "It"),
        ("In this regard, the need ", False, "the need"),
        ("trade grows, and the need ", True, "the need"),
        ("trade grows; it ", True, "it"),
    ],
)
def test_the_subject_of_a_passive_begins_its_clause(text: str, inside: bool, subject: str) -> None:
    start = subject_start(text, 0, len(text) - 1, inside)
    assert start is not None
    assert text[start:-1] == subject


def test_inside_a_statement_without_a_break_no_subject_begins() -> None:
    assert subject_start("that the need ", 0, 13, True) is None


def test_a_passive_without_a_subject_is_none() -> None:
    (note, _), *_ = load_acts()["noted"]
    assert read_passive("was noted that", (0, 0), (4, 9), note) is None
