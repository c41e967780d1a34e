"""Lines of a page: gaps, ends of pages, rows of tables, the width of a wrapped text."""

import pytest

from kg.extract.page.lines import BULLET, fills, goes_on_in_column, read_lines, wrap_width

WRAPPED = """\
The ministers of the island states met in the capital of
Fiji on 4 May 2012 and spoke of the ships that carry the
goods of the islands, of the ports that these ships need
and of the storms that keep them in port.
"""


def test_empty_lines_rules_and_page_numbers_are_no_lines() -> None:
    lines = read_lines("Suva\n\n-----\nThe ministers met.\n- 2 -\nThey left.\n")
    assert [line.text for line in lines] == ["Suva", "The ministers met.", "They left."]
    assert [line.after_gap for line in lines] == [False, True, True]
    assert [line.after_page for line in lines] == [False, False, True]


def test_a_form_feed_ends_a_page() -> None:
    assert [line.after_page for line in read_lines("One\n\fTwo\nThree\n")] == [False, True, False]


def test_a_line_stands_where_it_stands_in_the_text() -> None:
    raw = "One\r\n\r\n  Two\r\n"
    assert [raw[line.start : line.end] for line in read_lines(raw)] == ["One", "  Two"]


@pytest.mark.parametrize(
    ("raw", "rows"),
    [
        ("Fiji   Ana Leota   President\nSamoa   Sefo Vea   Minister\n", [True, True]),
        ("Fiji   Ana Leota   President\n\nSamoa   Sefo Vea   Minister\n", [False, False]),
        ("| Fiji | Ana Leota | President |\n", [True]),
        ("Fiji   Hon. Ana Leota\n", [True]),
        ("Fiji and Samoa\nTonga\n", [False, False]),
    ],
)
def test_rows_are_told_by_their_columns(raw: str, rows: list[bool]) -> None:
    assert [line.is_row for line in read_lines(raw)] == rows


def test_the_width_is_that_of_lines_cut_in_a_sentence() -> None:
    assert 50 < wrap_width(read_lines(WRAPPED)) < 58
    assert wrap_width(read_lines(WRAPPED.replace("\n", " ") + "\nThey left.\n")) == 0


@pytest.mark.parametrize(
    ("before", "after", "width", "expected"),
    [
        ("x" * 50, "and so on", 60, True),
        ("x" * 40, "and so on", 60, False),
        ("x" * 40, "interdepartmental", 60, True),
        ("x" * 50, "and so on", 0, False),
    ],
)
def test_a_line_is_full_when_the_next_word_did_not_fit(before: str, after: str, width: int, expected: bool) -> None:
    assert fills(before, after, width) is expected


def test_a_line_under_the_last_column_goes_on_with_it() -> None:
    row, below, beside = read_lines("Fiji   Minister of Foreign\n       Affairs\n   Samoa\n")
    assert goes_on_in_column(row, below)
    assert not goes_on_in_column(row, beside)


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("5.9 The Council met.", True),
        ("5. per se rules", True),
        ("5.9 per cent the year before, but", False),
        ("6.2 million went to", False),
        ("6.2 % of all", False),
    ],
)
def test_a_share_or_a_sum_is_no_number_of_a_paragraph(line: str, marked: bool) -> None:
    assert (BULLET.match(line) is not None) is marked
