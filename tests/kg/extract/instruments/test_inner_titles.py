"""Titles inside a title of which the text says something apart."""

from collections.abc import Callable

import pytest

from kg.extract.instruments.inner_titles import with_inner
from kg.extract.instruments.instruments import read_instruments
from kg.extract.page.context import Context

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2019.\n\n"
HERE = ("2019-05-04", "Tashkent")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "They approved the 2019 Work Plan under the Honey Trade Agreement, signed in Osh on 3 May 2006.",
            [
                ("Work Plan under the Honey Trade Agreement", "approved", *HERE),
                ("Honey Trade Agreement", "signed", "2006-05-03", "Osh"),
            ],
        ),
        (
            "The Council adopted the Rules on the Application of the Wax Treaty, which was signed in Osh in 2006.",
            [
                ("Rules on the Application of the Wax Treaty", "adopted", *HERE),
                ("Wax Treaty", "signed", "2006", "Osh"),
            ],
        ),
        (
            "They recalled the Protocol to the Wax Treaty, signed in Osh in 2006.",
            [("Protocol to the Wax Treaty", "signed", "2006", "Osh")],
        ),
        ("They recalled the Work Plan under the Wax Treaty, signed in Osh in 2006.", None),
        (
            "They approved the Work Plan under the Wax Treaty.",
            [("Work Plan under the Wax Treaty", "approved", *HERE)],
        ),
    ],
)
def test_a_treaty_signed_before_is_told_apart_from_the_plan_under_it(
    open_text: Callable[..., Context], text: str, told: list[tuple[str, str, str, str]] | None
) -> None:
    facts = [(fact.title, fact.action, fact.date, fact.place) for fact in read_instruments(open_text(HEAD + text))]
    assert facts == (told or [("Work Plan under the Wax Treaty", "signed", "2006", "Osh")])


def test_a_sentence_without_titles_has_none_within() -> None:
    assert with_inner("They signed in Osh.", (0, 19), [], []) == []
