"""To whom a status is given."""

import pytest

from kg.extract.statuses.grants import admitted, approved, given, joined, raised, received
from kg.extract.statuses.scopes import UNNAMED
from tests.kg.extract.status_scenes import Read, scope_of, short

Pairs = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They granted Nauru observer status and Palau membership.", [("NRU", "observer"), ("PLW", "member")]),
        ("They granted observer status to Nauru and to Palau.", [("NRU", "observer"), ("PLW", "observer")]),
        ("Nauru was granted observer status, and Palau – membership.", [("NRU", "observer"), ("PLW", "member")]),
        ("Observer status was granted to Nauru and membership to Palau.", [("NRU", "observer"), ("PLW", "member")]),
        ("They praised the observer status granted to Nauru by Palau.", [("NRU", "observer")]),
        ("They granted a loan to Nauru.", []),
    ],
)
def test_states_are_given_the_status_beside_them(open_text: Read, text: str, expected: Pairs) -> None:
    assert short(given(scope_of(open_text, text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They admitted Nauru as a full member.", [("NRU", "member")]),
        ("Nauru was admitted to the Forum.", [("NRU", "member")]),
        ("Nauru was admitted to the Forum as an observer.", [("NRU", "observer")]),
        ("They welcomed Nauru to the observers' lunch.", []),
        ("They welcomed Nauru.", []),
        ("Nauru's admission to the Forum was hailed.", [("NRU", "member")]),
    ],
)
def test_states_are_admitted_as_what_is_named_or_to_an_organisation(
    open_text: Read, text: str, expected: Pairs
) -> None:
    assert short(admitted(scope_of(open_text, text))) == expected


def test_an_admission_to_nothing_named_is_an_unnamed_membership(open_text: Read) -> None:
    (party,) = admitted(scope_of(open_text, "The admission of Nauru was discussed."))
    assert party.word is UNNAMED


def test_an_accession_to_a_treaty_is_no_membership(open_text: Read) -> None:
    assert admitted(scope_of(open_text, "The accession of Nauru to the Rarotonga Treaty was noted.")) == []


def test_a_status_is_approved_for_a_state(open_text: Read) -> None:
    assert short(approved(scope_of(open_text, "Observer status for Nauru was approved."))) == [("NRU", "observer")]
    for text in ("The Forum approved observer status for Nauru.", "They approved the observer status of Nauru."):
        assert short(approved(scope_of(open_text, text))) == [("NRU", "observer")]
    for text in (
        "They approved rules on observer status for Nauru.",
        "They approved observer status and thanked Nauru.",
    ):
        assert approved(scope_of(open_text, text)) == []


def test_a_state_is_raised_to_the_last_status_named(open_text: Read) -> None:
    text = "They raised the status of Nauru from observer to associate member."
    assert short(raised(scope_of(open_text, text))) == [("NRU", "associate_member")]


def test_a_state_joins_and_receives(open_text: Read) -> None:
    assert short(joined(scope_of(open_text, "Nauru became an observer and Palau a member."))) == [
        ("NRU", "observer"),
        ("PLW", "member"),
    ]
    assert joined(scope_of(open_text, "Nauru joined the efforts of the members.")) == []
    assert short(received(scope_of(open_text, "Nauru received the status of observer."))) == [("NRU", "observer")]
