"""The chair whose office alone is told, and whose name stands in the roster."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.chairs import find_chair
from kg.extract.meetings.office_chairs import office_holder
from kg.extract.page.context import Context

Open = Callable[..., Context]

ROSTERS = [
    "Taking part were:\n\nRepublic of Armenia - A. Petrosyan, President\n\nRepublic of Belarus - P. Ivanou, President",
    "Taking part were the President of Belarus P. Ivanou and the President of the Republic of Armenia A. Petrosyan.",
    "The President of Belarus, His Excellency Sardar P. Ivanou; and the President of Armenia, Right Honourable"
    " Mr. A. Petrosyan, took part.",
    "Taking part were P. Ivanou, President of Belarus, and A. Petrosyan, President of Armenia.",
    "Armenia was represented by A. Petrosyan, President; Belarus was represented by P. Ivanou, President.",
    "Armenia: A. Petrosyan, President of the Republic of Armenia\n\nBelarus: P. Ivanou, President of Belarus\n",
]
HEADS = [
    "On 20 October 2006 in Yerevan, with the President of Armenia presiding, the CIS Council of Heads of State met.",
    "With the Head of State of Armenia in the chair, the CIS Council of Heads of State met in Yerevan on 3 May 2006.",
    "The CIS Council of Heads of State met in Yerevan on 20 October 2006, chaired by the President of Armenia.",
    "The CIS Council of Heads of State met in Yerevan on 20 October 2006 under the chairmanship of the President of"
    " the Republic of Armenia.",
    "The CIS Council of Heads of State met in Yerevan on 20 October 2006, the President of Armenia being in the chair.",
    "The CIS Council of Heads of State met in Yerevan on 20 October 2006. The President of Armenia presided.",
    "The CIS Council of Heads of State met in Yerevan on 20 October 2006. The Armenian President was in the chair.",
    "The CIS Council of Heads of State met in Yerevan on 20 October 2006. The President of Armenia took the chair.",
    "The CIS Council of Heads of State met in Yerevan on 20 October 2006. They praised the manner in which the"
    " President of Armenia, as Chair of the Summit, had conducted its proceedings.",
]


def chair(open_text: Open, text: str) -> str | None:
    found = find_chair(open_text(text))
    return found.name if found else None


@pytest.mark.parametrize("head", HEADS)
def test_the_office_that_chaired_may_be_told_in_many_ways(open_text: Open, head: str) -> None:
    assert chair(open_text, f"{head}\n\n{ROSTERS[0]}") == "A. Petrosyan"


@pytest.mark.parametrize("roster", ROSTERS)
def test_the_holder_stands_in_rosters_of_many_orders(open_text: Open, roster: str) -> None:
    assert chair(open_text, f"{HEADS[0]}\n\n{roster}") == "A. Petrosyan"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Foreign Minister of Armenia presided.",
        "The President of Kazakhstan was in the chair.",
        "The President of Armenia presided over the Yerevan court.",
        "The President of Armenia took the floor.",
        "They recalled the work done under the chairmanship of the President of Armenia.",
        "The opening of the plant was chaired by the President of Armenia.",
    ],
)
def test_another_office_or_another_matter_names_no_chair(open_text: Open, sentence: str) -> None:
    head = "The CIS Council of Heads of State met in Yerevan on 20 October 2006."
    assert chair(open_text, f"{head}\n\n{ROSTERS[0]}\n\n{sentence}") is None


def test_two_holders_of_an_office_are_none(open_text: Open) -> None:
    text = f"{HEADS[0]}\n\n{ROSTERS[0]}\n\nArmenia - V. Hakobyan, President\n"
    assert chair(open_text, text) is None


def test_a_foreign_minister_is_the_minister_of_foreign_affairs(open_text: Open) -> None:
    text = (
        "The SAARC Council of Ministers met in Dhaka on 10 November 2005, the Foreign Minister of India presiding.\n\n"
        "Present were Arun Nair, Minister of Foreign Affairs of India, and Tariq Saeed, Foreign Minister of Pakistan."
    )
    assert chair(open_text, text) == "Arun Nair"


def test_a_sentence_with_a_name_of_its_own_is_left_to_it(open_text: Open) -> None:
    context = open_text(f"{HEADS[0]} The President of Armenia, A. Petrosyan, presided.\n\n{ROSTERS[0]}")
    assert office_holder(context, context.page.sentences[1]) is None
