"""Status words: which statuses a clause names, and what it says happens to them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract import status_words as module
from kg.extract.status_words import find_event, find_statuses, has_event


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("observer status", ["observer"]),
        ("the status of an observer", ["observer"]),
        ("Observer State of the Forum", ["observer"]),
        ("full member", ["member"]),
        ("new member state", ["member"]),
        ("membership", ["member"]),
        ("a dialogue partner", ["dialogue_partner"]),
        ("the status of dialogue partner", ["dialogue_partner"]),
        ("sectoral dialogue partnership", ["dialogue_partner"]),
        ("associate membership", ["associate_member"]),
        ("associate member", ["associate_member"]),
        ("guest status", ["guest"]),
        ("observer status to one and dialogue partner status to the other", ["observer", "dialogue_partner"]),
        ("from observer to full member", ["observer", "member"]),
        ("the road between the towns", []),
    ],
)
def test_statuses_are_named_in_order(text: str, statuses: list[str]) -> None:
    assert [word.status for word in find_statuses(text)] == statuses


def test_a_sectoral_partnership_is_marked() -> None:
    assert [word.sectoral for word in find_statuses("sectoral dialogue partner and dialogue partner")] == [True, False]


def test_a_status_word_knows_its_offsets() -> None:
    text = "was granted observer status"
    (word,) = find_statuses(text)
    assert text[word.start : word.end] == "observer status"


@pytest.mark.parametrize(
    ("clause", "event"),
    [
        ("Nauru was granted observer status", "granted"),
        ("the Leaders conferred observer status on Nauru", "granted"),
        ("the Leaders accorded Nauru the status", "granted"),
        ("Nauru received the status of observer", "granted"),
        ("Nauru was admitted as a member", "granted"),
        ("Nauru became a full member", "granted"),
        ("they gave Nauru the status", "granted"),
        ("observer status was renewed", "renewed"),
        ("they extended its observer status", "renewed"),
        ("Nauru was not granted observer status", "denied"),
        ("no decision was taken on the membership of Nauru", "denied"),
        ("the decision on Nauru was postponed", "denied"),
        ("they declined to grant Nauru the status", "denied"),
        ("Nauru applied for observer status", "candidate"),
        ("the application of Nauru for membership", "candidate"),
        ("Nauru wishes to become a member", "candidate"),
        ("Nauru expressed interest in membership", "candidate"),
        ("they would grant the status if the talks succeed", "conditional"),
        ("Nauru may be admitted once the statute is signed", "conditional"),
        ("membership of Nauru was suspended", "ended"),
        ("Nauru withdrew from membership", "ended"),
        ("its observer status lapsed", "ended"),
        ("Nauru ceased to be a member", "ended"),
        ("they launched the procedure of admitting Nauru as a member", "started_accession"),
        ("the accession procedure of Nauru was started", "started_accession"),
        ("Nauru signed the memorandum of obligations", "memorandum"),
        ("Nauru signed a memorandum on commitments", "memorandum"),
        ("Nauru is an observer", None),
        ("the observers spoke", None),
    ],
)
def test_a_clause_says_what_happens_to_a_status(clause: str, event: str | None) -> None:
    assert find_event(clause) == event


def test_one_event_can_be_asked_for_beside_another() -> None:
    clause = "the application of Nauru was not granted"
    assert find_event(clause) == "denied"
    assert has_event(clause, "candidate")
    assert not has_event(clause, "renewed")


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    module._table.cache_clear()
    yield tmp_path / "statuses.csv"
    module._table.cache_clear()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("status,visitor,visitors", "line 2: status 'visitor' is not known: use one of associate_member"),
        ("event,vanished,gone", "line 2: event 'vanished' is not known: use one of denied"),
        ("kind,member,members", "line 2: kind 'member' is not known"),
        ("status,member,members (of", "line 2: the regular expression is not well-formed"),
        ("status,member,", "line 2: the column 'words' is empty"),
    ],
)
def test_a_bad_row_is_refused(table: Path, row: str, reason: str) -> None:
    table.write_text(f"kind,name,words\n{row}\n", "utf-8")
    with pytest.raises(BadRow, match=reason):
        find_event("anything")
