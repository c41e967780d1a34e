"""The organisation that a status is in."""

import pytest

from kg.extract.statuses.clauses import clauses
from kg.extract.statuses.organisations import is_elsewhere, is_own, joined_organisation, organisation_of
from kg.extract.statuses.scopes import MEMBER
from kg.extract.statuses.words import find_statuses
from tests.kg.extract.status_scenes import HEAD, Read, first_clause

TOURISM = "Council for Tourism of the Pacific Islands Forum"


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Nauru asked to be a full member of the Islands Forum.", False),
        ("Nauru asked to be a full member of the Cocoa Union.", True),
        ("Nauru is a member of the Executive Council of the Forum.", True),
        ("Nauru is a member of the Working Group on Ports of the Pacific Islands Forum.", True),
        ("Nauru became an observer in the Shipping Commission of the Pacific Islands Forum.", False),
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
        ("Nauru became an observer in the Council for Tourism of the Pacific Islands Forum.", TOURISM),
        ("Nauru asked for observer status at the PIF Shipping Commission.", "PIF Shipping Commission"),
        ("Nauru was granted observer status in the Council of Heads of State of the Forum.", "PIF"),
        ("Nauru became an observer in the Pacific Islands Forum.", "PIF"),
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


def test_the_assembly_is_the_organisations_own_one_that_was_named_before(open_text: Read) -> None:
    text = (
        "The CSTO summit met in Yerevan on 14 October 2016.\n\nThe {} worked well.\n\nIran sought observer status in "
    )
    read = open_text(text.format("CSTO Parliamentary Assembly") + "the Assembly.")
    clause = clauses(read.page.sentences[-1])[0]
    (word,) = find_statuses(clause.text)
    assert organisation_of(read, clause, word) == "CSTO-PA"
    other = open_text(text.format("Secretariat") + "the Assembly.")
    assert organisation_of(other, clauses(other.page.sentences[-1])[0], word) == "CSTO"


@pytest.mark.parametrize(
    ("organisation", "own"),
    [("PIF", True), ("PIF-SEC", True), (TOURISM, True), ("Council for Tourism of ASEAN", False), (None, False)],
)
def test_a_body_is_the_organisations_own_by_its_code_or_its_name(
    open_text: Read, organisation: str | None, own: bool
) -> None:
    assert is_own(open_text(HEAD), organisation) is own
