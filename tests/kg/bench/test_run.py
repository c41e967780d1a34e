"""`kg bench extract`: sizes, lines and the table."""

from pathlib import Path

import pytest

from kg.bench.measure import Measured, Task
from kg.bench.run import Line, bench, measure_apart, parse_sizes, render
from kg.errors import BadSetting, BenchFailed, FileProblem
from kg.settings import Settings


def test_sizes_are_numbers_with_commas() -> None:
    assert parse_sizes("1, 100,10000") == (1, 100, 10_000)


@pytest.mark.parametrize("text", ["", "many", "0", "1,,2", "-3"])
def test_other_sizes_are_refused(text: str) -> None:
    with pytest.raises(BadSetting, match="numbers above 0"):
        parse_sizes(text)


def test_both_subjects_get_the_same_task_at_each_size() -> None:
    asked: list[Task] = []

    def note(task: Task) -> Measured:
        asked.append(task)
        return Measured(task.documents, 10, 1.0, 100.0)

    lines = list(bench(Settings().corpus, (1, 5), 9.0, note))
    assert [line.asked for line in lines] == [1, 5]
    assert [(task.subject, task.documents, task.seconds) for task in asked] == [
        ("reader", 1, 9.0),
        ("tokenizer", 1, 9.0),
        ("reader", 5, 9.0),
        ("tokenizer", 5, 9.0),
    ]


def test_what_the_reader_did_not_come_to_the_tokenizer_does_not_get() -> None:
    lines = list(bench(Settings().corpus, (9,), 1.0, lambda task: Measured(min(task.documents, 4), 10, 1.0, 100.0)))
    assert lines[0].reader.documents == lines[0].tokenizer.documents == 4


def test_the_table_has_speeds_memory_and_ratios() -> None:
    table = render([Line(100, Measured(100, 50_000, 1.0, 150.0), Measured(100, 50_000, 0.25, 100.0))])
    assert table.splitlines()[-1].split() == ["100", "50,000", "50,000", "200,000", "0.25", "150", "100", "1.50"]


def test_a_size_that_took_too_long_says_so() -> None:
    table = render([Line(10_000, Measured(4_000, 1, 1.0, 1.0), Measured(10_000, 1, 1.0, 1.0))])
    assert table.endswith("of 10,000 documents the reader read 4,000 in its time")


def test_a_real_run_of_one_document() -> None:
    (line,) = bench(Settings().corpus, (1,), 30.0)
    assert line.reader.words == line.tokenizer.words > 50
    assert line.reader.memory > line.tokenizer.memory > 10


def test_a_measurement_that_breaks_tells_why(tmp_path: Path) -> None:
    with pytest.raises(BenchFailed, match="could not be measured"):
        measure_apart(Task("reader", 1, 1.0, str(tmp_path)))
    with pytest.raises(FileProblem):
        list(bench(tmp_path, (1,), 1.0))
