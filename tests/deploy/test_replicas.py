"""Several servers over one release behind nginx: one is killed, one comes back, one is ahead of the others."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from threading import Event
from urllib.parse import quote

import pytest

from kg.settings import project_root
from tests.deploy.proxy import NGINX, proxied
from tests.server.client import Reply, send
from tests.server.conftest import free_port, wait_until_ready
from tests.server.sample import write_release

REPLICAS = 2
COUNT = 'SELECT (COUNT(*) AS ?n) {{ ?s ?p ?o FILTER(?o != "{}") }}'
LONG = 'SELECT (COUNT(*) AS ?n) {{ ?a ?b ?c . ?d a ?e FILTER(CONCAT(STR(?c), STR(?e)) != "{}") }}'
"""Some two seconds of work: those asked first are not done before the last has begun."""

PAGE = "/page/state/mng"
PATHS = (PAGE, "/", "/data/state/mng.ttl", "/downloads/communique.nt", "/sparql?query=" + quote(COUNT.format("")))
LONG_ONES = (
    *(("GET", "/sparql?query=" + quote(LONG.format(n)), "") for n in range(REPLICAS)),
    *(("POST", "/sparql", LONG.format(f"posted {n}")) for n in range(REPLICAS)),
)
"""One for each replica by each method: method, path and body."""

ANOTHER = """GRAPH <https://w3id.org/communique/graph/facts> {
  <https://w3id.org/communique/id/state/mng> <http://www.w3.org/2000/01/rdf-schema#comment> "more"@en }"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one request through nginx came to; status 0 where its connection broke."""

    method: str
    path: str
    status: int
    release: str = ""
    etag: str = ""
    body: bytes = b""


