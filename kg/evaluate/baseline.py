"""The stored baseline: precision and recall of each set and type, below which the reader must not fall."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.errors import FileProblem
from kg.evaluate.evaluation import Evaluation
from kg.tables import Row, read_table

COLUMNS = ("set", "type", "precision", "recall")
TOLERANCE = 0.002
"""How much a figure may fall: one fact of five hundred."""

_OPENING = """\
# Precision and recall of the reader by set and type, held by `kg evaluate --check-baseline` and raised as the reader
# improves by `kg evaluate --set all --write-baseline`. An empty cell: nothing was read, or there is no gold.
"""

Figures = Mapping[tuple[str, str, str], float]
"""A figure by set, type and name (`precision` or `recall`)."""


def baseline_of(corpus: Path) -> Path:
    """The baseline's file of a corpus, which not every corpus has."""
    return corpus / "gold" / "baseline.csv"


def figures_of(evaluations: Iterable[Evaluation]) -> dict[tuple[str, str, str], float]:
    """The figures of evaluations, those left out that are not defined."""
    return {
        (evaluation.name, kind, name): value
        for evaluation in evaluations
        for kind, score in evaluation.by_type.items()
        for name, value in (("precision", score.precision), ("recall", score.recall))
        if value is not None
    }


def read_baseline(path: Path) -> dict[tuple[str, str, str], float]:
    """The figures of a file; raises FileProblem, or BadRow for one that is no number from 0 to 1."""
    figures = {}
    for row in read_table(path, COLUMNS):
        for name in ("precision", "recall"):
            if row.optional(name) is not None:
                figures[row.text("set"), row.text("type"), name] = _figure(row, name)
    return figures


def _figure(row: Row, name: str) -> float:
    try:
        value = float(row.text(name))
    except ValueError as error:
        raise row.refuse(f"{name} {row.text(name)!r} is not a number") from error
    if not 0 <= value <= 1:
        raise row.refuse(f"{name} is {value}: it must be from 0 to 1")
    return value


def falls(baseline: Figures, evaluations: Iterable[Evaluation]) -> dict[tuple[str, str, str], str]:
    """The figures of the evaluated sets that fell, each with what it was and is; one that is gone counts as 0."""
    every = tuple(evaluations)
    names, now = {evaluation.name for evaluation in every}, figures_of(every)
    return {
        key: f"{now.get(key, 0.0):.4f}, was {before:.4f}"
        for key, before in sorted(baseline.items())
        if key[0] in names and now.get(key, 0.0) < before - TOLERANCE
    }


def write_baseline(path: Path, evaluations: Iterable[Evaluation]) -> None:
    """Store the figures of these sets in the file; those of other sets stay; raises FileProblem."""
    every = tuple(evaluations)
    names = {evaluation.name for evaluation in every}
    kept = read_baseline(path) if path.exists() else {}
    figures = {key: value for key, value in kept.items() if key[0] not in names} | figures_of(every)
    rows = dict.fromkeys((set_, kind) for set_, kind, _ in sorted(figures))
    lines = [",".join((*row, *(_cell(figures.get((*row, name))) for name in ("precision", "recall")))) for row in rows]
    try:
        path.write_text("\n".join((_OPENING + ",".join(COLUMNS), *lines, "")), "utf-8", newline="\n")
    except OSError as error:
        raise FileProblem(path, f"the baseline cannot be written ({error.strerror}): allow writing it") from error


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
