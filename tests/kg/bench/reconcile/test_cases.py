from pathlib import Path

from kg.bench.reconcile.cases import VARIANTS, absent_cases, seed_cases, variant_cases
from kg.bench.reconcile.variants import RULES
from kg.entities import read_lines
from kg.settings import Settings


def test_the_spellings_are_those_of_the_documents(small_release: Settings) -> None:
    cases = seed_cases(small_release, small_release.releases / "current")
    assert ("D. Mezentsev", "person/dmitry-mezentsev") in {(case.name, case.entity) for case in cases}
    assert len({case.name for case in cases}) == len(cases)


def test_variants_are_by_every_rule_and_nobody_s_name_already(releases: Path) -> None:
    release = releases / "current"
    names = {name.casefold() for entity in read_lines(release / "entities.jsonl") for name in entity.names}
    cases = variant_cases(release, seed_cases(Settings(), release))
    assert len({case.name for case in cases}) == len(cases) == VARIANTS
    assert {case.source for case in cases} == set(RULES)
    assert not names & {case.name.casefold() for case in cases}


def test_no_name_that_should_be_absent_is_known(releases: Path) -> None:
    names = {name.casefold() for entity in read_lines(releases / "current" / "entities.jsonl") for name in entity.names}
    cases = absent_cases()
    assert len({case.name for case in cases}) == len(cases)
    assert [case.name for case in cases if case.name.casefold() in names] == []
