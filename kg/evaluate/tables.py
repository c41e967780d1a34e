"""The tables of an evaluation, as text: fixed width, figures to three places, `–` where one is not defined."""

from collections.abc import Sequence

from kg.columns import aligned
from kg.evaluate.evaluation import Evaluation
from kg.evaluate.people import PeopleReport
from kg.evaluate.rules import never_fired, unlisted
from kg.evaluate.scores import (
    Mean,
    Score,
    field_accuracy,
    mean,
    ratio,
    scores_by_document,
    scores_by_rule,
    total,
)

_HEADER = ("gold", "read", "right", "precision", "recall", "F1", "found P", "found R")
GROUPS = ("type", "document", "rule")


def figure(value: float | None) -> str:
    """A figure from 0 to 1 to three places."""
    return "–" if value is None else f"{value:.3f}"


def render(evaluation: Evaluation, by: str) -> str:
    """The table of a set grouped by `type`, `document` or `rule`, with its totals."""
    title = f"{evaluation.name}: {evaluation.documents} documents, {evaluation.facts_read} facts read"
    groups = {"type": _by_type, "document": _by_document, "rule": _by_rule}
    return "\n".join((title, "", groups[by](evaluation), "", f"quotes exact: {figure(evaluation.exact_share)}"))


def render_people(report: PeopleReport) -> str:
    """The lines on entity resolution."""
    rows = [
        (name, (figure(one.precision), figure(one.recall), figure(one.f1)))
        for name, one in (("pairwise", report.pairwise), ("B³", report.b_cubed))
    ]
    title = f"people: {report.mentions} mentions of {report.people} persons"
    return "\n".join((title, "", _grid("", ("precision", "recall", "F1"), rows)))


def _by_type(evaluation: Evaluation) -> str:
    scores = evaluation.by_type
    others = [score for kind, score in scores.items() if kind != "position"]
    rows = [(kind, _cells(score)) for kind, score in scores.items()]
    rows += [("micro", _cells(total(scores.values()))), ("macro", _mean_cells(mean(scores.values())))]
    if others and len(others) < len(scores):
        rows += [("micro but position", _cells(total(others))), ("macro but position", _mean_cells(mean(others)))]
    return "\n\n".join((_grid("type", _HEADER, rows), _fields(evaluation)))


def _fields(evaluation: Evaluation) -> str:
    """Per type, the share of the found facts in which each field agrees."""
    lines: dict[str, list[str]] = {}
    for (kind, name), score in field_accuracy(evaluation.matched).items():
        lines.setdefault(kind, []).append(f"{name} {figure(ratio(score.right, score.gold))}")
    told = aligned([(kind, ", ".join(parts)) for kind, parts in lines.items()])
    return "\n".join(("fields that agree, of the facts found:", *told))


def _by_document(evaluation: Evaluation) -> str:
    scores = scores_by_document(evaluation.matched)
    rows = [(name, _cells(score)) for name, score in scores.items()]
    return _grid("document", _HEADER, [*rows, ("micro", _cells(total(scores.values())))])


def _by_rule(evaluation: Evaluation) -> str:
    rows = [
        (rule, (str(score.read), str(score.right), figure(score.precision), figure(score.found_precision)))
        for rule, score in scores_by_rule(evaluation.matched).items()
    ]
    silent, unknown = never_fired(evaluation.fired), unlisted(evaluation.fired)
    lines = [_grid("rule", ("read", "right", "precision", "found P"), rows), "", f"never fired: {_told(silent)}"]
    return "\n".join((*lines, f"not in rules.csv: {_told(unknown)}") if unknown else lines)


def _told(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"


def _cells(score: Score) -> tuple[str, ...]:
    shares = (score.precision, score.recall, score.f1, score.found_precision, score.found_recall)
    return str(score.gold), str(score.read), str(score.right), *map(figure, shares)


def _mean_cells(means: Mean) -> tuple[str, ...]:
    return "", "", "", figure(means.precision), figure(means.recall), figure(means.f1), "", ""


def _grid(name: str, header: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Rows under a header, the first column to the left, figures to the right."""
    return "\n".join(aligned([(name, *header), *((label, *cells) for label, cells in rows)], words=1))
