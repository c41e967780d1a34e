"""Preambles whose opening sentence stops before its verb, and clauses marked by capital letters."""

from collections.abc import Callable

import pytest

from kg.extract.page.blocks import Kind, find_blocks
from kg.model import Fact, Position

Read = Callable[..., tuple[Fact, ...]]

OPENING = (
    "The Parliamentary Assembly of the African, Caribbean and Pacific Group of States,"
    " meeting in Suva, Fiji, on 5 May 2010.\n\n"
)


def positions(read: Read, text: str) -> list[tuple[str | None, str, str]]:
    return [(fact.actor, fact.act, fact.statement) for fact in read(text) if isinstance(fact, Position)]


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        (
            "A. Recalling the flood of last spring;\nB. Welcoming the help of neighbours;\n",
            [
                ("ACP-PA", "recall", "the flood of last spring"),
                ("ACP-PA", "welcome", "the help of neighbours"),
            ],
        ),
        (
            "A. Recalling the flood of last spring;\n"
            "1. Thanks all who gave shelter;\n2. Urges donors to rebuild the quay.\n",
            [
                ("ACP-PA", "recall", "the flood of last spring"),
                ("ACP-PA", "thank", "all who gave shelter"),
                ("ACP-PA", "urge", "donors to rebuild the quay"),
            ],
        ),
    ],
)
def test_an_organ_with_commas_in_its_name_says_what_follows(
    read: Read, clauses: str, expected: list[tuple[str | None, str, str]]
) -> None:
    assert positions(read, OPENING + clauses) == expected


@pytest.mark.parametrize("line", ["B. Recalling the flood of last spring;", "C) Welcoming its neighbours' help;"])
def test_a_capital_letter_before_a_participle_marks_an_item(line: str) -> None:
    (block,) = find_blocks(line)
    assert block.kind is Kind.ITEM
    assert line[block.start :][0] in "RW"


@pytest.mark.parametrize("line", ["B. Keating of Fiji spoke for the members.", "C. Fleming and others spoke."])
def test_an_initial_before_a_family_name_marks_none(line: str) -> None:
    (block,) = find_blocks(line)
    assert line[block.start :] == line
