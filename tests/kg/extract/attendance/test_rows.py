"""Rows of states named side by side."""

from collections.abc import Callable

from kg.extract.attendance.rows import row_end, row_of
from kg.extract.page.context import Context

Open = Callable[..., Context]


def test_a_state_stands_in_a_row_with_those_beside_it(open_text: Open) -> None:
    sentence = open_text("Fiji and the Republic of Palau, and Samoa came; Tonga did not.\n").page.sentences[0]
    states = [chunk for chunk in sentence.chunks if chunk.tag == "S"]
    assert [state.value for state in row_of(sentence, states[1])] == ["FJI", "PLW", "WSM"]
    assert row_of(sentence, states[3]) == [states[3]]


def test_a_row_ends_behind_its_last_state(open_text: Open) -> None:
    sentence = open_text("Fiji and the Republic of Palau, and Samoa came; Tonga did not.\n").page.sentences[0]
    states = [chunk for chunk in sentence.chunks if chunk.tag == "S"]
    assert {sentence.fold[row_end(sentence, state) :][:5] for state in states[:3]} == {" came"}
    assert sentence.fold[row_end(sentence, states[3]) :] == " did not."
