"""Parts of a sentence about posts: where they end, and what each says happened to whom."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.parts import Part, event_of, find_parts, tells_of_posts
from kg.extract.page.context import Context

Open = Callable[..., Context]


def parts(open_text: Open, text: str) -> list[Part]:
    head = "The Council of the CSTO met in Minsk on 8 July 2010.\n\n"
    return list(find_parts(open_text(head + text).page.sentences[-1]))


CUT = [
    ("They appointed Ara Badalian; Ivan Petrov left.", ["They appointed Ara Badalian", "; Ivan Petrov left."]),
    (
        "They relieved Ara Badalian of the post and appointed Ivan Petrov.",
        ["They relieved Ara Badalian of the post", " and appointed Ivan Petrov."],
    ),
    (
        "They appointed Ara Badalian Director in place of Ivan Petrov.",
        ["They appointed Ara Badalian Director", " in place of Ivan Petrov."],
    ),
    (
        "Ara Badalian, who has served since May, was confirmed.",
        ["Ara Badalian", ", who has served since May", ", was confirmed."],
    ),
    ("They appointed Ara Badalian Director and Ivan Petrov Head.", None),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_a_sentence_is_cut_where_another_thing_is_told(open_text: Open, text: str, expected: list[str] | None) -> None:
    found = parts(open_text, text)
    assert [part.text for part in found] == (expected or [text])
    assert "".join(part.text for part in found) == text


EVENTS = [
    ("The Council appointed Ara Badalian Director.", "appointed"),
    ("Ara Badalian was appointed Director.", "appointed"),
    ("The Council endorsed the appointment of Ara Badalian.", "endorsed"),
    ("The candidacy of Ara Badalian for the post was approved.", "endorsed"),
    ("The Council recalled Ara Badalian.", "released"),
    ("Ara Badalian steps down as Director.", "released"),
    ("The term of Ara Badalian was extended.", "appointed"),
    ("Ara Badalian took office as Director.", "appointed"),
    ("The Council did not appoint Ara Badalian.", None),
    ("The Council recommended Ara Badalian as Director.", None),
    ("Ara Badalian spoke, and the Council appointed a Director.", None),
    ("Ara Badalian having spoken, the Council named a Director.", None),
]


@pytest.mark.parametrize(("text", "event"), EVENTS)
def test_what_happened_is_told_by_the_verb_of_the_person(open_text: Open, text: str, event: str | None) -> None:
    events = [
        event_of(part, chunk, [each for each in part.chunks if each.tag == "N"])
        for part in parts(open_text, text)
        for chunk in part.chunks
        if chunk.tag == "N"
    ]
    assert events == [event]


def test_who_is_only_succeeded_has_no_event(open_text: Open) -> None:
    _, part = parts(open_text, "They appointed Ara Badalian Director in place of Ivan Petrov.")
    (person,) = (chunk for chunk in part.chunks if chunk.tag == "N")
    assert part.is_of_predecessor
    assert event_of(part, person, [person]) is None


def test_a_part_that_names_nobody_may_tell_of_the_one_before(open_text: Open) -> None:
    *_, relative, last = parts(open_text, "Ara Badalian, who has served since May, was confirmed.")
    assert (relative.is_relative, relative.event_of_subject) == (True, None)
    assert (last.is_relative, last.event_of_subject) == (False, "endorsed")


@pytest.mark.parametrize(
    ("text", "tells"),
    [("Ara Badalian was elected.", True), ("The release of funds.", True), ("Ara Badalian spoke.", False)],
)
def test_most_sentences_do_not_tell_of_posts(text: str, tells: bool) -> None:
    assert tells_of_posts(text) is tells
