"""What a group holds without a verb of speech of its own."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.extract.positions.actors import Cast
from kg.extract.positions.opinions import find_opinion
from kg.extract.positions.positions import read_positions

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Bishkek on 13 June 2013.\n\n"


def held(open_text: Open, text: str) -> list[tuple[str | None, str, str]]:
    context = open_text(HEAD + text + "\n")
    return [(fact.actor, fact.act, fact.statement) for fact in read_positions(context)]


@pytest.mark.parametrize(
    ("opening", "actor", "act"),
    [
        ("In the opinion of the ministers, ", "ministers", "consider"),
        ("In the common view of the member states, ", "member states", "consider"),
        ("In the ministers' judgement, ", "ministers", "consider"),
        ("It was the unanimous belief of the ministers that ", "ministers", "consider"),
        ("According to the heads of government, ", "heads of government", "state"),
        ("As the heads of delegations see it, ", "heads of delegations", "consider"),
    ],
)
def test_an_opening_tells_who_holds_the_rest_of_the_sentence(
    open_text: Open, opening: str, actor: str, act: str
) -> None:
    assert held(open_text, f"{opening}the rivers belong to all.") == [(actor, act, "the rivers belong to all")]


def test_their_view_is_that_of_those_named_before(open_text: Open) -> None:
    text = "The ministers praised the work of the fund. In their view, it serves all members."
    assert held(open_text, text)[1:] == [("ministers", "consider", "it serves all members")]


@pytest.mark.parametrize(
    "text",
    [
        "According to the Charter, the Council meets once a year.",
        "In the course of the talks, the rivers were mentioned.",
        "In view of the flood, the road was closed.",
        "According to Mr. Ivanov, the road is open.",
    ],
)
def test_what_a_text_or_one_person_says_is_no_opinion_of_a_group(open_text: Open, text: str) -> None:
    context = open_text(HEAD + text + "\n")
    assert find_opinion(context.page.sentences[-1], Cast(context)) is None


def test_we_in_capitals_are_those_who_declare(open_text: Open) -> None:
    text = "WE, the Leaders of the Pacific, met in Suva.\n\nWE reaffirmed our support for the ocean.\n"
    (fact,) = read_positions(open_text(text))
    assert (fact.actor, fact.act) == ("Leaders", "reaffirm")


def test_an_item_that_goes_on_from_the_declaring_words_is_what_is_declared(open_text: Open) -> None:
    text = (
        "The heads of the member states (hereinafter the Parties) on the results of the meeting state the following:"
        "\n\n- peace can be kept only by all;\n- the ministers welcome the treaty;\n"
    )
    assert held(open_text, text) == [
        ("heads of the member states", "state", "peace can be kept only by all"),
        ("ministers", "welcome", "the treaty"),
    ]


@pytest.mark.parametrize(
    ("text", "actor", "act"),
    [
        ("The Mongolian side asked for more time.", "Mongolian side", "ask"),
        ("The Chinese side offered to train two hundred officers.", "Chinese side", "offer"),
        ("The heads of state took the position that the reform should go on.", "heads of state", "take the position"),
        ("The ministers reposed their trust in the mission.", "ministers", "repose"),
        ("The ministers viewed the fighting with concern.", "ministers", "view"),
    ],
)
def test_further_acts_are_read(open_text: Open, text: str, actor: str, act: str) -> None:
    assert [found[:2] for found in held(open_text, text)] == [(actor, act)]


def test_two_acts_of_one_subject_may_stand_behind_an_infinitive(open_text: Open) -> None:
    text = "The member states reject attempts to meddle in their affairs and denounce the practice of sanctions."
    assert [act for _, act, _ in held(open_text, text)] == ["reject", "denounce"]


def test_an_offer_to_host_is_no_position(open_text: Open) -> None:
    assert held(open_text, "Pakistan offered to host the games.") == []


def test_to_look_forward_to_the_next_meeting_is_one(open_text: Open) -> None:
    ((_, act, statement),) = held(open_text, "We look forward to meeting again in Hanoi in 2014.")
    assert (act, statement) == ("look forward", "meeting again in Hanoi in 2014")


def test_an_abstract_state_is_no_actor(open_text: Open) -> None:
    text = "The ministers discussed the state of trade and, proceeding from the plan, heard a report."
    assert "state of trade and" not in [actor for actor, _, _ in held(open_text, text)]
