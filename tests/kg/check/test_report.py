from kg.check.report import GateResult, Outcome, Report
from kg.validate import Violation

FINDING = Violation("rule", "thing")
PASSED = GateResult("one", "One", Outcome(3, "queries"), 0.1)
FAILED = GateResult("two", "Two", Outcome(3, "queries", (FINDING,)), 0.1)
NOT_RUN = GateResult("three", "Three", Outcome(0, "queries", note="nothing to check"), 0.1)


def report(*gates: GateResult) -> Report:
    return Report("0123", 10, gates, 1.0, 50.0)


def test_a_gate_is_passed_failed_or_was_not_run() -> None:
    assert [gate.state for gate in (PASSED, FAILED, NOT_RUN)] == ["passed", "failed", "not run"]


def test_one_finding_fails_the_whole_and_a_gate_that_was_not_run_does_not() -> None:
    assert report(PASSED, NOT_RUN).passed
    assert not report(PASSED, FAILED).passed


def test_findings_come_with_their_gate() -> None:
    assert list(report(PASSED, FAILED).findings()) == [(FAILED, FINDING)]
