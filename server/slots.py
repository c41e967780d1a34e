"""So many places for query processes, each taken by one query at a time, and a bounded queue before them.

Threads wait for a place, and so does the event loop, which must not block: whoever came first is served first.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from server.errors import Busy
from server.limits import RETRY_SECONDS

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Queue:
    """How many queries may wait for a process, and for how many seconds each."""

    length: int
    seconds: float


class Slots(Generic[T]):
    """What is at rest, the one used last first: its memory is warm."""

    def __init__(self, size: int, queue: Queue) -> None:
        self.size, self._queue = size, queue
        self._free: list[T | None] = [None] * size
        self._waiting: deque[Callable[[T | None], bool]] = deque()
        self._lock = Lock()

    @property
    def waiting(self) -> int:
        """Those in the queue."""
        return len(self._waiting)

    @property
    def busy(self) -> int:
        """Places that are taken."""
        return self.size - len(self._free)

    def take_free(self) -> tuple[T | None] | None:
        """What is in a free place, without waiting; None where none is free."""
        with self._lock:
            return (self._free.pop(),) if self._free else None

    def take(self) -> T | None:
        """What is in a place, waited for by this thread; raises Busy where the queue is full or the wait too long."""
        future: Future[T | None] = Future()
        with self._lock:
            if self._free:
                return self._free.pop()
            self._join(lambda item: _settle(future, item))
        try:
            return future.result(self._queue.seconds)
        except TimeoutError:
            if future.cancel():
                raise Busy(RETRY_SECONDS) from None
            return future.result()

    async def take_soon(self) -> T | None:
        """The same, waited for by a task."""
        loop = asyncio.get_running_loop()
        with self._lock:
            if self._free:
                return self._free.pop()
            future: asyncio.Future[T | None] = loop.create_future()
            self._join(lambda item: self._hand_over(loop, future, item))
        timer = loop.call_later(self._queue.seconds, _give_up, future)
        try:
            return await future
        except asyncio.CancelledError:  # given what nobody waits for any more: pass it on
            if future.done() and not future.cancelled() and not future.exception():
                self.give(future.result())
            raise
        finally:
            timer.cancel()

    def give(self, item: T | None) -> None:
        """Put into a place what is at rest now, or hand it to who waits longest."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._free.append(item)
                    return
                hand = self._waiting.popleft()
            if hand(item):
                return

    def _join(self, hand: Callable[[T | None], bool]) -> None:
        if len(self._waiting) >= self._queue.length:
            raise Busy(RETRY_SECONDS)
        self._waiting.append(hand)

    def _hand_over(self, loop: asyncio.AbstractEventLoop, future: "asyncio.Future[T | None]", item: T | None) -> bool:
        """Give to a task; what it no longer waits for comes back, or where its own loop gives is not even given."""
        if _runs(loop):
            if future.done():
                return False
            future.set_result(item)
            return True

        def settle() -> None:
            if future.done():
                self.give(item)
            else:
                future.set_result(item)

        with suppress(RuntimeError):  # the loop is closed: nobody waits
            loop.call_soon_threadsafe(settle)
            return True
        return False


def _runs(loop: asyncio.AbstractEventLoop) -> bool:
    """Whether this thread is the loop's."""
    try:
        return asyncio.get_running_loop() is loop
    except RuntimeError:
        return False


def _settle(future: Future[T | None], item: T | None) -> bool:
    """Give to a thread that waits; False where it has given up."""
    if not future.set_running_or_notify_cancel():
        return False
    future.set_result(item)
    return True


def _give_up(future: "asyncio.Future[T | None]") -> None:
    if not future.done():
        future.set_exception(Busy(RETRY_SECONDS))
