from kg.dqv import Measurement, Metric, dqv_quads
from kg.namespaces import Namespaces
from kg.rdf import Quad
from kg.store import in_memory, select

NAMES = Namespaces()
METRIC = Metric("findings", "Findings", "What is wrong.", "Consistency")
MEASURED = (
    Measurement(METRIC, "gate shapes", "Findings of the shapes", 0, "113 shapes"),
    Measurement(METRIC, "gate x", "X", 1 / 3),
)


def quads() -> list[Quad]:
    return dqv_quads(NAMES, NAMES.thing("dataset", "communique"), MEASURED)


def test_a_measurement_has_value_note_and_an_iri_from_what_it_measures() -> None:
    text = """PREFIX dqv: <http://www.w3.org/ns/dqv#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?m ?v ?n { ?d dqv:hasQualityMeasurement ?m . ?m dqv:value ?v OPTIONAL { ?m skos:note ?n } }
        ORDER BY ?m"""
    found = [(str(m).rsplit("/", 1)[1], v, n) for m, v, n in select(in_memory(quads()), text, ("m", "v", "n"))]
    assert found == [("gate-shapes-findings", "0", "113 shapes"), ("gate-x-findings", "0.3333", None)]


def test_a_metric_is_described_once_in_its_dimension() -> None:
    text = """PREFIX dqv: <http://www.w3.org/ns/dqv#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?l ?d { ?m a dqv:Metric ; skos:prefLabel ?l ; dqv:inDimension/skos:prefLabel ?d }"""
    assert list(select(in_memory(quads()), text, ("l", "d"))) == [("Findings", "Consistency")]


def test_nothing_measured_says_nothing() -> None:
    assert dqv_quads(NAMES, NAMES.thing("dataset", "communique"), ()) == []
