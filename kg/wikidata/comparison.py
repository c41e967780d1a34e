"""Our claims and a snapshot of Wikidata in four piles: agree, differs, missing there, missing here.

Dates are compared as far as the less precise one goes; what a text shows on a day agrees with a statement whose time
covers that day. Of an item that the snapshot does not cover nothing is concluded.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.wikidata.claims import Claim, Party
from kg.wikidata.statements import POSITION, Snapshot, Statement
from kg.wikidata.times import agree, earliest, latest

AGREE, DIFFERS, MISSING_THERE, MISSING_HERE = PILES = ("agree", "differs", "missing there", "missing here")


@dataclass(frozen=True)
class Finding:
    """A claim, a statement or both, in a pile, with the reason; `beside`: Wikidata has others with the same value."""

    pile: str
    property: str
    subject: Party
    value: Party
    reason: str
    claim: Claim | None = None
    statement: Statement | None = None
    beside: int = 0


@dataclass(frozen=True)
class LeftOut:
    """A claim that is not compared or not exported, and why."""

    claim: Claim
    reason: str


@dataclass(frozen=True)
class Comparison:
    """The findings by pile, the claims that could not be compared, and whether there was a snapshot."""

    findings: tuple[Finding, ...]
    left_out: tuple[LeftOut, ...]
    has_snapshot: bool

    def pile(self, name: str) -> tuple[Finding, ...]:
        """The findings of one pile."""
        return tuple(finding for finding in self.findings if finding.pile == name)


def compare(claims: Iterable[Claim], snapshot: Snapshot | None) -> Comparison:
    """The comparison; without a snapshot nothing is known to be there."""
    claims = tuple(claims)
    refused = {claim: reason for claim in claims if (reason := _not_comparable(claim, snapshot))}
    compared = [claim for claim in claims if claim not in refused]
    found = [_compared(claim, snapshot) for claim in compared]
    found += _missing_here(compared, snapshot) if snapshot else ()
    ordered = sorted(found, key=lambda f: (PILES.index(f.pile), f.property, f.subject.label, f.value.label, _when(f)))
    left_out = tuple(LeftOut(claim, reason) for claim, reason in refused.items())
    return Comparison(tuple(ordered), left_out, snapshot is not None)


def _not_comparable(claim: Claim, snapshot: Snapshot | None) -> str:
    """Why a claim cannot be compared, or nothing."""
    if not claim.property:
        return f"Wikidata has no property for the status {claim.name}"
    if claim.kind == "status" and claim.is_scheduled:
        return "the text only schedules it"
    for party in (claim.subject, claim.value):
        if not party.qid:
            return f"{party.label} has no verified item"
    if snapshot and claim.subject.qid not in snapshot.covered:
        return f"the snapshot does not have {claim.subject.qid}"
    return ""


def _compared(claim: Claim, snapshot: Snapshot | None) -> Finding:
    theirs = snapshot.of(claim.subject.qid, claim.property, claim.value.qid) if snapshot else ()
    parts = claim.property, claim.subject, claim.value
    conflicts = [(statement, list(_conflicts(claim, statement))) for statement in theirs]
    for statement, reasons in conflicts:
        if not reasons:
            return Finding(AGREE, *parts, _agreement(statement), claim, statement, len(theirs) - 1)
    if not theirs or (claim.property == POSITION and all(_apart(claim, statement) for statement in theirs)):
        reason = "Wikidata has no such statement" if snapshot else "there is no snapshot to compare with"
        return Finding(MISSING_THERE, *parts, reason if not theirs else "another term", claim, None, len(theirs))
    statement, reasons = conflicts[0]
    return Finding(DIFFERS, *parts, "; ".join(reasons), claim, statement, len(theirs) - 1)


def _agreement(statement: Statement) -> str:
    if statement.referenced is None:
        return "the snapshot does not tell whether it has a reference"
    return "with a reference" if statement.referenced else "without a reference"


def _conflicts(claim: Claim, statement: Statement) -> Iterator[str]:
    """In what a claim and a statement contradict each other."""
    pairs = (("start", claim.start, statement.start), ("end", claim.end, statement.end))
    for name, ours, theirs in pairs:
        if ours and theirs and not agree(ours, theirs):
            yield f"{name}: {ours} here, {theirs} there"
    for day in filter(None, (claim.shown, claim.start)):
        if statement.end and latest(statement.end) < earliest(day):
            yield f"shown on {day}, and ended on {statement.end} there"
    if claim.shown and statement.start and earliest(statement.start) > latest(claim.shown):
        yield f"shown on {claim.shown}, and began on {statement.start} there"


def _apart(claim: Claim, statement: Statement) -> bool:
    """Whether two terms of office have no day in common."""
    first, last = claim.start or claim.shown, claim.end or claim.shown
    before = bool(last and statement.start and latest(last) < earliest(statement.start))
    return before or bool(first and statement.end and latest(statement.end) < earliest(first))


def _missing_here(claims: Sequence[Claim], snapshot: Snapshot) -> Iterator[Finding]:
    """The statements between things that we know, of which no text of ours speaks."""
    subjects = {claim.subject.qid: claim.subject for claim in claims}
    values = {(claim.property == POSITION, claim.value.qid): claim.value for claim in claims}
    said = {(claim.subject.qid, claim.property, claim.value.qid) for claim in claims}
    for each in snapshot.statements:
        value = values.get((each.property == POSITION, each.value))
        if each.subject in subjects and value and (each.subject, each.property, each.value) not in said:
            yield Finding(MISSING_HERE, each.property, subjects[each.subject], value, "no text says so", None, each)


def _when(finding: Finding) -> str:
    """What orders the findings of one subject and value."""
    claim, statement = finding.claim, finding.statement
    dates = (claim.start, claim.shown, claim.fact) if claim else (statement.start, statement.id) if statement else ()
    return " ".join(filter(None, dates))
