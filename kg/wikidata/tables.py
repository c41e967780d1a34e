"""The comparison as CSV: a row a finding, a row a claim that was left out."""

import csv
import io
from collections.abc import Iterable, Sequence

from kg.wikidata.claims import Claim, Party
from kg.wikidata.comparison import Finding, LeftOut
from kg.wikidata.statements import Statement

COLUMNS = (
    "pile", "property", "subject", "subject_label", "value", "value_label", "start_here", "end_here", "shown_here",
    "start_there", "end_there", "referenced_there", "statement", "reason", "fact", "text", "quotation",
)  # fmt: skip
LEFT_OUT = ("reason", "claim", "subject", "subject_label", "value", "value_label", "start", "end", "shown", "fact")


def comparison_csv(findings: Iterable[Finding]) -> str:
    """The findings, in their order."""
    return _csv(COLUMNS, map(_finding, findings))


def left_out_csv(left_out: Iterable[LeftOut]) -> str:
    """The claims that were not compared or not exported, with the reasons."""
    ordered = sorted(left_out, key=lambda each: (each.reason, each.claim.fact))
    return _csv(LEFT_OUT, (_left_out(each) for each in ordered))


def _finding(found: Finding) -> list[str]:
    parties = found.property, *_party(found.subject), *_party(found.value)
    return [found.pile, *parties, *_ours(found.claim), *_theirs(found.statement), found.reason, *_said(found.claim)]


def _left_out(each: LeftOut) -> list[str]:
    claim = each.claim
    return [each.reason, claim.name, *_party(claim.subject), *_party(claim.value), *_ours(claim), claim.fact]


def _party(party: Party) -> tuple[str, str]:
    return party.qid, party.label


def _ours(claim: Claim | None) -> tuple[str, str, str]:
    return (claim.start or "", claim.end or "", claim.shown or "") if claim else ("", "", "")


def _theirs(statement: Statement | None) -> tuple[str, str, str, str]:
    if statement is None:
        return "", "", "", ""
    referenced = {True: "yes", False: "no", None: "unknown"}[statement.referenced]
    return statement.start or "", statement.end or "", referenced, statement.id


def _said(claim: Claim | None) -> tuple[str, str, str]:
    if claim is None:
        return "", "", ""
    first = claim.evidence[0] if claim.evidence else None
    return claim.fact, first.text if first else "", first.quote if first else ""


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
