"""The stored figures of the reader as quality measurements of the dataset: W3C Data Quality Vocabulary (DQV)."""

from collections.abc import Iterator, Mapping

from kg.evaluate.baseline import Figures
from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Node, Quad

METRICS: Mapping[str, tuple[str, str]] = {
    "precision": ("Precision", "The share of the facts read that agree with the gold in every field."),
    "recall": ("Recall", "The share of the gold facts that were read with every field."),
    "f1": ("F1", "The harmonic mean of precision and recall."),
}


def quality_quads(namespaces: Namespaces, dataset: NamedNode, figures: Figures) -> list[Quad]:
    """Metrics and measurements in `graph/release`; figures to four places, IRIs from set, type and metric."""
    return list(_Writer(namespaces, dataset).quads(figures)) if figures else []


class _Writer:
    """Writes the quads of the measurements."""

    def __init__(self, namespaces: Namespaces, dataset: NamedNode) -> None:
        self._namespaces, self._dataset = namespaces, dataset
        self._graph = namespaces.graph("release")

    def quads(self, figures: Figures) -> Iterator[Quad]:
        """First the dimension and its metrics, then each measurement."""
        yield from self._metrics()
        for set_, kind in dict.fromkeys((set_, kind) for set_, kind, _ in sorted(figures)):
            precision, recall = (figures.get((set_, kind, name)) for name in ("precision", "recall"))
            measured = {"precision": precision, "recall": recall, "f1": _f1(precision, recall)}
            for name, value in measured.items():
                if value is not None:
                    yield from self._measured(f"{set_} {kind}", name, value)

    def _quad(self, subject: NamedNode, name: str, value: Node) -> Quad:
        return Quad(subject, self._namespaces.term(name), value, self._graph)

    def _decimal(self, value: float) -> Literal:
        """The figure to four places in the canonical form of xsd:decimal, which the store writes too."""
        text = f"{value:.4f}".rstrip("0").rstrip(".")
        return Literal(text, datatype=self._namespaces.term("xsd:decimal"))

    def _metric(self, name: str) -> NamedNode:
        return self._namespaces.thing("metric", name)

    def _metrics(self) -> Iterator[Quad]:
        dimension = self._namespaces.thing("quality-dimension", "semantic-accuracy")
        yield self._quad(dimension, "rdf:type", self._namespaces.term("dqv:Dimension"))
        yield self._quad(dimension, "skos:prefLabel", Literal("Semantic accuracy", language="en"))
        for name, (label, definition) in METRICS.items():
            metric = self._metric(name)
            yield self._quad(metric, "rdf:type", self._namespaces.term("dqv:Metric"))
            yield self._quad(metric, "skos:prefLabel", Literal(label, language="en"))
            yield self._quad(metric, "skos:definition", Literal(definition, language="en"))
            yield self._quad(metric, "dqv:expectedDataType", self._namespaces.term("xsd:decimal"))
            yield self._quad(metric, "dqv:inDimension", dimension)

    def _measured(self, what: str, name: str, value: float) -> Iterator[Quad]:
        node = self._namespaces.thing("measurement", f"{what} {name}".replace("_", "-").replace(" ", "-"))
        set_, kind = what.split(" ")
        label = f"{METRICS[name][0]} of {kind.replace('_', ' ')} facts, {set_} set"
        yield self._quad(self._dataset, "dqv:hasQualityMeasurement", node)
        yield self._quad(node, "rdf:type", self._namespaces.term("dqv:QualityMeasurement"))
        yield self._quad(node, "rdfs:label", Literal(label, language="en"))
        yield self._quad(node, "dqv:computedOn", self._dataset)
        yield self._quad(node, "dqv:isMeasurementOf", self._metric(name))
        yield self._quad(node, "dqv:value", self._decimal(value))


def _f1(precision: float | None, recall: float | None) -> float | None:
    """The harmonic mean; none where a figure is not defined or both are 0."""
    if precision is None or recall is None or precision + recall == 0:
        return None
    return 2 * precision * recall / (precision + recall)
