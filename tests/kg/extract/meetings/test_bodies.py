"""Bodies: an organ by its code, a group as it is written."""

import re
from collections.abc import Callable

import pytest

from kg.extract.meetings.bodies import EVENT, council_of, find_body
from kg.extract.page.context import Context

Open = Callable[..., Context]

STATE_HEADS = (
    "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"
)
CULTURE = "The ministers of culture of the SCO member states met in Almaty on 17 March 2006.\n\n"


def body(open_text: Open, phrase: str, head: str = STATE_HEADS) -> str | None:
    context = open_text(f"{head}{phrase}\n")
    sentence = context.page.sentences[-1]
    return find_body(context, sentence.start, sentence.end)


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("the Council of Foreign Ministers", "CIS-CFM"),
        ("the CIS Council of Foreign Ministers", "CIS-CFM"),
        ("the Council of Heads of Government of the Commonwealth of Independent States", "CIS-CHG"),
        ("the foreign ministers of the member states of the CIS", "CIS-CFM"),
        ("the meeting of the foreign ministers", "CIS-CFM"),
        ("the heads of government", "CIS-CHG"),
        ("the Economic Council of the CIS", "CIS-ECON"),
        ("the Council of Defence Ministers", "CIS-CDM"),
    ],
)
def test_an_organ_has_its_code(open_text: Open, phrase: str, code: str) -> None:
    assert body(open_text, phrase) == code


@pytest.mark.parametrize(("organisation", "code"), [("BSEC", "BSEC-CMFA"), ("SAARC", "SAARC-CM"), ("EAC", None)])
def test_the_foreign_ministers_are_their_council_also_under_another_name(
    open_text: Open, organisation: str, code: str | None
) -> None:
    head = f"The leaders of the {organisation} met in Almaty on 3 May 2009.\n\n"
    assert body(open_text, "the meeting of the Ministers of Foreign Affairs", head) == (
        code or "Ministers of Foreign Affairs"
    )
    assert council_of(open_text(head), "CFM") == code


@pytest.mark.parametrize("phrase", ["the Council", "the previous session", "the last meeting"])
def test_the_council_and_the_previous_session_are_the_documents_own_body(open_text: Open, phrase: str) -> None:
    assert body(open_text, phrase) == "CIS-CHS"


@pytest.mark.parametrize(
    ("phrase", "group"),
    [
        ("the meeting of the ministers of culture", "ministers of culture"),
        ("the fourth regular meeting of the prosecutors general", "prosecutors general"),
        ("the CIS ministers of trade", "ministers of trade"),
        ("ministers of health in Tashkent", "ministers of health"),
        ("We, the ministers of health in Tashkent", "ministers of health"),
        ("the ministers of transport met", "ministers of transport"),
        ("the first meeting of chief justices of the member states", "chief justices"),
        ("the session of the interstate commission on water", "interstate commission on water"),
        ("the meeting of the heads of state or government", "heads of state or government"),
        ("the 5th meeting of secretaries of security councils", "secretaries of security councils"),
        ("the ministers of agriculture on 5 May", "ministers of agriculture"),
        ("the ministers of energy (Osh, 3 May 2012), and looked forward to the third", "ministers of energy"),
        ("the joint meeting of speakers of parliament", "speakers of parliament"),
    ],
)
def test_a_group_is_given_as_written(open_text: Open, phrase: str, group: str) -> None:
    assert body(open_text, phrase) == group


@pytest.mark.parametrize("phrase", ["the road", "the results of the year", "Minsk and Baku"])
def test_what_names_no_body_gives_none(open_text: Open, phrase: str) -> None:
    assert body(open_text, phrase) is None


def test_an_organ_of_another_organisation_is_not_the_body_that_met(open_text: Open) -> None:
    assert body(open_text, "the CSTO Council of Foreign Ministers") != "CSTO-CFM"


def test_a_group_keeps_the_characters_of_the_document(open_text: Open) -> None:
    assert body(open_text, "the meeting of the ministers of\n  labour") == "ministers of labour"


@pytest.mark.parametrize("phrase", ["the Third Summit", "the next summit", "the Bishkek summit"])
def test_a_bare_summit_names_no_body(open_text: Open, phrase: str) -> None:
    assert body(open_text, phrase) is None


def test_a_body_may_be_named_with_the_word_of_meeting_behind_it(open_text: Open) -> None:
    text = "The Third CICA Summit was held in Istanbul on 8 June 2010.\n\nThe Fifth Ministerial Meeting is near."
    context = open_text(text)
    fold = context.page.view.fold
    assert find_body(context, fold.index("The Fifth"), fold.index(" Meeting is")) == "CICA-CFM"


@pytest.mark.parametrize("word", ["meeting", "sessions", "summit", "conference", "talks", "retreat", "round table"])
def test_words_of_meeting_are_known(word: str) -> None:
    assert re.fullmatch(EVENT, word)


@pytest.mark.parametrize("ordinal", ["first", "12th", "twenty-third", "regular", "extraordinary", "joint"])
def test_how_a_meeting_is_counted_is_no_part_of_the_body(open_text: Open, ordinal: str) -> None:
    assert body(open_text, f"the {ordinal} meeting of the ministers of culture") == "ministers of culture"


