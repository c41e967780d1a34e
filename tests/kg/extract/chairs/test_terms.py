"""The term of a chair: what the state's own clause, the meeting and the sentence before tell of it."""

from collections.abc import Callable

import pytest

from kg.extract.chairs.chairmanships import read_chairmanships
from kg.extract.chairs.terms import clause_of, is_coming
from kg.extract.page.context import Context
from kg.extract.page.terms import Term

Open = Callable[..., Context]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def term(open_text: Open, text: str, state: str = "RUS") -> tuple[str | None, str | None, bool]:
    facts = list(read_chairmanships(open_text(HEAD + text + "\n")))
    fact = next(fact for fact in facts if fact.state == state)
    return fact.from_, fact.to, fact.next


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("In 2010 the chairmanship of the CIS passes to Russia.", "2010", "2010"),
        ("Russia will take the chair of the Commonwealth next year.", "2010", None),
        ("Russia takes over the chairmanship tomorrow.", "2009-10-10", None),
        ("Russia will assume the chairmanship at the Eleventh Summit, to be held in Kazan on 9-10 May 2010.",
         "2010-05-09", None),
        ("Russia will host the summit in Kazan in May 2010, and will hold the chair of the CIS from that time.",
         "2010-05", None),
        ("Russia is to host the meeting in Kazan in May 2010 and will then assume the chairmanship.", "2010-05", None),
        ("The session will be held in Kazan (in May 2010), when Russia will assume the presidency.", "2010-05", None),
        ("The meeting is due in Kazan on 9 May 2010. Until then Russia will preside over the CIS.",
         None, "2010-05-09"),
        ("The next meeting will be held in 2010 in Kazan; Russia takes the chair of the Council for that period.",
         "2010", None),
        ("Moldova's chairmanship of the CIS ends on 31 May 2010 and will be taken over by Russia on 1 June 2010.",
         "2010-06-01", None),
        ("Russia holds the chairmanship of the CIS for the period of January-June 2010.", "2010-01", "2010-06"),
    ],
)  # fmt: skip
def test_a_coming_turn_is_dated_by_what_the_text_points_to(
    open_text: Open, text: str, start: str | None, end: str | None
) -> None:
    assert term(open_text, text) == (start, end, True)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Moldova's chairmanship of the CIS will be completed on 31 December 2009.", None, "2009-12-31"),
        ("They thanked Moldova for its presidency of the CIS since the summit in Minsk on 1 May 2009.",
         "2009-05-01", None),
        ("They thanked Moldova, host of the summit of 2-3 May 2009, for its able stewardship as Chair.", None, None),
        ("Moldova will hold the chair of the CIS until 1 May 2010.", None, "2010-05-01"),
        ("The chairmanship of the CIS, which Moldova has held since 2008, passes to Belarus for 2010-2012.",
         "2008", None),
        ("They thanked the Moldovan side for the level at which the meeting was organised and for its chairmanship of"
         " the Council of Foreign Ministers in 2008-2009.", "2008", "2009"),
        ("The chairmanship of Moldova ends on 31 December 2009 and will be taken over by Belarus on 1 January 2010.",
         None, "2009-12-31"),
        ("Moldova took over the Chairmanship of the CIS at the inaugural session of the Summit.", "2009-10-09", None),
    ],
)  # fmt: skip
def test_a_present_turn_is_not_dated_by_a_meeting(
    open_text: Open, text: str, start: str | None, end: str | None
) -> None:
    assert term(open_text, text, "MDA") == (start, end, False)


def test_the_same_period_is_the_one_told_before(open_text: Open) -> None:
    text = (
        "Russia will chair the CIS from 1 January 2010 to 30 June 2010."
        " Belarus will chair the Council of Foreign Ministers in the same period."
    )
    assert term(open_text, text, "BLR") == ("2010-01-01", "2010-06-30", True)


@pytest.mark.parametrize(
    ("start", "coming"), [("2010", True), ("2009", False), ("2009-10-10", True), ("2009-10-09", False), (None, False)]
)
def test_a_turn_is_coming_when_it_begins_after_the_meeting(open_text: Open, start: str | None, coming: bool) -> None:
    assert is_coming(open_text(HEAD), Term(start)) is coming


