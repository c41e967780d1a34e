"""Quality measurements of the dataset in the W3C Data Quality Vocabulary (DQV)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Node, Quad


@dataclass(frozen=True)
class Metric:
    """A metric: its slug, its name, what it measures, and the dimension that it is in."""

    slug: str
    label: str
    definition: str
    dimension: str


@dataclass(frozen=True)
class Measurement:
    """A value of a metric: `what` it was measured on makes its IRI, `note` tells on how much."""

    metric: Metric
    what: str
    label: str
    value: float
    note: str = ""


def dqv_quads(namespaces: Namespaces, dataset: NamedNode, measurements: Sequence[Measurement]) -> list[Quad]:
    """Dimensions, metrics and measurements in `graph/release`; figures to four places."""
    return list(_Writer(namespaces, dataset).quads(measurements))


class _Writer:
    """Writes the quads."""

    def __init__(self, namespaces: Namespaces, dataset: NamedNode) -> None:
        self._namespaces, self._dataset = namespaces, dataset
        self._graph = namespaces.graph("release")

    def quads(self, measurements: Sequence[Measurement]) -> Iterator[Quad]:
        """First the dimensions and their metrics, then each measurement."""
        metrics = dict.fromkeys(each.metric for each in measurements)
        for label in dict.fromkeys(metric.dimension for metric in metrics):
            dimension = self._dimension(label)
            yield self._quad(dimension, "rdf:type", self._namespaces.term("dqv:Dimension"))
            yield self._quad(dimension, "skos:prefLabel", Literal(label, language="en"))
        for metric in metrics:
            yield from self._metric(metric)
        for measurement in measurements:
            yield from self._measured(measurement)

    def _quad(self, subject: NamedNode, name: str, value: Node) -> Quad:
        return Quad(subject, self._namespaces.term(name), value, self._graph)

    def _dimension(self, label: str) -> NamedNode:
        return self._namespaces.thing("quality-dimension", _slug(label))

    def _metric(self, metric: Metric) -> Iterator[Quad]:
        node = self._namespaces.thing("metric", metric.slug)
        values: Mapping[str, Node] = {
            "rdf:type": self._namespaces.term("dqv:Metric"),
            "skos:prefLabel": Literal(metric.label, language="en"),
            "skos:definition": Literal(metric.definition, language="en"),
            "dqv:expectedDataType": self._namespaces.term("xsd:decimal"),
            "dqv:inDimension": self._dimension(metric.dimension),
        }
        yield from (self._quad(node, name, value) for name, value in values.items())

    def _measured(self, each: Measurement) -> Iterator[Quad]:
        node = self._namespaces.thing("measurement", _slug(f"{each.what} {each.metric.slug}"))
        yield self._quad(self._dataset, "dqv:hasQualityMeasurement", node)
        yield self._quad(node, "rdf:type", self._namespaces.term("dqv:QualityMeasurement"))
        yield self._quad(node, "rdfs:label", Literal(each.label, language="en"))
        yield self._quad(node, "dqv:computedOn", self._dataset)
        yield self._quad(node, "dqv:isMeasurementOf", self._namespaces.thing("metric", each.metric.slug))
        yield self._quad(node, "dqv:value", self._decimal(each.value))
        if each.note:
            yield self._quad(node, "skos:note", Literal(each.note, language="en"))

    def _decimal(self, value: float) -> Literal:
        """The figure to four places in the canonical form of xsd:decimal, which the store writes too."""
        text = f"{value:.4f}".rstrip("0").rstrip(".")
        return Literal(text, datatype=self._namespaces.term("xsd:decimal"))


def _slug(text: str) -> str:
    return text.lower().replace("_", "-").replace(" ", "-")
