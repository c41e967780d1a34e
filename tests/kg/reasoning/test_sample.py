import rdflib
from rdflib import RDF, SKOS

from kg.rdf import Quad
from kg.reasoning.sample import graph_of_quads, sample_of

BASE = "https://w3id.org/communique/id/"
HEAD = f"""
    @prefix igo: <https://w3id.org/communique/ns#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @base <{BASE}> .
"""


def sample(turtle: str) -> rdflib.Graph:
    return sample_of(rdflib.Graph().parse(data=HEAD + turtle))


def slugs(graph: rdflib.Graph) -> set[str]:
    return {str(subject).removeprefix(BASE) for subject in graph.subjects()}


def test_of_things_that_show_the_same_the_first_is_taken() -> None:
    alike = "".join(f'<place/{name}> a igo:Place ; skos:prefLabel "{name}" . ' for name in "cab")
    assert slugs(sample(alike)) == {"place/a"}


def test_a_thing_that_shows_something_more_is_taken_too() -> None:
    assert slugs(
        sample("""
            <place/a> a igo:Place ; skos:prefLabel "a" .
            <place/b> a igo:Place ; skos:prefLabel "b" ; igo:code 1 .
            <place/c> a igo:Place ; skos:prefLabel "c"@en .
        """)
    ) == {"place/a", "place/b", "place/c"}


def test_what_a_taken_thing_leads_to_comes_with_it_whole() -> None:
    found = sample("""
        <place/a> a igo:Place . <place/z> a igo:Place ; igo:in <state/z> .
        <state/a> a igo:State . <state/z> a igo:State ; skos:prefLabel "z" .
        <meeting/m> a igo:Meeting ; igo:place <place/z> .
    """)
    assert {"meeting/m", "place/z", "state/z"} <= slugs(found)
    assert (rdflib.URIRef(f"{BASE}state/z"), SKOS.prefLabel, None) in found


def test_every_concept_of_a_small_scheme_is_a_pattern_and_a_topic_is_not() -> None:
    concepts = "".join(f"<{kind}/{name}> a skos:Concept . " for kind in ("status", "topic") for name in "ab")
    facts = "".join(
        f"<{kind}-of/{name}> a igo:Fact ; igo:{kind} <{kind}/{name}> . "
        for kind in ("status", "topic")
        for name in "ab"
    )
    assert {slug for slug in slugs(sample(concepts + facts)) if "-of" in slug} == {
        "status-of/a",
        "status-of/b",
        "topic-of/a",
    }


def test_a_circle_of_things_ends() -> None:
    assert slugs(sample("<a/1> a igo:A ; igo:p <a/2> . <a/2> a igo:A ; igo:p <a/1> .")) == {"a/1", "a/2"}


def test_the_sample_of_a_graph_holds_every_pattern_of_it(small_graph: list[Quad]) -> None:
    whole = graph_of_quads(small_graph)
    found = sample_of(whole)
    assert set(found) == set(sample_of(whole))
    assert len(found) < len(whole) / 2

    def shown(graph: rdflib.Graph) -> set[tuple[object, object]]:
        return {(c, p) for s, c in graph.subject_objects(RDF.type) for p in graph.predicates(s)}

    assert shown(found) == shown(whole)
