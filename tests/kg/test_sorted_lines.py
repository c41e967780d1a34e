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
    held = [path.read_bytes().splitlines(keepends=True) for path in found.files()]
    assert {line for run in held for line in run} == set(lines)
    assert all(run == sorted(run) for run in held)
    assert list(found) == sorted(set(lines))


def test_what_is_held_in_memory_needs_no_folder(tmp_path: Path) -> None:
    found = SortedLines(tmp_path / "sorting")
    found.update([b"b\n", b"a\n"])
    assert list(found) == [b"a\n", b"b\n"]
    assert not (tmp_path / "sorting").exists()


def test_lines_that_come_after_those_in_files_are_merged(tmp_path: Path) -> None:
    found = SortedLines(tmp_path)
    found.update([b"b\n", b"d\n"])
    assert [path.read_bytes() for path in found.files()] == [b"b\nd\n"]
    found.update([b"c\n", b"b\n", b"a\n"])
    assert list(found) == [b"a\n", b"b\n", b"c\n", b"d\n"]


def test_no_lines_need_no_file(tmp_path: Path) -> None:
    assert list(SortedLines(tmp_path)) == []
    assert SortedLines(tmp_path).files() == ()


def test_no_more_files_are_open_at_once_than_a_process_may_have(tmp_path: Path) -> None:
    found = SortedLines(tmp_path, 1)
    for number in range(MOST_RUNS * 2 + 5):
        found.update([b"%d\n" % number])
    assert len(list(tmp_path.iterdir())) <= MOST_RUNS
    assert len(list(found)) == MOST_RUNS * 2 + 5
