"""Status words: which statuses a text names, and what is done with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract.statuses import words as module
from kg.extract.statuses.words import find_deeds, find_statuses


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("observer status", ["observer"]),
        ("the status of an observer", ["observer"]),
        ("Observer State of the Forum", ["observer"]),
        ("observership", ["observer"]),
        ("full member", ["member"]),
        ("new member state", ["member"]),
        ("membership", ["member"]),
        ("members of the delegation", []),
        ("a dialogue partner", ["dialogue_partner"]),
        ("the status of dialogue partner", ["dialogue_partner"]),
        ("sectoral dialogue partnership", ["dialogue_partner"]),
        ("partner in dialogue", ["dialogue_partner"]),
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


def test_a_status_word_knows_its_offsets() -> None:
    text = "was granted observer status"
    (word,) = find_statuses(text)
    assert text[word.start : word.end] == "observer status"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("the member states", True),
        ("the observers of the Forum", True),
        ("observer status", False),
        ("were admitted as members", False),
        ("were welcomed as new Forum Dialogue Partners", False),
        ("as well as the observers", True),
        ("the status of observers", False),
        ("their wish to be members", False),
    ],
)
def test_those_who_hold_a_status_are_told_from_the_status(text: str, group: bool) -> None:
    assert [word.group for word in find_statuses(text)] == [group]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Nauru was granted observer status", [("give", "past")]),
        ("they decided to accord Nauru the status", [("give", "base")]),
        ("the admission of Nauru", [("admit", "noun")]),
        ("Nauru had become a member", [("join", "past")]),
        ("they renewed its observer status", [("renew", "past")]),
        ("the suspension of Nauru", [("suspend", "noun")]),
        ("Nauru withdrew", [("leave", "past")]),
        ("the memorandum of obligations", [("memorandum", "noun")]),
        ("Nauru applied", [("ask", "past")]),
        ("the requests of Nauru", [("wish", "noun")]),
        ("the requests received from Nauru", [("wish", "noun")]),
        ("entry into force", []),
        ("the instrument of accession", []),
        ("they met at noon", []),
    ],
)
def test_deeds_are_found_with_their_frame_and_form(text: str, deeds: list[tuple[str, str]]) -> None:
    assert [(deed.frame, deed.form) for deed in find_deeds(text)] == deeds


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
        ("deed,vanish.past,vanished", "line 2: deed 'vanish.past' is not known: use one of give.past"),
        ("kind,member,members", "line 2: kind 'member' is not known"),
        ("status,member,members (of", "line 2: the regular expression is not well-formed"),
        ("status,member,", "line 2: the column 'words' is empty"),
    ],
)
def test_a_bad_row_is_refused(table: Path, row: str, reason: str) -> None:
    table.write_text(f"kind,name,words\n{row}\n", "utf-8")
    with pytest.raises(BadRow, match=reason):
        find_statuses("anything")
