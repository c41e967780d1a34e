"""The release describes itself in VoID and DCAT, without a clock."""

from dataclasses import replace

from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.counts import count
from kg.publish.dumps import SYNTAXES
from kg.publish.metadata import Edition, ReleaseGraph, newest_date
from kg.rdf import Quad
from kg.store import in_memory, select
from tests.factory import document
from tests.kg.publish.small import content_of

NAMES = Namespaces()
EDITION = Edition("0123456789abcdef", "1.2.3")
VOID = "PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#>"
DCTERMS = "PREFIX dcterms: <http://purl.org/dc/terms/>"


def described(quads: list[Quad], *documents: Document) -> list[Quad]:
    return ReleaseGraph(NAMES, EDITION, count(content_of(quads), NAMES)).quads(documents)


def test_its_version_is_the_hash_and_its_date_the_newest_documents(small_graph: list[Quad]) -> None:
    made = in_memory(described(small_graph, document("a", "x", date="2003"), document("b", "x", date="2012-06-07")))
    query = f"{VOID} {DCTERMS} SELECT ?v ?d {{ ?s a void:Dataset ; dcat:version ?v ; dcterms:modified ?d }}"
    assert list(select(made, query, ("v", "d"))) == [("0123456789abcdef", "2012-06-07")]


def test_documents_without_dates_give_none(small_graph: list[Quad]) -> None:
    assert newest_date([document("a", "x")]) is None
    assert not [quad for quad in described(small_graph, document("a", "x")) if "modified" in quad.predicate.value]


def test_its_counts_are_those_of_the_graph(small_graph: list[Quad]) -> None:
    made = in_memory(described(small_graph))
    query = f"{VOID} SELECT ?t {{ ?s a void:Dataset ; void:triples ?t }}"
    assert list(select(made, query, ("t",))) == [(str(len({quad.triple for quad in small_graph})),)]
    query = f"{VOID} SELECT ?n {{ ?p void:class <{NAMES.base_iri}ns#StatusHolding> ; void:entities ?n }}"
    assert list(select(made, query, ("n",))) == [("3",)]


def test_its_links_to_wikidata_are_linksets(small_graph: list[Quad]) -> None:
    made = in_memory(described(small_graph))
    query = f"""{VOID} SELECT ?p ?n {{ ?d void:subset ?l .
        ?l a void:Linkset ; void:linkPredicate ?p ; void:triples ?n ; void:objectsTarget/void:uriSpace ?w .
        FILTER(?w = "http://www.wikidata.org/entity/") }}"""
    found = {str(name).rpartition("/")[2]: int(number or 0) for name, number in select(made, query, ("p", "n"))}
    links = [quad for quad in small_graph if quad.graph_name == NAMES.graph("links")]
    assert found["owl#sameAs"] == len([quad for quad in links if quad.predicate == NAMES.term("owl:sameAs")]) > 200
    assert found.keys() == {"owl#sameAs", "core#exactMatch", "core#closeMatch"}


def test_without_links_there_is_no_linkset(small_graph: list[Quad]) -> None:
    bare = [quad for quad in small_graph if quad.graph_name != NAMES.graph("links")]
    assert not [quad for quad in described(bare) if "linkset" in str(quad.subject) or "wikidata" in str(quad.object)]


def test_each_dump_is_a_distribution_with_its_media_type(small_graph: list[Quad]) -> None:
    made = in_memory(described(small_graph))
    query = f"{VOID} SELECT ?u ?m {{ ?d a dcat:Distribution ; dcat:downloadURL ?u ; dcat:mediaType ?m }}"
    found = {row[0]: row[1] for row in select(made, query, ("u", "m"))}
    assert len(found) == 2 * len(SYNTAXES)
    assert str(found[f"{NAMES.base_iri}downloads/communique.ttl.gz"]).endswith("/text/turtle")


def test_all_of_it_is_in_the_release_graph_and_none_is_blank(small_graph: list[Quad]) -> None:
    quads = described(small_graph)
    assert {quad.graph_name for quad in quads} == {NAMES.graph("release")}
    assert not [quad for quad in quads if str(quad.subject).startswith("_:")]


def test_the_statements_are_cc0_and_so_is_each_dump(small_graph: list[Quad]) -> None:
    made = in_memory(described(small_graph))
    query = f"{VOID} {DCTERMS} SELECT ?l {{ ?s a {{}} ; dcterms:license ?l }}"
    for kind, number in (("void:Dataset", 1), ("dcat:Distribution", 2 * len(SYNTAXES))):
        found = [row[0] for row in select(made, query.replace("{}", kind), ("l",))]
        assert found == ["https://creativecommons.org/publicdomain/zero/1.0/"] * number


def test_the_quoted_documents_are_under_the_terms_of_the_manifest(small_graph: list[Quad]) -> None:
    texts = [replace(document("b", "x"), terms="© A"), replace(document("a", "x"), terms="© A"), document("c", "x")]
    made = in_memory(described(small_graph, *texts))
    query = f"{VOID} {DCTERMS} SELECT ?r {{ ?s a void:Dataset ; dcterms:hasPart/dcterms:rights ?r }} ORDER BY DESC(?r)"
    assert [row[0] for row in select(made, query, ("r",))] == ["© A (a, b)", "terms not stated: ask the publisher (c)"]
    unlicensed = f"{DCTERMS} SELECT ?p {{ ?s dcterms:hasPart ?p . FILTER EXISTS {{ ?p dcterms:license ?l }} }}"
    assert list(select(made, unlicensed, ("p",))) == []
