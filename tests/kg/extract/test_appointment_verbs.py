"""Appointments and releases by whatever verb tells them, and who takes whose place."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.appointments import read_appointments
from kg.extract.page.context import Context

Open = Callable[..., Context]
Told = tuple[str, str | None, str, str | None, str | None]

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Bishkek on 13 June 2013.\n\n"


def told(open_text: Open, text: str) -> list[Told]:
    facts = read_appointments(open_text(HEAD + text + "\n"))
    return [(fact.person, fact.role, fact.event, fact.from_, fact.to) for fact in facts]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The Council selected Anil Kumar Rao (India) for the post of Secretary-General.", None, None),
        ("The Council installed Anil Kumar Rao as Secretary-General.", None, None),
        ("Anil Kumar Rao was retained as Secretary-General for a second term.", None, None),
        ("The post of Secretary-General was given to Anil Kumar Rao (India).", None, None),
        ("The choice of the Council fell on Anil Kumar Rao (India) as the next Secretary-General.", None, None),
        ("The new Secretary-General is Anil Kumar Rao (India).", None, None),
        ("Anil Kumar Rao of India became the new Secretary-General of the SCO.", None, None),
        ("Anil Kumar Rao becomes Secretary-General of the SCO on 1 January 2014.", "2014-01-01", None),
        ("Anil Kumar Rao is to be Secretary-General of the SCO from 1 January 2014.", "2014-01-01", None),
        ("They entrusted Anil Kumar Rao with the duties of Secretary-General until May 2014.", None, "2014-05"),
        ("They extended the contract of the Secretary-General, Anil Kumar Rao, to 31 May 2015.", None, "2015-05-31"),
        ("In place of Boris Ivanov, Anil Kumar Rao was appointed Secretary-General.", None, None),
        ("Anil Kumar Rao will succeed Mr. Boris Ivanov as Secretary-General from May 2014.", "2014-05", None),
        ("Anil Kumar Rao takes the place of Boris Ivanov as Secretary-General from May 2014.", "2014-05", None),
        ("Boris Ivanov, the Secretary-General, will hand over to Anil Kumar Rao on 1 May 2014.", "2014-05-01", None),
    ],
)
def test_a_post_is_given_by_many_verbs(open_text: Open, text: str, start: str | None, end: str | None) -> None:
    assert told(open_text, text) == [("Anil Kumar Rao", "Secretary-General", "appointed", start, end)]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("They noted the resignation of the Secretary-General, Mr. Boris Ivanov.", None),
        ("The heads of state accepted the resignation of Secretary-General Boris Ivanov.", None),
        ("Boris Ivanov left the post of Secretary-General.", None),
        ("Boris Ivanov ceases to be Secretary-General on 31 December 2013.", "2013-12-31"),
        ("Boris Ivanov retires as Secretary-General on 31 December 2013.", "2013-12-31"),
        ("Boris Ivanov will be released from the office of Secretary-General on 1 July 2013.", "2013-07-01"),
        ("The powers of Secretary-General Boris Ivanov were terminated on 1 July 2013.", "2013-07-01"),
        ("They heard Secretary-General Boris Ivanov, thanked him and released him as of 1 July 2013.", "2013-07-01"),
    ],
)
def test_a_post_is_left_by_many_verbs(open_text: Open, text: str, end: str | None) -> None:
    assert told(open_text, text) == [("Boris Ivanov", "Secretary-General", "released", None, end)]


def test_a_candidate_who_is_supported_and_put_to_others_is_endorsed(open_text: Open) -> None:
    text = "The ministers supported the candidature of Anil Kumar Rao as Secretary-General and submitted it to others."
    assert told(open_text, text) == [("Anil Kumar Rao", "Secretary-General", "endorsed", None, None)]


def test_a_pronoun_stands_for_the_one_named_in_the_clause_before(open_text: Open) -> None:
    text = "They commended the efforts of Secretary-General Mr. Boris Ivanov and extended his term of office."
    assert told(open_text, text) == [("Boris Ivanov", "Secretary-General", "appointed", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "His Excellency Boris Ivanov was elected Chairperson of the Summit.",
        "The President of Belarus Anton Petrov, whose country became a member, was present.",
        "The candidature of Anil Kumar Rao for the post of Secretary-General will be considered in May.",
        "The Secretary-General, Boris Ivanov, spoke of the end of his term and of his new duties.",
    ],
)
def test_chairing_a_meeting_and_what_others_still_decide_are_none(open_text: Open, text: str) -> None:
    assert told(open_text, text) == []
