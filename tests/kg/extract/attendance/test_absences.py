"""Absences: of whom a clause says that he stayed away, and of whom it only says it of another."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.absences import stays_away
from kg.extract.page.context import Context

Open = Callable[..., Context]


def is_away(open_text: Open, text: str, name: str) -> bool:
    sentence = open_text(text).page.sentences[0]
    first = sentence.fold.index(name)
    bracket = sentence.fold.find(")", first) + 1 if sentence.fold.startswith(" (", first + len(name)) else 0
    return stays_away(sentence, first, first + len(name), max(bracket, first + len(name)))


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Leota of Fiji was absent.",
        "Ana Leota, President of Fiji, was unable to attend.",
        "President Ana Leota of Fiji sent a message.",
        "President Ana Leota (who was unable to come) is in office.",
        "President Ana Leota (absent) is in office.",
        "Apologies were received from President Ana Leota.",
        "A message of President Ana Leota was read out.",
        "Minister Sefo Tamasese took part, while President Ana Leota stayed away.",
        "President Ana Leota excused herself.",
        "Ana Leota (in a video message) greeted them.",
        "The President of Fiji, Ana Leota, was represented by Minister Sefo Tamasese.",
        "President Ana Leota of Fiji was replaced by her Minister of Trade, Sefo Tamasese.",
        "The Premier of Niue was represented by Losa Ieti, and the President of Fiji, Ana Leota, by Sefo Tamasese.",
        "The Premier of Niue was replaced by Losa Ieti; President Ana Leota of Fiji by Minister Sefo Tamasese.",
    ],
)
def test_someone_of_whom_it_is_said_stays_away(open_text: Open, text: str) -> None:
    assert is_away(open_text, text, "Ana Leota")


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Leota (the President being absent) attended.",
        "Minister Ana Leota attended, since President Sefo Tamasese was unable to come.",
        "Fiji was represented by Minister Ana Leota, because its President was absent.",
        "The President was absent; his seat was taken by Minister Ana Leota.",
        "The President being absent, his country was represented by Minister Ana Leota.",
        "In the absence of the President, who was unable to travel, Minister Ana Leota came instead of him.",
        "The President did not come, his chair being filled by Minister Ana Leota.",
        "The message of the President, who was absent, was read by Minister Ana Leota.",
        "Ana Leota attended, but Samoa was absent.",
        "Fiji was represented by Minister Ana Leota, the President of Fiji Losa Ieti having sent a written message.",
        "Minister Ana Leota came for Fiji, its President having been unable to attend.",
        "Ana Leota, standing in for a Minister who was unable to come, attended.",
        "Minister Ana Leota took part and President Sefo Tamasese was absent.",
        "The President of Fiji was represented by Minister Ana Leota, and the Premier of Niue by Minister Losa Ieti.",
        "The Forum was attended by the Premier of Niue, Losa Ieti, by Minister Ana Leota, and by Sefo Tamasese.",
        "The Forum was chaired by President Ana Leota, by whose invitation it was held, and opened by Losa Ieti.",
    ],
)
def test_one_who_came_instead_or_beside_does_not(open_text: Open, text: str) -> None:
    assert not is_away(open_text, text, "Ana Leota")


def test_what_other_brackets_say_is_not_of_the_one_named(open_text: Open) -> None:
    text = "Present were Ana Leota of Fiji, Sefo Tamasese of Samoa (the Prime Minister being absent) and Sione Vea."
    assert not any(is_away(open_text, text, name) for name in ("Ana Leota", "Sione Vea"))


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Messages from Sefo Tau, President of Fiji, and Ana Leota, Premier of Niue, were read out.", True),
        ("The text of a message by Dr. Ana Leota, President of Fiji, was distributed.", True),
        ("A message of Sefo Tau was read out, after which Ana Leota, the Secretary General, spoke.", False),
        ("The message of the President was read by Ana Leota, Ambassador of Fiji.", False),
        ("Sefo Tau sent a message, and Ana Leota took part.", False),
    ],
)
def test_all_whose_messages_are_read_stay_away(open_text: Open, text: str, away: bool) -> None:
    assert is_away(open_text, text, "Ana Leota") is away


@pytest.mark.parametrize(
    "words",
    [
        "The Board will be headed by Fiji's former minister",
        "The new Centre is to be led by",
        "It was agreed that the Commission is going to be chaired by Professor",
        "The mission would later be managed by Ambassador",
    ],
)
def test_one_to_whom_a_task_is_yet_to_go_does_not_attend(open_text: Open, words: str) -> None:
    assert is_away(open_text, f"{words} Ana Leota.", "Ana Leota")


def test_one_who_came_and_will_lead_something_does_attend(open_text: Open) -> None:
    assert not is_away(open_text, "The Board will be headed by Ana Leota, who attended the Forum.", "Ana Leota")
    assert not is_away(open_text, "The delegation of Fiji was headed by Ana Leota.", "Ana Leota")


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("At the meeting a video message was delivered by the Premier of Niue, Ana Leota.", True),
        ("A recorded address was also given by Ana Leota, President of Fiji.", True),
        ("A message of the President of Fiji was delivered by his envoy, Ana Leota.", False),
        ("A video message was shown, and Ana Leota, Premier of Niue, took the floor.", False),
    ],
)
def test_who_speaks_from_a_screen_stays_away(open_text: Open, text: str, away: bool) -> None:
    assert is_away(open_text, text, "Ana Leota") is away
