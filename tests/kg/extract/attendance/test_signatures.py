"""Lines below a text that say who signed it, for a state or by office."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.signatures import is_signature, is_signed_below
from kg.extract.page.context import Context

Open = Callable[..., Context]
HEAD = "The Heads of State of the SCO, having met in Osh on 3 May 2014, declare the following:\n\n"


def signed(open_text: Open, *lines: str) -> list[str]:
    context = open_text(HEAD + "\n\n".join(lines) + "\n")
    return [" ".join(each.text.split()) for each in context.page.sentences if is_signed_below(context, each)]


@pytest.mark.parametrize(
    "lines",
    [
        ("President of Kazakhstan N. Aliev", "President of Tajikistan F. Zoirov", "Chairman of China Li Wenbo"),
        ("President of Kazakhstan\nN. Aliev", "President of Tajikistan\nF. Zoirov", "President of China\nLi Wenbo"),
        ("For Kazakhstan: N. Aliev", "For Tajikistan: F. Zoirov", "For China: Li Wenbo"),
    ],
)
def test_several_lines_of_who_signed_are_read(open_text: Open, lines: tuple[str, ...]) -> None:
    assert signed(open_text, "Peace is dear to the Parties.", *lines) == [" ".join(line.split()) for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("President of Kazakhstan N. Aliev", "President of Tajikistan F. Zoirov"),
        ("President of Kazakhstan N. Aliev", "Peace is dear to him.", "President of China Li Wenbo", "Annex"),
        (
            "Greetings came from:",
            "- President of Fiji N. Aliev",
            "- President of Niue F. Zoirov",
            "- King of Tonga A. B.",
        ),
    ],
)
def test_a_few_lines_apart_or_a_list_of_others_are_no_signatures(open_text: Open, lines: tuple[str, ...]) -> None:
    assert signed(open_text, *lines) == []


def test_a_signature_for_a_state_is_told_by_itself(open_text: Open) -> None:
    sentences = open_text(f"{HEAD}For Kazakhstan: N. Aliev\n").page.sentences
    assert [is_signature(sentence) for sentence in sentences] == [False, True]
