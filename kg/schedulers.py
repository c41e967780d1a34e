"""Where tasks run: in this process, or side by side in others. One small interface, whatever stands behind it."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Protocol, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

WAITING = 2
"""Items handed over beyond those at work, for each process: none idles, and no more than these are held at once."""


class Scheduler(Protocol):
    """Runs one task on many items."""

    def run(self, task: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[T, R | None]]:
        """Each item with what the task makes of it, in any order; None where the process that had it ended."""


class Serial:
    """One item after another, here."""

    def run(self, task: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[T, R | None]]:
        """Each item with what the task makes of it, in their order."""
        for item in items:
            yield item, task(item)


@dataclass(frozen=True)
class Processes:
    """So many processes of this machine."""

    number: int

    def run(self, task: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[T, R | None]]:
        """Each item with what the task makes of it.

        A process that dies takes the others of its pool along. What these had goes to a new pool of one, an item at a
        time, so that only the item that ends its process again comes back without a result.
        """
        lost: list[T] = []
        rest = iter(items)
        while left := list(rest):
            rest = iter(left)
            with process_pool(self.number) as pool:
                yield from self._fill(pool, task, rest, lost)
            yield from ((item, _alone(task, item)) for item in lost)
            lost.clear()

    def _fill(
        self, pool: ProcessPoolExecutor, task: Callable[[T], R], rest: Iterator[T], lost: list[T]
    ) -> Iterator[tuple[T, R | None]]:
        """Results until nothing is left or a process died; what was given to it and did not come back is lost."""
        given: dict[Future[R], T] = {}
        with suppress(BrokenProcessPool):
            while True:
                for item in islice(rest, self.number * WAITING - len(given)):
                    lost.append(item)
                    given[pool.submit(task, item)] = item
                if not given:
                    return
                for future in wait(given, return_when=FIRST_COMPLETED).done:
                    item, result = given[future], future.result()
                    del given[future]
                    lost.remove(item)
                    yield item, result


def process_pool(number: int) -> ProcessPoolExecutor:
    """So many processes, each of which ends with this one."""
    return ProcessPoolExecutor(number, get_context("spawn"), end_with_parent)


def forked(task: Callable[[], R]) -> R:
    """What a task gives in a process that has the memory of this one, whose own stays as it is.

    Where that process dies, or raises what does not travel, the task is done here.
    """
    try:
        with ProcessPoolExecutor(1, get_context("fork"), _lend, (task,)) as pool:  # a fork is given it as it is
            return cast("R", pool.submit(_run_lent).result())
    except BrokenProcessPool:
        return task()


_lent: list[Callable[[], object]] = []


def _lend(task: Callable[[], object]) -> None:
    end_with_parent()
    _lent.append(task)


def _run_lent() -> object:
    return _lent.pop()()


def end_with_parent() -> None:
    """Let this process end when the one that started it is gone, however that ended: nobody waits for its results."""
    Thread(target=_wait_for_the_end, daemon=True).start()


def _wait_for_the_end() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _alone(task: Callable[[T], R], item: T) -> R | None:
    with process_pool(1) as pool:
        try:
            return pool.submit(task, item).result()
        except BrokenProcessPool:
            return None
