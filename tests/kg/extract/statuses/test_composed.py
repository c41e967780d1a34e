"""The members that a sentence counts up as what its organisation is made up of."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.extract.statuses.composed import find_composed

Open = Callable[..., Context]

HEAD = "The CSTO Collective Security Council met in Minsk on 7 June 2009. "


def members(open_text: Open, text: str) -> list[str | None]:
    context = open_text(HEAD + text)
    return [state.value for state in find_composed(context, context.page.sentences[-1])]


@pytest.mark.parametrize(
    "words",
    [
        "The CSTO includes",
        "The CSTO now groups",
        "The Collective Security Treaty Organization (CSTO) comprises",
        "The Organisation currently unites three states:",
        "It consists of the following countries -",
        "The Collective Security Treaty Organization groups the former Soviet republics of",
        "The bloc is made up of",
        "Founded in 2002, the CSTO include",
    ],
)
@pytest.mark.parametrize(
    "listed", ["Armenia, Belarus and Russia.", "Armenia, Belarus, and Russia; its seat is Moscow."]
)
def test_who_makes_up_the_organisation_is_counted_up(open_text: Open, words: str, listed: str) -> None:
    assert members(open_text, f"{words} {listed}") == ["ARM", "BLR", "RUS"]


@pytest.mark.parametrize(
    "text",
    [
        "The CSTO includes Armenia and Belarus in its plans.",
        "The programme includes Armenia and Belarus.",
        "The CIS now includes Armenia and Moldova.",
        "The observers of the CSTO include Armenia and Serbia.",
        "The agenda of the CSTO includes Armenia and Belarus.",
        "The CSTO included Armenia and Belarus.",
        "The CSTO unites Armenia.",
    ],
)
def test_what_is_told_of_something_else_makes_nobody_a_member(open_text: Open, text: str) -> None:
    assert members(open_text, text) == []


def test_who_was_never_a_member_is_left_out(open_text: Open) -> None:
    assert members(open_text, "The CSTO unites Armenia, Belarus and Serbia.") == ["ARM", "BLR"]


@pytest.mark.parametrize(
    "text",
    [
        "Ten paragraphs were devoted to the three CSTO countries of Armenia, Belarus and Russia.",
        "The CSTO member states (Armenia, Belarus and Russia) share a radar.",
        "The former Soviet military bloc groups Armenia, Belarus and Russia.",
        "Mr. Petrov chairs the CSTO, which groups Armenia, Belarus and Russia.",
        "The leaders of the CSTO, which unites Armenia, Belarus and Russia, met in Minsk.",
    ],
)
def test_countries_of_an_organisation_are_its_members(open_text: Open, text: str) -> None:
    assert members(open_text, text) == ["ARM", "BLR", "RUS"]


@pytest.mark.parametrize(
    "text",
    [
        "The bloc's secretariat groups experts from Armenia, Belarus and Russia.",
        "The rail project of the CSTO, which unites Armenia, Belarus and Russia, was reviewed.",
        "The CSTO countries, Armenia and Belarus among them, met.",
    ],
)
def test_what_is_only_a_part_of_it_makes_nobody_a_member(open_text: Open, text: str) -> None:
    assert members(open_text, text) == []
