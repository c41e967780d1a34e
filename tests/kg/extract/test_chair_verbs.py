"""Chairmanships by the verbs of taking a turn, having it, passing it on and laying it down, in whatever form."""

from collections.abc import Callable

import pytest

from kg.extract.chairs.chairmanships import read_chairmanships
from kg.extract.page.context import Context

Open = Callable[..., Context]
Told = tuple[str, bool, str | None, str | None]

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Bishkek on 13 June 2013.\n\n{}\n"


def told(open_text: Open, text: str) -> set[Told]:
    facts = read_chairmanships(open_text(HEAD.format(text)))
    return {(fact.state, fact.next, fact.from_, fact.to) for fact in facts}


@pytest.mark.parametrize(
    "text",
    [
        "The chairmanship now falls to the Republic of Tajikistan.",
        "The Republic of Tajikistan enters upon its chairmanship of the SCO.",
        "It is now Tajikistan's turn to preside over the Organisation.",
        "Tajikistan is next in line to chair the Organisation.",
        "The next state to chair the Organisation is Tajikistan.",
        "In due course it will be for Tajikistan to chair the Organisation.",
        "Tajikistan was unanimously elected chair of the Organisation for a term of one year.",
        "The baton of the chairmanship was handed to the President of Tajikistan.",
        "The functions of chair in the coming period will be carried out by the Republic of Tajikistan.",
        "The leaders wished Tajikistan every success at the helm of the SCO.",
        "Responsibility for chairing the Organisation was transferred to the Republic of Tajikistan.",
        "The next session will be held in Dushanbe under the chairmanship of Tajikistan in the SCO.",
    ],
)
def test_a_turn_may_come_by_any_verb_of_taking_or_passing_on(open_text: Open, text: str) -> None:
    assert told(open_text, text) == {("TJK", True, None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "The Kyrgyz Republic has become the presiding country of the Organisation.",
        "The Kyrgyz Republic concluded its one-year presidency.",
        "The rotating chairmanship is held by Kyrgyzstan.",
        "Having received the baton from those before it, Kyrgyzstan is now the chair of the Organisation.",
        "They paid tribute to Kyrgyzstan for the way in which it had chaired the Organisation until this summit.",
        "The President of Kyrgyzstan spoke of his country's chairmanship.",
        "They thanked the President of Kyrgyzstan, the current Organisation Chair.",
    ],
)
def test_whoever_has_a_turn_or_lays_it_down_chairs(open_text: Open, text: str) -> None:
    assert told(open_text, text) == {("KGZ", False, None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Tajikistan inherits the chairmanship of the Organisation from Kyrgyzstan.",
        "Tajikistan will then assume the presidency of the SCO from Kyrgyzstan.",
        "Kyrgyzstan handed the chairmanship over to Tajikistan.",
        "At the close Kyrgyzstan relinquished the chair of the SCO in favour of Tajikistan.",
        "The SCO presidency of Kyrgyzstan gives way to that of Tajikistan.",
    ],
)
def test_one_sentence_may_tell_who_had_the_turn_and_who_gets_it(open_text: Open, text: str) -> None:
    assert told(open_text, text) == {("TJK", True, None, None), ("KGZ", False, None, None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tajikistan was chosen to chair the Organisation in 2013–2014.", ("TJK", True, "2013", "2014")),
        ("It was decided that Tajikistan should chair the SCO in 2014.", ("TJK", True, "2014", "2014")),
        ("They agreed that the chair in 2014 would be exercised by Tajikistan.", ("TJK", True, "2014", "2014")),
        ("Tajikistan will hold the chairmanship for the 2013–14 term.", ("TJK", True, "2013", "2014")),
        ("Tajikistan starts its presidency in the SCO on 1 October 2013.", ("TJK", True, "2013-10-01", None)),
        ("Chairing the SCO in 2012-2013, the Kyrgyz Republic held many events.", ("KGZ", False, "2012", "2013")),
        ("Kyrgyzstan continues to hold the chairmanship until December 2013.", ("KGZ", False, None, "2013-12")),
        ("They congratulated Tajikistan on taking over the chair for 2013-2014.", ("TJK", True, "2013", "2014")),
    ],
)
def test_the_turn_has_the_term_beside_its_verb(open_text: Open, text: str, expected: Told) -> None:
    assert told(open_text, text) == {expected}


