"""`kg extract` by its real command: facts, and explanations of them."""

import json
from pathlib import Path

import duckdb
import pytest

from tests.kg.conftest import Run

TEXT = (
    "The Council of Foreign Ministers of the CSTO met in Minsk on 20 December 2011. Serbia was not granted a status.\n"
)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "council.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_facts_are_json_lines(kg: Run, document: Path) -> None:
    lines = kg("extract", document).stdout.decode().splitlines()
    assert json.loads(lines[0])["type"] == "meeting"


def test_an_explanation_is_text_for_people(kg: Run, document: Path) -> None:
    done = kg("extract", "--explain", document)
    assert done.returncode == 0, done.stderr.decode()
    assert "fact                 meeting.main: meeting organisation=CSTO" in done.stdout.decode()
    assert "no fact              status: 'granted' is told, but it is denied ('not')" in done.stdout.decode()


def test_an_explanation_is_json_lines_for_programs(kg: Run, document: Path) -> None:
    records = [
        json.loads(line) for line in kg("extract", "--explain", "--format", "json", document).stdout.splitlines()
    ]
    assert [TEXT[record["start"] : record["end"]] for record in records] == [record["text"] for record in records]
    assert records[0]["facts"][0]["type"] == "meeting"
    assert records[1]["declined"]


def test_a_format_is_of_an_explanation_only(kg: Run, document: Path) -> None:
    done = kg("extract", "--format", "text", document)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "kg: --format='text' cannot be used: give it together with --explain\n"


def test_a_document_that_is_not_there_is_one_line_and_exit_code_2(kg: Run, tmp_path: Path) -> None:
    done = kg("extract", "--explain", tmp_path / "none.txt")
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1


def test_facts_are_a_table_for_programs_that_read_parquet(kg: Run, document: Path, tmp_path: Path) -> None:
    done = kg("extract", "--format", "parquet", document)
    (tmp_path / "facts.parquet").write_bytes(done.stdout)
    found = duckdb.read_parquet(str(tmp_path / "facts.parquet"))
    lines = [json.loads(line) for line in kg("extract", "--format", "json", document).stdout.splitlines()]
    assert found.select("type", "quote").fetchall() == [(line["type"], line["quote"]) for line in lines]


def test_an_explanation_is_no_table(kg: Run, document: Path) -> None:
    done = kg("extract", "--explain", "--format", "parquet", document)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "kg: --format='parquet' cannot be used: give it without --explain\n"
