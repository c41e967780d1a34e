"""Titles that go on to the end of an item of a list, or with the second party of an agreement."""

from collections.abc import Callable

import pytest

from kg.model import Fact, Instrument

Read = Callable[..., tuple[Fact, ...]]
HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Astana on 15 June 2011.\n\n"


def titles(read: Read, text: str) -> list[str]:
    return [fact.title for fact in read(f"{HEAD}{text}\n") if isinstance(fact, Instrument)]


@pytest.mark.parametrize(
    "title",
    [
        "Declaration of the SCO about Youth",
        "Plan of the SCO for Pastures and adaptation to Drought",
        "Concept of the SCO on Libraries",
    ],
)
def test_an_item_of_a_list_is_a_title_to_its_end(read: Read, title: str) -> None:
    items = f"The Council adopted the following:\n\n- Statement on Wells;\n- {title};\n- Programme on Bees."
    assert titles(read, items) == ["Statement on Wells", title, "Programme on Bees"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They welcomed the Agreement on Seeds between the SCO and the Aral Basin Fund.",
            ["Agreement on Seeds between the SCO and the Aral Basin Fund"],
        ),
        (
            "They welcomed the Agreement on Seeds and the Aral Basin Fund.",
            ["Agreement on Seeds", "Aral Basin Fund"],
        ),
    ],
)
def test_a_fund_is_a_party_of_an_agreement_between_two(read: Read, text: str, found: list[str]) -> None:
    assert titles(read, text) == found
