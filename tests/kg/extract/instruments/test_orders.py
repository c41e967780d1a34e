"""Orders: documents that somebody is told to draw up, or that are called for."""

import pytest

from kg.extract.instruments import actions, orders
from kg.extract.instruments.deeds import Deed
from kg.extract.instruments.titles import Title, find_titles
from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks


def first_title(lexicon: Lexicon, text: str) -> tuple[str, Title]:
    folded = fold(text)
    marks = Marks(lexicon.find(folded), find_dates(folded)).within(0, len(folded))
    return folded, find_titles(folded, (0, len(folded)), marks)[0]


def active(lexicon: Lexicon, text: str) -> tuple[str, Deed | None]:
    folded, title = first_title(lexicon, text)
    return folded, actions.active(folded, 0, title.start)


def name(deed: Deed | None) -> str | None:
    return deed.action if deed else None


ORDERS = [
    ("They instructed the Secretariat to prepare the Bee Treaty.", "instructed"),
    ("They tasked the ministers with drafting the Bee Treaty.", "instructed"),
    ("They asked the experts to jointly complete the draft Bee Treaty.", "instructed"),
    ("They urged the group to finalise the Bee Treaty.", "called_for"),
    ("They invited all states to submit the Bee Treaty.", "called_for"),
    ("They called for a new Bee Treaty.", "called_for"),
    ("They urged all to complete in the shortest time the procedures on ratification of the Bee Treaty.", "called_for"),
    ("They invited all to finish without delay their formalities for accession to the Bee Treaty.", "called_for"),
    ("They demanded a Bee Treaty.", "called_for"),
    ("They called for the elaboration of the Bee Treaty.", "called_for"),
    ("They called for the early conclusion of the Bee Treaty.", "called_for"),
    ("They decided to begin drafting the Bee Treaty.", "called_for"),
    ("They decided to start work on drafting the Bee Treaty.", "called_for"),
    ("They recommended that the Board draw up a Bee Plan.", "called_for"),
    ("They requested that the Secretariat should prepare a Bee Plan.", "instructed"),
    ("They instructed the Board to prepare for its next meeting, which will be held in May, a Bee Plan.", "instructed"),
    ("They called for early agreement on the Bee Guidelines.", "called_for"),
    ("They resolved to accelerate the work on drafting the Bee Treaty.", "called_for"),
    ("They urged all keepers to become parties to the Bee Treaty without further delay.", "called_for"),
    ("They invited others to accede to the Bee Treaty as soon as possible.", "called_for"),
    (
        "They called on all to complete the domestic procedures necessary for the entry into force of the Bee Treaty.",
        "called_for",
    ),
    ("They urged them to finalise their internal procedures for ratification of the Bee Treaty.", "called_for"),
    ("They appealed for an early ratification of the Bee Treaty.", "called_for"),
    ("They instructed the Bureau to submit to the next session of the Council a Bee Treaty.", "instructed"),
    ("They instructed the ministers to complete in 2011 the coordination of the draft Bee Treaty.", "instructed"),
    ("They deem it necessary to draw up, in accordance with the will of all in Osh, a Bee Treaty.", "called_for"),
]


@pytest.mark.parametrize(("text", "action"), ORDERS)
def test_a_document_is_ordered_or_called_for(lexicon: Lexicon, text: str, action: str) -> None:
    folded, deed = active(lexicon, text)
    assert deed is not None
    assert (deed.action, folded[slice(*deed.before)], folded[slice(*deed.behind)]) == (action, "They ", "")