class Replica:
    """A real `kg serve` with releases of its own, as on a machine of its own."""

    def __init__(self, releases: Path) -> None:
        self.releases, self.port = releases, free_port()
        self.process = self.start()

    def start(self) -> "subprocess.Popen[bytes]":
        """Start it, anew where it was killed."""
        options = {"RELEASES": str(self.releases), "PORT": str(self.port), "BEHIND_PROXY": "on", "QUERIES": "2"}
        environment = os.environ | {f"KG_{name}": value for name, value in options.items()}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kg", "serve"],
            env=environment, cwd=project_root(), stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        return self.process

    def kill(self) -> None:
        """End it at once with all its processes, as a machine that fails does."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(20)

    def switch(self, release: str) -> None:
        """Let it serve another of its releases."""
        link = self.releases / "next"
        link.symlink_to(release)
        link.replace(self.releases / "current")

    def figure(self, name: str) -> float:
        """The sum of a figure that it tells of itself."""
        text = send(self.port, "/metrics").text
        return sum(float(value) for value in re.findall(rf"^{name}(?:{{[^}}]*}})? (\S+)$", text, re.MULTILINE))


@dataclass(frozen=True)
class Cluster:
    """nginx at a port, the replicas behind it, and the two releases that each has; all serve the first."""

    port: int
    replicas: tuple[Replica, ...]
    first: str
    second: str


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = tmp_path_factory.mktemp("made")
    second = write_release(made, extra=ANOTHER).path.name
    first = write_release(made).path.name
    with ExitStack() as stack:
        replicas = []
        for number in range(REPLICAS):
            folder = tmp_path_factory.mktemp(f"replica-{number}") / "releases"
            replicas.append(Replica(shutil.copytree(made, folder, symlinks=True)))
            stack.callback(replicas[-1].kill)
        for replica in replicas:
            wait_until_ready(replica.port, replica.process)
        front = proxied(tmp_path_factory.mktemp("nginx"), *(each.port for each in replicas), fail_timeout="1s")
        yield Cluster(stack.enter_context(front), tuple(replicas), first, second)


def asked(port: int, method: str, path: str, query: str = "") -> Answer:
    """What comes of a request; a query is in its body."""
    said = {"body": query.encode(), "Content_Type": "application/sparql-query"} if query else {}
    try:
        reply: Reply = send(port, path, method=method, **said)  # type: ignore[arg-type]  # a body or a header
    except (OSError, HTTPException):
        return Answer(method, path, 0)
    return Answer(
        method, path, reply.status, reply.headers.get("x-release", ""), reply.headers.get("etag", ""), reply.body
    )


@contextmanager
def loaded(port: int) -> Iterator[list[Answer]]:
    """Four clients that ask all the while: pages, data, downloads, and queries that no cache knows, in each method."""
    over, answers = Event(), list[Answer]()

    def client(name: int) -> None:
        turn = 0
        while not over.is_set():
            turn += 1
            answers.extend(asked(port, "GET", path) for path in PATHS)
            fresh = COUNT.format(f"{name} {turn}")
            answers.append(asked(port, "HEAD", PAGE))
            answers.append(asked(port, "GET", "/sparql?query=" + quote(fresh)))
            answers.extend(asked(port, method, "/sparql", f"{fresh} # {method}") for method in ("QUERY", "POST"))

    with ThreadPoolExecutor(4) as threads:
        clients = [threads.submit(client, name) for name in range(4)]
        try:
            yield answers
        finally:
            over.set()
        for each in clients:
            each.result()


def busy(replica: Replica) -> float:
    """How many queries a replica is answering."""
    return replica.figure("communique_queries_busy")


def wait_for(what: Callable[[], object], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


if NGINX:

    def test_replicas_of_one_release_give_the_same_bytes_under_the_same_etags(cluster: Cluster) -> None:
        for path in PATHS:
            alone = {asked(replica.port, "GET", path) for replica in cluster.replicas}
            assert alone == {asked(cluster.port, "GET", path)}, path
            (answer,) = alone
            assert (answer.status, answer.release) == (200, cluster.first)
            assert answer.etag.startswith('"')

    def test_no_request_that_may_be_sent_again_is_lost_when_a_replica_is_killed(cluster: Cluster) -> None:
        """The replicas have a long GET and a long POST each, and short requests of a load, when one of them is killed.

        A POST that the dead one had is lost and may be sent again; on a slow machine it may have been answered before.
        """
        with ThreadPoolExecutor(len(LONG_ONES)) as threads:
            long = [threads.submit(asked, cluster.port, *each) for each in LONG_ONES]
            wait_for(lambda: any(busy(replica) for replica in cluster.replicas))
            victim = max(cluster.replicas, key=busy)
            with loaded(cluster.port) as answers:
                wait_for(lambda: answers)
                victim.kill()
                answers += [each.result() for each in long]
        lost = [each for each in answers if each.status != 200]
        told = [(each.method, each.status, each.body[:200]) for each in lost]
        assert {each.method for each in lost} <= {"POST"}, told
        assert {each.status for each in lost} <= {502}, "nginx says that it has no answer"
        assert {each.path for each in answers} >= {*PATHS}
        assert asked(cluster.port, *LONG_ONES[-1]).status == 200, (
            "who sent it may send it again: a query changes nothing"
        )

    def test_a_replica_that_comes_back_is_used_again_and_while_it_is_ahead_no_answer_mixes(cluster: Cluster) -> None:
        returned, *others = sorted(cluster.replicas, key=lambda replica: replica.process.poll() is None)
        returned.switch(cluster.second)
        with loaded(cluster.port) as answers:
            if returned.process.poll() is not None:
                returned.start()
            wait_until_ready(returned.port, returned.process)
            wait_for(lambda: {cluster.first, cluster.second} <= {each.release for each in answers})
            differing = len(answers)
            for replica in others:
                replica.switch(cluster.second)
            wait_for(lambda: {each.release for each in answers[-60:]} == {cluster.second})
        assert {each.status for each in answers} == {200}
        assert {each.release for each in answers[:differing]} == {cluster.first, cluster.second}
        tags = defaultdict(set)
        for answer in answers:
            if answer.path in PATHS and answer.method == "GET":
                tags[answer.path, answer.release].add((answer.etag, answer.body))
        assert len(tags) == 2 * len(PATHS)
        assert all(len(each) == 1 for each in tags.values()), "an answer is of the release that it names, whole"
        assert tags[PATHS[-1], cluster.first] != tags[PATHS[-1], cluster.second]
