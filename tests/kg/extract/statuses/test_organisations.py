"""The organisation that a status is in."""

import pytest

from kg.extract.statuses.clauses import clauses
from kg.extract.statuses.organisations import is_elsewhere, joined_organisation, organisation_of
from kg.extract.statuses.scopes import MEMBER
from kg.extract.statuses.words import find_statuses
from tests.kg.extract.status_scenes import HEAD, Read, first_clause


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Nauru asked to be a full member of the Islands Forum.", False),
        ("Nauru asked to be a full member of the Cocoa Union.", True),
        ("Nauru came for the first time since its admission to membership at the Tenth Forum.", False),
    ],
)
def test_a_part_of_the_own_name_and_a_counted_meeting_are_no_other_organisation(
    open_text: Read, text: str, elsewhere: bool
) -> None:
    clause = first_clause(open_text, text)
    word = find_statuses(clause.text)[-1]
    assert is_elsewhere(open_text(HEAD + text), clause, word.end) is elsewhere


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Nauru became an observer.", "PIF"),
        ("Nauru was granted observer status in ASEAN.", "ASEAN"),
        ("Nauru became an ASEAN observer.", "ASEAN"),
        ("ASEAN granted Nauru observer status.", "ASEAN"),
        ("ASEAN has decided to grant Nauru observer status.", "ASEAN"),
        ("Nauru became ASEAN's full member.", "ASEAN"),
        ("Nauru is an observer to the South Asian Association for Regional Cooperation.", "SAARC"),
        ("Nauru became a member of the Council of Ministers of SAARC.", "SAARC"),
        ("Nauru became an observer in the CSTO Parliamentary Assembly.", "CSTO-PA"),
        ("The CSTO Parliamentary Assembly gave Nauru observer status in the Assembly.", "CSTO-PA"),
    ],
)
def test_a_status_is_in_the_organisation_beside_it_else_in_the_documents(
    open_text: Read, text: str, organisation: str
) -> None:
    context = open_text(HEAD + text)
    clause = first_clause(open_text, text)
    (word,) = find_statuses(clause.text)
    assert organisation_of(context, clause, word) == organisation


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Nauru wishes to join ASEAN.", "ASEAN"),
        ("Nauru seeks accession to the CSTO Parliamentary Assembly.", "CSTO-PA"),
        ("Nauru wishes to join.", "PIF"),
        ("Nauru told ASEAN so.", "PIF"),
    ],
)
def test_without_a_status_word_the_organisation_joined_is_meant(open_text: Read, text: str, organisation: str) -> None:
    assert organisation_of(open_text(HEAD + text), first_clause(open_text, text), MEMBER) == organisation


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("Nauru joined the Forum.", True),
        ("Nauru withdrew from ASEAN.", True),
        ("Nauru acceded to the Treaty on the Eurasian Economic Union.", True),
        ("Nauru acceded to the Convention of ASEAN on terrorism.", False),
        ("Nauru joined in.", False),
    ],
)
def test_an_organisation_is_joined_and_a_treaty_of_one_is_not(open_text: Read, text: str, joins: bool) -> None:
    assert joined_organisation(first_clause(open_text, text), 0, len(text)) is joins


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Nauru became an observer in the League of Coral Islands.", True),
        ("Nauru became an observer in the Forum.", False),
        ("Nauru became an observer at the Seventh Summit.", False),
        ("Nauru became an observer of ASEAN.", False),
        ("Nauru became an observer of the Commonwealth.", True),
        ("Nauru became an observer of the Union.", True),
        ("Nauru became a member of the working group on ports.", True),
        ("Nauru became an observer to its subsidiary bodies.", True),
        ("Nauru became a member of an open-ended task force.", True),
        ("Nauru became a member of our family.", False),
        ("Nauru became an observer at the meetings.", False),
    ],
)
def test_an_organisation_that_nobody_knows_is_another_one(open_text: Read, text: str, elsewhere: bool) -> None:
    context = open_text(HEAD + text)
    clause = clauses(context.page.sentences[-1])[0]
    (word,) = find_statuses(clause.text)
    assert is_elsewhere(context, clause, word.end) is elsewhere
