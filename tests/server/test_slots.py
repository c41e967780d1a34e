"""Places for query processes: taken by threads and by tasks, in the order in which they came."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from server.errors import Busy
from server.slots import Queue, Slots


def slots(size: int = 1, length: int = 8, seconds: float = 5.0) -> Slots[str]:
    return Slots(size, Queue(length, seconds))


def test_the_one_used_last_is_taken_first() -> None:
    found = slots(2)
    assert [found.take(), found.take()] == [None, None]
    found.give("a")
    found.give("b")
    assert (found.take(), found.take()) == ("b", "a")
    assert found.busy == 2
    assert found.take_free() is None


def test_who_waits_longest_is_given_what_comes() -> None:
    found = slots()
    found.take()
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(found.take)
        while found.waiting < 1:
            time.sleep(0.001)
        second = threads.submit(found.take)
        while found.waiting < 2:
            time.sleep(0.001)
        found.give("a")
        assert first.result(5) == "a"
        found.give("b")
        assert second.result(5) == "b"


def test_a_full_queue_sends_away_at_once_and_a_long_wait_in_its_time() -> None:
    full, slow = slots(length=0), slots(seconds=0.05)
    full.take()
    slow.take()
    with pytest.raises(Busy):
        full.take()
    with pytest.raises(Busy):
        slow.take()
    slow.give("a")
    assert slow.take() == "a"  # not given to the thread that went


def test_tasks_wait_without_stopping_the_loop_and_are_told_the_same() -> None:
    async def run() -> None:
        found = slots(seconds=0.2)
        found.take()
        waiting = asyncio.ensure_future(found.take_soon())
        await asyncio.sleep(0.01)
        assert found.waiting == 1 and not waiting.done()
        found.give("a")
        assert await waiting == "a"
        with pytest.raises(Busy):
            await found.take_soon()
        found.give("a")
        assert await found.take_soon() == "a"
        found.give("a")

    asyncio.run(run())


def test_what_a_thread_gives_reaches_a_task() -> None:
    async def run() -> str | None:
        found = slots()
        found.take()
        waiting = asyncio.ensure_future(found.take_soon())
        await asyncio.sleep(0)
        await asyncio.get_running_loop().run_in_executor(None, found.give, "a")
        return await waiting

    assert asyncio.run(run()) == "a"


def test_what_is_given_to_a_task_that_was_ended_is_not_lost() -> None:
    async def run() -> None:
        found = slots()
        found.take()
        waiting = asyncio.ensure_future(found.take_soon())
        await asyncio.sleep(0)
        found.give("a")
        waiting.cancel()
        await asyncio.sleep(0.01)
        assert found.take_free() == ("a",)

    asyncio.run(run())