def test_the_case_of_a_group_is_kept(open_text: Open) -> None:
    assert body(open_text, "the Meeting of the Ministers of Culture") == "Ministers of Culture"


def test_the_ministers_are_the_body_of_a_meeting_of_ministers(open_text: Callable[..., Context]) -> None:
    context = open_text(
        "The ministers of transport of the CIS met in Minsk on 5 May 2009.\n\nMeeting of the Ministers\n"
    )
    text = context.page.view.fold
    assert find_body(context, text.index("Meeting of"), len(text) - 1) == context.body


@pytest.mark.parametrize("tail", ["in autumn 2010", "in 2010", "in early 2010", "twice", ", who had"])
def test_the_body_ends_before_a_time_or_a_relative_word(open_text: Callable[..., Context], tail: str) -> None:
    context = open_text(
        f"The CIS heads of state met in Minsk on 5 May 2009.\n\nmeeting of the mayors of cities {tail}\n"
    )
    text = context.page.view.fold
    assert find_body(context, text.index("meeting of the mayors"), len(text) - 1) == "mayors of cities"


@pytest.mark.parametrize(
    ("phrase", "group"),
    [
        ("the Leaders of the Pacific Islands Forum", "Leaders"),
        ("the meeting of ministers of trade of the Pacific Islands Forum", "ministers of trade"),
        ("the officials of Fiji", "officials of Fiji"),
        ("the PIF Leaders' Retreat", "Leaders"),
        ("the PIF Border Guards", "Border Guards"),
    ],
)
def test_the_organisations_name_is_no_part_of_a_group_before_it(open_text: Open, phrase: str, group: str) -> None:
    context = open_text(f"The Pacific Islands Forum was held in Auckland on 7 September 2011.\n\nIt saw {phrase}.\n")
    start = context.page.view.fold.index(phrase)
    assert find_body(context, start, start + len(phrase)) == group


@pytest.mark.parametrize(
    ("phrase", "group"),
    [
        (
            "the Ministers of Agriculture of the Kingdom of Norway, Fiji and the Republic of Chile",
            "Ministers of Agriculture",
        ),
        ("the Working Group on Timor-Leste", "Working Group on Timor-Leste"),
        ("the three Ad hoc Committees", "Ad hoc Committees"),
        ("the Heads of Delegation Meeting of the Third Round of the CIS consultations", "Heads of Delegation"),
    ],
)
def test_whose_a_group_is_and_how_many_is_no_part_of_it(open_text: Open, phrase: str, group: str) -> None:
    assert body(open_text, phrase) == group


def test_the_council_is_the_one_named_before_in_a_text_of_leaders(open_text: Open) -> None:
    context = open_text(
        "The Summit of the BSEC, the Heads of State and Government, met in Istanbul on 25 June 2007.\n\n"
        "The Council of Ministers of Foreign Affairs is thanked. The Council will meet in Kyiv."
    )
    sentence = context.page.sentences[-1]
    assert find_body(context, sentence.start, sentence.start + len("The Council")) == "BSEC-CMFA"


@pytest.mark.parametrize("subject", ["Marine Debris", "Maritime Safety", "Sunflower Oil"])
def test_a_subject_that_begins_like_a_month_is_no_date(open_text: Callable[..., Context], subject: str) -> None:
    context = open_text(
        f"The CIS Council of Heads of State met in Chisinau on 9 October 2009. Working Group on {subject}"
    )
    start = context.page.view.fold.index("Working")
    assert find_body(context, start, len(context.page.view.fold)) == f"Working Group on {subject}"


@pytest.mark.parametrize(
    ("organisation", "words", "code"),
    [
        ("ASEAN", "Heads of Government", "ASEAN-SUMMIT"),
        ("CIS", "Heads of Government", "CIS-CHG"),
        ("ASEAN", "Energy Ministers", "Energy Ministers"),
    ],
)
def test_leaders_without_a_council_meet_at_the_summit(
    open_text: Open, organisation: str, words: str, code: str
) -> None:
    context = open_text(
        f"The Ministers of Culture of the {organisation} met in Osh on 9 October 2009. Meeting of the {words}"
    )
    start = context.page.view.fold.rindex(words)
    assert find_body(context, start, len(context.page.view.fold)) == code


@pytest.mark.parametrize("phrase", ["the High Level Panel", "the members of the Trade Mechanism"])
def test_panels_and_mechanisms_meet(open_text: Open, phrase: str) -> None:
    assert body(open_text, phrase) == phrase.removeprefix("the ").removeprefix("members of the ")
    assert body(open_text, "a mechanism of trade") is None


@pytest.mark.parametrize("of", ["CIS member states'", "CIS member countries'", "CIS Member States'"])
def test_member_states_before_those_who_meet_are_no_part_of_the_group(open_text: Open, of: str) -> None:
    assert body(open_text, f"the meeting of the {of} ministers of transport") == "ministers of transport"
