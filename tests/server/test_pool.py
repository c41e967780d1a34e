"""A pool of query processes that can be killed."""

import asyncio
import json
import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import uvloop

from kg.settings import DEFAULT_BASE_IRI, project_root
from server.cancellation import GONE, Cancellation
from server.errors import Busy, ClientGone, QueryTimeout, QueryTooHeavy, WorkerFailed
from server.media import JSON
from server.plan import Job, Plan
from server.pool import Limits, Queue, Waiting, Worker, WorkerPool
from server.stores import Stores
from tests.server.sample import Sample

DESCRIPTION = str(project_root() / "queries" / "pages" / "description.rq")
FOREVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
YES = b'{"head":{},"boolean":true}'


def job(query: str = "ASK {}", seconds: float = 5.0) -> Job:
    return Job(query, [], [], JSON.media_type, seconds)


def plan_for(store: Path) -> Plan:
    return Plan(
        str(store), "", str(project_root() / "ontology"), DESCRIPTION, DEFAULT_BASE_IRI, 1_000_000, 500 * 1024**2
    )


def copied(sample: Sample, folder: Path) -> Plan:
    """A plan for a copy of the sample's store."""
    shutil.copytree(sample.path / "store", folder / "store")
    return plan_for(folder / "store")


@pytest.fixture
def stores() -> Iterator[Stores]:
    found = Stores()
    yield found
    found.close()


@pytest.fixture
def pool(stores: Stores) -> Iterator[WorkerPool]:
    found = WorkerPool(stores, 1, Queue(64, 0.2))
    yield found
    found.close()


def test_a_process_answers_one_query_after_another(pool: WorkerPool, plan: Plan) -> None:
    for _ in range(3):
        assert pool.run(plan, job()) == ({"ok": True}, YES)


def test_a_query_past_its_deadline_is_killed_and_its_process_replaced(pool: WorkerPool, plan: Plan) -> None:
    pool.run(plan, job())
    begun = time.monotonic()
    with pytest.raises(QueryTimeout):
        pool.run(plan, job(FOREVER, 0.3))
    assert 0.3 <= time.monotonic() - begun < 1.5
    assert pool.run(plan, job())[0] == {"ok": True}
    assert pool.kills == {"deadline": 1}


def test_a_client_that_goes_away_frees_its_process(pool: WorkerPool, plan: Plan) -> None:
    def run() -> None:
        GONE.set(gone)
        pool.run(plan, job(FOREVER, 20.0))

    pool.run(plan, job())
    gone, begun = Cancellation(), time.monotonic()
    with ThreadPoolExecutor(1) as threads:
        long = threads.submit(run)
        time.sleep(0.2)
        assert pool.busy == 1
        gone.set()
        assert isinstance(long.exception(), ClientGone)
    assert time.monotonic() - begun < 5
    assert pool.run(plan, job())[1] == YES
    gone.close()


def test_who_finds_no_free_process_is_told_to_come_back(pool: WorkerPool, plan: Plan) -> None:
    pool.run(plan, job())
    with ThreadPoolExecutor(1) as threads:
        long = threads.submit(pool.run, plan, job(FOREVER, 1.0))
        time.sleep(0.2)
        with pytest.raises(Busy):
            pool.run(plan, job())
        assert isinstance(long.exception(), QueryTimeout)


def test_who_finds_the_queue_full_is_told_at_once(stores: Stores, plan: Plan) -> None:
    patient = WorkerPool(stores, 1, Queue(1, 30.0))
    patient.run(plan, job())
    with ThreadPoolExecutor(2) as threads:
        first, second = (threads.submit(patient.run, plan, job(FOREVER, 1.0)) for _ in range(2))
        while patient.waiting == 0:
            time.sleep(0.01)
        begun = time.monotonic()
        with pytest.raises(Busy):
            patient.run(plan, job())
        assert time.monotonic() - begun < 0.5
        assert [type(each.exception()) for each in (first, second)] == [QueryTimeout] * 2
    patient.close()


def test_another_release_gets_another_process(pool: WorkerPool, plan: Plan, tmp_path: Path, sample: Sample) -> None:
    pool.run(plan, job())
    assert pool.run(copied(sample, tmp_path), job("ASK { ?s ?p ?o }"))[1] == YES
    assert pool.run(plan, job())[1] == YES


