"""Reports written small: named by who made them and what they are on, once a meeting has noted or approved them."""

from collections.abc import Callable

import pytest

from kg.extract.instruments.instruments import read_instruments
from kg.extract.page.context import Context

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Osh on 4 May 2013.\n\n"
Open = Callable[..., Context]


def read(open_text: Open, text: str) -> list[tuple[str, str | None, str | None]]:
    return [(fact.title, fact.action, fact.date) for fact in read_instruments(open_text(HEAD + text))]


@pytest.mark.parametrize(
    ("text", "title", "action"),
    [
        ("They noted the report of the Council on trade.", "report of the Council on trade", "noted"),
        ("They noted the Bureau's report on trade.", "Bureau's report on trade", "noted"),
        (
            "They adopted the Secretary-General's annual report for 2012.",
            "Secretary-General's annual report for 2012",
            "adopted",
        ),
        ("They noted the third annual report on the fishery.", "third annual report on the fishery", "noted"),
        ("They noted the report by the Director on earlier work.", "report by the Director on earlier work", "noted"),
        ("They approved the report of the RATS Council for 2012.", "report of the RATS Council for 2012", "approved"),
        ("They noted the report of the Board on wool in 2012.", "report of the Board on wool in 2012", "noted"),
        (
            "They noted the report of the Ninth Session of the Board.",
            "report of the Ninth Session of the Board",
            "noted",
        ),
        ("They noted with appreciation the report of the Board on wool.", "report of the Board on wool", "noted"),
        ("The report of the Board on wool was adopted.", "report of the Board on wool", "adopted"),
    ],
)
def test_a_report_is_named_with_its_maker_its_subject_and_its_year(
    open_text: Open, text: str, title: str, action: str
) -> None:
    assert read(open_text, text) == [(title, action, "2013-05-04")]


@pytest.mark.parametrize(
    "text",
    [
        "They took note of the report.",
        "They took note of the report on wool.",
        "They took note of the report of the Secretariat.",
        "They took note of the Bureau's report.",
        "They heard the report of the Board on wool.",
        "They thanked the Bureau for its report on wool.",
        "They instructed the Board to submit a report of the experts on wool.",
    ],
)
def test_a_report_without_subject_or_with_which_nothing_was_done_is_none(open_text: Open, text: str) -> None:
    assert read(open_text, text) == []


def test_a_plan_in_the_name_of_a_report_is_none_of_its_own(open_text: Open) -> None:
    assert read(open_text, "They noted the second annual report on the Bee Plan.") == [
        ("second annual report on the Bee Plan", "noted", "2013-05-04"),
    ]


def test_a_plan_in_the_name_of_a_report_keeps_its_own_deed(open_text: Open) -> None:
    text = "They noted the report on the work under the Bee Plan, approved in Baku in 2010."
    assert read(open_text, text) == [("Bee Plan", "approved", "2010")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They noted the report of the Council of the Interbank Association.", True),
        ("They noted the report of the Executive Committee.", True),
        ("They noted the report of the Secretary-General.", False),
        ("They noted the report of the Council of ministers.", False),
        ("They approved the budget of the Organisation for 2014.", True),
        ("They approved the budget for 2014.", True),
        ("They discussed the budget of the Organisation for 2014.", False),
        ("They approved the financial report for 2012.", True),
        ("They recommended that the Board adopt the report of the Council on trade.", False),
    ],
)
def test_a_body_may_be_all_that_a_report_names(open_text: Open, text: str, title: bool) -> None:
    assert bool(read(open_text, text)) is title
