"""`/quality`: how good the data is, and how we know: from the measurements that the release carries of itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from flask import Blueprint, Response

from server.alternates import announcing, answer_of
from server.home import FIGURES
from server.replies import Document, rendered, send
from server.rows import Row, last_segment
from server.services import services

blueprint = Blueprint("quality", __name__)
SETS: Mapping[str, str] = {"practice": "Practice", "heldout": "Held out", "documents": "Seeds"}
"""The sets of documents that the reader is measured on, and what they are called."""

GATES: Mapping[str, str] = {
    "any": "Caught",
    "violations": "Queries",
    "shapes": "Shapes",
    "questions": "Questions",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A value of a measurement, with its label and its note."""

    value: float
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class Quality:
    """The measurements by what they measure."""

    reading: dict[str, dict[str, dict[str, Figure]]] = field(default_factory=dict)
    """Type of fact → set → metric."""

    gates: dict[str, Figure] = field(default_factory=dict)
    """Gate → its findings."""

    mutations: dict[str, dict[str, Figure]] = field(default_factory=dict)
    """Kind of defect → gate → share caught."""


@blueprint.get("/quality")
def quality() -> Response:
    """Counts, the reader's figures, gates, seeded defects, competency questions."""
    return send(_render())


def _render() -> Document:
    pages = services().pages
    page = rendered(
        "quality.html",
        figures=FIGURES,
        counts=pages.rows("counts").rows,
        triples=services().releases.get().count("triples"),
        quality=arrange(pages.rows("quality").rows),
        sets=SETS,
        gate_names=GATES,
        examples=services().examples,
        release=services().releases.get(),
    )
    return announcing(page, [answer_of(pages.text("quality"))])


def arrange(rows: Iterable[Row]) -> Quality:
    """The measurements in their places, by the IRIs that they have: set and type, gate, or kind and gate."""
    found = Quality()
    for row in rows:
        metric = last_segment(row["metric"].value)
        what = last_segment(row["measurement"].value).removesuffix(f"-{metric}")
        group, _, rest = what.partition("-")
        figure = Figure(float(row["value"].value), row["label"].value, row["note"].value)
        if group in SETS:
            found.reading.setdefault(rest.replace("-", " "), {}).setdefault(group, {})[metric] = figure
        elif group == "gate":
            found.gates[rest] = figure
        elif group == "mutation":
            kind, _, gate = rest.rpartition("-")
            found.mutations.setdefault(kind.replace("-", " "), {})[gate] = figure
    return found
