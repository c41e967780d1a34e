"""One measurement: what is counted, when it stops, and its own process."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from kg.bench.measure import SUBJECTS, Measured, Task, measure, perform
from kg.model import Document
from kg.settings import Settings, project_root

DOCUMENTS = [Document(id=str(number), text="The council met.") for number in range(5)]


def busy(_document: Document) -> int:
    return sum(range(20_000))


def test_documents_and_words_are_counted() -> None:
    found = measure(busy, DOCUMENTS, 60)
    assert (found.documents, found.words) == (5, 15)
    assert found.speed > 0


def test_it_stops_when_its_time_is_over() -> None:
    assert measure(busy, DOCUMENTS, 0.0).documents == 1


def test_speed_without_time_is_none() -> None:
    assert Measured(0, 0, 0.0, 1.0).speed == 0.0


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_subject_reads(subject: str) -> None:
    found = perform(Task(subject, 1, 60, str(Settings().corpus)))
    assert found.documents == 1 and found.words > 50 and found.speed > 100


def test_a_process_of_its_own_answers_in_json(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "summit.txt").write_text("The council met in Beijing.")
    task = Task("tokenizer", 3, 60, str(tmp_path))
    command = [sys.executable, "-m", "kg.bench.measure", json.dumps(asdict(task))]
    done = subprocess.run(command, capture_output=True, cwd=project_root(), check=True)
    assert Measured(**json.loads(done.stdout)).documents == 3
