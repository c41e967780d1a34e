"""What is read pattern by pattern is what the query for a thing's description gives."""

import random

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple, parse

from kg import store as kg_store
from kg.describe import ABOUT, Describer, read_describe
from kg.namespaces import Namespaces
from kg.publish.folder import current_release
from kg.queries import read_query
from kg.rdf import RdfFormat
from kg.settings import DEFAULT_BASE_IRI, Settings, project_root
from kg.store import OpenStore
from kg.surroundings import Surroundings

NAMES = Namespaces(DEFAULT_BASE_IRI)
QUERY = read_query(project_root() / "queries" / ABOUT, DEFAULT_BASE_IRI)
TRIG = """
PREFIX x: <x:>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX igo: <https://w3id.org/communique/ns#>
x:g { x:a x:p x:b , x:a , "text" ; x:q [ x:r [ x:s 1 ] ] . x:c x:p x:a .
      x:b skos:prefLabel "Bee"@en , "Би"@ru , "B" , x:d . }
x:h { x:reading igo:ofFact x:a ; igo:evidence x:passage , "none" ; igo:asWritten "A" . x:b rdfs:label "bee" .
      x:passage oa:hasSelector [ oa:exact "A" ] ; oa:hasSource x:text . x:text rdfs:label "Text"@en . x:e x:q x:a . }
"""
A = NamedNode("x:a")


def around(store: OpenStore) -> Surroundings:
    return Surroundings(store, NAMES)


def asked(store: OpenStore, thing: NamedNode) -> set[Triple]:
    return set(store.query(QUERY.about(thing.value), (), ()))  # type: ignore[arg-type]  # a CONSTRUCT gives triples


@pytest.fixture
def store() -> OpenStore:
    return OpenStore(kg_store.in_memory(parse(TRIG.encode(), format=RdfFormat.TRIG)), union=True)


def test_it_is_what_the_query_gives(store: OpenStore) -> None:
    things = {term for quad in store.store for term in (quad.subject, quad.object) if isinstance(term, NamedNode)}
    for thing in (*things, NamedNode("x:nothing")):
        assert around(store).about(thing) == asked(store, thing), thing
    assert len(around(store).about(A)) > 12


def test_it_is_what_the_query_gives_about_each_thing_of_a_release(small_release: Settings) -> None:
    store = OpenStore(kg_store.open_read_only(current_release(small_release.releases) / "store"), union=True)
    things = sorted({quad.subject.value for quad in store.store if isinstance(quad.subject, NamedNode)})
    for thing in map(NamedNode, random.Random(1).sample(things, min(len(things), 200))):
        assert around(store).about(thing) == asked(store, thing), thing


def test_a_union_that_is_a_graph_of_its_own_is_read_alone(store: OpenStore) -> None:
    own = OpenStore(kg_store.in_memory([Quad(A, A, Literal("own")), *store.store]), union=False)
    assert around(own).about(A) == asked(own, A) == {Triple(A, A, Literal("own"))}


def test_a_description_follows_blank_nodes_even_in_a_circle(store: OpenStore) -> None:
    one, other = BlankNode("one"), BlankNode("other")
    store.store.extend([Quad(A, A, one), Quad(one, A, other), Quad(other, A, one)])
    found = around(store).described(A)
    assert {Triple(one, A, other), Triple(other, A, one)} <= found
    own = set(store.query("DESCRIBE <x:a>", (), ()))  # type: ignore[arg-type]
    assert found == own | around(store).about(A)


@pytest.mark.parametrize(
    ("query", "is_one"),
    [
        ("DESCRIBE <x:a>", True),
        ("describe<x:a>\nlimit 7 ", True),
        ("DESCRIBE <x:a> LIMIT 0", False),
        ("DESCRIBE <x:a> <x:b>", False),
        ("DESCRIBE <x:a> FROM <x:g>", False),
        ("DESCRIBE ?a { ?a <x:p> <x:b> }", False),
        ("DESCRIBE <a>", False),
        ("DESCRIBE\f<x:a>", False),
        ("PREFIX x: <x:> DESCRIBE x:a", False),
    ],
)
def test_one_thing_and_nothing_else_is_described_at_once(store: OpenStore, query: str, is_one: bool) -> None:
    quick, plain = Describer(store, QUERY, around(store)), Describer(store, QUERY)
    found = quick.at_once(query)
    assert (found is not None) == is_one
    assert plain.at_once(query) is None
    if found is not None and (parts := read_describe(query)):
        assert found == plain.describe(parts, store.query(query, (), ()), ((), ()))  # type: ignore[arg-type]
