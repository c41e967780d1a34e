"""A pool of query processes: one takes a query, is killed if it does not answer in time, and is replaced."""

import asyncio
import os
import select
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait

from server.cancellation import GONE
from server.errors import ClientGone, QueryTimeout, QueryTooHeavy, ServerError, WorkerFailed
from server.limits import GROWN_BYTES, OWN_BYTES, PAUSE_SECONDS, WATCH_SECONDS
from server.metrics import Metrics
from server.plan import Job, Plan, split
from server.slots import Queue, Slots
from server.stores import StoreProcess, Stores

__all__ = ["Queue", "Worker", "WorkerPool"]
Answered = tuple[dict[str, object], bytes]

_REASONS: Mapping[type[BaseException], str] = {
    QueryTimeout: "deadline",
    QueryTooHeavy: "memory",
    ClientGone: "client_gone",
    asyncio.CancelledError: "client_gone",
}

_SELECTABLE = 1024
"""select(2) takes descriptors below this number only; poll(2), which takes all, counts in milliseconds."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of memory with more of which a process is replaced: so much `grown` since its first answer, its `own`."""

    grown: int = GROWN_BYTES
    own: int = OWN_BYTES


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a task that waits for an answer has beside it: what is done when its client has gone, and threads.

    One that waits `alone` may hold the event loop for a moment: nobody else wants it.
    """

    gone: Callable[[], Awaitable[None]]
    threads: Executor
    alone: bool = False


@dataclass
class Worker:
    """A running query process and our end of its pipe."""

    store: StoreProcess
    process: int
    pipe: Connection
    resident: int | None = None
    _poll: select.poll = field(default_factory=select.poll)
    _answered: "asyncio.Future[bool] | None" = None
    _watching: asyncio.AbstractEventLoop | None = None

    def __post_init__(self) -> None:
        self._poll.register(self.pipe.fileno(), select.POLLIN)
        self._poll.register(self.store.fileno(), 0)  # tells of its end without being asked

    @classmethod
    def start(cls, stores: Stores, plan: Plan) -> "Worker":
        """A new process with the plan's store; raises WorkerFailed."""
        return cls(*stores.fork(plan))

    def ask(self, job: Job) -> Answered:
        """The answer's header and bytes; raises QueryTimeout, ClientGone or QueryTooHeavy: then it is of no use."""
        gone = GONE.get()
        try:
            self.pipe.send_bytes(job.encoded())
            ready = wait([self.pipe, gone.fileno()] if gone else [self.pipe], job.left)
            if not ready:
                raise QueryTimeout(job.seconds)
            if self.pipe not in ready:
                raise ClientGone
            header, content = split(self.pipe.recv_bytes())
            return header, self.pipe.recv_bytes() if content is None else content
        except (EOFError, OSError) as error:
            raise QueryTooHeavy from error

    async def ask_soon(self, job: Job, waiting: Waiting) -> Answered:
        """The same without blocking the event loop; a job that is not short is better asked by a thread."""
        try:
            self.pipe.send_bytes(job.encoded())
            if not (waiting.alone and self._answers_at_once()):
                await self._readable(job, waiting)
            header, content = split(self.pipe.recv_bytes())
            if content is None:
                content = await asyncio.get_running_loop().run_in_executor(waiting.threads, self.pipe.recv_bytes)
            return header, content
        except (EOFError, OSError) as error:
            raise QueryTooHeavy from error

    def _answers_at_once(self) -> bool:
        """Whether there is an answer within the moment that the event loop itself may wait."""
        descriptor = self.pipe.fileno()
        return descriptor < _SELECTABLE and bool(select.select((descriptor,), (), (), PAUSE_SECONDS)[0])

    async def _readable(self, job: Job, waiting: Waiting) -> None:
        """Return when there is an answer; raises QueryTimeout or ClientGone. A short wait needs no watch."""
        loop = asyncio.get_running_loop()
        answered = self._watch(loop)
        timer = loop.call_later(min(WATCH_SECONDS, job.left), _settle, answered, False)
        try:
            if await answered:
                return
            answered = self._watch(loop)
            gone = asyncio.ensure_future(waiting.gone())
            left = max(0.0, job.left - WATCH_SECONDS)
            await asyncio.wait((answered, gone), timeout=left, return_when=asyncio.FIRST_COMPLETED)
            went = gone.done()
            gone.cancel()
            if not answered.done():
                raise ClientGone if went else QueryTimeout(job.seconds)
        finally:
            timer.cancel()
            self._answered = None

    def _watch(self, loop: asyncio.AbstractEventLoop) -> "asyncio.Future[bool]":
        """Done when there is an answer. An event loop watches the pipe from the first time on: to begin costs more."""
        self._answered = answered = loop.create_future()
        if self._watching is not loop:
            self._watching = loop
            loop.add_reader(self.pipe.fileno(), self._notice)
            os.set_blocking(self.pipe.fileno(), True)  # libuv leaves what it watches in the other mode
        return answered

    def _notice(self) -> None:
        """There is something to read: an answer to a task, or what is a thread's affair, or nobody's."""
        if self._answered is None:
            self._unwatch()
        else:
            _settle(self._answered, True)

    def _unwatch(self) -> None:
        loop, self._watching = self._watching, None
        if loop:
            loop.remove_reader(self.pipe.fileno())

    def _close(self) -> None:
        self._unwatch()
        self.pipe.close()

    def has_grown(self, header: dict[str, object], limits: Limits) -> bool:
        """Whether by its answer's header the process holds more memory than it may, and a new one would not."""
        resident, own = (int(str(header.pop(name, 0))) for name in ("resident", "own"))
        if self.resident is None:
            self.resident = resident
        return resident > self.resident + limits.grown or own > limits.own

    def fits(self, plan: Plan) -> bool:
        """Whether it lives and answers from the plan's store; a pipe with something to read at rest has been closed."""
        store = self.store
        return store.is_open and (store.plan is plan or store.plan == plan) and not self._poll.poll(0)

    def kill(self) -> None:
        """End the process at once. A pipe that an event loop watches is closed by that one, when it comes to it."""
        self.store.kill(self.process)
        if self._watching is None:
            self.pipe.close()
            return
        try:
            self._watching.call_soon_threadsafe(self._close)
        except RuntimeError:  # the loop is closed, and watches nothing
            self._watching = None
            self.pipe.close()


