"""Four piles: agree, differs, missing there, missing here."""

from dataclasses import replace

import pytest

from kg.wikidata.claims import Claim
from kg.wikidata.comparison import Finding, compare
from kg.wikidata.statements import MEMBER, Statement
from tests.kg.wikidata.factory import MONGOLIA, SCO, snapshot, status, term, there


def found(claim: Claim, *statements: Statement) -> Finding:
    (finding,) = [each for each in compare([claim], snapshot(*statements)).findings if each.claim]
    return finding


OBSERVER = status(start="2004-06-17", shown="2012-06-07")


@pytest.mark.parametrize(
    ("start", "end"),
    [("2004-06-17", None), ("2004", None), (None, None), ("2004-06", "2024-07-04"), (None, "2012")],
)
def test_what_does_not_contradict_agrees(start: str | None, end: str | None) -> None:
    assert found(OBSERVER, there(OBSERVER, start, end)).pile == "agree"


@pytest.mark.parametrize(
    ("claim", "start", "end", "reason"),
    [
        (OBSERVER, "2005", None, "start: 2004-06-17 here, 2005 there"),
        (OBSERVER, "2004", "2010", "shown on 2012-06-07, and ended on 2010 there"),
        (status(shown="2012-06-07"), "2017-06-09", None, "shown on 2012-06-07, and began on 2017-06-09 there"),
        (status(end="2010"), None, "2011-01", "end: 2010 here, 2011-01 there"),
        (status(start="2012"), None, "2010", "shown on 2012, and ended on 2010 there"),
    ],
)
def test_what_contradicts_differs_and_says_in_what(claim: Claim, start: str, end: str, reason: str) -> None:
    finding = found(claim, there(claim, start, end))
    assert finding.pile == "differs"
    assert reason in finding.reason


def test_what_wikidata_does_not_say_is_missing_there() -> None:
    finding = found(OBSERVER)
    assert (finding.pile, finding.reason, finding.beside) == ("missing there", "Wikidata has no such statement", 0)


def test_a_status_of_another_kind_is_no_agreement() -> None:
    """Observer here, member there since later: two statements, of which neither stands for the other."""
    member = Statement("Q711", MEMBER, "Q485207", "2017")
    comparison = compare([OBSERVER], snapshot(member))
    assert [(each.pile, each.property) for each in comparison.findings] == [
        ("missing there", "P10624"),
        ("missing here", "P463"),
    ]


def test_another_term_of_an_office_is_missing_there_beside_the_one_that_is() -> None:
    second = term(start="2012", end="2016")
    finding = found(second, there(second, "2000", "2008"))
    assert (finding.pile, finding.reason, finding.beside) == ("missing there", "another term", 1)


def test_an_office_shown_within_a_term_agrees_with_it() -> None:
    shown = term(kind="office", shown="2012-06-07")
    finding = found(shown, there(shown, "2000", "2008"), there(shown, "2012-05-07"))
    assert (finding.pile, finding.beside) == ("agree", 1)
    assert finding.statement is not None and finding.statement.start == "2012-05-07"


def test_statements_between_known_things_that_no_text_says_are_missing_here() -> None:
    other = Statement("Q711", "P463", "Q999")
    of_others = Statement("Q1", "P463", "Q485207")
    mine = Statement("Q711", "P463", "Q485207", "2030", id="s9")
    comparison = compare([OBSERVER], snapshot(there(OBSERVER), other, of_others, mine))
    (missing,) = comparison.pile("missing here")
    assert (missing.statement, missing.subject, missing.value) == (mine, MONGOLIA, SCO)


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (status("dialogue partner"), "no property for the status dialogue partner"),
        (status("guest"), "no property for the status guest"),
        (status(is_scheduled=True), "only schedules"),
        (status(subject=replace(MONGOLIA, qid="")), "Mongolia has no verified item"),
        (status(value=replace(SCO, qid="")), "SCO has no verified item"),
        (status(subject=replace(MONGOLIA, qid="Q5")), "the snapshot does not have Q5"),
    ],
)
def test_what_cannot_be_compared_is_told_with_the_reason(claim: Claim, reason: str) -> None:
    comparison = compare([claim], snapshot())
    assert comparison.findings == ()
    (left,) = comparison.left_out
    assert left.claim is claim and reason in left.reason


def test_without_a_snapshot_nothing_is_known_to_be_there() -> None:
    comparison = compare([OBSERVER], None)
    assert not comparison.has_snapshot
    assert [finding.pile for finding in comparison.findings] == ["missing there"]


def test_a_reference_is_told_of() -> None:
    reasons = [found(OBSERVER, there(OBSERVER, referenced=known)).reason for known in (True, False, None)]
    assert reasons == [
        "with a reference",
        "without a reference",
        "the snapshot does not tell whether it has a reference",
    ]


def test_the_order_of_claims_and_statements_does_not_matter() -> None:
    claims = [OBSERVER, term(start="2012"), status("member")]
    statements = [there(OBSERVER, "2005"), Statement("Q901", "P39", "Q950", "2012", id="a")]
    one = compare(claims, snapshot(*statements)).findings
    assert compare(claims[::-1], snapshot(*statements)).findings == one
