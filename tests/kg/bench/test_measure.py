"""One measurement: what is counted, batch by batch, and what the process answers."""

import io
import json
from pathlib import Path

import pytest

from kg.bench.measure import Measured, answer, measure
from kg.model import Document

DOCUMENTS = [Document(id=str(number), text="The council met.") for number in range(5)]


def busy(_document: Document) -> int:
    return sum(range(20_000))


def test_documents_and_words_are_counted_over_all_batches() -> None:
    found = list(measure(busy, DOCUMENTS, [2, 3]))
    assert [(each.documents, each.words) for each in found] == [(2, 6), (5, 15)]
    assert found[-1].seconds > found[0].seconds > 0
    assert found[-1].speed > 0


def test_speed_without_time_is_none() -> None:
    assert Measured(0, 0, 0.0, 1.0).speed == 0.0


def test_each_number_that_is_asked_for_is_answered_by_a_line_of_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "summit.txt").write_text("The council met in Beijing.")
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n3\n"))
    answer(busy, tmp_path)
    lines = capsys.readouterr().out.splitlines()
    assert [Measured(**json.loads(line)).documents for line in lines] == [1, 4]
