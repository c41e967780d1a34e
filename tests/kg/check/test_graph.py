from kg.check.graph import check_shapes, check_violations
from kg.check.subject import Subject
from kg.namespaces import Namespaces
from kg.rdf import Quad
from tests.kg.check.conftest import Broken

HOLDER = Namespaces().igo("holder")


def without_holder(quads: list[Quad]) -> list[Quad]:
    return [quad for quad in quads if not (quad.predicate == HOLDER and "sco-afg" in str(quad.subject))]


def test_the_project_s_release_has_no_violation(whole: Subject) -> None:
    outcome = check_violations(whole)
    assert outcome.findings == ()
    assert outcome.checked >= 16


def test_the_project_s_release_conforms_to_the_shapes(whole: Subject) -> None:
    outcome = check_shapes(whole)
    assert outcome.findings == ()
    assert outcome.checked > 80


def test_a_broken_graph_is_found_with_its_sentence(broken: Broken) -> None:
    (finding,) = check_shapes(broken(without_holder)).findings
    assert finding.sentence.startswith("It granted Afghanistan")
