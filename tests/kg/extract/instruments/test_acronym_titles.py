"""Instruments that a text calls by their acronym alone."""

import pytest

from kg.extract.instruments.acronym_titles import find_acronyms, is_explained


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in accordance with UNCLOS.", [("UNCLOS", None)]),
        ("in accordance with the 1982 UNCLOS and the Charter", [("UNCLOS", "1982")]),
        ("negotiations on a PACER Plus agreement went on", [("PACER Plus agreement", None)]),
        ("the parties to the PACER Plus negotiations", [("PACER Plus", None)]),
        ("the RCEP, once signed, and SAFTA", [("RCEP", None), ("SAFTA", None)]),
        ("the SAFTA Ministerial Council met", []),
        ("the RCEP Participating Countries", []),
        ("the Free Trade Area (SAFTA) grows", []),
        ("SAFTA: trade grows", []),
        ("the PACERS of the race", []),
    ],
)
def test_an_acronym_that_names_nothing_else_is_an_instrument(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(text[first:last], year) for first, last, year in find_acronyms(text, 0, len(text))] == found


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("the South Asian Free Trade Area (SAFTA) and SAFTA", True),
        ('the Convention ("UNCLOS")', True),
        ("the Ministerial Council of SAFTA", False),
    ],
)
def test_an_acronym_is_explained_in_brackets_behind_the_name(text: str, explained: bool) -> None:
    assert is_explained(text, "UNCLOS" if "UNCLOS" in text else "SAFTA") is explained
