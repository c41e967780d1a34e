from random import Random

import pytest

from kg.check.seedbed import Seedbed, as_node, moved_day, with_object
from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Quad
from kg.store import in_memory

NAMES = Namespaces()
AFG, KAZ = NAMES.thing("state", "afg"), NAMES.thing("state", "kaz")
HOLDING = NAMES.thing("holding", "sco-afg-observer")


@pytest.fixture
def bed(small_graph: list[Quad]) -> Seedbed:
    return Seedbed(in_memory(small_graph), NAMES, Random(1))


def test_quads_are_found_by_property_and_graph(bed: Seedbed) -> None:
    assert len(bed.of("holder")) == 3
    assert bed.of("holder", "derived") == ()
    graphs = {str(quad.graph_name) for quad in bed.of("evidence", "text")}
    assert graphs == {str(NAMES.graph("text/communique")), str(NAMES.graph("text/press"))}


def test_another_object_is_never_the_same(bed: Seedbed) -> None:
    quads = bed.of("holder")
    assert all(bed.other(quad, quads) != quad.object for quad in quads)
    assert bed.other(quads[0], [quads[0]]) is None
    assert bed.pick([]) is None


def test_a_misreading_changes_the_fact_and_its_readings(bed: Seedbed) -> None:
    (quad,) = [quad for quad in bed.of("holder") if quad.subject == HOLDING]
    change = bed.revalued(quad, KAZ)
    assert {each.object for each in change.removed} == {AFG}
    assert {each.object for each in change.added} == {KAZ}
    assert len(change.added) == 3


def test_readings_are_those_of_the_fact_or_of_one_property(bed: Seedbed) -> None:
    assert len(bed.readings(HOLDING, NAMES.igo("holder"))) == 2
    assert len(bed.readings(HOLDING)) > 2


def test_days_move_over_the_ends_of_months() -> None:
    day = Literal("2012-02-28", datatype=NAMES.term("xsd:date"))
    assert moved_day(day, 2).value == "2012-03-01"
    assert moved_day(day, 2).datatype == day.datatype


def test_a_blank_node_or_a_literal_is_no_iri() -> None:
    with pytest.raises(TypeError):
        as_node(Literal("x"))
    quad = Quad(AFG, NAMES.igo("code"), Literal("AFG"), NAMES.graph("authority"))
    assert with_object(quad, NamedNode("urn:x")).object == NamedNode("urn:x")


def test_a_sibling_is_another_concept_of_the_same_scheme(bed: Seedbed) -> None:
    quad = bed.of("capacity")[0]
    sibling = bed.sibling(quad)
    assert isinstance(sibling, NamedNode)
    assert sibling != quad.object
    assert sibling.value.startswith(NAMES.thing("capacity", "").value)
