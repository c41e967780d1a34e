"""Titles are one instrument's if they translate each other, and never across kinds or years."""

from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.resolve.titles import load_kinds, own_title, same_title, title_kinds, title_likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Basic Directions of the Mid-Term Development Strategy of the SCO",
            "Strategic Plan for the Medium-term Development of the SCO",
        ),
        (
            "Program of Cooperation on Combating Terrorism for 2013-2015",
            "Programme of Cooperation in Combating Terrorism for 2013-2015",
        ),
    ],
)
def test_translations_of_one_title_are_alike(one: str, other: str) -> None:
    assert title_likeness(one, other) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SCO Development Fund", "SCO Development Bank"),
        ("Programme of Cooperation for 2013-2015", "Programme of Cooperation for 2016-2018"),
        ("Agreement on Agriculture", "Regulation on Political Measures"),
    ],
)
def test_titles_of_two_instruments_are_not(one: str, other: str) -> None:
    assert title_likeness(one, other) == 0.0


def test_spelling_alone_makes_no_difference() -> None:
    assert same_title("the SCO Charter", "SCO CHARTER")
    assert title_likeness("the SCO Charter", "SCO CHARTER") == 1.0


def test_a_word_under_two_kinds_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kinds.csv"
    path.write_text("kind,words\nfund,fund\nbank,bank|fund\n")
    with pytest.raises(BadRow, match="'fund' stands already") as caught:
        load_kinds.__wrapped__(path)
    assert caught.value.line == 3


def test_a_title_is_told_within_its_organisation_without_its_name() -> None:
    assert own_title("SCO Charter", "SCO") == own_title("Charter of the SCO", "SCO") == own_title("Charter", "SCO")
    assert own_title("SCO Charter", "SCO") != own_title("CIS Charter", "SCO")
    assert own_title("The SCO", "SCO") == "sco"


def test_a_title_shows_its_kinds() -> None:
    assert title_kinds("Joint Statement on the Agreement") == {"declaration", "agreement"}
    assert title_kinds("Lake Initiative") == set()