def test_a_process_that_died_at_rest_is_replaced_unnoticed(pool: WorkerPool, plan: Plan) -> None:
    pool.run(plan, job())
    worker = pool._slots._free[-1]
    assert worker is not None
    os.kill(worker.process, signal.SIGKILL)
    time.sleep(0.1)
    assert pool.run(plan, job())[1] == YES


def test_a_store_process_that_died_is_replaced_unnoticed(pool: WorkerPool, stores: Stores, plan: Plan) -> None:
    pool.run(plan, job())
    os.kill(stores.get(plan)._process.pid, signal.SIGKILL)
    time.sleep(0.2)
    assert pool.run(plan, job())[1] == YES


def test_a_query_that_wants_more_memory_than_one_may_use_ends_alone(pool: WorkerPool, plan: Plan) -> None:
    with pytest.raises(QueryTooHeavy):
        pool.run(plan, job("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i", 60.0))
    assert pool.run(plan, job())[1] == YES


@pytest.mark.parametrize("limits", [Limits(grown=-1), Limits(own=-1)])
def test_a_process_that_has_grown_is_replaced_between_two_answers(stores: Stores, plan: Plan, limits: Limits) -> None:
    pool = WorkerPool(stores, 1, Queue(1, 1.0), limits)
    processes = set()
    for _ in range(3):
        assert pool.run(plan, job()) == ({"ok": True}, YES)
        worker = pool._slots._free[-1]
        assert worker is not None
        processes.add(worker.process)
    assert len(processes) == pool.renewed == 3
    assert pool.kills.total() == 0
    pool.close()


def test_a_store_that_cannot_be_loaded_is_told_each_time(pool: WorkerPool, tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(WorkerFailed, match="no store here"):
            pool.run(plan_for(tmp_path / "none"), job())


def test_a_refreshed_pool_has_its_processes_already(pool: WorkerPool, plan: Plan) -> None:
    pool.refresh(plan)
    worker = pool._slots._free[-1]
    assert worker is not None and worker.fits(plan)


def test_a_process_whose_parent_is_gone_ends_at_the_deadline(stores: Stores, plan: Plan) -> None:
    worker = Worker.start(stores, plan)
    with pytest.raises(QueryTimeout):
        worker.ask(job(FOREVER, 0.1))
    deadline = time.monotonic() + 10
    while Path(f"/proc/{worker.process}/stat").read_text().split()[2] != "Z" and time.monotonic() < deadline:
        time.sleep(0.05)
    assert Path(f"/proc/{worker.process}/stat").read_text().split()[2] == "Z"
    worker.kill()


@pytest.mark.parametrize("new_loop", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_tasks_and_threads_take_turns_with_a_process_and_its_successors(
    pool: WorkerPool, plan: Plan, new_loop: Callable[[], asyncio.AbstractEventLoop]
) -> None:
    """The event loop goes on watching a pipe between the answers: that of a process that was killed, too."""

    async def run() -> None:
        loop = asyncio.get_running_loop()
        with ThreadPoolExecutor(2) as threads:
            waiting = Waiting(asyncio.Event().wait, threads)  # type: ignore[arg-type]  # what it gives is not looked at
            for _ in range(2):
                for _ in range(3):
                    assert (await pool.run_soon(plan, job(), waiting))[1] == YES
                    assert (await loop.run_in_executor(threads, pool.run, plan, job()))[1] == YES
                with pytest.raises(QueryTimeout):
                    await pool.run_soon(plan, job(FOREVER, 0.2), waiting)
                with pytest.raises(QueryTimeout):
                    await loop.run_in_executor(threads, pool.run, plan, job(FOREVER, 0.2))

    for _ in range(2):
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(run())
    assert pool.kills == {"deadline": 8}


def test_many_tasks_share_few_processes(stores: Stores, plan: Plan) -> None:
    pool = WorkerPool(stores, 2, Queue(64, 30.0))

    async def run() -> list[bytes]:
        with ThreadPoolExecutor(2) as threads:
            waiting = Waiting(asyncio.Event().wait, threads)  # type: ignore[arg-type]
            asked = (pool.run_soon(plan, job(f"SELECT ({number} AS ?n) {{}}"), waiting) for number in range(40))
            return [content for _, content in await asyncio.gather(*asked)]

    found = asyncio.run(run())
    assert [json.loads(each)["results"]["bindings"][0]["n"]["value"] for each in found] == [*map(str, range(40))]
    pool.close()
