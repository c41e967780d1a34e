"""Two mentions judged, with the reasons."""

from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.resolve.judgements import judge, load_features
from kg.resolve.model import PersonMention, Ref

KGZ, TKM, SCO = Ref("state", "kgz"), Ref("state", "tkm"), Ref("organization", "sco")


def test_an_organ_is_no_other_affiliation_than_its_organisation() -> None:
    one = PersonMention("D. Abdy", "a", organisation=SCO)
    other = PersonMention("D. Abdy", "b", organisation=Ref("body", "sco-rats"))
    assert judge(one, other).total == judge(one, PersonMention("D. Abdy", "b", organisation=SCO)).total


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (PersonMention("Bolat Atam", "b", KGZ), "the names differ"),
        (PersonMention("Almaz Atam", "b", TKM), "of two states"),
        (PersonMention("Almaz Atam", "b", KGZ, year=1960), "too far apart in time"),
    ],
)
def test_what_speaks_against_weighs_more_than_any_feature(other: PersonMention, reason: str) -> None:
    found = judge(PersonMention("Almaz Atam", "a", KGZ, year=2012), other)
    assert (found.same, found.total) == (False, -1.0)
    assert reason in found.told


def test_a_judgement_tells_its_features() -> None:
    found = judge(PersonMention("A. Atam", "one", KGZ), PersonMention("Almaz Atam", "two", KGZ))
    assert found.same
    assert found.total > load_features()["threshold"]
    assert "family name 1.00" in found.told and "affiliation 1.00" in found.told


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ("colour,1,x\n", 2, "'colour' is no feature"),
        ("office,1,x\noffice,1,x\n", 3, "stands twice"),
        ("office,much,x\n", 2, "not a number"),
        ("office,1,x\n", 1, "is missing"),
    ],
)
def test_a_bad_table_of_weights_is_named(tmp_path: Path, rows: str, line: int, reason: str) -> None:
    path = tmp_path / "features.csv"
    path.write_text("feature,weight,reason\n" + rows)
    with pytest.raises(BadRow, match=reason) as caught:
        load_features.__wrapped__(path)
    assert caught.value.line == line
