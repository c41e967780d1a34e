import json

import pytest

from kg.check.render import FORMATS, SHOWN, render
from kg.check.report import GateResult, KindRow, Mutations, Outcome, Report
from kg.validate import Violation

FINDINGS = tuple(Violation("rule", f"thing-{number}", "a < b", "text", "A sentence.") for number in range(SHOWN + 3))
REPORT = Report(
    "0123456789abcdef",
    12_345,
    (
        GateResult("files", "the files are right", Outcome(13, "files"), 0.04),
        GateResult("violations", "no query has a row", Outcome(40, "queries", FINDINGS), 1.26),
        GateResult("questions", "the answers are right", Outcome(0, "questions", note="other documents"), 0.0),
    ),
    1.3,
    98.6,
)
BITTEN = Report("0123", 5, (), 0.1, 50.0, Mutations(7, (KindRow("wrong type", 4, 3, (("shapes", 2),)),), 9.0))
PASSED = Report("0123", 5, REPORT.gates[:1], 0.1, 50.0)


def test_the_text_is_a_table_with_the_first_findings_and_a_verdict() -> None:
    lines = render(REPORT, "text").splitlines()
    assert lines[1].split() == ["files", "passed", "13", "files", "0", "0.0"]
    assert lines[2].split() == ["violations", "failed", "40", "queries", "23", "1.3"]
    assert lines[3].endswith("other documents")
    assert "violations: rule: thing-0: a < b: text: “A sentence.”" in lines
    assert lines[-2] == "violations: … and 3 more"
    assert lines[-1] == "0123456789abcdef: a gate is not passed (12,345 triples, 1.3 s, 99 MiB)"
    assert "every gate is passed" in render(PASSED, "text")


def test_json_holds_all_findings() -> None:
    found = json.loads(render(REPORT, "json"))
    assert found["passed"] is False
    assert [gate["state"] for gate in found["gates"]] == ["passed", "failed", "not run"]
    assert len(found["gates"][1]["outcome"]["findings"]) == SHOWN + 3


def test_html_shows_everything_and_escapes_it() -> None:
    page = render(REPORT, "html")
    assert page.startswith("<!doctype html>")
    assert "a &lt; b" in page and "a < b" not in page
    assert page.count("<blockquote>") == SHOWN + 3
    assert "http" not in page


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_ends_in_one_line_break(form: str) -> None:
    text = render(REPORT, form)
    assert text.endswith("\n") and not text.endswith("\n\n")


def test_seeded_defects_are_a_table_by_kind_and_gate() -> None:
    lines = render(BITTEN, "text").splitlines()
    assert "wrong type  4       3       2" in lines
    assert "mutation score 0.750, seed 7, 9 s" in lines
    assert json.loads(render(BITTEN, "json"))["mutations"]["score"] == 0.75
    assert "75.0 %" in render(BITTEN, "html")
