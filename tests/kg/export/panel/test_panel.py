"""The panels of the project's corpus: every cell of them agrees with what the endpoint answers as of its day."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import duckdb
import pytest

from kg.export.panel.holdings import AS_OF
from kg.export.panel.panel import panel_parts
from kg.export.request import Request
from kg.queries import read_query
from kg.settings import Settings, project_root
from kg.store import open_read_only, query
from server.api_queries import read_api
from tests.kg.conftest import Run

Rows = list[dict[str, str]]
Ask = Callable[[str, str, str], set[str]]


@pytest.fixture(scope="module")
def parts(releases: Path) -> dict[str, bytes]:
    return {part.name: part.data for part in panel_parts(Request(Settings(releases=releases)))}


@pytest.fixture(scope="module")
def ask(releases: Path) -> Ask:
    """The statuses of a state in an organisation as of a day, by the question of `/api`."""
    store = open_read_only(releases / "current" / "store")
    question = read_api(read_query(project_root() / "queries" / AS_OF, Settings().base_iri))

    def answer(state: str, organization: str, day: str) -> set[str]:
        text = question.bound({"state": state, "organization": organization, "asOf": day})
        return {row["status"].value for row in query(store, text)}  # type: ignore[union-attr]

    return answer


def table(parts: dict[str, bytes], name: str) -> Rows:
    return list(csv.DictReader(io.StringIO(parts[f"{name}.csv"].decode())))


def test_every_cell_with_a_status_agrees_with_the_question_as_of_its_day(parts: dict[str, bytes], ask: Ask) -> None:
    rows = [row for row in table(parts, "state-year") if row["status"]]
    assert len(rows) > 50
    for row in rows:
        assert row["as_of"].startswith(row["year"])
        assert ask(row["iso3"], row["organization"], row["as_of"]) == set(row["statuses"].split(";")), row
        assert row["status"] == row["statuses"].split(";")[0]


def test_after_its_day_nothing_is_certain_in_the_year(parts: dict[str, bytes], ask: Ask) -> None:
    for row in table(parts, "state-year"):
        if row["status"] and not row["as_of"].endswith("12-31"):
            after = date.fromisoformat(row["as_of"]) + timedelta(1)
            assert ask(row["iso3"], row["organization"], after.isoformat()) == set(), row


def test_a_cell_without_data_has_no_answer_on_any_day_of_its_year(parts: dict[str, bytes], ask: Ask) -> None:
    rows = [row for row in table(parts, "state-year") if not row["status"]]
    assert rows
    days = sorted({row["as_of"][4:] for row in table(parts, "state-year") if row["as_of"]} | {"-01-01", "-12-31"})
    for row in rows[::3]:
        for day in days:
            assert ask(row["iso3"], row["organization"], row["year"] + day) == set(), (row, day)


def test_the_counts_of_an_organisation_are_those_of_its_states(parts: dict[str, bytes]) -> None:
    states = table(parts, "state-year")
    for row in table(parts, "organization-year"):
        of_year = [s for s in states if (s["organization"], s["year"]) == (row["organization"], row["year"])]
        counts = Counter(state["status"] for state in of_year)
        for status, column in (("member", "members"), ("observer", "observers"), ("guest", "guests")):
            assert row[column] == (str(counts[status]) if counts[status] else ""), row
        assert int(row["no_data"]) == counts[""]


def test_a_pair_s_statuses_are_those_of_its_states(parts: dict[str, bytes]) -> None:
    known = {
        (row["iso3"], row["organization"], row["year"]): row for row in table(parts, "state-year") if row["status"]
    }
    pairs = table(parts, "dyad-year")
    for row in pairs:
        for side in ("a", "b"):
            state = known[row[f"iso3_{side}"], row["organization"], row["year"]]
            assert (row[f"status_{side}"], row[f"rung_{side}"]) == (state["status"], state["rung"])
    units = Counter((organization, year) for _, organization, year in known)
    assert len(pairs) == sum(len(list(combinations(range(count), 2))) for count in units.values())


@pytest.mark.parametrize("name", ["state-year", "organization-year", "dyad-year"])
def test_parquet_and_csv_say_the_same(parts: dict[str, bytes], tmp_path: Path, name: str) -> None:
    path = tmp_path / "table.parquet"
    path.write_bytes(parts[f"{name}.parquet"])
    found = duckdb.read_parquet(str(path))

    def written(values: Iterable[object]) -> list[str]:
        return ["" if value is None else str(value) for value in values]

    assert [dict(zip(found.columns, written(row), strict=True)) for row in found.fetchall()] == table(parts, name)


def test_the_command_writes_the_files_into_a_folder(kg: Run, small_release: Settings, tmp_path: Path) -> None:
    done = kg("export", "--format", "panel", "--output", tmp_path / "out", "--releases", small_release.releases)
    assert (done.returncode, done.stderr) == (0, b"")
    names = {
        f"{name}.{ending}" for name in ("state-year", "organization-year", "dyad-year") for ending in ("csv", "parquet")
    }
    assert {path.name for path in (tmp_path / "out").iterdir()} == {*names, "codebook.md"}
    assert b",AFG,700,Afghanistan,SCO,2012,observer,3," in b"," + (tmp_path / "out" / "state-year.csv").read_bytes()


def test_a_panel_needs_a_folder(kg: Run, small_release: Settings) -> None:
    done = kg("export", "--format", "panel", "--releases", small_release.releases)
    assert done.returncode == 2
    assert b"a folder" in done.stderr
