"""Foundings of bodies that a text welcomes or notes."""

from collections.abc import Callable

import pytest

from kg.extract.foundings.news import read_founded_there, read_news, read_opened
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2013.\n\n"


def news(open_text: Open, text: str) -> list[str]:
    context = open_text(HEAD + text)
    return [code for code, _ in read_news(context, context.page.sentences[-1])]


def there(open_text: Open, text: str) -> list[tuple[str, str | None, str | None]]:
    context = open_text(HEAD + text)
    found = read_founded_there(context, context.page.sentences[-1])
    return [(code, occasion.date, occasion.place) for code, occasion, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "They welcomed the establishment of the Steppe Bee Institute.",
        "The Council commended with appreciation the setting up of the Steppe Bee Institute, and thanked the hosts.",
        "They noted with satisfaction the creation of a Steppe Bee Institute in Osh.",
    ],
)
def test_the_establishment_that_is_welcomed_is_done(open_text: Open, text: str) -> None:
    assert news(open_text, text) == ["Steppe Bee Institute"]


@pytest.mark.parametrize(
    "text",
    [
        "They supported the establishment of the Steppe Bee Institute.",
        "They welcomed the proposal on the establishment of the Steppe Bee Institute.",
        "They welcomed the establishment of diplomatic relations.",
        "They hailed the creation of the Steppe University network.",
        "They welcomed the establishment of the Steppe Bee Institute, subject to its funding.",
        "They welcomed the establishment of a Bee Fund.",
        "They welcomed the establishment of the Steppe Bee Institute as a matter of priority.",
    ],
)
def test_what_is_wished_for_or_nameless_is_no_news(open_text: Open, text: str) -> None:
    assert news(open_text, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They noted the founding in Osh, in May 2012, of the Steppe Bee Institute.",
        "They welcomed the establishment in Osh in May 2012 of a Steppe Bee Institute, and thanked the hosts.",
    ],
)
def test_day_and_place_may_stand_before_the_name(open_text: Open, text: str) -> None:
    assert there(open_text, text) == [("Steppe Bee Institute", "2012-05", "Osh")]


@pytest.mark.parametrize(
    "text",
    [
        "They supported the establishment in Osh in May 2014 of the Steppe Bee Institute.",
        "They marked the anniversary of the founding in Osh in May 1992 of the Steppe Bee Institute.",
        "They welcomed the establishment in Osh in May 2012 of new ties.",
    ],
)
def test_what_is_yet_to_be_or_no_body_is_not_founded_there(open_text: Open, text: str) -> None:
    assert there(open_text, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "They thank Osh for hosting the Liaison Office of the SCO, opened in Osh on 9 May 2012.",
            "Liaison Office of the SCO",
        ),
        ("The Steppe Bee Centre, which was officially opened in Osh on 9 May 2012, works.", "Steppe Bee Centre"),
        ("They saw the exhibition of the Bank, opened in Osh on 9 May 2012.", None),
        ("The Steppe Bee Centre, opened in Osh, works.", None),
        ("The Steppe Bee Centre, opened by the ministers, works.", None),
    ],
)
def test_an_office_that_was_opened_is_founded(open_text: Open, text: str, name: str | None) -> None:
    context = open_text(HEAD + text)
    found = [(each[0], each[1].date, each[1].place) for each in read_opened(context, context.page.sentences[-1])]
    assert found == ([(name, "2012-05-09", "Osh")] if name else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They welcome the opening of the Bee Office in Osh in May 2012.", [("Bee Office", "2012-05", "Osh")]),
        ("They welcome the inauguration of the Bee Centre on 9 May 2012.", [("Bee Centre", "2012-05-09", None)]),
        ("They welcome the establishment of the Steppe Bee Institute.", [("Steppe Bee Institute", None, None)]),
        ("They welcome the opening of the Steppe Bee Fund in Osh in May 2012.", []),
    ],
)  # fmt: skip
def test_news_have_the_day_that_the_text_gives(
    open_text: Open, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    context = open_text(HEAD + text)
    found = read_news(context, context.page.sentences[-1])
    assert [(code, occasion.date, occasion.place) for code, occasion in found] == expected


def test_the_place_may_stand_behind_the_name(open_text: Open) -> None:
    expected = [("Steppe Bee Institute", "2012-05", "Osh")]
    assert (
        there(open_text, "It was helped by the establishment in May 2012 of the Steppe Bee Institute in Osh.")
        == expected
    )
    text = "Since the establishment in Osh in May 2012, the heads read the reports of the Steppe Bee Institute."
    assert there(open_text, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They welcomed the establishment of the Steppe Bee Centre in Osh on 3 May 2012 and of the Steppe Yak Centre"
            " in Almaty, and approved the budget.",
            [("Steppe Bee Centre", "2012-05-03", "Osh"), ("Steppe Yak Centre", None, "Almaty")],
        ),
        (
            "They hailed the creation of the Steppe Bee Centre, and of the Steppe Yak Institute on 3 May 2012.",
            [("Steppe Bee Centre", None, None), ("Steppe Yak Institute", "2012-05-03", None)],
        ),
        (
            "They welcomed the establishment of the Steppe Bee Centre and of the conditions for trade in Osh.",
            [("Steppe Bee Centre", None, None)],
        ),
        (
            "They welcomed the establishment of the Steppe Bee Centre and the work of the Steppe Yak Centre in Osh.",
            [("Steppe Bee Centre", None, None)],
        ),
    ],
)
def test_a_second_body_is_founded_by_the_same_words(
    open_text: Open, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    context = open_text(HEAD + text)
    found = read_news(context, context.page.sentences[-1])
    assert [(code, occasion.date, occasion.place) for code, occasion in found] == expected
