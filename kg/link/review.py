"""The table that a person reads and marks: one row a candidate, the best of a thing first.

A cell that a spreadsheet would take for a formula gets an apostrophe in front: names come from outside.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.link.reconciliation import Candidate
from kg.link.scoring import JUDGES, Score
from kg.link.things import Thing
from kg.tables import Row, read_table

FEATURES = tuple(JUDGES)
PARTS = tuple(f"{feature}_part" for feature in FEATURES)
COLUMNS = ("accept", "thing", "name", "qid", "label", "description", "score", *PARTS, "evidence")
YES = ("yes", "y", "x")
HEAD = """\
# What in Wikidata may be the things that have no item yet. Nothing is linked until a person says so: look at the item,
# write yes into the column accept, and run `kg link accept FILE --by NAME`. After the score stand its parts.
"""


@dataclass(frozen=True)
class Proposal:
    """A candidate for a thing, with its score."""

    thing: Thing
    candidate: Candidate
    score: Score

    @property
    def evidence(self) -> str:
        """The reasons of the features, in one line."""
        return "; ".join(f"{part.feature}: {part.reason}" for part in self.score.parts)


@dataclass(frozen=True)
class Accepted:
    """A row that a person has marked."""

    row: Row
    thing: str
    name: str
    qid: str
    evidence: str


def render(proposals: Iterable[Proposal]) -> str:
    """The table, by thing and falling score."""
    out = io.StringIO()
    out.write(HEAD)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in sorted(proposals, key=lambda p: (p.thing.path, -p.score.value, p.candidate.qid)):
        parts = {part.feature: f"{part.share:.2f}" for part in each.score.parts}
        known = ("", each.thing.path, each.thing.names[0], each.candidate.qid)
        told = (each.candidate.label, each.candidate.description, f"{each.score.value:.2f}")
        cells = (*known, *told, *(parts.get(feature, "") for feature in FEATURES), each.evidence)
        writer.writerow([_plain(cell) for cell in cells])
    return out.getvalue()


def _plain(cell: str) -> str:
    """The cell in one line, no formula."""
    line = " ".join(cell.split())
    return f"'{line}" if line.startswith(("=", "+", "-", "@", "#")) else line


def read_accepted(path: Path) -> tuple[Accepted, ...]:
    """The rows that are marked; raises FileProblem, or BadRow for two marked candidates of one thing."""
    found: dict[str, Accepted] = {}
    for row in read_table(path, COLUMNS):
        mark = (row.optional("accept") or "").casefold()
        if not mark or mark == "no":
            continue
        if mark not in YES:
            raise row.refuse(f"accept is {mark!r}: write yes, or leave it empty")
        thing = row.text("thing")
        if thing in found:
            raise row.refuse(f"{thing} is accepted in line {found[thing].row.line} already: a thing is one item")
        evidence = f"{row.cells['label']}, score {row.cells['score']} ({row.cells['evidence']})"
        found[thing] = Accepted(row, thing, row.text("name"), row.text("qid"), evidence)
    return tuple(found.values())
