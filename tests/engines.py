"""Real engines of others, started in a temporary folder and ended at once: nothing of theirs is kept."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.errors import EngineFailed
from kg.remote.address import Credentials
from kg.remote.client import Engine
from tests.server.conftest import free_port

VIRTUOSO = shutil.which("virtuoso-t")
OXIGRAPH = shutil.which("oxigraph", path=str(Path(sys.executable).parent))

INI = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = .
MaxSortedTopRows = 1000000
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 12
KeepAliveTimeout = 15
"""


NOBODY = Credentials()


@dataclass(frozen=True)
class Running:
    """An engine: where it is asked, where its graphs are written, and as whom."""

    address: str
    graphs: str
    folder: Path
    credentials: Credentials = NOBODY
    sql: int = 0
    """The port of Virtuoso's own protocol."""

    def connect(self) -> Engine:
        return Engine(self.address, self.credentials, self.graphs, seconds=60.0)

    @property
    def variables(self) -> dict[str, str]:
        """The environment of one who asks it."""
        user = {"KG_ENDPOINT_USER": self.credentials.user, "KG_ENDPOINT_PASSWORD": self.credentials.password}
        return {"KG_ENDPOINT": self.address, **(user if self.credentials.user else {})}


@contextmanager
def running_oxigraph(folder: Path) -> Iterator[Running]:
    """The Oxigraph server over an empty store in memory."""
    assert OXIGRAPH
    port = free_port()
    found = Running(f"http://127.0.0.1:{port}/query", f"http://127.0.0.1:{port}/store", folder)
    with _process([OXIGRAPH, "serve", "--bind", f"127.0.0.1:{port}"], folder, found):
        yield found


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    """A folder for what is written again and again and thrown away: on the disk where there is no place in memory."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with TemporaryDirectory(dir=memory) as name:
        yield Path(name)


@contextmanager
def running_virtuoso(folder: Path) -> Iterator[Running]:
    """Virtuoso over an empty database in a folder."""
    assert VIRTUOSO
    sql, http = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(INI.format(sql=sql, http=http), "utf-8")
    base = f"http://127.0.0.1:{http}"
    found = Running(f"{base}/sparql", f"{base}/sparql-graph-crud-auth", folder, Credentials("dba", "dba"), sql)
    with _process([VIRTUOSO, "+foreground", "+configfile", "virtuoso.ini"], folder, found):
        yield found


@contextmanager
def _process(command: list[str], folder: Path, found: Running) -> Iterator[None]:
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_until_ready(found, process)
        yield
    finally:
        process.kill()
        process.wait()


def _wait_until_ready(found: Running, process: subprocess.Popen[bytes], seconds: float = 180) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        with closing(found.connect()) as engine:
            try:
                engine.ask("ASK { ?s ?p ?o }")
                return
            except EngineFailed:
                time.sleep(0.05)
    raise AssertionError(f"{found.address} did not become ready")
