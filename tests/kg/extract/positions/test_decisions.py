"""Which statements are other facts than positions."""

import pytest

from tests.kg.extract.speech import said

ELSEWHERE = [
    # statuses
    "The leaders decided to grant observer status to Nepal.",
    "The leaders agreed to grant the Republic of Turkey the status of dialogue partner.",
    "The heads of state decided to launch the procedure for the admission of Iran.",
    "The Council resolved to extend the observer status of the Arab Republic of Egypt.",
    "Nepal expressed its wish to become an observer.",
    "Japan voiced a strong interest in joining the organisation.",
    # posts
    "The ministers agreed to appoint Ms. Rana Ali Director.",
    "The heads of state decided to elect a new Secretary-General.",
    "The ministers endorsed the nomination of Mr. Omar Aliev as Deputy Secretary-General.",
    "The Council endorsed Mr. A. B. Karimov as Director.",
    "The Council recalled Deputy Secretary-General A. Omarov at his own request.",
    "The Council decided to restore the status of Samoa as a Dialogue Partner.",
    "The Council decided to reinstate Samoa as a member.",
    "The Summit decided that negotiations on the accession of Samoa as a member be commenced.",
    "The Summit decided that the permanent Secretariat of the Bee Fund would be located in Osh.",
    # instruments
    "The Council took note of the Bee Profile 2006-07.",
    "The Council endorsed the Plan of Action on Glaciers for 2016-2018.",
    "The Ministers endorsed the ASEAN Plan of Action.",
    "The leaders decided to approve the Regulations on Staff.",
    "The Council took note of the report of the Secretary-General on the past year.",
    "Leaders noted with appreciation the second progress report on the Ocean Plan.",
    "We take note of the Concept Paper on River Shipping.",
    "The ministers noted the Regulations on Honorary Titles.",
    "The ministers took note of the Study on Hives, presented by the Bureau.",
    "The ministers took note of the Information of the Keeper on the Wax.",
    "The Council endorsed the Report of the Senior Officials.",
    # coming meetings and chairs
    "The leaders confirmed that Tajikistan will assume the chairmanship.",
    "The ministers agreed to extend the chairmanship of Kazakhstan by a year.",
    # nothing said
    "The Ministers called on the President of Nepal in the evening.",
    "The ministers held a useful exchange of views on rivers.",
    "The Prime Minister of Fiji spoke for Kiribati.",
    "The Prime Minister of Fiji spoke for the smaller states.",
    "Leaders spoke for two hours.",
    "The ministers welcomed the participants.",
    "The ministers welcomed Ms. Rana Ali to her first session.",
    "The ministers agreed on the following measures:",
    "The leaders declared the summit closed.",
    "The leaders decided to suspend Vanuatu from all decision-making bodies with immediate effect.",
    "The leaders decided to establish, on the basis of the Staff, the Crisis Response Center.",
    "The leaders decided to establish the Civil Protection Mechanism.",
    "The leaders decided that the seat of the Bureau shall be in Thimphu.",
    "The leaders endorsed the Trade Scorecard as a yardstick.",
]


@pytest.mark.parametrize("sentence", ELSEWHERE)
def test_what_another_type_tells_is_no_position(sentence: str) -> None:
    assert said(sentence) == []


POSITIONS = [
    ("The ministers welcomed the decision to grant observer status to Egypt.", "welcome"),
    ("The ministers recalled the decision to grant observer status to Egypt.", "recall"),
    ("The ministers recommended that the Council grant Egypt observer status.", "recommend"),
    ("The parties took note of the wish of Nepal to become an observer.", "take note"),
    ("The Council endorsed the report of the Committee.", "endorse"),
    ("The Ministers endorsed the recommendations of the experts and the revised Guidelines.", "endorse"),
    ("The ministers agreed to hold a forum on trade.", "agree"),
    ("The leaders supported the candidacy of Kazakhstan for the Security Council.", "support"),
    ("The heads of state confirmed Kyrgyzstan's readiness to host the games.", "confirm"),
    ("The ministers decided to pass the draft to the experts.", "decide"),
    ("The ministers decided to restore trust among the parties.", "decide"),
    ("The ministers recalled the Guiding Maxims for Trade.", "recall"),
    ("The leaders look forward to the accession of Norway.", "look forward"),
    ("The leaders welcomed the participation of Egypt as an observer.", "welcome"),
    ("The leaders declared 2012 the Year of Tourism.", "declare"),
    ("Nepal expressed its wish to learn more.", "express"),
    ("The parties agreed that the next meeting will be held in Dushanbe in 2016.", "agree"),
    ("The ministers agreed to meet again in Baku in 2012.", "agree"),
    (
        "The ministers decided that the next meeting shall be held in Baku and that the Chairmanship shall pass to it.",
        "decide",
    ),
    ("The ministers decided to suspend the flights.", "decide"),
    ("The ministers decided that the seat of the Bureau shall be painted.", "decide"),
    ("We look forward to an early meeting of the experts.", "look forward"),
    ("The leaders welcomed the offer of Nepal to host the next meeting.", "welcome"),
    ("The ministers accepted with gratitude the invitation of Oman to meet in Muscat.", "accept"),
    ("The Council noted the progress on the report of the experts.", "note"),
    ("The Ministers called on the President of Nepal to free the sailors.", "call"),
    ("Member States confirm that the Convention on Glaciers stands open to others.", "confirm"),
    ("The heads of state thanked Kazakhstan for its chairmanship.", "thank"),
]


@pytest.mark.parametrize(("sentence", "act"), POSITIONS)
def test_what_only_speaks_of_such_things_is_a_position(sentence: str, act: str) -> None:
    assert [found for _, found, _ in said(sentence)] == [act]
