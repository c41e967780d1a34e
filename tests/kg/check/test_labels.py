from kg.check.labels import LANGUAGES, Coverage, check_labels, coverage
from kg.check.subject import Subject
from kg.namespaces import Namespaces
from kg.rdf import Quad
from tests.kg.check.conftest import Broken

NAMES = Namespaces()


def without_russian(quads: list[Quad]) -> list[Quad]:
    observer = NAMES.thing("status", "observer")
    return [quad for quad in quads if not (quad.subject == observer and str(quad.object).endswith("@ru"))]


def without_name(quads: list[Quad]) -> list[Quad]:
    kaz, label = NAMES.thing("state", "kaz"), NAMES.term("skos:prefLabel")
    return [quad for quad in quads if not (quad.subject == kaz and quad.predicate == label)]


def test_what_must_be_labelled_is(small: Subject) -> None:
    outcome = check_labels(small)
    assert outcome.findings == ()
    assert outcome.checked > 400
    assert "states ru 100%" in outcome.note


def test_a_status_without_a_russian_label_is_found(broken: Broken) -> None:
    (finding,) = check_labels(broken(without_russian)).findings
    assert finding.thing.endswith("status/observer")
    assert finding.rule == "a label in ru of each of the statuses"


def test_a_thing_without_any_label_is_found_by_its_english_one(broken: Broken) -> None:
    (finding,) = check_labels(broken(without_name)).findings
    assert finding.thing.endswith("state/kaz")


def test_coverage_is_the_share_of_the_things_in_each_language() -> None:
    found = coverage([("rivers", {"a": {"en"}, "b": {"en", "ru"}})])
    assert [each.language for each in found] == list(LANGUAGES)
    assert [each.share for each in found] == [1.0, 0.5, 0.0]
    assert Coverage("none", "en", 0, 0).share == 1.0
