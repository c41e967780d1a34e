"""Our side of the store processes: one a release, kept as long as a query process of it lives or it is current."""

import json
import os
import socket
import subprocess
import sys
from dataclasses import asdict
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from threading import Lock

from server.errors import WorkerFailed
from server.limits import START_SECONDS
from server.plan import Plan
from server.store_process import MESSAGE_BYTES

_ROOT = Path(__file__).resolve().parent.parent


class StoreProcess:
    """A running store process."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.workers = 0
        self.is_open = True
        self._lock = Lock()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        search_path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "server.store_process", str(theirs.fileno()), json.dumps(asdict(plan))],
                env={**os.environ, "PYTHONPATH": search_path},
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )

    def wait_until_ready(self) -> None:
        """Return when the store is open; raises WorkerFailed with what the process says."""
        self._control.settimeout(START_SECONDS)
        try:
            said = json.loads(self._control.recv(MESSAGE_BYTES) or b'{"ok": false, "message": "its process ended"}')
        except TimeoutError:
            said = {"ok": False, "message": "it takes too long"}
        if not said["ok"]:
            self.close()
            raise WorkerFailed(f"The store cannot be loaded: {said['message']}")

    def fork(self) -> tuple[int, Connection]:
        """A new query process: its id, and our end of its pipe; raises WorkerFailed."""
        ours, theirs = Pipe()
        try:
            with self._lock:
                socket.send_fds(self._control, [b"fork"], [theirs.fileno()])
                child = int(self._control.recv(MESSAGE_BYTES))
                self.workers += 1
        except (OSError, ValueError) as error:
            ours.close()
            raise WorkerFailed("The store's process ended.") from error
        finally:
            theirs.close()
        return child, ours

    def kill(self, child: int) -> None:
        """End a query process at once."""
        with self._lock:
            self.workers -= 1
            try:
                self._control.sendall(f"kill {child}".encode())
                self._control.recv(MESSAGE_BYTES)
            except OSError:  # the store process is gone, and its query processes with it
                return

    def fileno(self) -> int:
        """A descriptor that hangs up when the process ends."""
        return self._control.fileno()

    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def close(self) -> None:
        """End the process and its query processes."""
        self.is_open = False
        self._control.close()
        self._process.kill()
        self._process.wait()


class Stores:
    """The store processes by plan.

    The current plan and the one before keep theirs, since requests that began before a swap go on with the release that
    they began with; an older one loses its process with its last query process.
    """

    def __init__(self) -> None:
        self._running: dict[Plan, StoreProcess] = {}
        self._kept: tuple[Plan, ...] = ()
        self._lock = Lock()

    def fork(self, plan: Plan) -> tuple[StoreProcess, int, Connection]:
        """A new query process of the plan, no sweep in between; raises WorkerFailed."""
        with self._lock:
            store = self._get(plan)
            return store, *store.fork()

    def get(self, plan: Plan) -> StoreProcess:
        """The plan's process, started and waited for where none runs; raises WorkerFailed."""
        with self._lock:
            return self._get(plan)

    def _get(self, plan: Plan) -> StoreProcess:
        found = self._running.get(plan)
        if found is None or not found.is_alive():
            if found:
                found.close()
            found = StoreProcess(plan)
            found.wait_until_ready()
            self._running[plan] = found
        return found

    def prepare(self, plan: Plan) -> None:
        """Start the plan's process while another serves, then make it the current one; raises WorkerFailed."""
        with self._lock:
            known = self._running.get(plan)
            if known is not None and known.is_alive():
                self._keep(plan)
                return
        started = StoreProcess(plan)
        started.wait_until_ready()
        with self._lock:
            self._running[plan] = started
            self._keep(plan)
        self.sweep()

    def _keep(self, plan: Plan) -> None:
        """Make a plan the current one, before any sweep can see it without a query process."""
        self._kept = (plan, *(each for each in self._kept[:1] if each != plan))

    def sweep(self, patient: bool = True) -> None:
        """End the processes that have no query process, but for the current one and the one before.

        One who is not patient leaves it to the next where another is at work on the stores.
        """
        if len(self._running) <= len(self._kept) or not self._lock.acquire(blocking=patient):
            return
        try:
            for plan, process in tuple(self._running.items()):
                if self._kept and plan not in self._kept and process.workers == 0:
                    del self._running[plan]
                    process.close()
        finally:
            self._lock.release()

    def close(self) -> None:
        """End all processes."""
        with self._lock:
            for process in self._running.values():
                process.close()
            self._running.clear()
