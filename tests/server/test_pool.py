import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.settings import DEFAULT_BASE_IRI, project_root
from server.errors import Busy, QueryTimeout, WorkerFailed
from server.media import JSON
from server.pool import Worker, WorkerPool
from server.worker import Job, Plan
from tests.server.sample import Sample

FOREVER = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def job(query: str = "ASK {}", seconds: float = 5.0) -> Job:
    return Job(query, [], [], JSON.media_type, seconds)


def plan_for(store: Path) -> Plan:
    return Plan(str(store), str(project_root() / "ontology"), DEFAULT_BASE_IRI, 1_000_000, 4 * 1024**3)


@pytest.fixture
def plan(sample: Sample) -> Plan:
    return plan_for(sample.path / "store")


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    found = WorkerPool(1, wait_seconds=0.2)
    yield found
    found.close()


def test_a_process_answers_one_query_after_another(pool: WorkerPool, plan: Plan) -> None:
    for _ in range(3):
        header, content = pool.run(plan, job())
        assert header == {"ok": True}
        assert content == b'{"head":{},"boolean":true}'


def test_a_query_past_its_deadline_is_killed_and_its_process_replaced(pool: WorkerPool, plan: Plan) -> None:
    pool.run(plan, job())
    begun = time.monotonic()
    with pytest.raises(QueryTimeout):
        pool.run(plan, job(FOREVER, 0.3))
    assert 0.3 <= time.monotonic() - begun < 1.5
    assert pool.run(plan, job())[0] == {"ok": True}


def test_who_finds_no_free_process_is_told_to_come_back(pool: WorkerPool, plan: Plan) -> None:
    pool.run(plan, job())
    with ThreadPoolExecutor(1) as threads:
        long = threads.submit(pool.run, plan, job(FOREVER, 1.0))
        time.sleep(0.2)
        with pytest.raises(Busy):
            pool.run(plan, job())
        assert isinstance(long.exception(), QueryTimeout)


def test_another_release_gets_another_process(pool: WorkerPool, plan: Plan, tmp_path: Path, sample: Sample) -> None:
    pool.run(plan, job())
    copied = tmp_path / "store"
    copied.mkdir()
    for file in (sample.path / "store").iterdir():
        (copied / file.name).write_bytes(file.read_bytes())
    assert pool.run(plan_for(copied), job("ASK { ?s ?p ?o }"))[1] == b'{"head":{},"boolean":true}'


def test_a_process_that_died_at_rest_is_replaced(pool: WorkerPool, plan: Plan) -> None:
    worker = Worker.start(plan)
    worker.wait_until_ready()
    worker.process.kill()
    worker.process.wait()
    assert not worker.is_alive()
    worker.kill()
    assert pool.run(plan, job())[0] == {"ok": True}


def test_a_store_that_cannot_be_loaded_is_told_each_time(pool: WorkerPool, tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(WorkerFailed, match="no store here"):
            pool.run(plan_for(tmp_path / "none"), job())


def test_a_warm_pool_has_its_processes_already(pool: WorkerPool, plan: Plan) -> None:
    pool.warm(plan)
    assert pool.run(plan, job())[0] == {"ok": True}


def test_a_process_ends_with_its_parent_s_end_of_the_pipe(plan: Plan) -> None:
    worker = Worker.start(plan)
    worker.wait_until_ready()
    worker.pipe.close()
    assert worker.process.wait(5) == 0


def test_a_process_whose_parent_is_gone_ends_at_the_deadline(plan: Plan) -> None:
    worker = Worker.start(plan)
    worker.wait_until_ready()
    with pytest.raises(QueryTimeout):
        worker.ask(job(FOREVER, 0.1))
    assert worker.process.wait(10) < 0
    worker.kill()
