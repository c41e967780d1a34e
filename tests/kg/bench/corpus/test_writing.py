"""Made documents: the same bytes for the same number, evidence exact, and a reader finds what they state."""

import json
from pathlib import Path

import pytest

from kg.authority import load_authority
from kg.bench.corpus.writing import Writer, write_made
from kg.documents import read_document
from kg.errors import FileProblem
from kg.extract.reader import Reader
from kg.facts import read_facts
from kg.model import Appointment, Attendance, Fact, Status
from kg.settings import Settings

AUTHORITY = load_authority(Settings().authority)
WRITER = Writer(AUTHORITY, 5)
MANY = range(40)


def test_the_same_seed_and_number_give_the_same_document() -> None:
    assert [Writer(AUTHORITY, 5).document(n) for n in MANY] == [WRITER.document(n) for n in MANY]
    assert Writer(AUTHORITY, 6).document(1) != WRITER.document(1)


def test_documents_have_names_of_their_own() -> None:
    assert len({WRITER.document(n).id for n in range(300)}) == 300


def test_each_fact_quotes_its_sentence_exactly() -> None:
    for made in map(WRITER.document, MANY):
        assert made.facts
        for fact in map(json.loads, made.facts):
            assert made.text[fact["start"] : fact["end"]] == fact["quote"] != ""
            assert fact["document"] == made.id


def test_documents_are_spoilt_in_each_way() -> None:
    bodies = [made.text.split("\n\n")[-2] for made in map(WRITER.document, MANY)]
    texts = [made.text for made in map(WRITER.document, MANY)]
    assert any("\n" in body for body in bodies)
    assert any("  " in text for text in texts)
    assert any("\u00a0" in text for text in texts)
    assert any("\n" not in body and "  " not in body and "\u00a0" not in body for body in bodies)


def test_what_is_written_is_gold_that_the_reader_is_measured_by(tmp_path: Path) -> None:
    assert write_made(tmp_path / "made", map(WRITER.document, range(12))) == 12
    reader = Reader(AUTHORITY)
    wanted: set[tuple[str, ...]] = set()
    found: set[tuple[str, ...]] = set()
    for path in sorted((tmp_path / "made").glob("*.txt")):
        wanted |= set(map(told, read_facts(tmp_path / "made" / "gold" / f"{path.stem}.jsonl"))) - {()}
        found |= set(map(told, reader.read(read_document(path)))) - {()}
    assert len(wanted) > 150
    assert len(found & wanted) >= 0.98 * max(len(wanted), len(found))


def told(fact: Fact) -> tuple[str, ...]:
    """What tells the facts apart of which these documents have most; nothing of others."""
    match fact:
        case Attendance():
            return fact.document, " ".join(fact.person.split()), fact.of or "", fact.capacity
        case Status():
            return fact.document, fact.state, fact.organisation or "", fact.status, fact.event
        case Appointment():
            return fact.document, " ".join(fact.person.split()), fact.event
    return ()


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="name a new folder"):
        (tmp_path / "gold").mkdir()
        write_made(tmp_path, [WRITER.document(0)])
    assert list(tmp_path.glob("*.txt")) == []
