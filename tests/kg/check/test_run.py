from pathlib import Path

import pytest

from kg.check.run import GATES, Request, check
from kg.errors import NoRelease
from kg.publish.folder import current_release
from kg.settings import Settings


def test_the_project_s_release_passes_every_gate(releases: Path) -> None:
    report = check(Settings(releases=releases))
    assert [gate.name for gate in report.gates if gate.state != "passed"] == []
    assert report.release == current_release(releases).name
    assert report.triples > 20_000 and report.memory > 10


def test_gates_are_told_as_they_run(small_release: Settings) -> None:
    told: list[str] = []
    report = check(small_release, lambda stage, _done, _total: told.append(stage))
    assert told == [gate.name for gate in GATES] == [gate.name for gate in report.gates]
    assert report.passed


def test_the_gates_of_the_reasoner_come_last_and_only_when_asked_for() -> None:
    assert Request().gates == GATES
    names = [gate.name for gate in Request(reasoner="hermit").gates]
    assert names == [*(gate.name for gate in GATES), "ontology", "sample", "entailments"]


def test_a_gate_has_a_name_and_says_what_it_makes_sure_of() -> None:
    assert len({gate.name for gate in GATES}) == len(GATES)
    assert all(" " not in gate.name and gate.title[0].islower() for gate in GATES)


def test_there_must_be_a_release(tmp_path: Path) -> None:
    with pytest.raises(NoRelease):
        check(Settings(releases=tmp_path))