def test_each_of_two_chairs_has_the_years_of_its_own_clause(open_text: Open) -> None:
    text = (
        "They commended Kyrgyzstan for its work as Chair in 2012-2013"
        " and welcomed Tajikistan as the incoming Chair for 2013-2014."
    )
    assert told(open_text, text) == {("KGZ", False, "2012", "2013"), ("TJK", True, "2013", "2014")}


@pytest.mark.parametrize(
    "text",
    [
        "If Uzbekistan agrees, Tajikistan will chair the Organisation in 2014.",
        "Uzbekistan declined the chairmanship, which was therefore offered to Tajikistan.",
        "No agreement was reached on who will chair the Organisation after the Kyrgyz Republic.",
        "Tajikistan expressed its readiness to assume the chairmanship of the SCO in 2014.",
        "The meeting was chaired by Kyrgyzstan.",
    ],
)
def test_a_turn_offered_declined_or_on_a_condition_is_none(open_text: Open, text: str) -> None:
    assert told(open_text, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tajikistan, to which the rotating chair has been handed over, wished all well.", ("TJK", True, None, None)),
        ("They praised Kyrgyzstan, which has led the Organisation since 2012.", ("KGZ", False, "2012", None)),
        ("From 2014 the Organisation will be headed by Tajikistan.", ("TJK", True, "2014", None)),
        (
            "The present chair of the SCO will be succeeded on 1 July 2014 by Tajikistan.",
            ("TJK", True, "2014-07-01", None),
        ),
        ("Kyrgyzstan, which occupies the chairmanship, thanked the guests.", ("KGZ", False, None, None)),
        ("The session was opened by the host, Kyrgyzstan, SCO Chair since June 2012.", ("KGZ", False, "2012-06", None)),
        ("Tajikistan has agreed to take the chair of the Organisation.", ("TJK", True, None, None)),
        ("The chairmanship is assumed by Tajikistan.", ("TJK", True, None, None)),
        ("As Chair of the Organisation, Kyrgyzstan will inform the partners.", ("KGZ", False, None, None)),
        (
            "On taking over the chairmanship for 2013-2014, Tajikistan will publish a plan.",
            ("TJK", True, "2013", "2014"),
        ),
        ("Kyrgyzstan has been handed the presidency of the SCO.", ("KGZ", False, None, None)),
    ],
)
def test_a_chair_is_told_by_leading_heading_and_receiving_too(open_text: Open, text: str, expected: Told) -> None:
    assert told(open_text, text) == {expected}


def test_each_of_two_chairs_is_named_by_who_follows_whom(open_text: Open) -> None:
    text = "Kyrgyzstan is followed in the chairmanship by Tajikistan."
    assert told(open_text, text) == {("KGZ", False, None, None), ("TJK", True, None, None)}


def test_a_host_of_a_later_meeting_has_not_its_date_for_the_turn(open_text: Open) -> None:
    text = "Tajikistan takes the helm of the SCO and is to welcome the leaders in Dushanbe in June 2014."
    assert told(open_text, text) == {("TJK", True, None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "They thanked the Kyrgyz side for its effective work as chair and for the hospitality.",
        "Kyrgyzstan, which heads the SCO mission, sent observers.",
        "The SCO delegation will be headed by Tajikistan's Minister of Justice.",
    ],
)
def test_leading_a_delegation_or_a_session_is_no_chairmanship(open_text: Open, text: str) -> None:
    assert told(open_text, text) == set()
