"""The meetings that a sentence names, and whose they are."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.named_events import find_named_events
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def named(open_text: Open, text: str) -> list[tuple[str | None, bool]]:
    context = open_text(HEAD + text)
    fold = context.page.view.fold
    events = find_named_events(context, context.page.sentences[-1])
    return [(fold[slice(*event.group)] if event.group else None, event.summit) for event in events]


def test_a_second_meeting_is_one_of_its_own(open_text: Open) -> None:
    text = "The third meeting of ministers of culture and the first meeting of ministers of health are due."
    assert [group for group, _ in named(open_text, text)] == ["ministers of culture", "ministers of health"]
    text = "The meeting of ministers of culture and that of ministers of health are due."
    assert [group for group, _ in named(open_text, text)] == ["ministers of culture", "ministers of health"]


def test_that_which_is_of_no_group_is_no_meeting(open_text: Open) -> None:
    assert named(open_text, "The meeting is due, and that of the harvest too.") == [(None, False)]


def test_a_summit_meeting_is_one_summit(open_text: Open) -> None:
    assert named(open_text, "The next Summit Meeting is due.") == [(None, True)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The next meeting of the ministers of culture is due.", "ministers of culture"),
        ("The third regular session of the Council of Foreign Ministers is due.", "Council of Foreign Ministers"),
        ("The Finance Ministers' Meeting is due.", "Finance Ministers'"),
        ("The 53rd ASEAN Foreign Ministers' Meeting is due.", "ASEAN Foreign Ministers' Meeting"),
        ("The next meeting is due.", None),
        ("A conference on water is due.", "conference on water"),
    ],
)
def test_a_meeting_has_the_group_beside_it(open_text: Open, text: str, group: str | None) -> None:
    assert named(open_text, text) == [(group, False)]


def test_a_summit_is_told_from_a_session(open_text: Open) -> None:
    assert named(open_text, "The next summit will follow the session.") == [(None, True), (None, False)]


def test_a_sentence_without_a_meeting_names_none(open_text: Open) -> None:
    assert named(open_text, "The ministers of culture noted the plan.") == []
