"""HermiT over the small release: it passes; what is not OWL 2 DL, or follows otherwise than derived, is found."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kg.check.reasoning import check_axioms, check_entailments, check_sample, findings_of
from kg.check.subject import Subject
from kg.namespaces import Namespaces
from kg.rdf import Quad
from kg.reasoner import ReasonerReport
from kg.reasoning.explanation import Explanation
from kg.reasoning.profile import ProfileViolation
from kg.settings import Settings
from tests.kg.check.conftest import Broken

NAMES = Namespaces()
FACTS = NAMES.graph("facts")


def with_undeclared(quads: list[Quad]) -> list[Quad]:
    return [*quads, Quad(NAMES.thing("state", "afg"), NAMES.igo("alliedWith"), NAMES.thing("state", "chn"), FACTS)]


@pytest.fixture
def other_rules(small: Subject, tmp_path: Path) -> Subject:
    """The small release under rules that take an observer for a member, and forget who was represented."""
    shutil.copytree(Settings.queries / "construct", tmp_path / "construct")
    shortcuts = tmp_path / "construct" / "status-shortcuts.rq"
    shortcuts.write_text(
        shortcuts.read_text("utf-8").replace("status/observer> igo:observerOf", "status/observer> igo:memberOf")
    )
    (tmp_path / "construct" / "represented-at.rq").unlink()
    return replace(small, settings=replace(small.settings, queries=tmp_path))


def test_the_ontology_is_consistent_and_owl_2_dl(small: Subject) -> None:
    outcome = check_axioms(small)
    assert outcome.findings == ()
    assert outcome.checked > 1500


def test_a_sample_of_the_graph_agrees_with_it_and_its_dates_are_told(small: Subject) -> None:
    outcome = check_sample(small)
    assert outcome.findings == ()
    assert "dates left out" in outcome.note


def test_a_contradiction_is_told_by_its_axioms_and_the_rest_by_its_term() -> None:
    """A report made by hand: HermiT needs a minute to explain a contradiction within a whole sample."""
    cause = Explanation("The statements contradict each other", ("id:a Type igo:State", "id:a Type igo:Place"))
    profile = (ProfileViolation("a property is not declared", "urn:p"),)
    report = ReasonerReport(False, (), profile, (cause,), axioms=9, left_out=0, seconds=1.0)
    assert [str(finding) for finding in findings_of(report)] == [
        "The statements contradict each other: id:a Type igo:State; id:a Type igo:Place",
        "not OWL 2 DL: urn:p: a property is not declared",
    ]


def test_an_empty_class_that_is_not_explained_is_named_all_the_same() -> None:
    explained = Explanation("igo:A can have no member", ("igo:A SubClassOf igo:B",))
    report = ReasonerReport(True, ("urn:A", "urn:B"), (), (explained,), axioms=9, left_out=0, seconds=1.0)
    assert [str(finding) for finding in findings_of(report)][1:] == ["the class can have no member: urn:B"]


def test_a_property_that_nobody_declared_is_not_owl_2_dl(broken: Broken) -> None:
    (finding,) = check_sample(broken(with_undeclared)).findings
    assert (finding.rule, finding.thing) == ("not OWL 2 DL", NAMES.igo("alliedWith").value)


def test_the_rules_derive_what_hermit_entails(small: Subject) -> None:
    outcome = check_entailments(small)
    assert outcome.findings == ()
    assert outcome.checked > 10


def test_a_rule_that_says_more_or_less_than_the_axioms_is_found(other_rules: Subject) -> None:
    found = {str(finding) for finding in check_entailments(other_rules).findings}
    rule = "rules and axioms differ: id:state"
    assert f"{rule}/ind org:memberOf id:organization/sco: derived, and not entailed" in found
    assert f"{rule}/ind igo:observerOf id:organization/sco: entailed, and not derived" in found
    assert [line for line in found if "igo:representedAt" in line]
