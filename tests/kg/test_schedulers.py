"""Tasks run here and in other processes: nothing is lost, whatever happens to one of them."""

import os
import time
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.schedulers import Processes, Scheduler, Serial, forked

DEADLY = -1


def square(number: int) -> int:
    return number * number


def square_or_die(number: int) -> int:
    if number == DEADLY:
        os._exit(9)
    return number * number


def die_once(path: Path) -> str:
    """Ends its process the first time that it is given a file, and never again."""
    if path.exists():
        return path.read_text()
    path.write_text("seen")
    time.sleep(0.05)
    os._exit(9)


@pytest.mark.parametrize("scheduler", [Serial(), Processes(2)])
@pytest.mark.parametrize("count", [0, 1, 23])
def test_each_item_comes_back_once_with_its_result(scheduler: Scheduler, count: int) -> None:
    assert sorted(scheduler.run(square, range(count))) == [(n, n * n) for n in range(count)]


@pytest.mark.parametrize("place", [0, 7, 15])
def test_only_the_item_that_ends_its_process_comes_back_without_a_result(place: int) -> None:
    items = [*range(place), DEADLY, *range(place, 15)]
    found = dict(Processes(2).run(square_or_die, items))
    assert found == {n: n * n for n in range(15)} | {DEADLY: None}


def test_two_deadly_items_are_told_apart() -> None:
    found = list(Processes(2).run(square_or_die, [DEADLY, 3, DEADLY, 4]))
    assert sorted(found, key=str) == [(DEADLY, None), (DEADLY, None), (3, 9), (4, 16)]


def test_what_a_process_had_when_it_died_is_done_by_another(tmp_path: Path) -> None:
    files = [tmp_path / f"{n}" for n in range(5)]
    for path in files[1:]:
        path.write_text("seen")
    assert sorted(Processes(2).run(die_once, files)) == [(path, "seen") for path in files]


@pytest.mark.parametrize("scheduler", [Serial(), Processes(2)])
def test_an_error_of_the_task_is_not_swallowed(scheduler: Scheduler) -> None:
    with pytest.raises(ZeroDivisionError):
        list(scheduler.run(invert, [1, 0]))


def invert(number: int) -> float:
    return 1 / number


def test_no_process_is_left_when_the_results_are_not_taken() -> None:
    results = Processes(2).run(slow_pid, range(100))
    started = time.monotonic()
    _, first = next(results)
    results.close()  # type: ignore[attr-defined]  # it is a generator
    assert time.monotonic() - started < 30
    with pytest.raises(ProcessLookupError):
        os.kill(first or 0, 0)


def slow_pid(_number: int) -> int:
    time.sleep(0.05)
    return os.getpid()


def test_a_forked_task_sees_what_is_here_and_changes_nothing_of_it() -> None:
    here = [1, 2]

    def task() -> tuple[int, int]:
        here.append(3)
        return sum(here), os.getpid()

    total, process = forked(task)
    assert total == 6 and process != os.getpid()
    assert here == [1, 2]


def test_a_forked_task_whose_process_dies_is_done_here() -> None:
    here = os.getpid()

    def task() -> int:
        if os.getpid() != here:
            os._exit(9)
        return 4

    assert forked(task) == 4


def test_an_error_of_a_forked_task_is_raised_here_as_it_is() -> None:
    def task() -> None:
        raise FileProblem(Path("rule.rq"), "the query cannot be run")

    with pytest.raises(FileProblem, match=r"rule\.rq: the query cannot be run"):
        forked(task)
