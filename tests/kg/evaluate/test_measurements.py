"""The figures as measurements of the Data Quality Vocabulary."""

import pytest

from kg.evaluate.measurements import METRICS, quality_quads
from kg.namespaces import Namespaces
from kg.rdf import Quad
from kg.store import in_memory, select

FIGURES = {
    ("practice", "instrument", "precision"): 1.0,
    ("practice", "instrument", "recall"): 1 / 3,
    ("practice", "next_meeting", "recall"): 0.0,
}
DQV = "PREFIX dqv: <http://www.w3.org/ns/dqv#>"


def quads(base: str = "https://example.org/") -> list[Quad]:
    names = Namespaces(base)
    return quality_quads(names, names.thing("dataset", "communique"), FIGURES)


def values(base: str = "https://example.org/") -> dict[str, str]:
    query = f"{DQV} SELECT ?m ?v {{ ?d dqv:hasQualityMeasurement ?m . ?m dqv:computedOn ?d ; dqv:value ?v }}"
    found = select(in_memory(quads(base)), query, ("m", "v"))
    return {str(row[0]).rsplit("/", 1)[-1].rstrip(">"): str(row[1]) for row in found}


def test_each_figure_is_a_measurement_of_the_dataset() -> None:
    found = values()
    assert found["practice-instrument-precision"] == "1"
    assert found["practice-instrument-recall"] == "0.3333"
    assert found["practice-instrument-f1"] == "0.5"


def test_a_figure_that_is_not_defined_is_no_measurement() -> None:
    assert "practice-next-meeting-recall" in values()
    assert "practice-next-meeting-precision" not in values()


def test_each_measurement_is_of_a_metric_that_is_described() -> None:
    query = f"""{DQV} PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT DISTINCT ?l {{ ?m dqv:isMeasurementOf ?k . ?k a dqv:Metric ; skos:prefLabel ?l ; skos:definition ?t ;
        dqv:inDimension ?x . ?x a dqv:Dimension }}"""
    found = {row[0] for row in select(in_memory(quads()), query, ("l",))}
    assert found == {metric.label for metric in METRICS.values()}


@pytest.mark.parametrize("base", ["https://w3id.org/communique/", "https://example.org/kg/"])
def test_all_stands_in_the_release_graph_under_the_base(base: str) -> None:
    found = quads(base)
    assert {quad.graph_name for quad in found} == {Namespaces(base).graph("release")}
    assert all(str(quad.subject).startswith(f"<{base}id/") for quad in found)


def test_the_same_report_gives_the_same_quads_each_once() -> None:
    assert quads() == quads()
    assert len(set(quads())) == len(quads())


def test_without_figures_nothing_is_said() -> None:
    names = Namespaces("https://example.org/")
    assert quality_quads(names, names.thing("dataset", "communique"), {}) == []
