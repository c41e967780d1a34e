"""The site over a release that the pipeline built from the project's own corpus."""

import re
from itertools import count
from pathlib import Path

from markupsafe import escape

from kg.settings import DEFAULT_BASE_IRI
from tests.server.client import HTML, ask, send
from tests.server.conftest import Site
from tests.server.crawler import crawl

EACH = 25
"""Of the data, queries and other views of pages, one in so many is asked for: all are made by one rule."""


LARGEST = 100_000
"""Bytes of a page before its pictures and scripts."""


def documents(site: Site) -> list[Path]:
    return sorted((site.releases / "current" / "texts").glob("*.txt"))


def test_the_home_page_answers_its_questions(corpus_site: Site) -> None:
    page = send(corpus_site.port, "/", Accept=HTML).text
    assert page.count("The query behind it") == 3
    assert "say nothing about it" not in page
    links = {part.split('"')[0].split("#")[0] for part in page.split('href="/')[1:]}
    for link in links:
        assert send(corpus_site.port, f"/{link.replace('&amp;', '&')}", Accept=HTML).status == 200, link


def test_every_passage_of_every_text_is_an_anchor(corpus_site: Site) -> None:
    query = "SELECT ?passage { ?passage a <https://w3id.org/communique/ns#Passage> }"
    rows = ask(corpus_site.port, query).json["results"]["bindings"]
    passages = {row["passage"]["value"] for row in rows}
    assert passages
    for document in documents(corpus_site):
        page = send(corpus_site.port, f"/text/{document.stem}", Accept=HTML).text
        iri = f"{DEFAULT_BASE_IRI}id/text/{document.stem}#"
        anchors = set(re.findall(r'id="(char=[0-9]+,[0-9]+)"', page))
        assert anchors == {passage.removeprefix(iri) for passage in passages if passage.startswith(iri)}


def test_no_link_of_the_corpus_s_release_is_dead(corpus_site: Site) -> None:
    numbers = count()

    def follow(path: str) -> bool:
        whole = path.startswith(("/page/", "/text/")) and "lang=" not in path
        return whole or next(numbers) % EACH == 0

    found = crawl(corpus_site.port, follow)
    assert found.dead == []
    kinds = {path.split("/")[2] for path in found.pages if path.startswith("/page/")}
    assert kinds >= {"state", "organization", "body", "person", "post", "place", "meeting", "decision", "instrument"}
    assert kinds >= {"holding", "tenure", "participation", "position", "topic", "status", "rule", "work"}
    assert any("beside=" in path for path in found.pages)
    assert {path: size for path, size in found.pages.items() if size >= LARGEST} == {}


def test_the_endpoint_s_union_is_the_dump_of_triples(corpus_site: Site) -> None:
    count = ask(corpus_site.port, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").json["results"]["bindings"][0]["n"]["value"]
    dump = corpus_site.releases / "current" / "dumps" / "communique.nt"
    assert int(count) == len(dump.read_bytes().splitlines())


def test_a_value_read_from_another_sentence_shows_that_sentence(corpus_site: Site) -> None:
    query = """PREFIX igo: <https://w3id.org/communique/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT DISTINCT ?fact ?sentence { ?one igo:ofFact ?fact ; igo:evidence ?a . ?a oa:hasSource ?text .
        ?two igo:ofFact ?fact ; igo:evidence ?b . ?b oa:hasSource ?text ; oa:hasSelector/oa:exact ?sentence .
        FILTER(?a != ?b) } ORDER BY ?fact"""
    rows = ask(corpus_site.port, query).json["results"]["bindings"]
    assert rows
    for row in rows[:40]:
        path = row["fact"]["value"].removeprefix(f"{DEFAULT_BASE_IRI}id/")
        page = send(corpus_site.port, f"/page/{path}", Accept=HTML).text
        assert str(escape(row["sentence"]["value"])) in page, path
        assert "only for: " in page, path


def test_an_inferred_value_is_marked_with_its_rule(corpus_site: Site) -> None:
    query = """PREFIX igo: <https://w3id.org/communique/ns#>
        SELECT DISTINCT ?fact { ?reading igo:basis igo:Inferred ; igo:ofFact ?fact ; igo:onProperty ?property .
        FILTER NOT EXISTS { ?other igo:ofFact ?fact ; igo:onProperty ?property ; igo:basis igo:Stated } }"""
    rows = ask(corpus_site.port, query).json["results"]["bindings"]
    assert rows
    for row in rows[:40]:
        path = row["fact"]["value"].removeprefix(f"{DEFAULT_BASE_IRI}id/")
        page = send(corpus_site.port, f"/page/{path}", Accept=HTML).text
        assert 'inferred</span> <span class="note">by the rule <a href="/page/rule/' in page, path


def test_no_page_of_a_fact_shows_an_address_where_a_name_should_stand(corpus_site: Site) -> None:
    query = """PREFIX igo: <https://w3id.org/communique/ns#> SELECT ?kind (MIN(?one) AS ?fact)
        { ?one a ?kind ; igo:firstAttested|igo:date|igo:startDate|igo:statement ?value } GROUP BY ?kind"""
    rows = ask(corpus_site.port, query).json["results"]["bindings"]
    assert len(rows) > 6
    for row in rows:
        path = row["fact"]["value"].removeprefix(f"{DEFAULT_BASE_IRI}id/")
        page = send(corpus_site.port, f"/page/{path}", Accept=HTML).text
        known = page.partition('id="known"')[2].partition("</section>")[0]
        assert not re.findall(r">([a-z-]+/[a-z0-9-]+)</a>", known), path
