"""The stored figures of the reader as quality measurements of the dataset."""

from collections.abc import Iterator, Mapping

from kg.dqv import Measurement, Metric, dqv_quads
from kg.evaluate.baseline import Figures
from kg.namespaces import Namespaces
from kg.rdf import NamedNode, Quad

_ACCURACY = "Semantic accuracy"
METRICS: Mapping[str, Metric] = {
    metric.slug: metric
    for metric in (
        Metric(
            "precision", "Precision", "The share of the facts read that agree with the gold in every field.", _ACCURACY
        ),
        Metric("recall", "Recall", "The share of the gold facts that were read with every field.", _ACCURACY),
        Metric("f1", "F1", "The harmonic mean of precision and recall.", _ACCURACY),
    )
}


def quality_quads(namespaces: Namespaces, dataset: NamedNode, figures: Figures) -> list[Quad]:
    """Metrics and measurements in `graph/release`; IRIs from set, type and metric."""
    return dqv_quads(namespaces, dataset, tuple(_measurements(figures)))


def _measurements(figures: Figures) -> Iterator[Measurement]:
    for set_, kind in dict.fromkeys((set_, kind) for set_, kind, _ in sorted(figures)):
        precision, recall = (figures.get((set_, kind, name)) for name in ("precision", "recall"))
        measured = {"precision": precision, "recall": recall, "f1": _f1(precision, recall)}
        for name, value in measured.items():
            if value is not None:
                label = f"{METRICS[name].label} of {kind.replace('_', ' ')} facts, {set_} set"
                yield Measurement(METRICS[name], f"{set_} {kind}", label, value)


def _f1(precision: float | None, recall: float | None) -> float | None:
    """The harmonic mean; none where a figure is not defined or both are 0."""
    if precision is None or recall is None or precision + recall == 0:
        return None
    return 2 * precision * recall / (precision + recall)
