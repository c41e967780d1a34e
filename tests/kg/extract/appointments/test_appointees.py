"""Appointees: who is named in a sentence about posts, and what happened to each."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.appointees import find_named
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Foreign Ministers of the CSTO met in Minsk on 8 July 2010.\n\n"


def events(open_text: Open, sentence: str) -> list[tuple[str | None, str | None]]:
    context = open_text(f"{HEAD}{sentence}\n")
    named = find_named(context, context.page.sentences[-1])
    return [(each.entry.person.value, each.event) for each in named if each.event]


TOLD = [
    (
        "Ara Badalian was relieved of the post of Director of the Trade Centre and Colonel Ivan Petrov appointed in his"
        " stead.",
        [("Ara Badalian", "released"), ("Ivan Petrov", "appointed")],
    ),
    (
        "Ara Badalian was appointed Chairman of the Council on Railway Wagon Parks, and Ivan Petrov was released.",
        [("Ara Badalian", "appointed"), ("Ivan Petrov", "released")],
    ),
    ("The Council endorsed the Guidelines for Good Harbours Missions and thanked the Director.", []),
    (
        "The Council appointed Ara Badalian Director on completion of the term of Ivan Petrov.",
        [("Ara Badalian", "appointed")],
    ),
    ("The Council noted the completion of the term of Ivan Petrov.", [("Ivan Petrov", "released")]),
    ("Ara Badalian was appointed Director.", [("Ara Badalian", "appointed")]),
    (
        "Ara Badalian was relieved of the post of Deputy Director and appointed Director.",
        [("Ara Badalian", "released"), ("Ara Badalian", "appointed")],
    ),
    (
        "The Council thanked Ara Badalian for his report and appointed a new Director.",
        [],
    ),
    (
        "Ara Badalian was appointed Director, and Ivan Petrov, who had served since May, was released.",
        [("Ara Badalian", "appointed"), ("Ivan Petrov", "released")],
    ),
    (
        "Ara Badalian was replaced as Director by Ivan Petrov.",
        [("Ara Badalian", "released"), ("Ivan Petrov", "appointed")],
    ),
    ("Ara Badalian will be succeeded as Director by Ivan Petrov.", [("Ivan Petrov", "appointed")]),
    (
        "They appointed Ara Badalian Director in place of Ivan Petrov, whose mandate has expired.",
        [("Ara Badalian", "appointed"), ("Ivan Petrov", "released")],
    ),
    (
        "They appointed Ara Badalian Director in place of Ivan Petrov, whose mandate expires in May.",
        [("Ara Badalian", "appointed")],
    ),
    (
        "The term of Ivan Petrov as Director having come to an end, they elected Ara Badalian.",
        [("Ivan Petrov", "released"), ("Ara Badalian", "appointed")],
    ),
    ("The resignation of Ivan Petrov as Director was accepted.", [("Ivan Petrov", "released")]),
    (
        "They appointed Ara Badalian Director following the resignation of Ivan Petrov.",
        [("Ara Badalian", "appointed")],
    ),
    ("They endorsed Ara Badalian as Director; he will take up his duties in May.", [("Ara Badalian", "endorsed")]),
    ("They appointed no new Director, and Ara Badalian remains in office.", []),
    ("Ara Badalian, Director since 2008, continues as Director.", []),
    ("They thanked Ara Badalian, who is to leave office in May.", []),
    ("In view of the recall of Ara Badalian, they released him from 1 May 2010.", [("Ara Badalian", "released")]),
    ("Until a new Director is named, his duties will be performed by Ara Badalian, Deputy Director.", []),
    (
        "They commended Ara Badalian and were pleased to endorse the appointment of Ivan Petrov.",
        [("Ivan Petrov", "endorsed")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_each_person_has_what_the_sentence_tells(
    open_text: Open, sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert events(open_text, sentence) == expected


@pytest.mark.parametrize("surname", ["Mr. Badalian", "Badalian (Armenia)", "Badalian of Armenia"])
def test_a_surname_alone_is_a_person_behind_an_honorific_or_before_its_state(open_text: Open, surname: str) -> None:
    assert events(open_text, f"The Council appointed {surname} as Deputy Secretary General.") == [
        ("Badalian", "appointed")
    ]


@pytest.mark.parametrize("words", ["Observers of Armenia", "Experts (Armenia)", "the Bureau"])
def test_other_capitalised_words_are_nobody(open_text: Open, words: str) -> None:
    assert events(open_text, f"{words} were elected to the board.") == []
