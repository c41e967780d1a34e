import re

import pytest
from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, RdfFormat, Triple, parse

from kg.settings import DEFAULT_BASE_IRI, Settings
from server.languages import BY_CODE
from server.media import DATA
from server.ontologies import Ontologies
from server.rows import Row, Term
from server.vocabulary import OntologyTerm, align, sections_from
from tests.server.client import HTML, send


def canonical(body: bytes, media_type: str) -> Dataset:
    rdf_format = RdfFormat.from_media_type(media_type)
    assert rdf_format is not None
    dataset = Dataset(parse(body, format=rdf_format))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


def test_people_get_a_list_of_terms(port: int) -> None:
    reply = send(port, "/ns", Accept=HTML)
    assert (reply.status, reply.type) == (200, "text/html")
    assert 'id="StatusHolding"' in reply.text
    assert "igo:observerOf" in reply.text


@pytest.mark.parametrize("media_type", [form.media_type for form in DATA])
def test_programs_get_the_ontology(port: int, media_type: str) -> None:
    reply = send(port, "/ns", Accept=media_type)
    assert (reply.status, reply.type) == (200, media_type)
    assert "Accept" in reply.headers["vary"].split(", ")
    rdf_format = RdfFormat.from_media_type(media_type)
    assert rdf_format is not None
    subjects = {str(quad.subject) for quad in parse(reply.body, format=rdf_format)}
    assert {f"<{DEFAULT_BASE_IRI}ns>", f"<{DEFAULT_BASE_IRI}ns#State>"} <= subjects


@pytest.mark.parametrize("version", Ontologies.load(Settings()).versions)
def test_each_version_is_there_in_each_format_and_for_people(port: int, version: str) -> None:
    page = send(port, f"/ns/{version}", Accept=HTML)
    assert (page.status, page.type) == (200, "text/html")
    assert f"Version {version}" in page.text and 'id="StatusHolding"' in page.text
    graphs = []
    for form in DATA:
        reply = send(port, f"/ns/{version}", Accept=form.media_type)
        assert (reply.status, reply.type, "Accept" in reply.headers["vary"].split(", ")) == (200, form.media_type, True)
        graphs.append(canonical(reply.body, form.media_type))
        assert f"<{DEFAULT_BASE_IRI}ns/{version}>" in {str(quad.object) for quad in graphs[-1]}
    assert all(graph == graphs[0] for graph in graphs)


def test_the_newest_version_is_what_the_namespace_gives(port: int) -> None:
    newest = Ontologies.load(Settings()).latest
    assert send(port, "/ns", Accept="text/turtle").body == send(port, f"/ns/{newest}", Accept="text/turtle").body


def test_a_version_tells_where_the_others_are(port: int) -> None:
    newest, *older = Ontologies.load(Settings()).versions
    assert f'</ns/{older[0]}>; rel="predecessor-version"' in send(port, f"/ns/{newest}").headers["link"]
    assert '</ns>; rel="latest-version"' in send(port, f"/ns/{older[-1]}").headers["link"]


def test_a_version_that_never_was_is_not_found_and_the_answer_names_those_that_are(port: int) -> None:
    reply = send(port, "/ns/9.9.9")
    assert reply.status == 404
    assert Ontologies.load(Settings()).latest in reply.json["detail"]


def test_a_term_has_an_example_of_the_graph_and_its_relations_elsewhere(port: int) -> None:
    def told(name: str) -> str:
        return page.partition(f'id="{name}"')[2].partition("</article>")[0]

    page = send(port, "/ns", Accept=HTML).text
    assert '<a href="/page/state/mng">Mongolia</a>' in told("State")
    assert '<a href="/page/holding/au-mng-observer">Mongolia: observer in the Alpha Union</a>' in told("holder")
    assert "→ Mongolia" in told("holder")
    assert ">org:OrganizationalUnit</a>" in told("Body")
    assert "the same as" in told("Person") and ">foaf:Person</a>" in told("Person")
    assert '<a href="#Organization">Organization</a>' in told("State")


def test_the_picture_leads_to_the_terms_that_it_shows(port: int) -> None:
    page = send(port, "/ns?lang=ru", Accept=HTML).text
    picture = page.partition('<svg class="diagram"')[2].partition("</svg>")[0]
    shown = re.findall(r'href="#(\w+)"', picture)
    assert {"Text", "Passage", "Reading", "Fact", "StatusHolding", "State", "evidence", "ofFact"} <= set(shown)
    assert [name for name in shown if f'<article id="{name}">' not in page] == []
    assert ">факт<" in picture


def test_the_page_of_the_ontology_is_no_heavier_than_a_page_may_be(port: int) -> None:
    for language in BY_CODE:
        assert len(send(port, f"/ns?lang={language}", Accept=HTML).body) < 100_000


def test_other_formats_are_refused(port: int) -> None:
    assert send(port, "/ns", Accept="image/png").status == 406


def test_a_term_is_aligned_once_with_each_term_by_the_closest_relation_first() -> None:
    term = OntologyTerm("x:ns#A", "Classes", "")
    org, other = NamedNode("x:org#A"), NamedNode("x:other#A")
    close, same = (NamedNode(f"http://www.w3.org/2004/02/skos/core#{name}Match") for name in ("close", "exact"))
    subject = NamedNode(term.iri)
    align(
        {term.iri: term},
        [
            Triple(subject, close, other),
            Triple(subject, same, org),
            Triple(subject, same, org),
            Triple(NamedNode("x:ns#B"), same, org),
        ],
    )
    assert list(term.elsewhere.items()) == [("the same as", ["x:org#A"]), ("close to", ["x:other#A"])]


def test_a_term_s_rows_are_gathered() -> None:
    def row(term: str, kind: str, label: str, language: str, parent: str = "") -> Row:
        terms = {
            "term": Term(f"x:ns#{term}", "uri"),
            "type": Term(f"http://www.w3.org/2002/07/owl#{kind}", "uri"),
            "label": Term(label, "literal", language),
        }
        return Row(terms | ({"parent": Term(parent, "uri")} if parent else {}))

    rows = [row("p", "ObjectProperty", "p", "en"), row("A", "Class", "a", "en", "x:ns#B"), row("A", "Class", "а", "ru")]
    (first, classes), (second, relations) = sections_from(rows)
    assert (first, second) == ("Classes", "Relations")
    assert classes[0].labels == {"en": "a", "ru": "а"}
    assert list(classes[0].parents) == ["x:ns#B"]
    assert relations[0].name == "p"
