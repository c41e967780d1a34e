"""What a meeting decides to establish is founded when it has a name of its own."""

from collections.abc import Callable

import pytest

from kg.extract.foundings.decided import read_decided, read_set_up
from kg.extract.page.context import Context

Open = Callable[..., Context]
HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2013.\n\n"


def decided(open_text: Open, text: str) -> list[tuple[str, str | None, str | None]]:
    context = open_text(HEAD + text)
    return [
        (code, occasion.date, occasion.place) for code, occasion, _ in read_decided(context, context.page.sentences[-1])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They decided to establish a Steppe Bee Institute.",
        "They agreed to set up the Steppe Bee Institute in the coming year.",
        "It was resolved that a Steppe Bee Institute be created.",
        "It was decided to establish, on the basis of the Secretariat, the Steppe Bee Institute.",
        "They agreed to set up, within the Secretariat and under its rules, a Steppe Bee Institute.",
        "The Council also approved the establishment of the Steppe Bee Institute, with its headquarters in Osh.",
        "They endorsed the creation of a Steppe Bee Institute.",
    ],
)
def test_it_has_the_day_and_place_of_the_meeting(open_text: Open, text: str) -> None:
    assert decided(open_text, text) == [("Steppe Bee Institute", "2013-05-04", "Tashkent")]


@pytest.mark.parametrize(
    "text",
    [
        "They decided to establish a working group.",
        "They agreed to create a Bee Fund.",
        "They did not agree to establish a Steppe Bee Institute.",
        "They recalled that it had been decided to establish the Steppe Bee Institute.",
        "They approved the Agreement on the Establishment of the Steppe Bee Institute.",
        "They approved in principle the establishment of the Steppe Bee Institute.",
        "They supported the establishment of the Steppe Bee Institute.",
        "They agreed to set up a Steppe Bee Institute, provided that the cost be borne by others.",
    ],
)
def test_what_has_no_name_or_depends_on_something_is_not_founded(open_text: Open, text: str) -> None:
    assert decided(open_text, text) == []


def set_up(open_text: Open, text: str) -> list[tuple[str, str | None, str | None]]:
    context = open_text(HEAD + text)
    found = read_set_up(context, context.page.sentences[-1])
    return [(code, occasion.date, occasion.place) for code, occasion, _ in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They decided to establish the SCO Flood Response Mechanism.", "SCO Flood Response Mechanism"),
        ("They decided to establish a mechanism for floods.", None),
        ("They decided to establish a Coordination Mechanism.", None),
        ("They decided to set up a Working Group on Youth Exchange.", "Working Group on Youth Exchange"),
        ("The Ministers established a Task Force on Avian Health, which will report.", "Task Force on Avian Health"),
        ("The Meeting set up a Sub-Committee on Floods.", "Sub-Committee on Floods"),
        ("They agreed to establish a Task Force to review the matter.", None),
        ("They agreed to set up a Trust Fund to support relief.", None),
        ("They decided that a Committee of Experts be set up to work out a draft.", None),
    ],
)
def test_a_group_with_a_subject_has_a_name(open_text: Open, text: str, name: str | None) -> None:
    assert decided(open_text, text) == ([(name, "2013-05-04", "Tashkent")] if name else [])


HERE = ("2013-05-04", "Tashkent")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Working Group on Youth was set up.", ("Working Group on Youth", *HERE)),
        ("The Council of Seed Growers is set up to draw up the plan.", ("Council of Seed Growers", *HERE)),
        ("The Steppe Bee Institute is hereby established.", ("Steppe Bee Institute", *HERE)),
        (
            "At the 20th meeting (Osh, 25 November 2011) a Consortium of Seed Growers was launched.",
            ("Consortium of Seed Growers", "2011-11-25", "Osh"),
        ),
        ("The Steppe Bee Institute was set up.", None),
        ("The Steppe Bee Institute was set up in 2009.", None),
        ("If the funds are found, a Working Group on Youth is set up.", None),
        ("A working group was set up.", None),
    ],
)
def test_what_a_passive_tells_to_be_set_up_is_founded(
    open_text: Open, text: str, expected: tuple[str, str, str] | None
) -> None:
    assert set_up(open_text, text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They decided to establish the Bee Institute in Osh in May 2014.", "Bee Institute"),
        ("They decided to establish the Institute for Peace in Osh.", "Institute for Peace"),
        ("They decided to establish the Institute for Peace in Asia.", "Institute for Peace in Asia"),
    ],
)
def test_a_name_ends_before_city_and_day(open_text: Open, text: str, name: str) -> None:
    assert [each[0] for each in decided(open_text, text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They noted the talks in Osh on 3 May 2012, at which all joined in establishing an Experts' Working Group on"
         " Hives.", "Experts' Working Group on Hives"),
        ("They recalled the meeting held in Osh on 3 May 2012, at which it was decided to create a Centre for Bees.",
         "Centre for Bees"),
        ("They recalled the summit in Osh on 3 May 2012, during which the leaders founded the Institute for Bees.",
         "Institute for Bees"),
        ("They recalled the summit in Osh on 3 May 2012, at which it was proposed to establish the Institute for Bees.",
         None),
        ("They will meet in Osh on 3 May 2014, at which a Centre for Bees is to be established.", None),
    ],
)  # fmt: skip
def test_what_another_meeting_founded_has_its_day(open_text: Open, text: str, name: str | None) -> None:
    assert decided(open_text, text)[:1] == ([(name, "2012-05-03", "Osh")] if name else [])
