"""Titles that are a whole item of a list of documents."""

from collections.abc import Callable

import pytest

from kg.extract.instruments.instruments import read_instruments
from kg.extract.page.context import Context
from kg.model import Instrument

HEAD = (
    "The Council of Heads of Government of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2013."
)
Open = Callable[..., Context]


def read(open_text: Open, lead: str, *items: str) -> list[Instrument]:
    return list(read_instruments(open_text("\n\n".join((HEAD, lead, *items)))))


@pytest.mark.parametrize(
    ("lead", "action"),
    [
        ("The Council adopted decisions:", "adopted"),
        ("The following decisions were adopted:", "adopted"),
        ("The heads of government signed the documents:", "signed"),
        ("The Council approved the following programmes:", "approved"),
        ("The Council adopted a number of resolutions, among them:", "adopted"),
    ],
)
@pytest.mark.parametrize(
    "title",
    [
        "On the Concept of Beekeeping until 2020",
        "On the Plan of Wax and the Plan of Measures for its Implementation",
        "On Awarding the Status of Base Hive to the Institute of Bees",
        "Clean Hives 2030",
    ],
)
def test_a_quoted_item_is_a_title_from_mark_to_mark(open_text: Open, lead: str, action: str, title: str) -> None:
    facts = read(open_text, lead, f"“{title}”;", "“On Honey”.")
    assert [(fact.title, fact.action, fact.date) for fact in facts] == [
        (title, action, "2013-05-04"),
        ("On Honey", action, "2013-05-04"),
    ]


def test_a_statement_is_named_by_its_subject_alone(open_text: Open) -> None:
    facts = read(open_text, "Statements adopted:", "- on the peace of the hives;", "- on the situation in the meadows.")
    assert [fact.title for fact in facts] == ["on the peace of the hives", "on the situation in the meadows"]


def test_a_head_noun_in_the_quotation_keeps_its_kind(open_text: Open) -> None:
    facts = read(
        open_text, "The Council took note of the following documents:", "“Kyoto Protocol on Bees”;", "“On Wax”."
    )
    assert [(fact.title, fact.organisation) for fact in facts] == [("Kyoto Protocol on Bees", None), ("On Wax", "SCO")]


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("They discussed the following questions:", "“On the Market of Honey”;"),
        ("The ministers considered draft decisions:", "“On the Market of Honey”;"),
        ("The Council adopted decisions:", "on declaring 2013 the Year of Bees;"),
        ("The Council adopted decisions:", "on the release of Ivan Petrov from his duties;"),
        ("The statements by the guests were heard:", "on the peace of the hives;"),
        ("The following documents will be signed:", "“On the Market of Honey”;"),
    ],
)
def test_other_items_are_no_title(open_text: Open, lead: str, item: str) -> None:
    assert read(open_text, lead, item, "others.") == []
