"""Deeds: their voice, and whether a clause says them done, begun, wished for or not at all."""

import pytest

from kg.extract.statuses.deeds import Reality, Voice, reality, voice
from kg.extract.statuses.words import find_deeds
from tests.kg.extract.status_scenes import Read, first_clause, scope_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They granted Nauru observer status.", Voice.ACTIVE),
        ("They have granted Nauru observer status.", Voice.ACTIVE),
        ("Nauru was then granted observer status.", Voice.PASSIVE),
        ("Nauru has been unanimously granted observer status.", Voice.PASSIVE),
        ("They praised the observer status granted to Nauru.", Voice.PARTICIPLE),
        ("The granting of observer status to Nauru was announced.", Voice.NOUN),
    ],
)
def test_the_voice_is_told_by_the_words_around_the_deed(open_text: Read, text: str, expected: Voice) -> None:
    scope = scope_of(open_text, text)
    assert voice(scope.clause, scope.deed) is expected


REAL = {
    Reality.DONE: [
        "They granted Nauru observer status.",
        "They decided unanimously to grant Nauru observer status.",
        "They took a decision to grant Nauru observer status.",
        "They agreed that Nauru be granted observer status.",
        "The granting of observer status to Nauru was approved.",
        "They adopted a resolution on granting observer status to Nauru.",
        "The accession process of Nauru as a member was completed.",
        "Under the Charter the membership of Nauru in the Forum will terminate on 18 August 2014.",
        "Nauru's membership of the Forum will therefore cease on August 18, 2014.",
        "The observer status of Nauru will be terminated with effect from 1 May 2014.",
    ],
    Reality.STARTED: [
        "They agreed in principle to grant Nauru observer status.",
        "The accession process of Nauru as a member was launched.",
        "They began the procedure for granting observer status to Nauru.",
        "Nauru signed the memorandum of obligations.",
    ],
    Reality.WISHED: [
        "They recommended that Nauru be granted observer status.",
        "Nauru applied for observer status.",
        "The request of Nauru for observer status was deferred.",
        "The Council did not accept the request of Nauru for observer status.",
    ],
    Reality.NOTHING: [
        "They did not grant Nauru observer status.",
        "Nauru may be granted observer status.",
        "Nauru will be granted observer status.",
        "If all agree, Nauru is granted observer status.",
        "They granted Nauru observer status subject to payment.",
        "They declined to grant Nauru observer status.",
        "They discussed granting observer status to Nauru.",
        "No decision was taken on granting observer status to Nauru.",
        "The granting of observer status to Nauru was postponed.",
        "The membership of Nauru may end on 18 August 2014.",
        "The membership of Nauru will end if it does not pay.",
        "The membership of Nauru in the Board of the Fund will end on 18 August 2014.",
        "Nauru will withdraw from the Forum on 18 August 2014.",
        "The accession process of Nauru as a member was not launched.",
        "No application of Nauru for observer status has come.",
        "Nauru withdrew its application for observer status.",
        "The memorandum of obligations has not yet been signed by Nauru.",
    ],
}


@pytest.mark.parametrize(("expected", "text"), [(kind, text) for kind, texts in REAL.items() for text in texts])
def test_what_is_not_plainly_done_is_not_done(open_text: Read, expected: Reality, text: str) -> None:
    scope = scope_of(open_text, text, deed=1 if "withdrew" in text or "accept" in text else 0)
    assert reality(scope.clause, scope.deed, scope.end) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Leaders will help so that Nauru becomes a member.",
        "Leaders will decide as soon as Nauru applies for membership.",
        "Leaders took note of the conclusions of the experts on the admission of Nauru.",
        "Leaders approved a road map for the accession of Nauru to the Forum.",
        "Leaders approved the draft decision on the admission of Nauru as an observer.",
        "Reports that Nauru has become a member are wrong.",
        "It was suggested that Nauru might become a member.",
    ],
)
def test_what_is_aimed_at_drafted_or_rumoured_is_not_done(open_text: Read, text: str) -> None:
    clause = first_clause(open_text, text)
    *_, last = [reality(clause, deed, len(text)) for deed in find_deeds(clause.text)]
    assert last in (Reality.NOTHING, Reality.WISHED)
