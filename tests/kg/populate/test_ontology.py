"""The ontology is published with the data."""

from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.namespaces import Namespaces
from kg.populate.ontology import FILES, ontology_quads
from kg.rdf import NamedNode
from kg.settings import Settings


def test_it_stands_in_a_graph_of_its_own_without_blank_nodes() -> None:
    quads = ontology_quads(Namespaces(), Settings.ontology)
    assert {quad.graph_name for quad in quads} == {Namespaces().graph("ontology")}
    assert all(isinstance(quad.subject, NamedNode) for quad in quads)


def test_it_follows_the_base_iri() -> None:
    quads = ontology_quads(Namespaces("https://example.org/kg/"), Settings.ontology)
    assert not [quad for quad in quads if "w3id.org/communique" in str(quad)]


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=FILES[0]):
        ontology_quads(Namespaces(), tmp_path)
    (tmp_path / FILES[0]).write_text("<a> <b> .")
    with pytest.raises(FileProblem, match=FILES[0]):
        ontology_quads(Namespaces(), tmp_path)
