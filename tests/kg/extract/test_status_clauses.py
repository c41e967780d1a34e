"""Clauses about statuses: their states, each with its status, and the organisation that the status is in."""

from collections.abc import Callable

import pytest

from kg.extract.chunks import Chunk
from kg.extract.context import Context
from kg.extract.status_clauses import Clause, apposed, clauses, organisation_of, pair, shown, whole
from kg.extract.status_words import StatusWord, find_statuses

HEAD = "The Pacific Islands Forum met in Suva on 4 May 2013.\n\n"
Read = Callable[..., Context]


def opened(open_text: Read, text: str) -> tuple[Context, Clause]:
    context = open_text(HEAD + text)
    return context, whole(context.page.sentences[-1])


def codes(states: list[Chunk]) -> list[str | None]:
    return [state.value for state in states]


def only_word(clause: Clause) -> StatusWord:
    (word,) = find_statuses(clause.text)
    return word


CUT = [
    ("Nauru joined; Palau left.", [["NRU"], ["PLW"]]),
    ("Nauru was admitted, but Palau was not.", [["NRU"], ["PLW"]]),
    ("Nauru is a member, while Palau and Tonga are observers.", [["NRU"], ["PLW", "TON"]]),
    ("Nauru is a member whereas Palau is not.", [["NRU"], ["PLW"]]),
    ("The Leaders granted Nauru the status and deferred the request of Palau.", [["NRU"], ["PLW"]]),
    ("They decided to admit Nauru and to open talks with Palau.", [["NRU"], ["PLW"]]),
    ("They decided to admit Nauru and to thank Palau.", [["NRU", "PLW"]]),
    ("Nauru, Palau and Tonga are members.", [["NRU", "PLW", "TON"]]),
]


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_a_sentence_is_cut_where_another_thing_is_said(
    open_text: Read, text: str, expected: list[list[str | None]]
) -> None:
    _, clause = opened(open_text, text)
    assert [codes(part.states) for part in clauses(clause.sentence)] == expected


def test_clauses_cover_their_sentence(open_text: Read) -> None:
    _, clause = opened(open_text, "Nauru joined; Palau left, but Tonga stayed; Niue came.")
    parts = list(clauses(clause.sentence))
    assert "".join(part.text for part in parts) == clause.text
    assert [part.start for part in parts[1:]] == [part.start + len(part.text) for part in parts[:-1]]


def test_a_clause_tells_what_stands_before_a_chunk_of_it(open_text: Read) -> None:
    _, clause = opened(open_text, "Nauru joined; then Palau left.")
    second = list(clauses(clause.sentence))[1]
    assert second.before(second.states[0]) == "; then "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At the proposal of the Republic of Nauru, Palau was admitted.", ["PLW"]),
        ("With the support of Fiji Palau joined.", ["PLW"]),
        ("The President of Tonga greeted Palau.", ["PLW"]),
        ("At the request of Tonga, Niue and Samoa were heard.", ["NIU", "WSM"]),
        ("The request of Tonga was heard.", ["TON"]),
    ],
)
def test_a_state_that_only_qualifies_is_not_meant(open_text: Read, text: str, expected: list[str]) -> None:
    assert codes(opened(open_text, text)[1].states) == expected


PAIRED = [
    ("Nauru and Palau were granted observer status.", [("NRU", "observer"), ("PLW", "observer")]),
    (
        "Observer status was granted to Nauru and dialogue partner status to Palau.",
        [("NRU", "observer"), ("PLW", "dialogue_partner")],
    ),
    ("Nauru became a member and Palau an observer.", [("NRU", "member"), ("PLW", "observer")]),
    (
        "Nauru was granted the status of observer, Palau and Tonga that of dialogue partner.",
        [("NRU", "observer"), ("PLW", "dialogue_partner"), ("TON", "dialogue_partner")],
    ),
    (
        "Observer status was granted to Nauru, Palau and Tonga.",
        [("NRU", "observer"), ("PLW", "observer"), ("TON", "observer")],
    ),
    ("The observer Nauru thanked Palau.", [("NRU", "observer")]),
    ("Nauru was granted observer status, Palau too.", [("NRU", "observer"), ("PLW", "observer")]),
    ("They spoke of observer status.", []),
    ("They spoke of Nauru.", []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRED)
def test_each_state_is_paired_with_its_status(open_text: Read, text: str, expected: list[tuple[str, str]]) -> None:
    _, clause = opened(open_text, text)
    found = pair(clause, find_statuses(clause.text))
    assert [(state.value, word.status) for state, word in found] == expected


SHOWN = [
    ("The observer states - Nauru and Palau - came.", ["NRU", "PLW"]),
    ("The observers (Nauru, Palau) came.", ["NRU", "PLW"]),
    ("The observer (Nauru) came.", ["NRU"]),
    ("The dialogue partners, namely Japan and Canada, came.", ["JPN", "CAN"]),
    ("The observer state of the Forum: Nauru", ["NRU"]),
    ("The observers of the Forum: Nauru, Palau and the ministers of Tonga", ["NRU", "PLW"]),
    ("Nauru is an observer.", ["NRU"]),
    ("Nauru is still a dialogue partner of the Forum.", ["NRU"]),
    ("Nauru remains an observer.", ["NRU"]),
    ("Nauru, which is an observer, spoke.", ["NRU"]),
    ("Nauru spoke and Palau, likewise an observer, agreed.", ["PLW"]),
    ("The observers praised Nauru.", []),
    ("The observers praised Nauru and Palau.", []),
    ("The member states came (Nauru).", []),
    ("Nauru took the floor as an observer.", []),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_a_clause_shows_who_has_a_status(open_text: Read, text: str, expected: list[str]) -> None:
    _, clause = opened(open_text, text)
    assert codes(shown(clause, only_word(clause))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nauru, an observer, was thanked.", ["NRU"]),
        ("They thanked Nauru, also an observer, and left.", ["NRU"]),
        ("They thanked Nauru, an observer.", []),
        ("Nauru is an observer, and Palau left.", []),
        ("The visitor, an observer, was thanked by Nauru.", []),
    ],
)
def test_a_status_is_put_to_a_state_in_passing(open_text: Read, text: str, expected: list[str]) -> None:
    _, clause = opened(open_text, text)
    assert codes(apposed(clause, only_word(clause))) == expected


ORGANISATIONS = [
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
    ("Nauru, which ASEAN greeted yesterday, became an observer.", "PIF"),
]


@pytest.mark.parametrize(("text", "organisation"), ORGANISATIONS)
def test_a_status_is_in_the_organisation_beside_it_else_in_the_documents(
    open_text: Read, text: str, organisation: str
) -> None:
    context, clause = opened(open_text, text)
    assert organisation_of(context, clause, only_word(clause)) == organisation


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Nauru wishes to join ASEAN.", "ASEAN"),
        ("Nauru seeks accession to the Council of Ministers of SAARC.", "SAARC"),
        ("Nauru wishes to join.", "PIF"),
        ("Nauru told ASEAN so.", "PIF"),
    ],
)
def test_without_a_status_word_the_organisation_joined_is_meant(open_text: Read, text: str, organisation: str) -> None:
    context, clause = opened(open_text, text)
    assert organisation_of(context, clause, None) == organisation
