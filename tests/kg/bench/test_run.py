"""`kg bench extract`: sizes, lines and the table."""

from pathlib import Path

import pytest

from kg.bench.measure import Measured
from kg.bench.run import BATCH, Line, Subject, bench, parse_sizes, render, take_turns
from kg.errors import BadSetting, BenchFailed, FileProblem
from kg.settings import Settings


def test_sizes_are_numbers_with_commas() -> None:
    assert parse_sizes("1, 100,10000") == (1, 100, 10_000)


@pytest.mark.parametrize("text", ["", "many", "0", "1,,2", "-3"])
def test_other_sizes_are_refused(text: str) -> None:
    with pytest.raises(BadSetting, match="numbers above 0"):
        parse_sizes(text)


class Counting:
    """A subject that takes a second for each document."""

    def __init__(self, name: str, log: list[tuple[str, int]]) -> None:
        self.name, self.log, self.read = name, log, 0

    def __call__(self, documents: int) -> Measured:
        self.log.append((self.name, documents))
        self.read += documents
        return Measured(self.read, 10 * self.read, float(self.read), 100.0)


def turns(size: int, seconds: float) -> tuple[Line, list[tuple[str, int]]]:
    log: list[tuple[str, int]] = []
    return take_turns(Counting("reader", log), Counting("tokenizer", log), size, seconds), log


def test_subjects_take_turns_over_the_same_documents() -> None:
    line, log = turns(2 * BATCH + 1, 1e9)
    assert log == [(name, size) for size in (BATCH, BATCH, 1) for name in ("reader", "tokenizer")]
    assert line.reader.documents == line.tokenizer.documents == line.asked == 2 * BATCH + 1


def test_what_the_reader_did_not_come_to_the_tokenizer_does_not_get() -> None:
    line, _ = turns(10 * BATCH, BATCH + 1.0)
    assert line.reader.documents == line.tokenizer.documents == 2 * BATCH


def test_the_table_has_speeds_memory_and_ratios() -> None:
    table = render([Line(100, Measured(100, 50_000, 1.0, 150.0), Measured(100, 50_000, 0.25, 100.0))])
    assert table.splitlines()[-1].split() == ["100", "50,000", "50,000", "200,000", "0.25", "150", "100", "1.50"]


def test_a_size_that_took_too_long_says_so() -> None:
    table = render([Line(10_000, Measured(4_000, 1, 1.0, 1.0), Measured(10_000, 1, 1.0, 1.0))])
    assert table.endswith("of 10,000 documents the reader read 4,000 in its time")


def test_a_real_run_of_one_document() -> None:
    (line,) = bench(Settings().corpus, (1,), 30.0)
    assert line.reader.words == line.tokenizer.words > 50
    assert min(line.reader.memory, line.tokenizer.memory) > 10


def test_a_measurement_that_breaks_tells_why(tmp_path: Path) -> None:
    with (
        pytest.raises(BenchFailed, match=r"the reader could not be measured: .*no documents"),
        Subject("reader", tmp_path) as read,
    ):
        read(1)
    with pytest.raises(FileProblem):
        list(bench(tmp_path, (1,), 1.0))
