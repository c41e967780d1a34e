import json

import pytest
from pyoxigraph import RdfFormat, parse

from kg.settings import DEFAULT_BASE_IRI
from tests.server.client import HTML, send

MONGOLIA = "state/mng"
IRI = f"{DEFAULT_BASE_IRI}id/{MONGOLIA}"


@pytest.mark.parametrize(
    ("accept", "location"),
    [
        (HTML, f"/page/{MONGOLIA}"),
        ("*/*", f"/page/{MONGOLIA}"),
        ("text/turtle", f"/data/{MONGOLIA}.ttl"),
        ("application/ld+json", f"/data/{MONGOLIA}.jsonld"),
        ("application/n-triples", f"/data/{MONGOLIA}.nt"),
        ("application/rdf+xml;q=0.9, text/html;q=0.5", f"/data/{MONGOLIA}.rdf"),
    ],
)
def test_a_thing_leads_to_a_document_about_it(port: int, accept: str, location: str) -> None:
    reply = send(port, f"/id/{MONGOLIA}", Accept=accept)
    assert (reply.status, reply.headers["location"], reply.headers["vary"]) == (303, location, "Accept")
    assert send(port, location).status == 200


def test_an_unknown_thing_is_not_found_in_any_form(port: int) -> None:
    for path in ("/id/state/xxx", "/page/state/xxx", "/data/state/xxx.ttl", "/id/", "/data/.ttl"):
        assert send(port, path).status == 404


def test_a_thing_is_not_given_in_a_form_that_is_not_offered(port: int) -> None:
    assert send(port, f"/id/{MONGOLIA}", Accept="image/png").status == 406
    assert send(port, f"/data/{MONGOLIA}.docx").status == 404
    assert send(port, f"/data/{MONGOLIA}").status == 404


@pytest.mark.parametrize("suffix", ["ttl", "jsonld", "nt", "rdf"])
def test_the_description_has_the_thing_as_subject_and_object(port: int, suffix: str) -> None:
    reply = send(port, f"/data/{MONGOLIA}.{suffix}")
    rdf_format = RdfFormat.from_media_type(reply.type)
    assert rdf_format is not None
    triples = [quad.triple for quad in parse(reply.body, format=rdf_format)]
    assert any(str(triple.subject) == f"<{IRI}>" for triple in triples)
    assert any(str(triple.object) == f"<{IRI}>" for triple in triples)
    assert reply.headers["link"] == f'</id/{MONGOLIA}>; rel="describes"'


def test_a_fact_s_description_brings_its_readings_and_their_sentences(port: int) -> None:
    turtle = send(port, "/data/holding/au-mng-observer.ttl").text
    assert "Mongolia was granted the status of observer." in turtle
    assert "igo:evidence" in turtle


def test_json_ld_is_compact(port: int) -> None:
    document = json.loads(send(port, f"/data/{MONGOLIA}.jsonld").body)
    assert isinstance(document["@context"], dict)
    assert any(node["id"].endswith(MONGOLIA) for node in document["@graph"])


def test_the_page_shows_names_facts_sentences_and_links(port: int) -> None:
    page = send(port, f"/page/{MONGOLIA}", Accept=HTML).text
    for shown in ("Монголия", "蒙古", "http://www.wikidata.org/entity/Q711", ">Alpha Union</a></h3>", ">observer</a>"):
        assert shown in page
    assert "Mongolia was granted the status of observer." in page
    assert "/text/alpha-summit-2010#char=" in page
    assert f"/data/{MONGOLIA}.jsonld" in page


def test_the_page_of_a_fact_shows_how_it_was_read(port: int) -> None:
    page = send(port, "/page/holding/au-mng-observer", Accept=HTML).text
    assert "How it was read" in page
    assert "sample" in page


def test_what_a_name_contains_is_never_markup(port: int) -> None:
    page = send(port, "/page/organization/au", Accept=HTML).text
    assert "the &lt;Union&gt;" in page
    assert "<Union>" not in page
