"""Known members hold back what a list without words of capacity seems to say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.authority import Authority
from kg.errors import BadRow
from kg.extract import members as module
from kg.extract.members import is_member, may_be_member


@pytest.mark.parametrize(
    ("organisation", "state", "year", "known", "possible"),
    [
        ("SCO", "KAZ", "2001", True, True),
        ("SCO", "IND", "2012", False, False),
        ("SCO", "IND", "2017", True, True),
        ("SCO", "IND", None, True, True),
        ("SCO", "HUN", "2020", False, False),
        ("ARAB-LEAGUE", "EGY", "2020", False, True),
        (None, "EGY", None, False, True),
    ],
)
def test_a_state_is_a_member_since_its_year(
    organisation: str | None, state: str, year: str | None, known: bool, possible: bool
) -> None:
    assert is_member(organisation, state, year) is known
    assert may_be_member(organisation, state, year) is possible


def test_every_organisation_and_state_of_the_file_is_known(authority: Authority) -> None:
    known = module._members()
    assert known.keys() <= authority.organisation_by_code.keys()
    assert {state for states in known.values() for state in states} <= authority.state_by_alpha3.keys()


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    module._members.cache_clear()
    yield tmp_path / "members.csv"
    module._members.cache_clear()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("PIF,FJI|Samoa", "line 2: 'Samoa' is no alpha-3 code"),
        ("PIF,FJI:09", "line 2: 'FJI:09' is no alpha-3 code"),
        ("PIF,FJI|FJI", "line 2: FJI stands twice"),
        ("PIF,", "line 2: the column 'states' is empty"),
    ],
)
def test_a_bad_row_is_refused(table: Path, row: str, reason: str) -> None:
    table.write_text(f"organisation,states\n{row}\n", "utf-8")
    with pytest.raises(BadRow, match=reason):
        is_member("PIF", "FJI", None)
