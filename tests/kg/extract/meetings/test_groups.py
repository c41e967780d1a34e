"""Groups of leaders that stand for an organ of their organisation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract.meetings import groups as module
from kg.extract.meetings.groups import organ_suffix


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("the heads of state met in Minsk", "CHS"),
        ("the heads of the member states", "CHS"),
        ("the leaders of the member states", "CHS"),
        ("the presidents of the five countries", "CHS"),
        ("The Heads of Government", "CHG"),
        ("heads of the governments", "CHG"),
        ("the prime ministers", "CHG"),
        ("the premiers of both countries", "CHG"),
        ("the foreign ministers", "CFM"),
        ("ministers of foreign affairs", "CFM"),
        ("the Ministers for Foreign Affairs", "CFM"),
        ("ministers of external affairs", "CFM"),
        ("the foreign ministers, and later the heads of state", "CFM"),
    ],
)
def test_a_group_stands_for_its_organ(text: str, suffix: str) -> None:
    assert organ_suffix(text) == suffix


@pytest.mark.parametrize(
    "text", ["the ministers of culture", "the leaders", "heads of delegation", "states parties", ""]
)
def test_other_groups_stand_for_none(text: str) -> None:
    assert organ_suffix(text) is None


def test_heads_of_state_and_government_together_are_no_council_of_heads_of_state() -> None:
    assert organ_suffix("the heads of state and government") != "CHS"
    assert organ_suffix("the heads of state or of government") != "CHS"


@pytest.fixture
def bad_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "groups.csv").write_text("suffix,words\nCHS,heads of (state\n", "utf-8")
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    module._groups.cache_clear()
    yield
    module._groups.cache_clear()


@pytest.mark.usefixtures("bad_table")
def test_a_broken_expression_is_refused_with_its_row() -> None:
    with pytest.raises(BadRow, match=r"groups\.csv, line 2: the regular expression is not well-formed"):
        organ_suffix("anyone")
