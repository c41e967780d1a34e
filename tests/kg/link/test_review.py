"""The table that a person marks."""

import csv
from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.link.items import Item
from kg.link.reconciliation import Candidate
from kg.link.review import COLUMNS, PARTS, Proposal, read_accepted, render
from kg.link.scoring import score
from tests.kg.link.things import person

ANNA = person()


def proposal(
    qid: str, label: str = "Anna Bell", description: str = "", states: tuple[str, ...] = ("Q711",)
) -> Proposal:
    item = Item(names=(label,), kinds=frozenset({"person"}), is_typed=True, states=frozenset(states))
    return Proposal(ANNA, Candidate(qid, label, description), score(ANNA, item))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def test_the_best_candidate_of_a_thing_stands_first_with_parts_and_reasons() -> None:
    found = rows(render([proposal("Q2", states=("Q30",)), proposal("Q1")]))
    assert [row["qid"] for row in found] == ["Q1", "Q2"]
    assert (found[0]["thing"], found[0]["name"], found[0]["accept"]) == ("person/anna-bell", "Anna Bell", "")
    assert (found[0]["name_part"], found[0]["state_part"], found[1]["state_part"]) == ("0.40", "0.20", "0.00")
    assert "state: of Q711" in found[0]["evidence"] and "not of Q711" in found[1]["evidence"]
    parts = [float(found[0][column]) for column in PARTS if found[0][column]]
    assert sum(parts) == pytest.approx(float(found[0]["score"]), abs=0.02)


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@x", "#x"])
def test_what_a_spreadsheet_would_reckon_with_is_text(label: str) -> None:
    (row,) = rows(render([proposal("Q1", label)]))
    assert row["label"] == f"'{label}"


def test_a_cell_stays_in_its_line() -> None:
    assert len(rows(render([proposal("Q1", "Anna\nBell", 'a "friend", of\r\nmany')]))) == 1


def marked(tmp_path: Path, *marks: str) -> Path:
    """A table with these marks, one a candidate."""
    lines = render([proposal(f"Q{number}") for number in range(1, len(marks) + 1)]).splitlines()
    body = [f"{mark}{line}" for mark, line in zip(marks, lines[-len(marks) :], strict=True)]
    path = tmp_path / "review.csv"
    path.write_text("\n".join([*lines[: -len(marks)], *body]) + "\n", "utf-8")
    return path


@pytest.mark.parametrize("mark", ["yes", "Y", "x"])
def test_only_marked_rows_are_accepted(tmp_path: Path, mark: str) -> None:
    (found,) = read_accepted(marked(tmp_path, "", mark, "no"))
    assert (found.thing, found.name, found.qid) == ("person/anna-bell", "Anna Bell", "Q2")
    assert "score 0.79" in found.evidence


def test_one_thing_is_one_item(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="a thing is one item"):
        read_accepted(marked(tmp_path, "yes", "yes"))


def test_a_mark_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="write yes"):
        read_accepted(marked(tmp_path, "perhaps"))


def test_another_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", "utf-8")
    with pytest.raises(BadRow, match=",".join(COLUMNS)):
        read_accepted(tmp_path / "other.csv")
    with pytest.raises(FileProblem):
        read_accepted(tmp_path / "none.csv")
