"""Known members hold back what a list without words of capacity seems to say."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.authority import Authority
from kg.errors import BadRow
from kg.extract.attendance import members as module
from kg.extract.attendance.members import is_listed_member, may_be_member
from kg.model import Fact, Status


@pytest.mark.parametrize(
    ("organisation", "state", "year", "possible"),
    [
        ("SCO", "KAZ", "2001", True),
        ("SCO", "IND", "2012", False),
        ("SCO", "IND", "2017", True),
        ("SCO", "IND", "2017-04-21", False),
        ("SCO", "IND", "2017-06-09", True),
        ("SCO", "BLR", "2024", True),
        ("SCO", "BLR", "2024-05-21", False),
        ("SCO", "BLR", "2024-07", True),
        ("SCO", "IND", None, True),
        ("SCO", "HUN", "2020", False),
        ("CICA", "KOR", "2005", False),
        ("CICA", "KOR", "2006", True),
        ("LAS", "EGY", "2020", True),
        ("CARICOM", "CHL", "2018", False),
        ("CARICOM", "HTI", "2001", False),
        ("AU", "MAR", "2016", False),
        ("AU", "MAR", "2017", True),
        ("OAS", "CHL", "2018", True),
        (None, "EGY", None, True),
    ],
)
def test_a_state_may_be_a_member_since_its_year(
    organisation: str | None, state: str, year: str | None, possible: bool
) -> None:
    assert may_be_member(organisation, state, year) is possible


def test_only_a_state_of_the_table_is_listed() -> None:
    assert is_listed_member("SCO", "KAZ", "2001")
    assert not is_listed_member("SCO", "IND", "2012")
    assert not is_listed_member("OAS", "CHL", "2018")


def test_every_organisation_and_state_of_the_file_is_known(authority: Authority) -> None:
    known = module.load_members()
    assert known.keys() <= authority.organisation_by_code.keys()
    assert {state for states in known.values() for state in states} <= authority.state_by_alpha3.keys()


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    module.load_members.cache_clear()
    yield tmp_path / "members.csv"
    module.load_members.cache_clear()


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
        may_be_member("PIF", "FJI", None)


HEAD = "The Fiftieth Pacific Islands Forum was held in Suva on 14 July 2022.\n\n"
ROSTERS = [
    "Ministers of Fiji, Nauru, Tonga and Japan took part.",
    "Niue joined by video link and Guam was represented by its Governor.",
    "Attending were President Ana Leota of Nauru, Prime Minister Tui Vaka of Tonga, President Sela Moala of Palau and"
    " Prime Minister Ken Ito of Japan. Premier Ron Hego of Niue addressed the meeting.",
]


@pytest.mark.parametrize("text", ROSTERS)
def test_the_file_adds_no_member_that_the_text_would_not_give_without_it(
    read: Callable[[str], tuple[Fact, ...]], table: Path, text: str
) -> None:
    """The same text is read with no row for its organisation, with the real row, and with a row of other states."""
    rows = (("OTS", "AZE|KAZ"), ("PIF", "FJI|KIR|NRU|NIU|PLW|TON"), ("PIF", "AUS|NZL"))
    unknown, real, others = (_members_read(read, table, *row, text) for row in rows)
    assert unknown > real > others == set()


def _members_read(
    read: Callable[[str], tuple[Fact, ...]], table: Path, organisation: str, states: str, text: str
) -> set[str]:
    table.write_text(f"organisation,states\n{organisation},{states}\n", "utf-8")
    module.load_members.cache_clear()
    statuses = (fact for fact in read(HEAD + text) if isinstance(fact, Status))
    return {fact.state for fact in statuses if fact.status == "member"}
