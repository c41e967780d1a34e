"""Months that a text tells by the day it speaks on."""

import pytest

from kg.extract.page.past_months import past_month


@pytest.mark.parametrize(
    ("text", "today", "month"),
    [
        ("adopted in Osh last August", "2023-06-21", "2022-08"),
        ("adopted in Osh last August", "2023-11-21", "2023-08"),
        ("adopted last May by the ministers", "2023-05-21", "2022-05"),
        ("adopted in March this year", "2023-06-21", "2023-03"),
        ("adopted in early March of this year", "2023-06-21", "2023-03"),
        ("adopted in November of last year", "2023-06-21", "2022-11"),
        ("adopted in November last year", "2023-12-21", "2022-11"),
        ("to be adopted in August this year", "2023-06-21", None),
        ("adopted in August", "2023-06-21", None),
        ("adopted last August 2019", "2023-06-21", None),
        ("the last of August", "2023-06-21", None),
        ("adopted last August", "2023", None),
    ],
)
def test_the_month_is_the_one_before_the_day_of_speaking(text: str, today: str, month: str | None) -> None:
    assert past_month(text, 0, len(text), today) == month


def test_only_the_stretch_is_read() -> None:
    assert past_month("adopted last August", 0, 8, "2023-06-21") is None
