"""The report as text, JSON or an HTML page."""

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from kg.check.report import GateResult, Mutations, Report
from kg.columns import aligned

FORMATS = ("text", "json", "html")
SHOWN = 20
"""Findings of a gate that the text tells in full; JSON and HTML have them all."""

_COLUMNS = ("gate", "state", "checked", "findings", "seconds", "")


def render(report: Report, form: str) -> str:
    """The report in one of the formats, ending in a line break."""
    writers: dict[str, Callable[[Report], str]] = {"text": as_text, "json": as_json, "html": as_html}
    return writers[form](report)


def as_text(report: Report) -> str:
    """A table of the gates, then the findings, then the verdict."""
    lines = aligned([_COLUMNS, *map(_row, report.gates)])
    for gate in report.gates:
        told = [f"{gate.name}: {finding}" for finding in gate.outcome.findings[:SHOWN]]
        more = len(gate.outcome.findings) - len(told)
        lines += [*told, *([f"{gate.name}: … and {more} more"] if more else [])]
    if report.mutations is not None:
        lines += ["", *_mutations(report.mutations), ""]
    verdict = "every gate is passed" if report.passed else "a gate is not passed"
    figures = f"{report.triples:,} triples, {report.seconds:.1f} s, {report.memory:.0f} MiB"
    return "\n".join((*lines, f"{report.release}: {verdict} ({figures})", ""))


def _mutations(mutations: Mutations) -> list[str]:
    """The table of the seeded defects: by kind, how many were seeded, caught, and caught by each gate."""
    total = mutations.total()
    rows = [
        (row.kind, str(row.seeded), str(row.caught), *(str(count) for _, count in row.by_gate))
        for row in (*mutations.kinds, total)
    ]
    heading = ("defect", "seeded", "caught", *(name for name, _ in total.by_gate))
    return [
        *aligned([heading, *rows]),
        f"mutation score {mutations.score:.3f}, seed {mutations.seed}, {mutations.seconds:.0f} s",
    ]


def _row(gate: GateResult) -> tuple[str, ...]:
    outcome = gate.outcome
    checked = f"{outcome.checked} {outcome.unit}"
    return gate.name, gate.state, checked, str(len(outcome.findings)), f"{gate.seconds:.1f}", outcome.note


def as_json(report: Report) -> str:
    """The report with all findings."""
    gates = [asdict(gate) | {"state": gate.state} for gate in report.gates]
    found = asdict(report) | {"gates": gates, "passed": report.passed}
    if report.mutations is not None:
        found["mutations"] |= {"score": report.mutations.score}
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def as_html(report: Report) -> str:
    """A page that stands alone."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=select_autoescape(), trim_blocks=True
    )
    return templates.get_template("report.html").render(report=report) + "\n"
