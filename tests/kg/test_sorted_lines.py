"""Lines are sorted by their bytes, each once, with as little memory as one likes."""

import random
from pathlib import Path

import pytest

from kg.sorted_lines import MOST_RUNS, SortedLines


def some_lines() -> list[bytes]:
    chance = random.Random(3)
    words = ["a", "a b", "а", "\U0001f600", "\ufffd", "z", "<x>", "<x/y>"]
    return [f"{' '.join(chance.choices(words, k=chance.randint(0, 4)))}\n".encode() for _ in range(2000)]


@pytest.mark.parametrize("run_bytes", [1, 500, 1 << 20])
def test_lines_come_sorted_and_without_doubles_whatever_the_memory(tmp_path: Path, run_bytes: int) -> None:
    lines, found = some_lines(), SortedLines(tmp_path / "sorting", run_bytes)
    for start in range(0, len(lines), 70):
        found.update(lines[start : start + 70])
    assert list(found) == sorted(set(lines)) == list(found)
    assert found.settle().read_bytes() == b"".join(sorted(set(lines)))


def test_what_is_held_in_memory_needs_no_folder(tmp_path: Path) -> None:
    found = SortedLines(tmp_path / "sorting")
    found.update([b"b\n", b"a\n"])
    assert list(found) == [b"a\n", b"b\n"]
    assert not (tmp_path / "sorting").exists()


def test_lines_that_come_after_settling_are_merged(tmp_path: Path) -> None:
    found = SortedLines(tmp_path)
    found.update([b"b\n", b"d\n"])
    found.settle()
    found.update([b"c\n", b"b\n", b"a\n"])
    assert list(found) == [b"a\n", b"b\n", b"c\n", b"d\n"]
    assert found.settle().read_bytes() == b"a\nb\nc\nd\n"
    assert len(list(tmp_path.iterdir())) == 1


def test_no_lines_are_an_empty_file(tmp_path: Path) -> None:
    assert list(SortedLines(tmp_path)) == []
    assert SortedLines(tmp_path).settle().read_bytes() == b""


def test_no_more_files_are_open_at_once_than_a_process_may_have(tmp_path: Path) -> None:
    found = SortedLines(tmp_path, 1)
    for number in range(MOST_RUNS * 2 + 5):
        found.update([b"%d\n" % number])
    assert len(list(tmp_path.iterdir())) <= MOST_RUNS
    assert len(list(found)) == MOST_RUNS * 2 + 5
