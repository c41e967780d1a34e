import re

from kg.authority import load_authority
from kg.export.panel.cells import cells_of
from kg.export.panel.holdings import Holding
from kg.export.panel.tables import TABLES, Value, cow_codes
from kg.settings import Settings
from tests.kg.export.panel.builders import IRAN, NAURU, holding

STATE, ORGANIZATION, DYAD = TABLES
HOLDINGS = (
    holding("member", "2003-05-29", "2004-06-07", read="2003 2004"),
    holding("observer", "2004-01-01", "2004-06-07", IRAN, read="2004"),
    holding("guest", "2004-02-01", "2004-02-01", NAURU),
    holding("observer", "2002-01-01", "2002-06-01", ends="2002-12-31"),
)


def rows(table: int, *holdings: Holding) -> list[dict[str, Value]]:
    names = [column.name for column in TABLES[table].columns]
    return [dict(zip(names, row, strict=True)) for row in TABLES[table].rows(cells_of(holdings or HOLDINGS))]


def test_a_state_has_its_codes_status_and_place_on_the_scale() -> None:
    found = {(row["iso3"], row["year"]): row for row in rows(0)}
    row = found["MNG", 2004]
    assert [row[name] for name in ("cow", "ccode", "status", "rung", "basis")] == ["MON", 712, "member", 7, "attested"]
    assert row["sources"] == "text-2003;text-2004"
    assert row["ended"] == "observer 2002-12-31"


def test_no_data_is_none_and_never_a_word_or_a_zero() -> None:
    row = next(row for row in rows(0) if row["iso3"] == "IRN" and row["year"] == 2003)
    empty = ("status", "rung", "statuses", "basis", "as_of", "possible", "ended", "sources", "facts")
    assert [row[name] for name in empty] == [None] * len(empty)


def test_a_territory_has_no_code_of_the_project() -> None:
    row = next(row for row in rows(0) if row["iso3"] == "ALA")
    assert (row["cow"], row["ccode"]) == (None, None)


def test_an_organisation_s_counts_are_of_the_states_known() -> None:
    found = {row["year"]: row for row in rows(1)}
    assert [found[2004][name] for name in ("members", "observers", "guests", "candidates")] == [1, 1, 1, None]
    assert [found[2003][name] for name in ("members", "observers", "attested", "inferred", "no_data")] == [
        *(1, None, 1, None, 2)
    ]


def test_a_pair_is_listed_once_where_both_statuses_are_known() -> None:
    found = rows(2)
    assert [(row["iso3_a"], row["iso3_b"], row["year"]) for row in found] == [
        ("ALA", "IRN", 2004),
        ("ALA", "MNG", 2004),
        ("IRN", "MNG", 2004),
    ]
    assert [found[2][name] for name in ("status_a", "rung_a", "status_b", "rung_b", "joint_rung", "basis")] == [
        *("observer", 3, "member", 7, 3, "attested")
    ]
    assert found[0]["basis"] == "inferred"


def test_columns_are_named_once_and_say_what_they_mean() -> None:
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(re.fullmatch("[a-z0-9_]+", column.name) and column.meaning for column in table.columns)


def test_the_codes_of_the_project_are_unique_and_of_known_states() -> None:
    codes = cow_codes()
    known = load_authority(Settings().authority).state_by_alpha3
    assert set(codes) <= set(known)
    assert len({abbreviation for abbreviation, _ in codes.values()}) == len(codes) == 194
    assert len({number for _, number in codes.values()}) == len(codes)
    assert {code: codes[code] for code in ("KAZ", "CHN", "MNG", "MNE", "SWZ", "CHE")} == {
        "KAZ": ("KZK", 705),
        "CHN": ("CHN", 710),
        "MNG": ("MON", 712),
        "MNE": ("MNG", 341),
        "SWZ": ("SWA", 572),
        "CHE": ("SWZ", 225),
    }
