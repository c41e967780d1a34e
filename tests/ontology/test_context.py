import json
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib
from pyld import jsonld
from rdflib import OWL, RDF, XSD

IGO = "https://w3id.org/communique/ns#"
PREFIXES = "dcat dcterms dqv foaf igo oa org owl popolo prov rdf rdfs schema sh skos void wd wdt xsd"


@pytest.fixture(scope="module")
def context(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "context.jsonld").read_text("utf-8"))
    return loaded


def refuse(url: str, options: dict[str, Any]) -> dict[str, Any]:
    raise AssertionError(f"{url} was asked for: the context must stand alone")


def expand_term(context: dict[str, Any], term: str) -> str:
    """The IRI that a term stands for."""
    expanded = jsonld.expand({"@context": context["@context"], "@id": "urn:s", term: "x"}, {"documentLoader": refuse})
    return str(next(key for key in expanded[0] if key != "@id"))


def triples(nquads: str) -> set[str]:
    parsed = pyoxigraph.parse(nquads.encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    dataset = pyoxigraph.Dataset(parsed)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in dataset}


def compacted(context: dict[str, Any], nquads: str) -> dict[str, Any]:
    expanded = jsonld.from_rdf(nquads, {"format": "application/n-quads"})
    made: dict[str, Any] = jsonld.compact(expanded, context, {"documentLoader": refuse, "graph": True})
    return made


def test_it_names_the_prefixes(context: dict[str, Any]) -> None:
    found = context["@context"]
    assert [prefix for prefix in PREFIXES.split() if not str(found.get(prefix, "")).endswith(("#", "/"))] == []
    assert found["igo"] == IGO


def test_a_prefix_is_no_term_and_names_one_namespace(context: dict[str, Any]) -> None:
    namespaces = [v for v in context["@context"].values() if isinstance(v, str) and v.startswith("http")]
    assert len(namespaces) == len(set(namespaces))


def test_no_key_stands_twice(folder: Path) -> None:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), sorted(keys)
        return dict(pairs)

    json.loads((folder / "context.jsonld").read_text("utf-8"), object_pairs_hook=unique)


def test_every_class_property_and_individual_has_its_term(context: dict[str, Any], core: rdflib.Graph) -> None:
    wanted = {str(s).removeprefix(IGO): s for s in core.subjects(RDF.type) if str(s).startswith(IGO)}
    known = context["@context"]
    assert [name for name in wanted if name not in known] == []
    for name in wanted:
        value = known[name]
        assert (value["@id"] if isinstance(value, dict) else value) == f"igo:{name}"


def test_terms_of_our_namespace_are_all_declared(context: dict[str, Any], core: rdflib.Graph) -> None:
    ids = [value["@id"] if isinstance(value, dict) else value for value in context["@context"].values() if value != 1.1]
    ours = {rdflib.URIRef(IGO + name.removeprefix("igo:")) for name in ids if name.startswith("igo:")}
    assert [term for term in ours if (term, RDF.type, None) not in core] == []


def test_object_properties_take_iris_and_date_properties_dates(context: dict[str, Any], core: rdflib.Graph) -> None:
    range_includes = rdflib.URIRef("https://schema.org/rangeIncludes")
    for term in core.subjects(RDF.type, OWL.ObjectProperty):
        if str(term).startswith(IGO):
            assert context["@context"][str(term).removeprefix(IGO)]["@type"] == "@id"
    for term in core.subjects(RDF.type, OWL.DatatypeProperty):
        if str(term).startswith(IGO) and list(core.objects(term, range_includes)) == [XSD.date]:
            assert context["@context"][str(term).removeprefix(IGO)]["@type"] == "xsd:date"


@pytest.mark.parametrize(
    ("term", "iri"),
    [
        ("holder", IGO + "holder"),
        ("startEarliest", IGO + "startEarliest"),
        ("hasSource", "http://www.w3.org/ns/oa#hasSource"),
        ("wasGeneratedBy", "http://www.w3.org/ns/prov#wasGeneratedBy"),
        ("title", "http://purl.org/dc/terms/title"),
    ],
)
def test_a_term_expands_to_its_iri(context: dict[str, Any], term: str, iri: str) -> None:
    assert expand_term(context, term) == iri


def test_labels_become_maps_by_language_and_ids_and_types_plain_keys(
    context: dict[str, Any], example: rdflib.Graph
) -> None:
    things = compacted(context, example.serialize(format="nt"))["@graph"]
    state = next(thing for thing in things if thing["id"].endswith("/id/state/kaz"))
    assert state["type"] == "State"
    assert state["prefLabel"] == {"en": "Kazakhstan", "ru": "Казахстан"}
    assert state["memberOf"] == "https://w3id.org/communique/id/organization/asean"
    holding = next(thing for thing in things if thing["type"] == "StatusHolding")
    assert holding["startLatest"] == "2001-03-31"
    assert holding["startDate"] == {"type": "xsd:gYearMonth", "@value": "2001-03"}


def test_no_property_of_the_example_is_left_without_a_term(context: dict[str, Any], example: rdflib.Graph) -> None:
    things = compacted(context, example.serialize(format="nt"))["@graph"]
    assert {key for thing in things for key in thing if ":" in key} == {"org:memberOf"}


def test_compact_and_back_gives_the_same_triples(context: dict[str, Any], example: rdflib.Graph) -> None:
    document = compacted(context, example.serialize(format="nt"))
    back = jsonld.to_rdf(document, {"format": "application/n-quads", "documentLoader": refuse})
    assert triples(back) == triples(example.serialize(format="nt"))


def test_pyoxigraph_reads_the_compact_document_as_the_same_triples(
    context: dict[str, Any], example: rdflib.Graph
) -> None:
    document = json.dumps(compacted(context, example.serialize(format="nt")), ensure_ascii=False)
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(document.encode(), format=pyoxigraph.RdfFormat.JSON_LD))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    assert {str(quad) for quad in dataset} == triples(example.serialize(format="nt"))


@pytest.mark.parametrize("name", ["communique", "schemes", "topics", "alignments"])
def test_the_ontology_files_survive_the_round_trip_too(context: dict[str, Any], folder: Path, name: str) -> None:
    nquads = rdflib.Graph().parse(folder / f"{name}.ttl").serialize(format="nt")
    back = jsonld.to_rdf(compacted(context, nquads), {"format": "application/n-quads", "documentLoader": refuse})
    assert triples(back) == triples(nquads)