@pytest.mark.parametrize(
    "text",
    [
        "They have not instructed the Secretariat to prepare the Bee Treaty.",
        "They will instruct the Secretariat to prepare the Bee Treaty.",
        "They would call for the elaboration of the Bee Treaty.",
        "They instructed the Secretariat to prepare bees for the Bee Treaty.",
        "They instructed the Secretariat and noted the call to prepare the Bee Treaty.",
        "They called on all states to accede to the Bee Treaty.",
        "They do not urge anyone to accede to the Bee Treaty without delay.",
        "They instructed the Secretariat; it came to prepare the Bee Treaty.",
        "They agreed to draw up the Bee Treaty.",
        "They agreed to continue work on the draft Bee Treaty.",
        "They instructed the ministers to continue consultations on the establishment of the Bee Fund.",
        "They praised the Bee Commission and its intention to adopt the Bee Treaty.",
        "They did not recommend that the Board draw up a Bee Plan.",
        "They noted that the Board should draw up a Bee Plan.",
    ],
)
def test_an_order_that_was_not_given_or_is_of_something_else_is_none(lexicon: Lexicon, text: str) -> None:
    folded, title = first_title(lexicon, text)
    assert orders.ordered(folded, 0, title.start) is None


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Bee Treaty is not complete, and we instructed the group to submit it.", "instructed"),
        ("The Bee Treaty lies there, and Fiji tasked the experts to revise them by May.", "instructed"),
        ("The Bee Treaty lies there, the Leaders urged the ministers to finalise it.", "called_for"),
        ("The Bee Treaty is old; we instructed the group to submit it.", "instructed"),
        ("The Bee Treaty is old, and we instructed the group to submit bees.", None),
        ("The Bee Treaty is old, and we liked it.", None),
    ],
)
def test_an_order_may_speak_of_the_title_as_it(lexicon: Lexicon, text: str, action: str | None) -> None:
    folded, title = first_title(lexicon, text)
    assert name(orders.ordered_later(folded, title, len(folded))) == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("They stressed the need for the expeditious conclusion of the Bee Treaty.", "called_for"),
        ("They stressed the need for a Bee Treaty.", "called_for"),
        ("They underlined the importance of the early adoption of the Bee Treaty.", "called_for"),
        ("They advocate the speedy signing of the Bee Treaty.", "called_for"),
        ("They favoured the drawing up of the Bee Treaty.", "called_for"),
        ("They urged all sides to work towards the Bee Treaty.", "called_for"),
        ("They agreed to expedite the Bee Treaty.", "called_for"),
        ("INSTRUCTS the Secretariat to prepare the Bee Treaty.", "instructed"),
        ("They entrusted the ministers with the working out of the Bee Treaty.", "instructed"),
        ("They stressed the importance of the adoption of the Bee Treaty.", None),
        ("They stressed the need for the entry into force of the Bee Treaty.", None),
        ("They advocated the ratification of the Bee Treaty.", None),
    ],
)
def test_a_need_or_a_wish_calls_for_what_is_yet_to_be_made(lexicon: Lexicon, text: str, action: str | None) -> None:
    assert name(active(lexicon, text)[1]) == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("They directed that the draft Bee Treaty be completed by May.", "instructed"),
        ("They gave instructions for a draft of the Bee Treaty to be worked out.", "instructed"),
        ("They said that the Bee Treaty be completed by May.", None),
        ("They gave instructions for the Bee Treaty to be praised.", None),
    ],
)
def test_an_order_may_stand_in_a_clause_of_its_own(lexicon: Lexicon, text: str, action: str | None) -> None:
    folded, title = first_title(lexicon, text)
    assert name(orders.ordered_that(folded, title, 0, len(folded))) == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Bee Treaty is not ready, and the ministers were instructed to complete work on it in May.", "instructed"),
        ("With regard to the Bee Treaty, the ministers called for its early conclusion.", "called_for"),
        ("As for the Bee Treaty, the ministers were tasked to finalise it.", "instructed"),
        ("With regard to the Bee Treaty, the ministers called for calm.", None),
        ("They hailed the Bee Treaty (BT) and called on the others to ratify it.", "called_for"),
        ("They noted the talks on the Bee Treaty, and urged the group to expedite its work.", None),
    ],
)
def test_an_order_may_follow_what_it_is_about(lexicon: Lexicon, text: str, action: str | None) -> None:
    folded, title = first_title(lexicon, text)
    assert name(orders.ordered_later(folded, title, len(folded))) == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The ministers recommended the Bee Treaty for adoption at the summit.", "called_for"),
        ("They decided to recommend to the heads of state a Bee Treaty for signature in May.", "called_for"),
        ("They recommended the draft Bee Treaty to be signed in Osh.", "called_for"),
        ("They recommended the Bee Treaty to all readers.", None),
        ("They did not recommend the Bee Treaty for adoption.", None),
    ],
)
def test_a_document_may_be_recommended_for_what_is_to_be_done(lexicon: Lexicon, text: str, action: str | None) -> None:
    folded, title = first_title(lexicon, text)
    assert name(orders.recommended(folded, title, 0, len(folded))) == action
