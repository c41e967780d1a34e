"""The word classes of clauses, and what their table refuses."""

from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract.positions.clause_words import load_clause_words, read_clause_words


def table(folder: Path, *rows: str) -> Path:
    path = folder / "clause_words.csv"
    path.write_text("\n".join(["class,words", *rows]) + "\n", "utf-8")
    return path


def test_words_are_read_by_class(tmp_path: Path) -> None:
    words = read_clause_words(table(tmp_path, "group,leaders|ministers", "organ,council", "group,sides"))
    assert words["group"] == {"leaders", "ministers", "sides"}
    assert words["organ"] == {"council"}
    assert words["link"] == frozenset()


def test_the_project_fills_every_class() -> None:
    assert [name for name, words in load_clause_words().items() if not words] == []


def test_singular_groups_are_groups_and_sessions_are_organs() -> None:
    words = load_clause_words()
    assert words["single"] <= words["group"]
    assert words["session"] | words["whole"] <= words["organ"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("people,leaders", "the class 'people' is not one of"),
        ("group,heads of state", "the word 'heads of state' is not one lower-case word"),
        ("group,Leaders", "the word 'Leaders' is not one lower-case word"),
        ("group,leaders|leaders", "says 'leaders' twice"),
    ],
)
def test_a_bad_row_is_refused_with_file_line_and_reason(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(BadRow, match=r"clause_words\.csv, line 2: ") as refused:
        read_clause_words(table(tmp_path, row))
    assert reason in str(refused.value)
