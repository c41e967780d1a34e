import re
from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.tables import Row, read_table

COLUMNS = ("code", "names")


def table(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode())
    return path


def rows(tmp_path: Path, text: str) -> list[Row]:
    return list(read_table(table(tmp_path, text), COLUMNS))


def test_rows_come_with_their_cells_and_line_numbers(tmp_path: Path) -> None:
    found = rows(tmp_path, "# what it is\n\ncode,names\nA,one\n# a remark\nB,two\n")
    assert [(row.line, row.text("code"), row.text("names")) for row in found] == [(4, "A", "one"), (6, "B", "two")]


def test_quoted_cells_may_hold_commas_and_quotes(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, 'code,names\nA,"Washington, D.C. ""the capital"""\n')
    assert row.text("names") == 'Washington, D.C. "the capital"'


def test_a_file_of_a_spreadsheet_is_read_with_its_mark_and_line_ends(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "\ufeffcode,names\r\nA,one\r\n")
    assert (row.text("code"), row.text("names")) == ("A", "one")


def test_only_line_feeds_end_a_row(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "code,names\nA,one\u2028two\n")
    assert row.text("names") == "one\u2028two"


def test_lists_are_separated_by_bars_and_trimmed(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "code,names\nA,one | two|three\n")
    assert row.values("names") == ("one", "two", "three")


def test_an_empty_cell_is_no_value(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "code,names\nA,\n")
    assert row.values("names") == ()
    assert row.optional("names") is None


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("# remark\ncode;names\n", 2, "the header is code;names: it must be code,names"),
        ("code,names\nA,one\nB\n", 3, "1 cells where the header has 2"),
        ("code,names\nA,one,two\n", 2, "3 cells where the header has 2"),
        ('code,names\nA,"one\ntwo"\n', 2, "not CSV"),
        ('code,names\nA,"one"two\n', 2, "not CSV"),
    ],
)
def test_a_bad_line_is_refused_with_file_line_and_reason(tmp_path: Path, text: str, line: int, reason: str) -> None:
    with pytest.raises(BadRow, match=re.escape(reason)) as caught:
        rows(tmp_path, text)
    assert (caught.value.path, caught.value.line) == (tmp_path / "table.csv", line)


def test_a_needed_cell_that_is_empty_is_refused(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "code,names\n,one\n")
    with pytest.raises(BadRow, match=r"table\.csv, line 2: the column 'code' is empty"):
        row.text("code")


def test_a_cell_of_the_wrong_form_is_refused(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "code,names\na-1,one\n")
    with pytest.raises(BadRow, match="line 2: code 'a-1' is not well-formed"):
        row.formed("code", re.compile("[A-Z]"))


@pytest.mark.parametrize(("cell", "reason"), [("one||two", "an empty value"), ("one|two|one", "says 'one' twice")])
def test_a_list_with_a_hole_or_a_repetition_is_refused(tmp_path: Path, cell: str, reason: str) -> None:
    (row,) = rows(tmp_path, f"code,names\nA,{cell}\n")
    with pytest.raises(BadRow, match=f"line 2: the column 'names'.*{reason}"):
        row.values("names")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"nowhere\.csv: the table cannot be read"):
        list(read_table(tmp_path / "nowhere.csv", COLUMNS))


def test_a_file_without_a_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="no header: write code,names"):
        rows(tmp_path, "# only a remark\n")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"code,names\nA,Malm\xf6\n")
    with pytest.raises(FileProblem, match=r"not UTF-8 \(byte 17\)"):
        list(read_table(path, COLUMNS))


def test_a_cell_is_one_of_the_words_that_its_column_allows(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "code,names\nA,one\n")
    assert row.one_of("code", ("A", "B")) == "A"
    with pytest.raises(BadRow, match=r"table.csv, line 2: the code 'A' is not one of X, Y"):
        row.one_of("code", ("X", "Y"))


def test_a_cell_is_a_regular_expression_once_its_words_are_expanded(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "code,names\nA,met {where}\n")
    assert row.expression("names", lambda text: text.replace("{where}", "(?:here|there)")) == "met (?:here|there)"
    with pytest.raises(BadRow, match=r"table.csv, line 2: the regular expression is not well-formed \(missing \)"):
        row.expression("names", lambda text: text.replace("{where}", "(here"))
