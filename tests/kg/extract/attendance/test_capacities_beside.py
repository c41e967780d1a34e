"""Capacities that stand right behind the states that take part in them."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.capacities import find_cues
from kg.extract.attendance.capacities_beside import capacity_beside
from kg.extract.page.context import Context

Open = Callable[..., Context]


def beside(open_text: Open, text: str) -> list[str | None]:
    """What stands beside each state of a sentence."""
    sentence = open_text(text + "\n").page.sentences[0]
    found = [
        capacity_beside(sentence, chunk, find_cues(sentence.fold)) for chunk in sentence.chunks if chunk.tag == "S"
    ]
    return [words.capacity if words else None for words in found]


@pytest.mark.parametrize(
    "words",
    [
        "Austria and Egypt, observers, came.",
        "Austria and Egypt, BSEC Observers, came.",
        "Austria and Egypt (observers of the Organisation) came.",
        "Austria and Egypt, both observers, came.",
        "Austria and Egypt, being observers of the Organisation, and others came.",
    ],
)
def test_words_in_the_plural_are_of_the_whole_row(open_text: Open, words: str) -> None:
    assert beside(open_text, words) == ["observer", "observer"]


def test_each_row_has_its_own_words(open_text: Open) -> None:
    text = "Delegates of Austria and Egypt, observers, and of Japan and Jordan, Sectoral Dialogue Partners, came."
    assert beside(open_text, text) == ["observer", "observer", "dialogue_partner", "dialogue_partner"]


@pytest.mark.parametrize(
    "words",
    ["Austria and Egypt, an observer, came.", "Austria and Egypt, observers said, came.", "Austria, observers."],
)
def test_words_of_one_or_of_another_sentence_are_not_of_the_row(open_text: Open, words: str) -> None:
    assert set(beside(open_text, words)) == {None}
