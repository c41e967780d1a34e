"""Tasks on a real Dask cluster of several processes: a worker that is lost loses nothing."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kg.bench.serve.servers import free_port
from kg.cluster import Cluster
from kg.errors import KgError, NoCluster
from kg.pipeline import build
from kg.reading import ReadTask, cluster_at, document_reader
from kg.settings import Settings, project_root
from tests.factory import document, write_corpus

DEADLY = -1


def square_slowly(number: int) -> int:
    time.sleep(0.05)
    if number == DEADLY:
        os._exit(9)
    return number * number


def refuse(number: int) -> int:
    raise LookupError(number)


class Machines:
    """A scheduler and its workers, each a process."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._stack, self._folder = stack, folder
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self._start("scheduler", "--host", self.address, "--no-dashboard", "--no-jupyter")
        self.workers = [self.start_worker() for _ in range(2)]

    def start_worker(self) -> "subprocess.Popen[bytes]":
        return self._start("worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard")

    def _start(self, *words: str) -> "subprocess.Popen[bytes]":
        environment = os.environ | {"PYTHONPATH": str(project_root())}
        process = self._stack.enter_context(
            subprocess.Popen(
                [sys.executable, "-m", "distributed.cli.dask_" + words[0], *words[1:]],
                env=environment, cwd=self._folder, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            )
        )  # fmt: skip
        self._stack.callback(process.kill)
        return process


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    with ExitStack() as stack:
        yield Machines(stack, tmp_path)


def test_each_item_comes_back_once_though_a_worker_is_killed(machines: Machines) -> None:
    results = Cluster(machines.address).run(square_slowly, range(60))
    found = [next(results) for _ in range(5)]
    machines.workers[0].send_signal(signal.SIGKILL)
    found += results
    assert sorted(found) == [(n, n * n) for n in range(60)]


def test_an_error_of_a_task_is_not_swallowed(machines: Machines) -> None:
    with pytest.raises(LookupError):
        list(Cluster(machines.address).run(refuse, [1]))


def test_a_build_on_a_cluster_gives_the_release_of_a_build_here(machines: Machines, tmp_path: Path) -> None:
    texts = [document(f"text-{n}", f"The SCO Charter was signed on {n} June 2002.") for n in range(1, 29)]
    corpus = write_corpus(tmp_path / "texts", *texts)
    here, there = (Settings(corpus=corpus, releases=tmp_path / name) for name in ("here", "there"))
    made = build(there, how=document_reader(scheduler=machines.address))
    assert made.release.name == build(here).release.name
    assert (made.documents, made.aside) == (28, ())


def test_a_worker_of_another_version_is_told(machines: Machines) -> None:
    with pytest.raises(KgError, match="another version of the project"):
        list(Cluster(machines.address).run(ReadTask("of long ago"), [(document("a", "Nothing."),)]))


def test_a_cluster_that_does_not_answer_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.cluster.CONNECT_SECONDS", 0.5)
    with pytest.raises(NoCluster, match="start `dask scheduler`"):
        list(cluster_at(f"tcp://127.0.0.1:{free_port()}").run(square_slowly, [1]))


def test_nothing_to_do_asks_nobody() -> None:
    assert list(Cluster("tcp://127.0.0.1:1").run(square_slowly, [])) == []
