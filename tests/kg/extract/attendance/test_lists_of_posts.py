"""Lists of posts: what tells that the people of an item or a row were named to posts, and not that they came."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.lists_of_posts import is_appointment_row, listed_event
from kg.extract.page.context import Context

Open = Callable[..., Context]
HEAD = "The Council of the CSTO met in Minsk on 8 July 2010.\n\n"

LISTS = [
    ("The Council appointed the following:\n\n- Ara Badalian as Deputy Secretary General", "appointed"),
    ("The Council endorsed the following nominations:\n\n- Ara Badalian as Deputy Secretary General", "endorsed"),
    ("The meeting was attended by:\n\n- Ara Badalian as Deputy Secretary General", None),
    ("The Council has not yet appointed the following:\n\n- Ara Badalian as Deputy Secretary General", None),
    ("The Council appointed the following as Judges of the Court:\n\n- Ara Badalian (Armenia)", "appointed"),
    ("The Council elected the following Commissioners:\n\n- Trade: Ara Badalian (Armenia)", "appointed"),
    ("The Council heard the following Commissioners:\n\n- Trade: Ara Badalian (Armenia)", None),
    ("The Council appointed the following:\n\n- a group of experts as an advisory body", None),
]


@pytest.mark.parametrize(("text", "event"), LISTS)
def test_the_lead_of_a_list_tells_what_happened_to_its_people(open_text: Open, text: str, event: str | None) -> None:
    assert listed_event(open_text(HEAD + text).page.sentences[-1]) == event


@pytest.mark.parametrize(
    ("columns", "expected"), [("Post | Name | Term", True), ("State | Name | Office", False), ("Post | Name", False)]
)
def test_a_row_is_of_appointments_where_its_head_names_posts_and_terms(
    open_text: Open, columns: str, expected: bool
) -> None:
    cells = " | ".join(["Director", "Ara Badalian", "2011-2013"][: columns.count("|") + 1])
    last = open_text(f"{HEAD}| {columns} |\n| {cells} |\n| {cells} |\n").page.sentences[-1]
    assert is_appointment_row(last) is expected


def test_an_item_that_gives_a_state_and_then_an_office_is_of_a_post(open_text: Callable[..., Context]) -> None:
    text = (
        "The Committee approved the following appointments:\n- Mr. Ara Badalian of Armenia, Director of the Centre;\n"
    )
    other = "- Mr. Ion Rusu, Minister of Trade of Moldova;\n"
    sentences = open_text(text + other).page.sentences
    assert [listed_event(sentence) for sentence in sentences] == [None, "appointed", None]
