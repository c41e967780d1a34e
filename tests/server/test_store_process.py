"""The store process as its parent sees it: whole messages over a socket."""

import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection, Pipe
from pathlib import Path

import pytest

from server.plan import Job, Plan, split
from server.store_process import run
from server.stores import StoreProcess
from tests.server.test_pool import plan_for

Ask = dict[str, object]


@pytest.fixture
def store(plan: Plan) -> Iterator[StoreProcess]:
    found = StoreProcess(plan)
    found.wait_until_ready()
    yield found
    found.close()


def ask(pipe: Connection, query: str = "ASK {}") -> bytes:
    job = Job(query, [], [], "application/sparql-results+json", 5.0)
    pipe.send_bytes(job.encoded())
    return split(pipe.recv_bytes())[1] or b""


def running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"


def test_forked_processes_answer_and_share_the_store_s_memory(store: StoreProcess) -> None:
    forked = [store.fork() for _ in range(3)]
    assert [ask(pipe) for _, pipe in forked] == [b'{"head":{},"boolean":true}'] * 3
    for process, _ in forked:
        smaps = Path(f"/proc/{process}/smaps_rollup").read_text()
        sizes = {line.split(":")[0]: int(line.split()[1]) for line in smaps.splitlines()[1:]}
        assert sizes["Private_Dirty"] < sizes["Rss"] / 2


def test_a_killed_process_is_gone_and_the_others_go_on(store: StoreProcess) -> None:
    (one, _), (_, pipe) = store.fork(), store.fork()
    store.kill(one)
    assert not running(one)
    assert ask(pipe) == b'{"head":{},"boolean":true}'


def test_a_process_that_ended_by_itself_is_reaped(store: StoreProcess) -> None:
    one, _ = store.fork()
    os.kill(one, signal.SIGKILL)
    time.sleep(0.1)
    store.fork()
    assert not Path(f"/proc/{one}").exists()
    store.kill(one)


def test_all_end_with_the_parent_s_end_of_the_socket(store: StoreProcess) -> None:
    process, pipe = store.fork()
    ask(pipe)
    store._control.close()
    deadline = time.monotonic() + 5
    while running(process) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not running(process)


def test_what_is_wrong_with_the_store_is_said(tmp_path: Path) -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours, theirs:
        run(theirs, plan_for(tmp_path / "none"))
        said = json.loads(ours.recv(4096))
    assert not said["ok"]
    assert "no store here" in said["message"]


def test_a_query_process_has_no_socket(store: StoreProcess) -> None:
    """The filter alone: the query reaches Oxigraph unexamined, and somebody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        _, pipe = store.fork()
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        assert ask(pipe, f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}") == b""
        with pytest.raises(TimeoutError):
            listener.accept()


def test_pipes_are_of_the_parent_and_the_child_alone() -> None:
    ours, theirs = Pipe()
    assert not os.get_inheritable(ours.fileno())
    assert not os.get_inheritable(theirs.fileno())
