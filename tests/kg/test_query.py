"""Answers in columns."""

from kg.query import FORMATS, render


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert render([["a", "long name"], ["1234", "x"]]) == "a     long name\n1234  x\n"


def test_all_formats_of_the_design_are_offered() -> None:
    assert {"json", "csv", "tsv", "xml", "ttl", "nt", "jsonld", "table"} == set(FORMATS)
