"""Who wishes for a status, and whether it is a status that they wish for."""

from dataclasses import replace

import pytest

from kg.extract.statuses.scopes import UNNAMED
from kg.extract.statuses.wishes import is_of_status, signing, wishing
from kg.extract.statuses.words import StatusWord
from tests.kg.extract.status_scenes import Read, scope_of, short


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Nauru applied for observer status.", ["NRU"]),
        ("Nauru applied for membership, and Palau for that of observer.", ["NRU", "PLW"]),
        ("The applications of Nauru and Palau for observer status were read.", ["NRU", "PLW"]),
        ("Nauru's request for observer status was read.", ["NRU"]),
        ("They acquainted those present with the request of Nauru to be granted observer status.", ["NRU"]),
        ("The ministers were familiarised with the request of Palau to become an observer.", ["PLW"]),
        ("In accordance with the request of Palau for observer status, they met.", []),
        ("They noted the interest shown by Nauru in observer status.", ["NRU"]),
        ("Nauru has submitted an application for observer status.", ["NRU"]),
        ("Nauru's inquiry about observer status was read.", ["NRU"]),
        ("Nauru asked in a note to be admitted as an observer.", ["NRU"]),
        ("Nauru read the application for observer status.", []),
        ("They went on with their talks on the application of Nauru for observer status.", ["NRU"]),
        ("Palau's report on the application of Nauru for observer status was read.", ["NRU"]),
        ("Nauru's letter of application for observer status was read.", ["NRU"]),
        ("Nauru's long and often repeated request for observer status was read.", ["NRU"]),
        ("The request of Nauru for observer status, and that of Palau, was read.", ["NRU", "PLW"]),
        ("The request for observer status of Nauru and from Palau was read.", ["NRU", "PLW"]),
        ("The request of Guam for observer status depends on the consent of the Government of Japan.", ["GUM"]),
        (
            "The request of Guam for observer status, with a note of Japan and under the chair of Fiji, was read.",
            ["GUM"],
        ),
    ],
)
def test_those_who_wish_are_named_around_the_wish(open_text: Read, text: str, states: list[str]) -> None:
    assert [state for state, _ in short(wishing(scope_of(open_text, text)))] == states


def test_a_wish_without_a_status_is_for_an_unnamed_membership(open_text: Read) -> None:
    (party,) = wishing(scope_of(open_text, "The wish of Nauru to join the Forum was noted."))
    assert party.word is UNNAMED


@pytest.mark.parametrize(
    ("text", "of_status"),
    [
        ("Nauru wishes to become an observer.", True),
        ("The interest of Nauru in joining the Forum was noted.", True),
        ("The application of Nauru was noted.", True),
        ("The interest of Nauru in fisheries was noted.", False),
        ("The request of Nauru for help was noted.", False),
        ("The request of Nauru to accede to the Treaty of Rarotonga was noted.", False),
        ("The application of sanctions was noted.", False),
        ("The request of Nauru for a study of routes to the members was noted.", False),
        ("The request of Nauru for talks on the fees of observers was noted.", False),
        ("The request of Nauru for the granting of observer status was noted.", True),
        ("The interest of Nauru in closer relations with the members was noted.", False),
        ("The interest of Nauru in cooperation as an observer was noted.", True),
    ],
)
def test_a_wish_for_help_or_a_treaty_is_not_for_a_status(open_text: Read, text: str, of_status: bool) -> None:
    assert is_of_status(scope_of(open_text, text), wished=False) is of_status


def test_a_like_request_after_one_for_a_status_is_for_a_status(open_text: Read) -> None:
    assert is_of_status(scope_of(open_text, "The request of Palau was noted."), wished=True)


def test_a_memorandum_aims_at_membership_unless_it_says_otherwise(open_text: Read) -> None:
    assert short(signing(scope_of(open_text, "Nauru signed the memorandum of obligations."))) == [("NRU", "member")]
    assert short(signing(scope_of(open_text, "The memorandum of obligations of Nauru was signed."))) == [
        ("NRU", "member")
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The memorandum on granting Nauru the status of dialogue partner was signed.", "dialogue_partner"),
        ("Memorandums granting observer status were signed with Nauru.", "observer"),
    ],
)
def test_a_memorandum_may_aim_at_any_status(open_text: Read, text: str, status: str) -> None:
    assert short(signing(scope_of(open_text, text))) == [("NRU", status)]


def test_a_similar_memorandum_aims_at_the_status_told_before(open_text: Read) -> None:
    scope = scope_of(open_text, "The similar memorandum was signed with Nauru.")
    told = replace(scope, recent=StatusWord(3, 9, "dialogue_partner"))
    assert [(party.state.value, party.word.status) for party in signing(told)] == [("NRU", "dialogue_partner")]
