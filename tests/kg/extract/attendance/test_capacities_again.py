"""Capacities that point back to those told before."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.capacities_again import cues_of
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Fiftieth Pacific Islands Forum was held in Suva on 14 July 2022.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guam attended as an observer. Palau attended in the same capacity.", ["observer"]),
        ("Guam came as a guest of the host. Palau also came in that capacity.", ["guest"]),
        ("Guam attended as an observer and Palau in the same capacity.", ["observer", "observer"]),
        ("Guam attended. Palau attended in the same capacity.", []),
        ("Guam attended as an observer. Palau has the same capacity to refine sugar.", []),
        ("Guam attended as an observer. Palau came.", []),
    ],
)
def test_the_same_capacity_is_the_one_told_last(open_text: Open, text: str, expected: list[str]) -> None:
    sentence = open_text(f"{HEAD}{text}\n").page.sentences[-1]
    assert [words.capacity for words in cues_of(sentence)] == expected
