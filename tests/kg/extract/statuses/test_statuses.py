"""Statuses: who is shown in which status, and each fact once."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.extract.statuses.statuses import read_statuses
from kg.model import Status

Open = Callable[..., Context]
Short = tuple[str, str, str]

HEAD = (
    "The Eighteenth Summit of the South Asian Association for Regional Cooperation was held in Kathmandu"
    " on 26 and 27 November 2014.\n\n"
)


def statuses(open_text: Open, text: str, head: str = HEAD) -> list[Status]:
    context = open_text(head + text + "\n")
    facts = list(read_statuses(context))
    assert all(context.page.document.text[fact.start : fact.end] == fact.quote for fact in facts)
    return facts


def short(facts: list[Status]) -> list[Short]:
    return [(fact.state, fact.status, fact.event) for fact in facts]


SHOWN = [
    (
        "The observer states - Australia, China and Mauritius - were represented at the meeting.",
        [("AUS", "observer", "attested"), ("CHN", "observer", "attested"), ("MUS", "observer", "attested")],
    ),
    ("Myanmar, an observer, will host a seminar.", [("MMR", "observer", "attested")]),
    ("Iran is an observer in SAARC.", [("IRN", "observer", "attested")]),
    ("Mauritius attended the Summit for the first time as an observer.", [("MUS", "observer", "attested")]),
    (
        "The Summit was attended by Bangladesh, Bhutan, India, the Maldives and Nepal.",
        [(state, "member", "attested") for state in ("BGD", "BTN", "IND", "MDV", "NPL")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SHOWN)
def test_states_shown_in_a_status_are_attested_on_the_day_of_the_meeting(
    open_text: Open, sentence: str, expected: list[Short]
) -> None:
    facts = statuses(open_text, sentence)
    assert short(facts) == expected
    assert {fact.date for fact in facts} == {"2014-11-27"}


def test_delegates_show_the_status_of_their_states(open_text: Open) -> None:
    text = (
        "The Summit was attended by Prime Minister Narendra Modi of India and Prime Minister"
        " Sushil Koirala of Nepal.\n\n"
        "Observers: Ambassador Glenn White of Australia, Ambassador Wu Chuntai of China."
    )
    assert short(statuses(open_text, text)) == [
        ("IND", "member", "attested"),
        ("NPL", "member", "attested"),
        ("AUS", "observer", "attested"),
        ("CHN", "observer", "attested"),
    ]


def test_the_delegate_of_an_associate_member_shows_that_status(open_text: Open) -> None:
    head = "The Forty-First Pacific Islands Forum was held in Port Vila on 4 and 5 August 2010.\n\n"
    text = "The associate member state French Polynesia was represented by President Gaston Tong Sang."
    assert short(statuses(open_text, text, head)) == [("PYF", "associate_member", "attested")]


def test_a_status_told_twice_is_one_fact(open_text: Open) -> None:
    text = "Observer status was granted to Mauritius. The Leaders granted observer status to Mauritius."
    assert len(statuses(open_text, text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The Leaders decided to restore the status of Japan as an Observer, which had lapsed.",
        "The Leaders agreed on the reinstatement of the observer status of Japan.",
        "The observer status of Japan was restored.",
    ],
)
def test_a_status_restored_is_granted_anew(open_text: Open, sentence: str) -> None:
    (fact,) = statuses(open_text, sentence)
    assert (fact.state, fact.status, fact.event, fact.detail) == ("JPN", "observer", "granted", "renewed")
