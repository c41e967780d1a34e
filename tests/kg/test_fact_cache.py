"""Known facts: given back as they were, never for another text or reader, and never in the way of a build."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from kg.authority import load_authority
from kg.extract.reader import Reader
from kg.fact_cache import FactCache, key_of, reader_version
from kg.facts import dump_facts
from kg.model import Document, Fact
from kg.settings import Settings
from tests.factory import document

SUMMIT = document(
    "summit", "The meeting of the Council of Heads of State of the SCO was held on June 7, 2012 in Beijing.\n"
)


@pytest.fixture(scope="module")
def facts() -> tuple[Fact, ...]:
    return Reader(load_authority(Settings().authority)).read(SUMMIT)


def test_facts_come_back_as_they_were_put(tmp_path: Path, facts: tuple[Fact, ...]) -> None:
    with FactCache(tmp_path / "facts") as cache:
        cache.put({"one": dump_facts(facts), "none": ""})
    with FactCache(tmp_path / "facts") as cache:
        assert cache.get(["one", "none", "other"]) == {"one": facts, "none": ()}
        assert cache.notes == []


@pytest.mark.parametrize(
    "change", [{"text": SUMMIT.text + " "}, {"date": "2012"}, {"id": "other"}, {"title": "A title"}]
)
def test_another_text_or_word_about_it_has_another_key(change: dict[str, str]) -> None:
    other: Document = replace(SUMMIT, **change)  # type: ignore[arg-type]
    assert key_of("v", other) != key_of("v", SUMMIT)
    assert key_of("w", SUMMIT) != key_of("v", SUMMIT) == key_of("v", replace(SUMMIT))


def test_another_row_of_the_authority_files_is_another_reader(tmp_path: Path) -> None:
    (tmp_path / "states.csv").write_text("code\nKAZ\n")
    before = reader_version(tmp_path)
    assert reader_version(tmp_path) == before
    (tmp_path / "states.csv").write_text("code\nKGZ\n")
    assert reader_version(tmp_path) != before


def test_keys_that_are_not_used_any_more_are_forgotten(tmp_path: Path) -> None:
    with FactCache(tmp_path / "facts") as cache:
        cache.put({"kept": "", "gone": ""})
        cache.keep_only({"kept", "new"})
        assert set(cache.get(["kept", "gone", "new"])) == {"kept"}


def test_a_row_that_was_changed_is_not_believed(tmp_path: Path, facts: tuple[Fact, ...]) -> None:
    with FactCache(tmp_path / "facts") as cache:
        cache.put({"one": dump_facts(facts)})
    with sqlite3.connect(tmp_path / "facts") as connection:
        connection.execute("UPDATE facts SET lines = replace(lines, '2012', '2013')")
    connection.close()
    with FactCache(tmp_path / "facts") as cache:
        assert cache.get(["one"]) == {}


@pytest.mark.parametrize("damage", [b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_made_anew_and_that_is_told(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "facts").write_bytes(damage)
    with FactCache(tmp_path / "facts") as cache:
        cache.put({"one": ""})
        assert set(cache.get(["one"])) == {"one"}
    (note,) = cache.notes
    assert "it is damaged and made anew" in note


def test_a_file_damaged_in_its_middle_stops_no_build(tmp_path: Path) -> None:
    path = tmp_path / "facts"
    with FactCache(path) as cache:
        cache.put({f"{n}": "" for n in range(3000)})
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 8192) + whole[-4096:])
    with FactCache(path) as cache:
        found = cache.get([f"{n}" for n in range(3000)])
        cache.put({"new": ""})
    assert "it is damaged and made anew" in cache.notes[0]
    assert all(facts == () for facts in found.values())
    with FactCache(path) as again:
        assert set(again.get(["new"])) == {"new"}
        assert again.notes == []


def test_a_file_that_another_build_writes_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.fact_cache._PATIENCE", 0.05)
    path = tmp_path / "facts"
    with FactCache(path) as cache:
        cache.put({"one": ""})
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        with FactCache(path) as cache:
            assert cache.get(["one"]) == {}
            cache.put({"two": ""})
        assert "locked" in cache.notes[0]
        other.execute("ROLLBACK")
    other.close()
    with FactCache(path) as cache:
        assert set(cache.get(["one", "two"])) == {"one"}


def test_a_folder_that_cannot_be_made_is_left_to_who_needs_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with FactCache(tmp_path / "file" / "folder" / "facts") as cache:
        cache.put({"one": ""})
        assert cache.get(["one"]) == {}
    assert "this build goes on without it" in cache.notes[0]
