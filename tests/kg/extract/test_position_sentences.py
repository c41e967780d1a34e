"""Positions in the many forms of the genre: each sentence of `position_sentences.txt` tells what stands beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kg.extract.speech import Said, said

LEAD = "The heads of state discussed many matters."


def lines() -> Iterator[tuple[str, list[Said]]]:
    """Each sentence with what is said in it."""
    for line in (Path(__file__).parent / "position_sentences.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            sentence, told = line.split(" || ")
            yield sentence, [] if told == "-" else [_said(each) for each in told.split(" ;; ")]


def _said(told: str) -> Said:
    actor, act, statement = told.split("|")
    return (None if actor == "-" else "heads of state" if actor == "they" else actor, act, statement)


@pytest.mark.parametrize(("sentence", "expected"), list(lines()))
def test_a_sentence_tells_just_its_positions(sentence: str, expected: list[Said]) -> None:
    assert said(f"{LEAD} {sentence}") == expected
