"""One store process a release, as long as it is needed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.errors import WorkerFailed
from server.plan import Plan
from server.stores import Stores
from tests.server.sample import Sample
from tests.server.test_pool import copied, plan_for


@pytest.fixture
def stores() -> Iterator[Stores]:
    found = Stores()
    yield found
    found.close()


def test_a_plan_has_one_process(stores: Stores, plan: Plan) -> None:
    assert stores.get(plan) is stores.get(plan)


def test_a_process_that_died_is_started_again(stores: Stores, plan: Plan) -> None:
    first = stores.get(plan)
    first.close()
    assert stores.get(plan) is not first


def test_an_old_release_is_kept_as_long_as_a_query_process_of_it_lives(
    stores: Stores, plan: Plan, tmp_path: Path, sample: Sample
) -> None:
    old = stores.get(plan)
    child, _ = old.fork()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        stores.prepare(copied(sample, tmp_path / name))
    assert old.is_alive()
    old.kill(child)
    stores.sweep()
    assert not old.is_alive()


def test_the_release_before_the_current_one_keeps_its_process(
    stores: Stores, plan: Plan, tmp_path: Path, sample: Sample
) -> None:
    """A request that began before the swap may still want to fork from it."""
    stores.prepare(plan)
    old = stores.get(plan)
    stores.prepare(copied(sample, tmp_path))
    stores.sweep()
    assert old.is_alive()


def test_a_store_that_cannot_be_opened_is_told(stores: Stores, tmp_path: Path) -> None:
    with pytest.raises(WorkerFailed, match="no store here"):
        stores.prepare(plan_for(tmp_path / "none"))
    with pytest.raises(WorkerFailed, match="no store here"):
        stores.get(plan_for(tmp_path / "none"))
