"""Delegates named in step with their states, in a list of their own."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.respective import find_paired
from kg.extract.page.context import Context

Open = Callable[..., Context]


def paired(open_text: Open, text: str) -> list[tuple[str, str | None, str | None]]:
    context = open_text(text + "\n")
    (sentence,) = context.page.sentences
    found = find_paired(sentence)
    assert all(pair.span[0] <= pair.person.start < pair.span[1] for pair in found)
    return [(context.written(pair.person), pair.role, pair.place.value) for pair in found]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("The presidents of Armenia and Belarus, respectively", "President"),
        ("The Presidents of the Republic of Armenia and the Republic of Belarus respectively,", "President"),
        ("The prime ministers of Armenia and Belarus -", "Prime Minister"),
        ("The Foreign Ministers of Armenia and Belarus:", "Foreign Minister"),
        ("The ministers of foreign affairs of Armenia and Belarus, respectively,", "Minister of Foreign Affairs"),
        ("The deputy prime ministers of Armenia and Belarus, respectively", "Deputy Prime Minister"),
    ],
)
def test_each_person_has_the_state_of_the_same_rank(open_text: Open, words: str, role: str) -> None:
    text = f"{words} Serzh Sargsyan and Alexander Lukashenko took part."
    assert paired(open_text, text) == [("Serzh Sargsyan", role, "ARM"), ("Alexander Lukashenko", role, "BLR")]


@pytest.mark.parametrize("words", ["of Armenia and Belarus respectively", "from Armenia and Belarus, respectively,"])
def test_the_people_may_come_first(open_text: Open, words: str) -> None:
    text = f"Presidents Serzh Sargsyan and Alexander Lukashenko {words} took part."
    assert paired(open_text, text) == [
        ("Serzh Sargsyan", "President", "ARM"),
        ("Alexander Lukashenko", "President", "BLR"),
    ]


@pytest.mark.parametrize("verb", ["were represented by", "represented by", "were represented today by"])
def test_states_represented_respectively_are_in_step_with_their_delegates(open_text: Open, verb: str) -> None:
    text = f"Armenia and Belarus {verb} President Ara Badalian and Minister of Trade Ivan Kavalenka respectively."
    assert paired(open_text, text) == [
        ("Ara Badalian", "President", "ARM"),
        ("Ivan Kavalenka", "Minister of Trade", "BLR"),
    ]


def test_states_represented_by_one_more_than_they_are_have_nobody_in_step(open_text: Open) -> None:
    people = "President Ara Badalian, Premier Ivan Kavalenka and Minister Daniyar Akhmetov"
    assert paired(open_text, f"Armenia and Belarus were represented by {people} respectively.") == []


def test_three_states_have_three_people(open_text: Open) -> None:
    text = (
        "The presidents of Armenia, Belarus and Kazakhstan - Ara Badalian, Ivan Kavalenka and Daniyar Akhmetov - spoke."
    )
    assert [(name, place) for name, _, place in paired(open_text, text)] == [
        ("Ara Badalian", "ARM"),
        ("Ivan Kavalenka", "BLR"),
        ("Daniyar Akhmetov", "KAZ"),
    ]


def test_each_person_may_have_a_role_of_their_own(open_text: Open) -> None:
    text = (
        "On behalf of the CIS and the CSTO respectively, Executive Secretary Ara Badalian and Deputy Secretary General"
        " Ivan Kavalenka spoke."
    )
    assert paired(open_text, text) == [
        ("Ara Badalian", "Executive Secretary", "CIS"),
        ("Ivan Kavalenka", "Deputy Secretary General", "CSTO"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Armenia, Belarus and Kazakhstan, respectively Ara Badalian and Ivan Kavalenka, took part.",
        "The delegations of Armenia and Belarus, respectively Ara Badalian and Ivan Kavalenka, took part.",
        "The presidents of Armenia and Belarus took part, and Ara Badalian and Ivan Kavalenka spoke.",
        "President Ara Badalian of Armenia and President Ivan Kavalenka of Belarus took part.",
    ],
)
def test_lists_that_do_not_match_are_not_paired(open_text: Open, text: str) -> None:
    assert paired(open_text, text) == []


BOTH = [("Ara Badalian", "ARM"), ("Ivan Kavalenka", "BLR")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Armenia and Belarus were represented by their presidents, Ara Badalian and Ivan Kavalenka.", "President"),
        ("The delegations of Armenia and Belarus were led by Ministers Ara Badalian and Ivan Kavalenka.", "Minister"),
        ("Armenia and Belarus each sent a minister: Ara Badalian and Ivan Kavalenka.", "minister"),
        ("Armenia and Belarus sent their premiers, namely Ara Badalian and Ivan Kavalenka.", "Premier"),
        ("Ara Badalian and Ivan Kavalenka represented Armenia and Belarus respectively.", None),
        ("Ara Badalian and Ivan Kavalenka (presidents of Armenia and Belarus) came.", "President"),
        ("Ara Badalian and Ivan Kavalenka, the prime ministers of Armenia and Belarus, came.", "Prime Minister"),
        ("The Foreign Ministers of Armenia and Belarus, Ara Badalian and Ivan Kavalenka, came.", "Foreign Minister"),
        ("Armenia and Belarus were represented by Ara Badalian and Ivan Kavalenka, their presidents.", "President"),
    ],
)
def test_two_lists_may_be_joined_in_many_ways(open_text: Open, text: str, role: str | None) -> None:
    assert paired(open_text, text) == [(name, role, place) for name, place in BOTH]


def test_a_person_and_a_place_are_paired_once(open_text: Open) -> None:
    text = "The presidents of Armenia and Belarus, Ara Badalian and Ivan Kavalenka, represented Armenia and Belarus."
    assert len(paired(open_text, text)) == 2


@pytest.mark.parametrize("aside", ["observers since 2005", "which hold observer status"])
def test_what_the_states_are_besides_may_stand_between(open_text: Open, aside: str) -> None:
    text = (
        f"Armenia and Belarus, {aside}, were represented by Minister of Trade Serzh Sargsyan and Vice-President"
        " Alexander Lukashenko respectively."
    )
    assert paired(open_text, text) == [
        ("Serzh Sargsyan", "Minister of Trade", "ARM"),
        ("Alexander Lukashenko", "Vice-President", "BLR"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Armenia and Belarus were represented by the Hon. Dr Ara Badalian, Minister of Trade, and Eng. Ivan"
            " Kavalenka, Minister of Health, respectively, and Georgia by Ambassador Otar Beridze.",
            [("Ara Badalian", "Minister of Trade", "ARM"), ("Ivan Kavalenka", "Minister of Health", "BLR")],
        ),
        (
            "The presidents of Armenia and Belarus, respectively Ara Badalian and Ivan Kavalenka, the Prime Ministers"
            " Otar Beridze of Georgia and Anvar Saidov of Tajikistan took part.",
            [("Ara Badalian", "President", "ARM"), ("Ivan Kavalenka", "President", "BLR")],
        ),
        (
            "The observers Georgia and Fiji and the partners Armenia and Belarus were represented by Otar Beridze,"
            " President, Ana Leota, Minister of Trade, and Ara Badalian and Ivan Kavalenka, ambassadors, respectively.",
            [],
        ),
    ],
)
def test_lists_of_which_more_is_told_on_one_side_are_not_in_step(
    open_text: Open, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert paired(open_text, text) == expected


@pytest.mark.parametrize("sign", [" ", ", ", " - "])
def test_the_people_may_follow_the_states_without_a_sign(open_text: Open, sign: str) -> None:
    text = f"It was attended by the presidents of Armenia and Belarus{sign}Serzh Sargsyan and Alexander Lukashenko."
    assert paired(open_text, text) == [
        ("Serzh Sargsyan", "President", "ARM"),
        ("Alexander Lukashenko", "President", "BLR"),
    ]


def test_a_verb_between_the_states_and_the_people_parts_them(open_text: Open) -> None:
    assert paired(open_text, "The presidents of Armenia and Belarus met Serzh Sargsyan and Alexander Lukashenko.") == []
