"""One's own folder to build in, one atomic step to be current."""

import fcntl
import os
from pathlib import Path

import pytest

from kg.errors import FileProblem, NoRelease
from kg.publish.folder import (
    alone,
    building,
    clear_dead,
    current_release,
    release_before,
    remove_others,
    switch,
)
from tests.kg.publish.small import left_over, released

GONE = "999999999"
"""A process number above what Linux gives out."""


def test_what_a_dead_build_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / f".building-{GONE}-aa" / "store").mkdir(parents=True)
    (tmp_path / f".building-{GONE}-aa.lock").write_text("")
    (tmp_path / f".building-{GONE}-bb.lock").write_text("")
    (tmp_path / f".current-{GONE}-aa").symlink_to("nowhere")
    released(tmp_path)
    assert left_over(tmp_path) == []


def test_what_a_living_build_makes_is_left_alone(tmp_path: Path) -> None:
    with building(tmp_path) as folder:
        (folder / "part").write_text("x")
        clear_dead(tmp_path)
        released(tmp_path)
        assert (folder / "part").read_text() == "x"
    assert left_over(tmp_path) == []


def test_a_failed_build_leaves_the_current_release(tmp_path: Path) -> None:
    release = released(tmp_path)
    with pytest.raises(FileProblem, match="No space left"), building(tmp_path):
        raise OSError(28, "No space left on device")
    assert current_release(tmp_path) == release
    assert left_over(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileProblem, match="--releases"):
        released(tmp_path / "file" / "releases")


def test_current_that_is_no_link_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "current").mkdir()
    with pytest.raises(FileProblem, match="not a link"):
        switch(tmp_path, "x")


def test_no_release_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoRelease, match="kg build"):
        current_release(tmp_path)


def test_what_a_killed_removal_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / f".building-{GONE}-0123456789abcdef" / "store").mkdir(parents=True)
    released(tmp_path)
    assert left_over(tmp_path) == []


def test_two_builds_never_switch_at_once(tmp_path: Path) -> None:
    other = os.open(tmp_path, os.O_RDONLY)
    with alone(tmp_path), pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(other)


def test_a_release_that_cannot_be_removed_stays_for_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = released(tmp_path, "a")

    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "rename", refuse)
        remove_others(tmp_path, ())
    assert old.is_dir()
    remove_others(tmp_path, ())
    assert not old.is_dir()


def test_the_release_before_is_the_one_that_current_leads_to(tmp_path: Path) -> None:
    assert release_before(tmp_path) is None
    assert release_before(tmp_path) != released(tmp_path).name == release_before(tmp_path)
