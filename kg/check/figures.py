"""The stored outcome of a check, which the next build publishes as measurements: no build can check itself first.

`kg check --write-figures` writes it beside the reader's figures; a test holds it against the gates as they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.check.report import GateResult, KindRow, Mutations, Report
from kg.dqv import Measurement, Metric, dqv_quads
from kg.errors import FileProblem
from kg.namespaces import Namespaces
from kg.rdf import NamedNode, Quad
from kg.tables import Row, read_table

GATES, MUTATIONS = "gates.csv", "mutations.csv"
GATE_COLUMNS = ("gate", "title", "checked", "unit", "findings")
BY_GATE = ("violations", "shapes", "questions")
KIND_COLUMNS = ("kind", "seeded", "caught", *BY_GATE)
FINDINGS = Metric("findings", "Findings", "What a gate of `kg check` found wrong in the release.", "Consistency")
CAUGHT = Metric("caught", "Mutation score", "The share of the seeded defects that the gates catch.", "Trustworthiness")

_GATES_OPENING = (
    "# What each gate of `kg check` looked at and found in the release; written by `kg check --write-figures`.\n"
)
_MUTATIONS_OPENING = (
    "# How many random defects of each kind were seeded into the release, caught by any gate, and by each; written by\n"
    "# `kg check --mutate N --write-figures`.\n"
)


@dataclass(frozen=True)
class GateFigure:
    """What one gate looked at and found."""

    gate: str
    title: str
    checked: int
    unit: str
    findings: int


def figure_of(gate: GateResult) -> GateFigure:
    """The figure of a gate that ran."""
    return GateFigure(gate.name, gate.title, gate.outcome.checked, gate.outcome.unit, len(gate.outcome.findings))


def write_figures(folder: Path, report: Report) -> None:
    """Store the figures of a report; those of mutations only if some were seeded; raises FileProblem."""
    gates = [figure_of(gate) for gate in report.gates]
    rows = [(each.gate, each.title, each.checked, each.unit, each.findings) for each in gates]
    _write(folder / GATES, _GATES_OPENING, GATE_COLUMNS, rows)
    if report.mutations is not None:
        kinds = [
            (row.kind, row.seeded, row.caught, *(dict(row.by_gate)[name] for name in BY_GATE))
            for row in report.mutations.kinds
        ]
        _write(folder / MUTATIONS, _MUTATIONS_OPENING, KIND_COLUMNS, kinds)


def _write(path: Path, opening: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    lines = [",".join(map(str, row)) for row in (columns, *rows)]
    try:
        path.write_text(opening + "\n".join((*lines, "")), "utf-8", newline="\n")
    except OSError as error:
        raise FileProblem(path, f"the figures cannot be written ({error.strerror}): allow writing them") from error


def read_gates(folder: Path) -> tuple[GateFigure, ...]:
    """The stored figures of the gates, none where there is no file; raises BadRow."""
    if not (folder / GATES).exists():
        return ()
    rows = read_table(folder / GATES, GATE_COLUMNS)
    return tuple(
        GateFigure(
            row.text("gate"), row.text("title"), _number(row, "checked"), row.text("unit"), _number(row, "findings")
        )
        for row in rows
    )


def read_mutations(folder: Path) -> Mutations:
    """The stored table of the seeded defects, empty where there is no file; raises BadRow."""
    if not (folder / MUTATIONS).exists():
        return Mutations(0, (), 0.0)
    rows = read_table(folder / MUTATIONS, KIND_COLUMNS)
    return Mutations(0, tuple(_kind(row) for row in rows), 0.0)


def _kind(row: Row) -> KindRow:
    by_gate = tuple((name, _number(row, name)) for name in BY_GATE)
    return KindRow(row.text("kind"), _number(row, "seeded"), _number(row, "caught"), by_gate)


def _number(row: Row, column: str) -> int:
    if not row.text(column).isdecimal():
        raise row.refuse(f"{column} {row.text(column)!r} is not a number")
    return int(row.text(column))


def check_quads(namespaces: Namespaces, dataset: NamedNode, folder: Path) -> list[Quad]:
    """The stored figures as measurements in `graph/release`."""
    measured = (*_of_gates(read_gates(folder)), *_of_mutations(read_mutations(folder)))
    return dqv_quads(namespaces, dataset, measured)


def _of_gates(gates: Sequence[GateFigure]) -> Iterator[Measurement]:
    for each in gates:
        label = f"Findings of the gate {each.gate}: {each.title}"
        yield Measurement(FINDINGS, f"gate {each.gate}", label, each.findings, f"{each.checked} {each.unit}")


def _of_mutations(mutations: Mutations) -> Iterator[Measurement]:
    """The share caught of each kind, and of all, by any gate and by each."""
    for row in (*mutations.kinds, *([mutations.total()] if mutations.kinds else ())):
        for gate, count in (("any", row.caught), *row.by_gate):
            label = (
                f"Defects caught by {gate} gate: {row.kind}"
                if gate == "any"
                else f"Defects caught by {gate}: {row.kind}"
            )
            note = f"{count} of {row.seeded}"
            yield Measurement(CAUGHT, f"mutation {row.kind} {gate}", label, count / row.seeded, note)
