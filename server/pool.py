"""A pool of query processes: one takes a query, is killed if it does not answer in time, and is replaced."""

import json
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection, wait
from queue import Empty, LifoQueue
from threading import Lock

from server.cancellation import GONE
from server.errors import Busy, ClientGone, QueryTimeout, QueryTooHeavy, ServerError, WorkerFailed
from server.limits import GROWN_BYTES, RETRY_SECONDS
from server.metrics import Metrics
from server.plan import Job, Plan
from server.stores import StoreProcess, Stores


@dataclass
class Worker:
    """A running query process and our end of its pipe."""

    store: StoreProcess
    process: int
    pipe: Connection
    resident: int | None = None

    @classmethod
    def start(cls, stores: Stores, plan: Plan) -> "Worker":
        """A new process with the plan's store; raises WorkerFailed."""
        return cls(*stores.fork(plan))

    def ask(self, job: Job) -> tuple[dict[str, object], bytes]:
        """The answer's header and bytes; raises QueryTimeout, ClientGone or QueryTooHeavy: then it is of no use."""
        gone = GONE.get()
        try:
            self.pipe.send_bytes(json.dumps(asdict(job)).encode())
            ready = wait([self.pipe, gone.fileno()] if gone else [self.pipe], job.seconds)
            if not ready:
                raise QueryTimeout(job.seconds)
            if self.pipe not in ready:
                raise ClientGone
            return json.loads(self.pipe.recv_bytes()), self.pipe.recv_bytes()
        except (EOFError, OSError) as error:
            raise QueryTooHeavy from error

    def has_grown(self, resident: int, grown: int) -> bool:
        """Whether the process holds more memory than after its first answer, by so many bytes: a new one would not."""
        if self.resident is None:
            self.resident = resident
        return resident > self.resident + grown

    def fits(self, plan: Plan) -> bool:
        """Whether it lives and answers from the plan's store; a pipe with something to read at rest has been closed."""
        return self.store.plan == plan and self.store.is_alive() and not self.pipe.poll()

    def kill(self) -> None:
        """End the process at once."""
        self.pipe.close()
        self.store.kill(self.process)


@dataclass(frozen=True, slots=True)
class Queue:
    """How many queries may wait for a process, and for how many seconds each."""

    length: int
    seconds: float


class WorkerPool:
    """So many query processes, each taken by one query at a time, and a bounded queue before them."""

    def __init__(self, stores: Stores, size: int, queue: Queue, grown: int = GROWN_BYTES) -> None:
        self.size, self._stores, self._queue, self._grown = size, stores, queue, grown
        self._slots: LifoQueue[Worker | None] = LifoQueue()
        self._waiting, self._lock = 0, Lock()
        self.kills = 0
        for _ in range(size):
            self._slots.put(None)

    @property
    def waiting(self) -> int:
        """Queries in the queue."""
        return self._waiting

    @property
    def busy(self) -> int:
        """Queries being answered."""
        return self.size - self._slots.qsize()

    def tell(self, metrics: Metrics, name: str) -> None:
        """Let the figures for operators have those of this pool."""
        metrics.watch(f"{name}_busy", f"Query processes at work ({name}).", lambda: self.busy)
        metrics.watch(f"{name}_waiting", f"Queries that wait for a process ({name}).", lambda: self.waiting)
        metrics.watch(f"{name}_killed", f"Query processes that were ended ({name}).", lambda: self.kills)

    def refresh(self, plan: Plan) -> None:
        """Put processes of the plan's store into all slots that are at rest; raises WorkerFailed."""
        for _ in range(self._slots.qsize()):
            try:
                worker = self._slots.get_nowait()
            except Empty:
                return
            try:
                worker = self._fit(worker, plan)
            finally:
                self._slots.put(worker)

    def run(self, plan: Plan, job: Job) -> tuple[dict[str, object], bytes]:
        """The answer of a process with the plan's store.

        Raises Busy, QueryTimeout, QueryTooHeavy, ClientGone or WorkerFailed.
        """
        worker = self._take()
        try:
            worker = self._fit(worker, plan)
            header, content = worker.ask(job)
            if worker.has_grown(int(str(header.pop("resident", 0))), self._grown):
                worker = self._replaced(worker)
            return header, content
        except ServerError:
            self.kills += 1
            worker = self._replaced(worker)
            raise
        finally:
            self._slots.put(worker)
            self._stores.sweep()

    def close(self) -> None:
        """End all processes that are at rest."""
        while not self._slots.empty():
            worker = self._slots.get_nowait()
            if worker:
                worker.kill()

    def _take(self) -> Worker | None:
        """A free slot's process; raises Busy where the queue is full or the wait too long."""
        with self._lock:
            if self._slots.empty() and self._waiting >= self._queue.length:
                raise Busy(RETRY_SECONDS)
            self._waiting += 1
        try:
            return self._slots.get(timeout=self._queue.seconds)
        except Empty:
            raise Busy(RETRY_SECONDS) from None
        finally:
            with self._lock:
                self._waiting -= 1

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
