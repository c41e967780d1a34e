from random import Random

import pytest

from kg.check.defects import KINDS
from kg.check.edits import applied
from kg.check.mutate import Probe
from kg.check.seedbed import Seedbed
from kg.check.subject import Subject


@pytest.fixture(scope="module")
def probe(small: Subject) -> Probe:
    return Probe(small)


def bed(subject: Subject, seed: int) -> Seedbed:
    return Seedbed(subject.store, subject.namespaces, Random(seed))


def test_there_are_kinds_enough() -> None:
    assert len(KINDS) >= 12
    assert all(kind.__doc__ for kind in KINDS.values())


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_changes_the_graph_and_is_caught(name: str, small: Subject, probe: Probe) -> None:
    change = KINDS[name](bed(small, 3))
    assert change is not None
    before = set(small.store)
    with applied(small.store, change):
        assert set(small.store) != before
    assert set(small.store) == before
    assert probe.gates_that_see(change)


@pytest.mark.parametrize("name", KINDS)
def test_the_same_seed_gives_the_same_defect(name: str, small: Subject) -> None:
    assert KINDS[name](bed(small, 5)) == KINDS[name](bed(small, 5))
