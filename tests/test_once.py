"""What is made once for a test run is whole, and is not made again."""

import os
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.once import made_once


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a worker, whoever runs this."""
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)


def write(folder: Path) -> None:
    folder.mkdir()
    (folder / "who").write_text(str(os.getpid()))


def never(_folder: Path) -> None:
    raise AssertionError("made twice")


def fail(folder: Path) -> None:
    folder.mkdir()
    raise OSError("the disk is full")


def test_it_is_made_by_the_first_who_asks(tmp_path: Path) -> None:
    made = made_once(tmp_path, "thing", write)
    assert made_once(tmp_path, "thing", never) == made
    assert (made / "who").read_text() == str(os.getpid())


def test_what_failed_half_way_is_not_there_and_is_made_by_the_next(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="full"):
        made_once(tmp_path, "thing", fail)
    assert (made_once(tmp_path, "thing", write) / "who").exists()


def test_the_workers_of_one_run_share_it(tmp_path: Path) -> None:
    """Each worker has its own folder in that of the run."""
    with get_context("spawn").Pool(2) as pool:
        found = pool.map(ask, [tmp_path / worker for worker in ("gw0", "gw1")])
    assert found[0] == found[1]
    assert sorted(path.name for path in tmp_path.glob("once-*")) == ["once-thing", "once-thing.lock"]


def ask(own: Path) -> str:
    """What a worker finds in the folder, whichever of them made it."""
    os.environ["PYTEST_XDIST_WORKER"] = own.name
    own.mkdir()
    return (made_once(own, "thing", write) / "who").read_text()
