"""Rows of cells in columns."""

import pytest

from kg.columns import aligned

ROWS = [("rule", "read", "note"), ("meeting.main", "12", ""), ("x", "3", "new")]


def test_words_begin_at_the_left_and_nothing_trails() -> None:
    assert aligned(ROWS) == ["rule          read  note", "meeting.main  12", "x             3     new"]


def test_figures_after_the_words_end_at_the_right() -> None:
    assert aligned([row[:2] for row in ROWS], words=1) == [
        "rule          read",
        "meeting.main    12",
        "x                3",
    ]


def test_all_may_be_figures() -> None:
    assert aligned([("a", "1,000"), ("100", "1")], words=0) == ["  a  1,000", "100      1"]


def test_no_rows_are_no_lines_and_rows_without_cells_are_empty_ones() -> None:
    assert aligned([]) == []
    assert aligned([(), ()]) == ["", ""]


def test_a_row_that_is_too_short_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="shorter"):
        aligned([("a", "b"), ("c",)])