class WorkerPool:
    """So many query processes, each taken by one query at a time, and a bounded queue before them."""

    def __init__(self, stores: Stores, size: int, queue: Queue, limits: Limits = DEFAULT_LIMITS) -> None:
        self.size, self._stores, self._limits = size, stores, limits
        self._slots: Slots[Worker] = Slots(size, queue)
        self.kills: Counter[str] = Counter()
        """Processes that were ended, by the reason."""

        self.renewed = 0
        """Processes that had grown and were replaced between two queries."""

    @property
    def waiting(self) -> int:
        """Queries in the queue."""
        return self._slots.waiting

    @property
    def busy(self) -> int:
        """Queries being answered."""
        return self._slots.busy

    def tell(self, metrics: Metrics, name: str) -> None:
        """Let the figures for operators have those of this pool."""
        metrics.watch(f"{name}_busy", f"Query processes at work ({name}).", lambda: self.busy)
        metrics.watch(f"{name}_waiting", f"Queries that wait for a process ({name}).", lambda: self.waiting)
        metrics.watch(
            f"{name}_renewed", f"Query processes replaced since they had grown ({name}).", lambda: self.renewed
        )
        metrics.tally(f"{name}_killed", f"Query processes that were ended ({name}).", "reason", lambda: self.kills)

    def refresh(self, plan: Plan) -> None:
        """Put processes of the plan's store into all slots that are at rest; raises WorkerFailed."""
        taken = [found for _ in range(self.size) if (found := self._slots.take_free())]
        for (worker,) in taken:
            fresh = None
            try:
                fresh = self._fit(worker, plan)
            finally:
                self._slots.give(fresh)

    def run(self, plan: Plan, job: Job) -> Answered:
        """The answer of a process with the plan's store.

        Raises Busy, QueryTimeout, QueryTooHeavy, ClientGone or WorkerFailed.
        """
        worker = self._slots.take()
        try:
            worker = self._fit(worker, plan)
            header, content = worker.ask(job)
            if self._has_grown(worker, header):
                worker = self._replaced(worker)
            return header, content
        except ServerError as error:
            self.kills[_REASONS.get(type(error), "failed")] += 1
            worker = self._replaced(worker)
            raise
        finally:
            self._slots.give(worker)
            self._stores.sweep()

    async def run_soon(self, plan: Plan, job: Job, waiting: Waiting) -> Answered:
        """The same on the event loop; what takes time, such as to replace a process, is done by a thread."""
        loop, threads = asyncio.get_running_loop(), waiting.threads
        worker = await self._slots.take_soon()
        try:
            if worker is None or not worker.fits(plan):
                worker = await loop.run_in_executor(threads, self._fit, worker, plan)
            header, content = await worker.ask_soon(job, waiting)
            if self._has_grown(worker, header):
                worker = await loop.run_in_executor(threads, self._replaced, worker)
            return header, content
        except (ServerError, asyncio.CancelledError) as error:
            self.kills[_REASONS.get(type(error), "failed")] += 1
            worker = await loop.run_in_executor(threads, self._replaced, worker)
            raise
        finally:
            self._slots.give(worker)
            self._stores.sweep(patient=False)

    def close(self) -> None:
        """End all processes that are at rest."""
        while found := self._slots.take_free():
            for worker in found:
                if worker:
                    worker.kill()

    def _has_grown(self, worker: Worker, header: dict[str, object]) -> bool:
        if not worker.has_grown(header, self._limits):
            return False
        self.renewed += 1
        return True

    def _fit(self, worker: Worker | None, plan: Plan) -> Worker:
        """The worker if it has the plan's store, else a new one."""
        if worker and worker.fits(plan):
            return worker
        if worker:
            worker.kill()
        return Worker.start(self._stores, plan)

    def _replaced(self, worker: Worker | None) -> Worker | None:
        """A new process of the same store in the place of one that is of no use; none where the store's is gone."""
        if worker is None:
            return None
        worker.kill()
        try:
            return Worker.start(self._stores, worker.store.plan)
        except WorkerFailed:
            return None


def _settle(future: "asyncio.Future[bool]", value: bool) -> None:
    if not future.done():
        future.set_result(value)
