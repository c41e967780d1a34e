"""The list of rules: what fires stands in it, what stands in it and never fires is told."""

from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.evaluate.evaluation import Evaluation
from kg.evaluate.rules import known_rules, never_fired, unlisted


def test_a_family_stands_for_each_of_its_patterns() -> None:
    rules = known_rules()
    assert {"chairmanship.handed-to", "meeting.met", "meeting.main"} < set(rules)
    assert not {"chairmanship.*", "meeting.*"} & set(rules)


def test_a_rule_that_never_fires_is_told() -> None:
    assert "meeting.main" in never_fired({"status.granted"})
    assert not never_fired(set(known_rules()))


def test_a_rule_that_is_not_listed_is_told() -> None:
    assert unlisted({"meeting.main", "meeting.dreamt"}) == ("meeting.dreamt",)


def test_every_rule_that_fires_is_listed(practice: Evaluation) -> None:
    """A rule that was added or renamed wants its row in kg/evaluate/rules.csv."""
    assert unlisted(practice.fired) == ()


@pytest.mark.parametrize(
    ("rows", "reason"),
    [("a.b,x\na.b,y\n", "stands twice"), ("a.b,\n", "'reads' is empty"), (",x\n", "'rule' is empty")],
)
def test_a_bad_row_is_named(tmp_path: Path, rows: str, reason: str) -> None:
    path = tmp_path / "rules.csv"
    path.write_text("rule,reads\n" + rows)
    with pytest.raises(BadRow, match=reason):
        known_rules.__wrapped__(path)
