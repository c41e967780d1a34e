"""Builds from raw texts that are killed, that run two at once, or that find their files damaged: the next one heals."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.authority import load_authority
from kg.bench.corpus.writing import Writer, write_made
from kg.errors import NoRelease
from kg.fact_cache import NAME
from kg.publish.folder import BUILDING, current_release
from kg.publish.verify import read_texts, verify_files
from kg.settings import Settings, project_root

DOCUMENTS = 8


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "corpus"
    write_made(folder, map(Writer(load_authority(Settings().authority), 2).document, range(DOCUMENTS)))
    return folder


def started(corpus: Path, releases: Path, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "kg", "build", "--corpus", str(corpus), "--releases", str(releases), *options]
    return subprocess.Popen(
        command, cwd=project_root(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )


def finished(corpus: Path, releases: Path, *options: str) -> str:
    told, _ = (process := started(corpus, releases, *options)).communicate(timeout=400)
    assert process.returncode == 0, told
    return told


@dataclass(frozen=True)
class Undisturbed:
    """What a build makes that nothing happens to, and its seconds."""

    releases: Path
    name: str
    seconds: float


@pytest.fixture(scope="module")
def undisturbed(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    releases, begun = tmp_path_factory.mktemp("undisturbed"), time.monotonic()
    finished(corpus, releases, "--quiet")
    return Undisturbed(releases, current_release(releases).name, time.monotonic() - begun)


def processes_of(session: int) -> Iterator[int]:
    """The processes that a session still has."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            yield int(path.parent.name)


def test_a_build_killed_at_any_moment_leaves_nothing_broken_and_nobody_behind(
    corpus: Path, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    moments = random.Random(11)
    for _ in range(4):
        process = started(corpus, tmp_path, "--quiet", "--jobs", "2")
        time.sleep(moments.random() * undisturbed.seconds)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        until = time.monotonic() + 20
        while left := list(processes_of(process.pid)):
            assert time.monotonic() < until, f"processes {left} outlive the build that was killed"
            time.sleep(0.1)
        try:
            verify_files(current_release(tmp_path))
        except NoRelease:
            assert not (tmp_path / "current").exists()
    told = finished(corpus, tmp_path)
    assert current_release(tmp_path).name == undisturbed.name, told
    assert len(read_texts(current_release(tmp_path))) == DOCUMENTS
    assert [path.name for path in tmp_path.glob(f"{BUILDING}*")] == []


def test_two_builds_at_once_end_in_the_same_release(corpus: Path, undisturbed: Undisturbed, tmp_path: Path) -> None:
    both = [started(corpus, tmp_path) for _ in range(2)]
    told = [process.communicate(timeout=400)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    assert current_release(tmp_path).name == undisturbed.name
    verify_files(current_release(tmp_path))


def test_what_was_damaged_lost_or_cut_in_half_is_whole_after_the_next_build(
    corpus: Path, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    copy, releases = tmp_path / "corpus", tmp_path / "releases"
    shutil.copytree(corpus, copy)
    shutil.copytree(undisturbed.releases, releases, symlinks=True)
    cut = min(copy.glob("*.txt"))
    whole = cut.read_bytes()
    cut.write_bytes(whole[: len(whole) // 2])
    (releases / NAME).write_bytes(os.urandom(20_000))
    assert "it is damaged and made anew" in finished(copy, releases)
    assert current_release(releases).name != undisturbed.name

    cut.write_bytes(whole)
    (releases / "current").unlink()
    shutil.rmtree(releases / undisturbed.name)
    with sqlite3.connect(releases / NAME) as connection:
        connection.execute("UPDATE facts SET lines = '' WHERE rowid = 3")
    connection.close()
    told = finished(copy, releases)
    assert ["documents", "read", "before", str(DOCUMENTS - 2)] in [line.split() for line in told.splitlines()]
    assert current_release(releases).name == undisturbed.name
    verify_files(current_release(releases))
