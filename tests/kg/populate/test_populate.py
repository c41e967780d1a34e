"""Resolved facts become quads in the named graphs of the contract."""

from collections import Counter

import pytest

from kg.namespaces import Namespaces
from kg.pipeline import Corpus
from kg.rdf import Literal, NamedNode, Quad
from kg.settings import Settings
from kg.store import Store, in_memory, select
from tests.graphs import graph_of

NAMES = Namespaces()
IGO = "PREFIX igo: <https://w3id.org/communique/ns#>\n"
ID = "https://w3id.org/communique/id/"
SKOS = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"


@pytest.fixture(scope="module")
def store(small_graph: list[Quad]) -> Store:
    return in_memory(small_graph)


def ask(store: Store, query: str, *names: str) -> list[tuple[str | None, ...]]:
    return list(select(store, IGO + query, names))


def test_the_graphs_are_those_of_the_contract(small_graph: list[Quad]) -> None:
    graphs = {
        str(quad.graph_name.value).rsplit("/graph/")[1]
        for quad in small_graph
        if isinstance(quad.graph_name, NamedNode)
    }
    assert graphs == {"facts", "derived", "authority", "links", "ontology", "text/communique", "text/press"}


def test_no_node_is_blank(small_graph: list[Quad]) -> None:
    assert all(isinstance(quad.subject, NamedNode) for quad in small_graph)
    assert all(isinstance(quad.object, NamedNode | Literal) for quad in small_graph)


def test_no_statement_is_in_two_graphs(small_graph: list[Quad]) -> None:
    counts = Counter(quad.triple for quad in small_graph)
    assert not [triple for triple, number in counts.items() if number > 1]


def test_quads_are_the_same_for_the_same_input(small_corpus: Corpus, small_graph: list[Quad]) -> None:
    backwards = Corpus(small_corpus.authority, small_corpus.documents[::-1], small_corpus.facts[::-1])
    assert graph_of(Settings(), backwards) == small_graph


def test_a_fact_has_one_reading_a_property_and_text(store: Store) -> None:
    rows = ask(
        store,
        "SELECT ?p (COUNT(?r) AS ?n) {"
        f" ?r igo:ofFact <{ID}holding/sco-afg-observer> ; igo:onProperty ?p }} GROUP BY ?p",
        "p",
        "n",
    )
    assert {(str(p).rsplit("#")[1], n) for p, n in rows} == {
        ("holder", "2"),
        ("inOrganization", "2"),
        ("startDate", "2"),
        ("statusAct", "2"),
        ("statusEvent", "2"),
        ("statusType", "2"),
    }


def test_a_reading_shows_its_sentence(store: Store) -> None:
    rows = ask(
        store,
        "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>"
        "SELECT ?text ?exact ?rule {"
        f"?r igo:ofFact <{ID}holding/sco-afg-observer> ; igo:onProperty igo:startDate ; igo:evidence ?e ;"
        " prov:wasGeneratedBy ?rule . ?e oa:hasSource ?text ; oa:hasSelector [ oa:exact ?exact ] } ORDER BY ?text",
        "text",
        "exact",
        "rule",
    )
    assert [row[0] for row in rows] == [f"{ID}text/communique", f"{ID}text/press"]
    assert {row[2] for row in rows} == {f"{ID}rule/by-hand"}
    assert all(str(row[1]).startswith("It granted Afghanistan") for row in rows)


def test_what_is_inferred_says_so(store: Store) -> None:
    rows = ask(store, "SELECT DISTINCT ?p { ?r igo:basis igo:Inferred ; igo:onProperty ?p ; igo:inferredFrom ?t }", "p")
    assert {str(p).rsplit("#")[1] for (p,) in rows} == {"atMeeting", "takenBy", "date", "isScheduled"}


