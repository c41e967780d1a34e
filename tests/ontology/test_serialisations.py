"""One ontology, whichever library opens it and in whichever syntax it is written."""

import io
import json
from pathlib import Path

import owlready2
import pyoxigraph
import pytest
import rdflib
from rdflib import OWL, RDF

from kg.jsonld import compact, load_context
from kg.rdf import Triple, canonical, canonical_hash
from kg.settings import DEFAULT_BASE_IRI, Settings
from kg.snapshot import whole_ontology

SYNTAXES = ("ttl", "trig", "nt", "nq", "rdf", "jsonld")
OF_RDFLIB = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}
"""Its writers of TriG and N-Quads warn of their own deprecated calls."""

IGO = f"{DEFAULT_BASE_IRI}ns#"


@pytest.fixture(scope="module")
def ontology(folder: Path) -> rdflib.Graph:
    """The ontology with its axioms, concepts and alignments."""
    graph = whole_ontology(folder)
    for name in ("schemes", "topics", "alignments"):
        graph.parse(folder / f"{name}.ttl")
    return graph


@pytest.fixture(scope="module")
def triples(ontology: rdflib.Graph) -> tuple[Triple, ...]:
    return canonical(read(ontology.serialize(format="nt", encoding="utf-8"), "nt"))


def read(data: bytes, suffix: str) -> list[Triple]:
    form = pyoxigraph.RdfFormat.from_extension(suffix)
    assert form is not None
    return [quad.triple for quad in pyoxigraph.parse(data, format=form)]


def hash_of(found: list[Triple]) -> str:
    return canonical_hash(pyoxigraph.Quad(each.subject, each.predicate, each.object) for each in found)


@pytest.mark.parametrize("suffix", SYNTAXES)
def test_pyoxigraph_reads_back_what_it_wrote(triples: tuple[Triple, ...], suffix: str) -> None:
    form = pyoxigraph.RdfFormat.from_extension(suffix)
    assert form is not None
    written = pyoxigraph.serialize(triples, format=form)
    assert written is not None
    assert hash_of(read(written, suffix)) == hash_of(list(triples))


@pytest.mark.parametrize("suffix", OF_RDFLIB)
def test_rdflib_writes_the_same_triples_in_each_syntax(
    ontology: rdflib.Graph, triples: tuple[Triple, ...], suffix: str
) -> None:
    written = ontology.serialize(format=OF_RDFLIB[suffix], encoding="utf-8")
    assert hash_of(read(written, suffix)) == hash_of(list(triples))


def test_the_compact_json_ld_of_our_context_has_the_same_triples(folder: Path, triples: tuple[Triple, ...]) -> None:
    document = compact(sorted(triples, key=str), load_context(folder, DEFAULT_BASE_IRI))
    assert json.loads(document)["@context"]
    assert hash_of(read(document, "jsonld")) == hash_of(list(triples))


def test_rdflib_and_pyoxigraph_read_the_same_classes_and_properties(folder: Path, ontology: rdflib.Graph) -> None:
    store = pyoxigraph.Store()
    for name in ("communique", "axioms"):
        store.load(path=folder / f"{name}.ttl", format=pyoxigraph.RdfFormat.TURTLE)
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        quads = store.quads_for_pattern(None, pyoxigraph.NamedNode(str(RDF.type)), pyoxigraph.NamedNode(str(kind)))
        with_oxigraph = {quad.subject.value for quad in quads if isinstance(quad.subject, pyoxigraph.NamedNode)}
        with_rdflib = {str(term) for term in ontology.subjects(RDF.type, kind)}
        assert {iri for iri in with_oxigraph if iri.startswith(IGO)} == {i for i in with_rdflib if i.startswith(IGO)}


@pytest.mark.parametrize(("form", "suffix"), [("nt", "ntriples"), ("xml", "rdfxml")])
def test_owlready2_opens_it_with_the_same_classes_and_properties(
    ontology: rdflib.Graph, form: str, suffix: str
) -> None:
    world = owlready2.World()
    data = io.BytesIO(ontology.serialize(format=form, encoding="utf-8"))
    world.get_ontology("urn:x-communique:opened#").load(fileobj=data, format=suffix)
    opened = {
        OWL.Class: {each.iri for each in world.classes()},
        OWL.ObjectProperty: {each.iri for each in world.object_properties()},
        OWL.DatatypeProperty: {each.iri for each in world.data_properties()},
    }
    for kind, iris in opened.items():
        assert {iri for iri in iris if iri.startswith(IGO)} == {
            str(term) for term in ontology.subjects(RDF.type, kind) if str(term).startswith(IGO)
        }
    holding = world[f"{IGO}StatusHolding"]
    assert world[f"{IGO}Fact"] in holding.ancestors()
    assert world[f"{IGO}memberOf"].get_property_chain()
    world.close()


def test_the_settings_lead_to_this_ontology(folder: Path) -> None:
    assert Settings.ontology == folder