def test_the_clause_of_a_state_ends_at_the_next(open_text: Open) -> None:
    context = open_text(HEAD + "From 1 January 2010 it is Moldova's; from 1 June 2010 it will be held by Russia.\n")
    sentence = context.page.sentences[-1]
    moldova, russia = (chunk for chunk in sentence.chunks if chunk.tag == "S")
    fold = context.page.view.fold
    assert fold[slice(*clause_of(sentence, moldova))].endswith("Moldova's")
    assert "1 June" in fold[slice(*clause_of(sentence, russia))]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "They spoke of the Russian chairmanship of the CIS (1 January - 31 December 2009).",
            "2009-01-01",
            "2009-12-31",
        ),
        ("They praised the chairmanship of Russia and a seminar of the CIS (3 - 5 May 2009).", None, None),
        ("They thanked Russia, which had held the chairmanship from July to December 2008.", "2008-07", "2008-12"),
        (
            "They thanked Russia, which held the chairmanship from 1 July to 1 December 2008.",
            "2008-07-01",
            "2008-12-01",
        ),
        ("Russia held the presidency of the CIS in 2008.", "2008", "2008"),
        ("This year the bodies of the Commonwealth are chaired by Russia.", "2009", "2009"),
        ("The chairmanship of the CIS passes to Belarus; in 2010 Russia takes its turn.", "2010", "2010"),
        ("Russia's term in the chair ends on 31 December 2009.", None, "2009-12-31"),
        (
            "The term of Belarus ends on 1 May 2010; thereafter Russia will preside until the summer of 2011.",
            "2010-05-01",
            "2011",
        ),
        (
            "On 1 July 2010 the CIS chairmanship will be assumed by Russia, which will hold it until June 2011.",
            "2010-07-01",
            "2011-06",
        ),
        ("They praised the presidency of Russia, which now passes to Belarus for 2010-2011.", None, None),
        ("The chairmanship passes to Russia, and they thank it and declare 2012 the Year of Books.", None, None),
        ("The Russian chairmanship will be succeeded on 1 May 2010 by that of Belarus.", None, None),
    ],
)
def test_a_term_is_that_of_its_own_turn(open_text: Open, text: str, start: str | None, end: str | None) -> None:
    assert term(open_text, text)[:2] == (start, end)


@pytest.mark.parametrize(("who", "start"), [("Foreign Ministers", None), ("Heads of State", "2009-10-09")])
def test_only_those_of_a_summit_hand_on_at_it(open_text: Open, who: str, start: str | None) -> None:
    text = (
        f"The Council of {who} of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"
        "After the Chisinau summit the chairmanship will pass to Russia."
    )
    (fact,) = read_chairmanships(open_text(text))
    assert fact.from_ == start


@pytest.mark.parametrize(
    ("text", "state", "start"),
    [
        (
            "They thanked Belarus for its chairmanship of the CIS, which Tajikistan has held since July 2008.",
            "BLR",
            None,
        ),
        ("They thanked Belarus for its able chairmanship of the CIS since July 2008.", "BLR", "2008-07"),
        (
            "They looked forward to the session, to be held in Yerevan in May 2010, with Armenia, as next Chair of the"
            " CIS, presiding.",
            "ARM",
            None,
        ),
    ],
)
def test_the_day_of_another_turn_or_of_a_session_begins_none(
    open_text: Open, text: str, state: str, start: str | None
) -> None:
    assert term(open_text, text, state)[0] == start


def test_the_day_of_whom_the_chair_goes_to_is_not_the_present_chairs(open_text: Open) -> None:
    text = (
        "The session ended with the remarks of the Minister of Foreign Affairs of Moldova, Chairman of the CIS, and"
        " the transfer of the chairmanship to Russia (which assumes it as of 1 January 2010, until 31 December 2010)."
    )
    assert term(open_text, text, "MDA") == (None, None, False)
    assert term(open_text, text) == ("2010-01-01", "2010-12-31", True)
