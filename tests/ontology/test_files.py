import json
from pathlib import Path

import pyoxigraph
import rdflib

from kg.namespaces import rebase

OTHER_BASE = "http://localhost:8000/kg/"


def canonical(triples: bytes) -> set[str]:
    """The triples in N-Triples with the blank nodes named by RDFC-1.0."""
    parsed = pyoxigraph.parse(triples, format=pyoxigraph.RdfFormat.N_TRIPLES)
    dataset = pyoxigraph.Dataset(parsed)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in dataset}


def test_pyoxigraph_and_rdflib_read_the_same_triples(turtle_file: Path) -> None:
    triples = [quad.triple for quad in pyoxigraph.parse(path=turtle_file)]
    with_oxigraph = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.N_TRIPLES)
    with_rdflib = rdflib.Graph().parse(turtle_file).serialize(format="nt", encoding="utf-8")
    assert with_oxigraph is not None
    assert canonical(with_oxigraph) == canonical(with_rdflib)
    assert len(triples) > 100


def test_the_prefixes_of_a_file_are_those_of_the_context(turtle_file: Path, folder: Path) -> None:
    context = json.loads((folder / "context.jsonld").read_text("utf-8"))["@context"]
    lines = [line.split() for line in turtle_file.read_text("utf-8").splitlines() if line.startswith("@prefix")]
    assert lines
    for _, prefix, iri, _ in lines:
        assert context[prefix.removesuffix(":")] == iri.strip("<>")


def test_every_prefix_of_a_file_is_used(turtle_file: Path) -> None:
    lines = turtle_file.read_text("utf-8").splitlines()
    rest = "\n".join(line for line in lines if not line.startswith(("@prefix", "#")))
    unused = [line for line in lines if line.startswith("@prefix") and line.split()[1] not in rest]
    assert unused == []


def test_a_file_opens_with_a_comment_that_says_what_it_is(turtle_file: Path) -> None:
    assert turtle_file.read_text("utf-8").startswith("# ")


def test_under_another_base_nothing_keeps_the_default_one(turtle_file: Path) -> None:
    text = rebase(turtle_file.read_text("utf-8"), OTHER_BASE)
    assert "w3id.org" not in text
    assert len(rdflib.Graph().parse(data=text)) == len(rdflib.Graph().parse(turtle_file))


def test_what_is_published_with_the_data_has_no_blank_node(folder: Path) -> None:
    """Two builds must give the same bytes, and the name of a blank node changes from one to the next."""
    for name in ("communique", "schemes", "topics", "alignments"):
        graph = rdflib.Graph().parse(folder / f"{name}.ttl")
        assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)], name
