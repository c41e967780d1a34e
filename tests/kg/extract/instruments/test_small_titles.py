"""Titles whose head is written small, found from their first word to their end."""

import pytest

from kg.extract.instruments.small_titles import Small, find_small, small_pattern
from kg.extract.instruments.title_tokens import tokenise
from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks


def found(lexicon: Lexicon, text: str, taken: list[tuple[int, int]] | None = None) -> list[Small]:
    folded = fold(text)
    marks = Marks(lexicon.find(folded), find_dates(folded)).within(0, len(folded))
    return list(find_small(folded, tokenise(folded, 0, len(folded), marks), taken or [], frozenset()))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They signed an agreement on trade in rice.", "agreement on trade in rice"),
        ("They signed a similar memorandum with the CIS in Osh.", "memorandum with the CIS"),
        ("They want a three-year work programme for 2011-2013.", "three-year work programme for 2011-2013"),
        ("They approved the 2014 budget of the Organisation.", "2014 budget of the Organisation"),
        ("They approved the budget of the CIS for 2014 and decisions on staff.", "budget of the CIS for 2014"),
        ("They approved the organisation's financial report for 2021.", "organisation's financial report for 2021"),
        ("They noted his report on the work of the Bureau.", "report on the work of the Bureau"),
        ("They noted the Bureau's third annual report on wool.", "Bureau's third annual report on wool"),
        (
            "They noted the report of the Bureau on the work done since the previous meeting (Osh).",
            "report of the Bureau on the work done since the previous meeting",
        ),
        (
            "They noted an information note by the Bureau on the use of funds in 2011.",
            "information note by the Bureau on the use of funds in 2011",
        ),
        ("They endorsed the recommendations of the Task Force on Wool.", "recommendations of the Task Force on Wool"),
        ("They approved the list of banned groups.", "list of banned groups"),
        (
            "They signed an agreement on the exchange of information about the movement of goods.",
            "agreement on the exchange of information about the movement of goods",
        ),
    ],
)
def test_a_small_head_is_read_with_what_stands_around_it(lexicon: Lexicon, text: str, title: str) -> None:
    assert [text[small.start : small.end] for small in found(lexicon, text)] == [title]


@pytest.mark.parametrize(
    "text", ["They read reports.", "They made a plan.", "They listed all.", "Plans of all kinds were made."]
)
def test_a_head_without_complement_or_article_is_none(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == []


def test_a_report_of_his_is_pointed_at(lexicon: Lexicon) -> None:
    (pointed,) = found(lexicon, "They noted his report on wool.")
    (named,) = found(lexicon, "They noted the report on wool.")
    assert (pointed.pointed, named.pointed) == (True, False)
    assert pointed.report


def test_what_another_title_takes_is_left_to_it(lexicon: Lexicon) -> None:
    text = "They signed an agreement on trade."
    assert found(lexicon, text, [(0, len(text))]) == []
    assert small_pattern().search(text) is not None