def test_dates_keep_their_precision(store: Store) -> None:
    rows = ask(
        store,
        "SELECT ?d (STR(DATATYPE(?d)) AS ?t) { ?m a igo:Meeting ; igo:isScheduled true ; igo:startDate ?d }",
        "d",
        "t",
    )
    assert rows == [("2013", "http://www.w3.org/2001/XMLSchema#gYear")]


def test_a_known_person_is_described_by_the_authority_graph(store: Store) -> None:
    rows = ask(store, f"SELECT ?g {{ GRAPH ?g {{ <{ID}person/hu-jintao> a igo:Person }} }}", "g")
    assert rows == [("https://w3id.org/communique/graph/authority",)]


def test_a_group_that_only_the_texts_name_belongs_to_its_organisation(store: Store) -> None:
    rows = ask(
        store,
        f"{SKOS}SELECT ?label ?of {{"
        f" <{ID}body/sco-elders-of-the-steppe> a igo:Body ; skos:prefLabel ?label ; igo:partOf ?of }}",
        "label",
        "of",
    )
    assert rows == [("SCO elders of the steppe", f"{ID}organization/sco")]


def test_all_states_and_organisations_are_in_the_authority_graph(store: Store, small_corpus: Corpus) -> None:
    rows = ask(store, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a igo:State ; igo:code ?c }", "n")
    assert rows == [(str(len(small_corpus.authority.states)),)]
    assert ask(store, f"SELECT ?c {{ <{ID}organization/cis> igo:code ?c }}", "c") == [("CIS",)]


def test_only_people_and_places_that_occur_are_described(store: Store) -> None:
    assert ask(store, f"SELECT ?p {{ <{ID}place/ufa> ?p ?o }}", "p") == []


def test_labels_are_in_three_languages(store: Store) -> None:
    rows = ask(
        store,
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
        f"SELECT (LANG(?l) AS ?lang) {{ <{ID}state/kaz> skos:prefLabel ?l }} ORDER BY ?lang",
        "lang",
    )
    assert [str(lang).lower() for (lang,) in rows] == ["en", "ru", "zh-hans"]


def test_a_link_to_wikidata_says_how_it_was_verified(store: Store) -> None:
    rows = ask(
        store,
        "PREFIX owl: <http://www.w3.org/2002/07/owl#>\n"
        f"{SKOS}SELECT ?item ?note {{ GRAPH <https://w3id.org/communique/graph/links> {{"
        f" <{ID}state/kaz> owl:sameAs ?item ; skos:note ?note }} }}",
        "item",
        "note",
    )
    assert rows[0][0] == "http://www.wikidata.org/entity/Q232"
    assert str(rows[0][1]).startswith("Wikidata Q232: ")


def test_a_post_is_of_the_kind_of_office_that_its_title_names(store: Store) -> None:
    rows = ask(store, f"SELECT ?role ?in {{ <{ID}post/chn-president> igo:role ?role ; igo:postIn ?in }}", "role", "in")
    assert rows == [(f"{ID}role/president", f"{ID}state/chn")]


def test_the_text_is_described_in_its_own_graph(store: Store) -> None:
    rows = ask(
        store,
        "SELECT ?work ?date ?language {"
        f" GRAPH <https://w3id.org/communique/graph/text/press> {{ <{ID}text/press> a igo:Text ;"
        " igo:expressionOf ?work ; igo:documentDate ?date ; igo:language ?language } }",
        "work",
        "date",
        "language",
    )
    assert rows == [(f"{ID}work/sco-beijing", "2012-06-07", "en")]


def test_another_base_gives_the_same_graph_elsewhere(small_corpus: Corpus, small_graph: list[Quad]) -> None:
    base = "https://example.org/kg/"
    other = graph_of(Settings(base_iri=base), small_corpus)
    assert not [quad for quad in other if "https://w3id.org/communique/" in str(quad)]
    here = {str(quad).replace("https://w3id.org/communique/", base) for quad in small_graph}
    assert {str(quad) for quad in other} - here == set()
