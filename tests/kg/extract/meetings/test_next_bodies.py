"""Which body a clause schedules a meeting of."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.named_owners import Scheduled
from kg.extract.meetings.next_bodies import it_stands_for, next_body
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def scheduled(open_text: Open, text: str, head: str = HEAD) -> Scheduled | None:
    context = open_text(head + text)
    sentence = context.page.sentences[-1]
    return next_body(context, sentence, (sentence.start, sentence.end))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The next meeting of the ministers of culture will be held in Minsk.", "ministers of culture"),
        ("Minsk will host the next meeting of the ministers of culture.", "ministers of culture"),
        ("The ministers of culture will hold their next meeting in Minsk.", "ministers of culture"),
        ("The ministers of culture will meet in Minsk.", "ministers of culture"),
        ("In Minsk, where the ministers of culture meet in May, a plan will be shown.", "ministers of culture"),
        ("The exercise will be preceded by a meeting of chiefs of staff in Minsk.", "chiefs of staff"),
        ("It was noted that the Council of Foreign Ministers would be convened in Minsk.", "CIS-CFM"),
        ("The Council of Foreign Ministers recalled that the next session of the Economic Council is planned for May.",
         "CIS-ECON"),
        ("We shall ourselves meet again in Minsk.", "CIS-CHS"),
        ("They tasked the Economic Council to report, and Minsk will host a special session of that body.", "CIS-ECON"),
        ("The Council of Foreign Ministers will convene in Minsk when it meets in May.", "CIS-CFM"),
    ],
)  # fmt: skip
def test_the_body_stands_beside_the_verb_that_schedules(open_text: Open, text: str, body: str) -> None:
    assert scheduled(open_text, text) == Scheduled(body)


@pytest.mark.parametrize(
    "text",
    [
        "The next summit will be held in Minsk.",
        "On the next day the Twelfth Summit will gather in Minsk.",
        "Russia takes the chair at the summit, which is to be held in Minsk.",
    ],
)
@pytest.mark.parametrize("council", ["Heads of State", "Foreign Ministers"])
def test_a_summit_has_no_body_of_its_own(open_text: Open, text: str, council: str) -> None:
    head = f"The Council of {council} of the CIS met in Chisinau on 9 October 2009.\n\n"
    assert scheduled(open_text, text, head) == Scheduled(None)


@pytest.mark.parametrize("what", ["elections", "a festival of song", "the trade fair"])
def test_what_is_held_besides_meetings_is_not_scheduled(open_text: Open, what: str) -> None:
    assert scheduled(open_text, f"They recalled the session in Baku and noted that {what} would be held there.") is None


def test_what_is_no_meeting_is_not_named_one(open_text: Open) -> None:
    found = scheduled(open_text, "The exhibition will be held in Minsk.")
    assert found is not None and not found.named


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The heads of government agreed to meet again in Minsk.", "CIS-CHG"),
        ("The foreign ministers decided to gather in Minsk.", "CIS-CFM"),
        ("The delegates agreed to meet again in Minsk.", "CIS-CHS"),
    ],
)
def test_those_who_agree_to_meet_are_an_organ(open_text: Open, text: str, body: str) -> None:
    assert scheduled(open_text, text) == Scheduled(body)


def test_bodies_that_meet_at_once_stand_beside_each_other(open_text: Open) -> None:
    text = "The meeting of ministers of culture and the first meeting of ministers of health will be held in Minsk."
    found = scheduled(open_text, text)
    assert found is not None and (found.body, found.beside) == (
        "ministers of culture",
        (Scheduled("ministers of health"),),
    )


def test_it_takes_up_the_meeting_of_the_sentence_before(open_text: Open) -> None:
    context = open_text(f"{HEAD}The fourth meeting of ministers of culture was postponed. It will be held in Minsk.")
    found = it_stands_for(context, context.page.sentences[-2])
    assert found is not None and found.body == "ministers of culture"
    assert it_stands_for(open_text(f"{HEAD}A fair was held."), context.page.sentences[-1]) is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The plan will be laid before the Council of Foreign Ministers at its next session in Osh.",
            "CIS-CFM",
        ),
        (
            "The matter was referred to the Economic Council for decision at its forthcoming meeting in Osh.",
            "CIS-ECON",
        ),
        (
            "The Council of Foreign Ministers, which met in Minsk, will have its next meeting in Osh.",
            "CIS-CFM",
        ),
        (
            "They directed the ministers of health to hold a special meeting in Osh.",
            "ministers of health",
        ),
        (
            "They entrusted the ministers of transport with convening their next meeting in Osh.",
            "ministers of transport",
        ),
        (
            "The Economic Council was requested to hold an extraordinary meeting in Osh.",
            "CIS-ECON",
        ),
        (
            "The Cotton Growers Forum will be held in Osh.",
            "Cotton Growers Forum",
        ),
    ],
)
def test_those_told_to_meet_and_those_at_their_next_session_are_named(open_text: Open, text: str, body: str) -> None:
    found = scheduled(open_text, text)
    assert found is not None and found.body == body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The International Conference on Rivers, which is to be held in Minsk, will hear them.",
            Scheduled(None, True, "International Conference on Rivers"),
        ),
        (
            "The Second International Donors' Conference on Rivers will be held in Minsk.",
            Scheduled(None, True, "International Donors' Conference on Rivers"),
        ),
        (
            "The United Nations' Third International Conference on Rivers will be held in Minsk.",
            Scheduled("Third International Conference on Rivers", True, "UN"),
        ),
    ],
)
def test_a_conference_of_the_world_is_none_of_the_organisation(open_text: Open, text: str, expected: Scheduled) -> None:
    assert scheduled(open_text, text) == expected


def test_an_international_conference_of_the_organisation_is_its_own(open_text: Open) -> None:
    found = scheduled(open_text, "The CIS International Conference on Rivers will be held in Minsk.")
    assert found is not None
    assert found.organisation in (None, "CIS")
