"""A pool of query processes: one takes a query, is killed if it does not answer in time, and is replaced."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from queue import Empty, LifoQueue

from server.errors import Busy, QueryTimeout, QueryTooHeavy, ServerError, WorkerFailed
from server.limits import RETRY_SECONDS, SLOT_WAIT_SECONDS, START_SECONDS
from server.worker import Job, Plan

_ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Worker:
    """A running query process and our end of its pipe."""

    plan: Plan
    process: subprocess.Popen[bytes]
    pipe: Connection
    ready: bool = False

    @classmethod
    def start(cls, plan: Plan) -> "Worker":
        """A new process, still loading its store."""
        ours, theirs = Pipe()
        search_path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "server.worker", str(theirs.fileno()), json.dumps(asdict(plan))],
            env={**os.environ, "PYTHONPATH": search_path},
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        return cls(plan, process, ours)

    def wait_until_ready(self) -> None:
        """Return when the store is loaded; raises WorkerFailed with what the process says."""
        if self.ready:
            return
        try:
            late = not self.pipe.poll(START_SECONDS)
            said = {"message": "it takes too long"} if late else json.loads(self.pipe.recv_bytes())
        except (EOFError, OSError):
            said = {"message": "its process ended"}
        if not said.get("ok"):
            raise WorkerFailed(f"The store cannot be loaded: {said['message']}")
        self.ready = True

    def ask(self, job: Job) -> tuple[dict[str, object], bytes]:
        """The answer's header and bytes; raises QueryTimeout or QueryTooHeavy, after which the process is of no use."""
        try:
            self.pipe.send_bytes(json.dumps(asdict(job)).encode())
            if not self.pipe.poll(job.seconds):
                raise QueryTimeout(job.seconds)
            return json.loads(self.pipe.recv_bytes()), self.pipe.recv_bytes()
        except (EOFError, OSError) as error:
            raise QueryTooHeavy from error

    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self.process.poll() is None

    def kill(self) -> None:
        """End the process at once."""
        self.pipe.close()
        self.process.kill()
        self.process.wait()


class WorkerPool:
    """So many query processes, each taken by one query at a time."""

    def __init__(self, size: int, wait_seconds: float = SLOT_WAIT_SECONDS) -> None:
        self.size, self._wait_seconds = size, wait_seconds
        self._slots: LifoQueue[Worker | None] = LifoQueue()
        for _ in range(size):
            self._slots.put(None)

    def warm(self, plan: Plan) -> None:
        """Start all processes, without waiting for them to load."""
        for _ in range(self.size):
            self._slots.get_nowait()
        for _ in range(self.size):
            self._slots.put(Worker.start(plan))

    def run(self, plan: Plan, job: Job) -> tuple[dict[str, object], bytes]:
        """The answer of a process with the plan's store; raises Busy, QueryTimeout, QueryTooHeavy or WorkerFailed."""
        try:
            worker = self._slots.get(timeout=self._wait_seconds)
        except Empty:
            raise Busy(RETRY_SECONDS) from None
        try:
            worker = _fit(worker, plan)
            worker.wait_until_ready()
            return worker.ask(job)
        except ServerError:
            worker = _replaced(worker)
            raise
        finally:
            self._slots.put(worker)

    def close(self) -> None:
        """End all processes that are at rest."""
        while not self._slots.empty():
            worker = self._slots.get_nowait()
            if worker:
                worker.kill()


def _fit(worker: Worker | None, plan: Plan) -> Worker:
    """The worker if it runs and has the plan's store, else a new one."""
    if worker and worker.plan == plan and worker.is_alive():
        return worker
    if worker:
        worker.kill()
    return Worker.start(plan)


def _replaced(worker: Worker | None) -> Worker | None:
    """A new process, already loading, in the place of one that is of no use; none where it could not even start."""
    if worker is None:
        return None
    worker.kill()
    return Worker.start(worker.plan) if worker.ready else None
