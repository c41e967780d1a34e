"""The export of a release, with and without a snapshot of Wikidata."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.export.quickstatements import quickstatements_parts, read_claims
from kg.export.request import Request
from kg.settings import Settings
from tests.kg.wikidata.grammar import read_csv, read_v1

DAY = date(2026, 11, 28)
MEMBER = {
    "id": "Q148",
    "claims": {
        "P463": [
            {
                "mainsnak": {"datavalue": {"value": {"id": "Q485207"}}},
                "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+2001-06-15T00:00:00Z", "precision": 11}}}]},
                "id": "Q148$1",
            }
        ]
    },
}
INDIA = {"id": "Q668", "claims": {"P463": [{"mainsnak": {"datavalue": {"value": {"id": "Q485207"}}}, "id": "Q668$1"}]}}


def files(settings: Settings, snapshot: Path | None = None) -> dict[str, str]:
    return {part.name: part.data.decode() for part in quickstatements_parts(Request(settings, snapshot, DAY))}


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    path = tmp_path / "snapshot.json"
    path.write_text(json.dumps([MEMBER, INDIA]), "utf-8")
    return path


def test_statuses_are_exported_in_both_forms_that_say_the_same(small_release: Settings) -> None:
    found = files(small_release)
    commands = read_v1(found["quickstatements.txt"])
    assert {(each.subject, each.property) for each in commands} == {
        ("Q148", "P463"),
        ("Q668", "P10624"),
        ("Q889", "P10624"),
    }
    tables = [text for name, text in found.items() if name.startswith("quickstatements-")]
    assert sorted((each for table in tables for each in read_csv(table)), key=str) == sorted(commands, key=str)


def test_a_granted_status_has_its_day_and_the_sentence_that_grants_it(small_release: Settings) -> None:
    (granted,) = [each for each in read_v1(files(small_release)["quickstatements.txt"]) if each.subject == "Q889"]
    assert granted.qualifiers == (("P580", "+2012-06-07T00:00:00Z/11"),)
    assert "granted Afghanistan observer status" in dict(granted.reference)["P1683"]


def test_each_claim_is_exported_or_told_why_not(small_release: Settings) -> None:
    found = files(small_release)
    left = csv.DictReader(io.StringIO(found["left-out.csv"]))
    commands = read_v1(found["quickstatements.txt"])
    assert len(list(left)) + len(commands) == len(read_claims(Request(small_release)))


def test_a_snapshot_sorts_the_claims_into_piles(small_release: Settings, snapshot: Path) -> None:
    found = files(small_release, snapshot)
    piles = {(row["pile"], row["subject"]) for row in csv.DictReader(io.StringIO(found["comparison.csv"]))}
    assert piles == {("agree", "Q148"), ("missing there", "Q668"), ("missing here", "Q668")}
    commands = {each.subject: each for each in read_v1(found["quickstatements.txt"])}
    assert commands.keys() == {"Q148", "Q668"}
    assert commands["Q148"].qualifiers == (), "there it is, with its date: it lacks a reference only"
    assert "the snapshot does not have Q889" in found["left-out.csv"]


def test_a_snapshot_that_is_none_is_named(small_release: Settings, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"none\.json"):
        files(small_release, tmp_path / "none.json")
