"""The figures that are promised, on the release of the project's own corpus."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.bench.reconcile.accuracy import Ask, Found, measure, together
from kg.bench.reconcile.cases import Case, absent_cases, seed_cases, variant_cases
from kg.entities import read_lines
from kg.settings import Settings
from server.reconcile.asked import Query
from server.reconcile.index import EntityIndex
from server.reconcile.match import match


@pytest.fixture(scope="module")
def ask(releases: Path) -> Ask:
    index = EntityIndex(read_lines(releases / "current" / "entities.jsonl"), Settings().base_iri)

    def answer(names: Sequence[str]) -> list[list[Found]]:
        return [[Found(each.entity.id, each.match) for each in match(index, Query((name,)))] for name in names]

    return answer


def test_spellings_of_the_documents_and_their_variants_find_what_they_mean(releases: Path, ask: Ask) -> None:
    seeds = seed_cases(Settings(), releases / "current")
    variants = variant_cases(releases / "current", seeds)
    assert len(seeds) > 100
    assert len(variants) == 200
    for share in (*measure(seeds, ask), together(measure(variants, ask), "variants")):
        assert share.value >= 0.97, share


def test_names_that_are_not_in_the_graph_have_no_sure_match(ask: Ask) -> None:
    absent = absent_cases()
    assert len(absent) == 100
    found = together(measure(absent, ask), "absent")
    assert found.value >= 0.99, found


def test_a_share_tells_what_is_not_right() -> None:
    cases = [Case("a", "x", "seeds"), Case("b", "y", "seeds"), Case("c", "", "absent"), Case("d", "", "absent")]
    answers = {"a": [Found("x", False)], "b": [], "c": [Found("x", True)], "d": [Found("x", False)]}
    seeds, absent = measure(cases, lambda names: [answers[name] for name in names])
    assert (seeds.right, seeds.total, seeds.others) == (1, 2, ("b → nothing",))
    assert (absent.right, absent.others) == (1, ("c → x",))
    assert together([], "none").value == 1.0
