"""QuickStatements of what Wikidata lacks: version 1 and CSV, in what versions 2 and 3 of the tool have in common.

A command adds a statement with its dates and one reference: the work that states it, the address of the text, the
sentence, the day on which the address was looked at. Where Wikidata has the statement without a reference, it adds the
reference alone. Nothing is sent anywhere: a person loads the file. https://www.wikidata.org/wiki/Help:QuickStatements
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.wikidata.claims import Claim
from kg.wikidata.comparison import AGREE, MISSING_THERE, Comparison, Finding, LeftOut
from kg.wikidata.statements import AS_OF, END, START
from kg.wikidata.times import write_time

LONGEST = 400
"""Characters of a quotation that Wikibase takes."""

STATED_IN, ADDRESS, QUOTATION, RETRIEVED = "P248", "P854", "P1683", "P813"
_ADDRESS = re.compile(r"https?://[^\s\"|]{1,490}")
CUT = "…"
Pair = tuple[str, str]


@dataclass(frozen=True)
class Command:
    """A statement to be added: subject, property and item; qualifiers and reference as pairs of property and value."""

    subject: str
    property: str
    value: str
    qualifiers: tuple[Pair, ...]
    reference: tuple[Pair, ...]


def commands_from(comparison: Comparison, retrieved: str) -> tuple[tuple[Command, ...], tuple[LeftOut, ...]]:
    """The commands for what Wikidata lacks or has without a reference, and what is left out, with the reasons."""
    commands: dict[tuple[str, str, str], Command] = {}
    refused = []
    for finding in comparison.findings:
        claim = finding.claim
        if claim is None or not _is_wanted(finding):
            continue
        command = _command(finding, claim, retrieved) if claim.evidence else None
        reason = _refusal(finding, claim, comparison.has_snapshot)
        if command is None or reason:
            refused.append(LeftOut(claim, reason or "no sentence says so"))
        elif (key := (command.subject, command.property, command.value)) in commands:
            refused.append(LeftOut(claim, "another command has this value, and the tool would make one of the two"))
        else:
            commands[key] = command
    return tuple(commands.values()), tuple(refused)


def _is_wanted(finding: Finding) -> bool:
    """Whether Wikidata lacks the statement, or is known to have no reference for it."""
    unreferenced = finding.statement is not None and finding.statement.referenced is False
    return finding.pile == MISSING_THERE or (finding.pile == AGREE and unreferenced)


def _refusal(finding: Finding, claim: Claim, has_snapshot: bool) -> str:
    """Why a claim must not be exported as it is, or nothing."""
    for party in (claim.subject, claim.value):
        if not party.is_sure:
            return f"the item of {party.label} rests on one source: have a person accept it (kg link accept)"
    if finding.beside:
        return "Wikidata has several statements with this value, and the tool cannot tell which: add it by hand"
    if claim.kind == "office" and not has_snapshot:
        return "a text shows the office on one day only: compare with a snapshot first"
    return ""


def _command(finding: Finding, claim: Claim, retrieved: str) -> Command:
    dates = ((START, claim.start), (END, claim.end)) if claim.start or claim.end else ((AS_OF, claim.shown),)
    qualifiers = tuple((name, write_time(date)) for name, date in dates if date) if finding.pile != AGREE else ()
    return Command(claim.subject.qid, claim.property, claim.value.qid, qualifiers, _reference(claim, retrieved))


def _reference(claim: Claim, retrieved: str) -> tuple[Pair, ...]:
    evidence = claim.evidence[0]
    address = evidence.source if _ADDRESS.fullmatch(evidence.source) else evidence.text
    stated = ((STATED_IN, evidence.work),) if evidence.work else ()
    said = (ADDRESS, f'"{address}"'), (QUOTATION, f'{evidence.language}:"{quotation(evidence.quote)}"')
    return (*stated, *said, (RETRIEVED, write_time(retrieved)))


def quotation(sentence: str) -> str:
    """The sentence in one line; one that is too long for Wikibase is cut at a word."""
    line = " ".join(sentence.split())
    if len(line) <= LONGEST:
        return line
    head = line[: LONGEST - len(CUT)]
    return (head if line[len(head)] == " " else head.rpartition(" ")[0] or head).rstrip(" ,;:") + CUT


def write_v1(commands: Iterable[Command]) -> str:
    """The commands one a line, cells apart by tabs."""
    return "".join("\t".join(_cells(command)) + "\n" for command in commands)


def _cells(command: Command) -> list[str]:
    cells = [command.subject, command.property, command.value]
    cells += [cell for pair in command.qualifiers for cell in pair]
    return cells + [cell for name, value in command.reference for cell in (f"S{name[1:]}", value)]


def write_csv(commands: Iterable[Command]) -> dict[str, str]:
    """A table for each shape of command, by its name: empty cells are not the same to both versions of the tool."""
    tables: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
    for command in commands:
        names, values = zip(*command.qualifiers, *command.reference, strict=True)
        header = ("qid", command.property, *_columns(names, len(command.qualifiers)))
        tables[header].append([command.subject, command.value, *values])
    return {_name(header): _table(header, rows) for header, rows in tables.items()}


def _columns(names: tuple[str, ...], qualifiers: int) -> Iterable[str]:
    """The columns of qualifiers and reference; a capital S begins the reference, a small s goes on with it."""
    for place, name in enumerate(names):
        yield f"qal{name[1:]}" if place < qualifiers else f"{'S' if place == qualifiers else 's'}{name[1:]}"


def _name(header: tuple[str, ...]) -> str:
    dates = [column.replace("qal", "P") for column in header if column.startswith("qal")]
    stated = ["stated-in"] if "S248" in header else []
    return "-".join([header[1], *dates, *stated])


def _table(header: tuple[str, ...], rows: Iterable[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
