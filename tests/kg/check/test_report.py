from kg.check.report import GateResult, KindRow, Mutations, Outcome, Report
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


def mutations(caught: int) -> Mutations:
    rows = (KindRow("one", 50, 50, (("shapes", 20), ("violations", 50))), KindRow("two", 50, caught, (("shapes", 1),)))
    return Mutations(7, rows, 1.0)


def test_the_mutation_score_is_the_share_that_any_gate_caught() -> None:
    found = mutations(40)
    assert (found.seeded, found.score) == (100, 0.9)
    assert found.total() == KindRow("all", 100, 90, (("shapes", 21), ("violations", 50)))
    assert Mutations(1, (), 0.0).score == 0.0


def test_gates_that_do_not_bite_fail_the_whole() -> None:
    assert Report("0123", 10, (PASSED,), 1.0, 50.0, mutations(48)).passed
    assert not Report("0123", 10, (PASSED,), 1.0, 50.0, mutations(47)).passed
