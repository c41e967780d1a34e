"""The endpoints that are measured: each a real server in processes of its own, over the same release."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from kg.bench.serve.resident import shared_memory
from kg.errors import BenchFailed
from kg.serving import SETTINGS
from kg.settings import Settings

OURS, OXIGRAPH, RDFLIB = "communique", "oxigraph", "rdflib-endpoint"
PEERS = (OXIGRAPH, RDFLIB)
START_SECONDS = 900.0
"""How long a server may take to load its data and answer for the first time."""

_STOP_SECONDS = 20.0
_EXTRA = "install the project with its extra `bench`, or leave it out by --without"


@dataclass(frozen=True)
class Endpoint:
    """A running server: where it answers queries, how long it took to load and start."""

    name: str
    port: int
    path: str
    process: subprocess.Popen[bytes]
    seconds: float = 0.0

    def memory(self) -> float:
        """MiB of memory of all its processes, what they share counted once."""
        return shared_memory(self.process.pid)


@contextmanager
def running(name: str, release: Path, settings: Settings) -> Iterator[Endpoint]:
    """The endpoint of that name over a release, ended afterwards; raises BenchFailed."""
    port, begun = free_port(), time.monotonic()
    with TemporaryDirectory() as folder, (Path(folder) / "log").open("wb") as log:
        arguments, path = _COMMANDS[name](release, Path(folder), port)
        process = subprocess.Popen(
            arguments, env=_environment(settings), stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        endpoint = Endpoint(name, port, path, process)
        try:
            _wait_until_ready(endpoint, Path(log.name))
            yield Endpoint(name, port, path, process, time.monotonic() - begun)
        finally:
            stop(process)


def free_port() -> int:
    """A port of this machine that nothing listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a server, at once where it does not end when it is asked to."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait_until_ready(endpoint: Endpoint, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while endpoint.process.poll() is None:
        if time.monotonic() > end:
            raise BenchFailed(endpoint.name, f"it does not answer after {START_SECONDS:.0f} seconds")
        try:
            with urlopen(f"http://127.0.0.1:{endpoint.port}{endpoint.path}?query=ASK%7B%7D", timeout=START_SECONDS):
                return
        except (URLError, OSError):
            time.sleep(0.05)
    told = log.read_text("utf-8", "replace").strip().splitlines()
    raise BenchFailed(endpoint.name, (told or ["its process ended without a word"])[-1])


def _environment(settings: Settings) -> dict[str, str]:
    serving = {each.variable: each.show(getattr(settings.serving, each.name)) for each in SETTINGS}
    path = os.pathsep.join(filter(None, sys.path))
    return {**os.environ, **serving, "PYTHONPATH": path, "KG_BASE_IRI": settings.base_iri}


def _ours(release: Path, _: Path, port: int) -> tuple[list[str], str]:
    return [
        sys.executable,
        "-P",
        "-m",
        "kg",
        "serve",
        "--releases",
        str(release.parent),
        "--port",
        str(port),
    ], "/sparql"


def load_oxigraph(dump: Path, location: Path) -> str:
    """Load a dump into a new store by Oxigraph's own program, and give where that is; raises BenchFailed."""
    binary = shutil.which("oxigraph", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    if binary is None:
        raise BenchFailed(OXIGRAPH, f"the Oxigraph server is not installed: {_EXTRA} {OXIGRAPH}")
    load = [binary, "load", "--location", str(location), "--file", str(dump)]
    loaded = subprocess.run(load, capture_output=True, text=True)
    if loaded.returncode:
        raise BenchFailed(OXIGRAPH, (loaded.stderr.strip().splitlines() or ["it did not load the data"])[-1])
    return binary


def _oxigraph(release: Path, folder: Path, port: int) -> tuple[list[str], str]:
    """Loads the dump first: what the server opens is a folder on disk."""
    location = folder / "store"
    binary = load_oxigraph(release / "dumps" / "communique.nq", location)
    serve = [binary, "serve-read-only", "--location", str(location)]
    return [*serve, "--bind", f"127.0.0.1:{port}", "--union-default-graph"], "/query"


def _rdflib(release: Path, _: Path, port: int) -> tuple[list[str], str]:
    if find_spec("rdflib_endpoint") is None or find_spec("uvicorn") is None:
        raise BenchFailed(RDFLIB, f"rdflib-endpoint is not installed: {_EXTRA} {RDFLIB}")
    dump = str(release / "dumps" / "communique.nq")
    return [
        sys.executable,
        "-P",
        "-m",
        "rdflib_endpoint",
        "serve",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        dump,
    ], "/"


_COMMANDS: dict[str, Callable[[Path, Path, int], tuple[list[str], str]]] = {
    OURS: _ours,
    OXIGRAPH: _oxigraph,
    RDFLIB: _rdflib,
}
