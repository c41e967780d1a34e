"""Scopes: what stands before and behind a deed, whom it is about, and verbs that are left out."""

import pytest

from kg.extract.statuses.scopes import MEMBER, also_for, each_with, gapped
from tests.kg.extract.status_scenes import Read, scope_of, short


def test_a_scope_parts_what_stands_before_from_what_stands_behind(open_text: Read) -> None:
    scope = scope_of(open_text, "Nauru granted Palau observer status.")
    assert [each.states[0].value for each in scope.before] == ["NRU"]
    assert [each.states[0].value for each in scope.behind] == ["PLW"]
    assert (scope.head, scope.named, scope.rest) == ("Nauru ", "granted", " Palau observer status.")


def test_the_nearest_status_is_found_on_either_side(open_text: Read) -> None:
    scope = scope_of(open_text, "The observer status and the membership granted to Nauru made it a dialogue partner.")
    last, following = scope.last_word(scope.deed.start), scope.next_word(scope.deed.end)
    assert last is not None
    assert following is not None
    assert (last.status, following.status) == ("member", "dialogue_partner")


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Nauru's first application was read.", ["NRU"]),
        ("The Japanese request was read.", ["JPN"]),
        ("Nauru expressed its strong wish.", ["NRU"]),
        ("The request was read.", []),
        ("Nauru spoke of the request.", []),
    ],
)
def test_a_noun_may_have_an_owner(open_text: Read, text: str, owners: list[str]) -> None:
    assert [state.value for state in scope_of(open_text, text).owners] == owners


def test_a_verb_left_out_gives_each_state_its_status(open_text: Read) -> None:
    scope = scope_of(open_text, "Nauru was granted membership, Palau that of observer.")
    assert short(gapped(scope)) == [("PLW", "observer")]


def test_a_verb_left_out_may_leave_out_the_status_too_where_a_day_is_given(open_text: Read) -> None:
    assert short(gapped(scope_of(open_text, "Nauru was granted membership in 2002, Palau in 2004."))) == [
        ("PLW", "member")
    ]
    assert gapped(scope_of(open_text, "Nauru was granted membership, Palau too.")) == []


def test_another_state_may_ask_with_the_same_verb(open_text: Read) -> None:
    scope = scope_of(open_text, "Nauru applied for membership, and Palau for the status of observer.")
    assert short(also_for(scope, MEMBER)) == [("PLW", "member")]


def test_an_organisation_named_alone_stands_for_membership_in_it(open_text: Read) -> None:
    assert scope_of(open_text, "Nauru joined the Forum.").membership(0) is MEMBER
    assert scope_of(open_text, "Nauru joined the efforts.").membership(0) is None


def test_a_list_without_a_status_gives_nothing(open_text: Read) -> None:
    (listed,) = scope_of(open_text, "They granted Nauru a loan.").lists
    assert each_with(listed, None) == []
