"""Senders: those who invited, sent or were replaced by others, and who did not come."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.senders import is_replaced, senders
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Pacific Islands Forum was held in Suva on 14 July 2022.\n\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Leota came instead of B. K. Tavita, Minister of Palau.", ["B. K. Tavita", "Minister"]),
        ("Ana Leota, Envoy, representing H.E. Mr. B. K. Tavita, Minister of Palau.", ["B. K. Tavita", "Minister"]),
        ("Instead of President B. K. Tavita, Minister Ana Leota came.", ["President", "B. K. Tavita"]),
        ("Ana Leota, representing Palau, and B. K. Tavita, Minister, came.", []),
    ],
)
def test_whoever_is_represented_by_another_is_replaced(open_text: Open, text: str, names: list[str]) -> None:
    context = open_text(f"{HEAD}{text}\n")
    sentence = context.page.sentences[-1]
    assert [context.written(chunk) for chunk in sentence.chunks if is_replaced(sentence, chunk)] == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At the invitation of the Secretary General, Ana Leota came.", ["At the invitation of the Secretary General"]),
        ("Palau was led, on the orders of President B. K. Tavita, by Minister Ana Leota.", None),
        ("Palau was led by Minister Ana Leota on the instructions of the President.", []),
        (
            "Minister Ana Leota, who by order of the President B. K. Tavita headed the delegation, spoke.",
            ["by order of the President B. K. Tavita"],
        ),
        ("The decree was issued by order of the President; Ana Leota, Minister, attended.", []),
    ],
)
def test_whoever_invites_or_sends_is_only_named(open_text: Open, text: str, words: list[str] | None) -> None:
    sentence = open_text(f"{HEAD}{text}\n").page.sentences[-1]
    words = [", on the orders of President B. K. Tavita,"] if words is None else words
    assert [match.group() for match in senders(sentence)] == words
