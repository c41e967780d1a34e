"""Answers in columns."""

from kg.query import FORMATS, answer
from kg.settings import Settings


def test_a_table_has_a_line_a_row_under_its_names(small_release: Settings) -> None:
    """A line break in a value would end the row: it is a space."""
    text = 'SELECT ?a ?long { VALUES (?a ?long) { ("1234" "x\\ny") (UNDEF "z") } }'
    shown = answer(small_release, text, "table").data.decode()
    assert shown.splitlines() == ["a     long", "-     ----", "1234  x y", "      z"]
    assert shown.endswith("\n")


def test_all_formats_of_the_design_are_offered() -> None:
    assert {"json", "csv", "tsv", "xml", "ttl", "nt", "jsonld", "table"} == set(FORMATS)
