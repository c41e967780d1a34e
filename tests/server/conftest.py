import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.serving import Serving
from kg.settings import DEFAULT_BASE_IRI, Settings, project_root
from server.engine import QueryEngine
from server.plan import Plan
from server.pool import Queue, WorkerPool
from server.release import CurrentRelease
from server.stores import Stores
from tests.once import made_once
from tests.server.client import send
from tests.server.sample import Sample, sample_in, write_release

START = """
from kg.settings import from_environment
from server.main import serve
serve(from_environment())
"""


@dataclass(frozen=True)
class Site:
    """A running server."""

    port: int
    process: subprocess.Popen[bytes]
    releases: Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(releases: Path, port: int, **variables: str) -> subprocess.Popen[bytes]:
    """A server with the environment's variables given without their `KG_`."""
    environ = {
        **os.environ,
        "PYTHONPATH": str(project_root()),
        "KG_RELEASES": str(releases),
        "KG_PORT": str(port),
        "KG_QUERY_TIMEOUT": "2",
        "KG_WARM_SIZE": "0",
        **{f"KG_{name}": value for name, value in variables.items()},
    }
    return subprocess.Popen([sys.executable, "-c", START], env=environ, stderr=subprocess.DEVNULL)


@contextmanager
def running(releases: Path, **variables: str) -> Iterator[Site]:
    port = free_port()
    process = start(releases, port, **variables)
    try:
        wait_until_ready(port, process)
        yield Site(port, process, releases)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def wait_until_ready(port: int, process: subprocess.Popen[bytes], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            if send(port, "/readyz").status == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not become ready")


@contextmanager
def engine_for(settings: Settings) -> Iterator[QueryEngine]:
    """An engine with one query process."""
    stores = Stores()
    pool = WorkerPool(stores, 1, Queue(64, 10.0))
    try:
        yield QueryEngine(settings, CurrentRelease(settings.releases, settings.base_iri), pool)
    finally:
        pool.close()
        stores.close()


def await_release(releases: CurrentRelease, name: str, seconds: float = 30) -> None:
    """Wait until a new release is prepared and served."""
    end = time.monotonic() + seconds
    while releases.get().name != name:
        assert time.monotonic() < end, releases.failed
        time.sleep(0.02)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return sample_in(made_once(tmp_path_factory.getbasetemp(), "sample", write_release))


@pytest.fixture(scope="session")
def site(sample: Sample) -> Iterator[Site]:
    with running(sample.releases) as found:
        yield found


@pytest.fixture(scope="session")
def port(site: Site) -> int:
    return site.port


@pytest.fixture(scope="session")
def corpus_site(releases: Path) -> Iterator[Site]:
    with running(releases) as site:
        yield site


@pytest.fixture
def plan(sample: Sample) -> Plan:
    """The sample's store, with an answer of at most a million bytes and half a GiB for a query."""
    ontology = str(project_root() / "ontology")
    description = str(project_root() / "queries" / "pages" / "description.rq")
    return Plan(str(sample.path / "store"), "", ontology, description, DEFAULT_BASE_IRI, 1_000_000, 500 * 1024**2)


@pytest.fixture(scope="session")
def settings(sample: Sample) -> Settings:
    return Settings(releases=sample.releases, serving=Serving(query_timeout=2.0))


@pytest.fixture(scope="session")
def engine(settings: Settings) -> Iterator[QueryEngine]:
    with engine_for(settings) as found:
        yield found
