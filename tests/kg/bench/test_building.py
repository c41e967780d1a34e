"""One build measured: its stages take all of its time."""

import json
import subprocess
import sys
from pathlib import Path

from kg.authority import load_authority
from kg.bench.building import Built, Clock
from kg.bench.corpus.writing import Writer, write_made
from kg.settings import Settings


def test_a_stage_lasts_until_the_next_begins() -> None:
    times = iter((1.0, 4.0, 9.0))
    clock = Clock(lambda: next(times))
    for stage in ("read", "read", "resolve", "resolve"):
        clock(stage, 0, 1)
    assert clock.stages() == {"read": 3.0, "resolve": 5.0}


def test_the_seconds_of_stages_are_added_up() -> None:
    built = Built(1, 0, 10, 9.0, 50.0, {"read": 3.0, "resolve": 5.0})
    assert built.spent("read", "resolve", "publish") == 8.0


def test_a_build_in_a_process_of_its_own_tells_what_it_took(tmp_path: Path) -> None:
    writer = Writer(load_authority(Settings().authority), 1)
    write_made(tmp_path / "corpus", map(writer.document, range(3)))
    command = [sys.executable, "-m", "kg.bench.building", str(tmp_path / "corpus"), str(tmp_path / "releases"), "1"]
    built = Built(**json.loads(subprocess.run(command, capture_output=True, check=True).stdout))
    assert (built.documents, built.known) == (3, 0)
    assert built.quads > 1000
    assert built.memory > 20
    assert list(built.stages) == ["documents", "read", "resolve", "populate", "infer", "validate", "publish", "load"]
    assert built.seconds * 0.8 < sum(built.stages.values()) <= built.seconds * 1.2
