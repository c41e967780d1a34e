"""The SHACL shapes accept the graph that the pipeline makes and refuse a broken one."""

from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.namespaces import Namespaces
from kg.rdf import Quad
from kg.settings import Settings
from kg.shapes import check_shapes
from kg.store import in_memory
from kg.validate import check_data

NAMES = Namespaces()
SHAPES = Settings.ontology / "shapes.ttl"
HOLDER = "A status holding needs one holder, and it must be a state."


def test_the_graph_of_the_pipeline_is_accepted(small_graph: list[Quad]) -> None:
    assert check_shapes(in_memory(small_graph), NAMES, SHAPES) == []


def test_a_holding_without_a_holder_is_refused_with_its_sentence(small_graph: list[Quad]) -> None:
    holder = NAMES.igo("holder")
    broken = [quad for quad in small_graph if not (quad.predicate == holder and "afg" in str(quad.subject))]
    (found,) = check_data(in_memory(broken), NAMES, Settings.queries / "violations", SHAPES)
    assert (found.rule, found.thing) == (HOLDER, f"{NAMES.base_iri}id/holding/sco-afg-observer")
    assert found.sentence.startswith("It granted Afghanistan")


def test_shapes_follow_the_base_iri() -> None:
    names = Namespaces("https://example.org/kg/")
    nameless = names.thing("holding", "x")
    holding = Quad(nameless, names.term("rdf:type"), names.igo("StatusHolding"), names.graph("facts"))
    assert HOLDER in {result.message for result in check_shapes(in_memory([holding]), names, SHAPES)}
    assert check_shapes(in_memory([holding]), NAMES, SHAPES) == []


def test_unreadable_shapes_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="shapes"):
        check_shapes(in_memory(), NAMES, tmp_path / "shapes.ttl")
    (tmp_path / "shapes.ttl").write_text("<a> <b> .")
    with pytest.raises(FileProblem, match="shapes"):
        check_shapes(in_memory(), NAMES, tmp_path / "shapes.ttl")


def test_shapes_that_cannot_be_asked_are_named_with_the_reason(tmp_path: Path) -> None:
    text = "<a> a sh:NodeShape ; sh:targetClass <b> ; sh:message 'no' ; sh:xone ( ) ."
    (tmp_path / "shapes.ttl").write_text(f"@prefix sh: <http://www.w3.org/ns/shacl#> . {text}")
    with pytest.raises(FileProblem, match="xone is not translated"):
        check_shapes(in_memory(), NAMES, tmp_path / "shapes.ttl")
