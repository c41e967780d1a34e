"""What DESCRIBE gives: a thing both ways, with its readings and the names of its neighbours."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg import store as kg_store
from kg.describe import ABOUT as ABOUT_FILE
from kg.describe import NO_GRAPHS, THINGS_DESCRIBED, Describer, Graphs, read_describe
from kg.namespaces import Namespaces
from kg.queries import read_query
from kg.settings import DEFAULT_BASE_IRI, project_root
from kg.store import OpenStore
from kg.surroundings import Surroundings

ABOUT = read_query(project_root() / "queries" / ABOUT_FILE, DEFAULT_BASE_IRI)
TRIG = """
PREFIX x: <x:>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX igo: <https://w3id.org/communique/ns#>
x:g { x:a x:p x:b ; x:q [ x:r [ x:s 1 ] ] . x:c x:p x:a . x:d x:p x:c . }
x:h { x:b skos:prefLabel "Bee"@en , "Би"@ru . x:reading igo:ofFact x:a ; igo:asWritten "A" . x:e x:q x:a . }
"""
STORE = OpenStore(kg_store.in_memory(parse(TRIG.encode(), format=RdfFormat.TRIG)), union=True)
A, B, C = NamedNode("x:a"), NamedNode("x:b"), NamedNode("x:c")
P, Q = NamedNode("x:p"), NamedNode("x:q")
OWN, INCOMING = Triple(A, P, B), Triple(C, P, A)


def described(query: str, graphs: Graphs = NO_GRAPHS, store: OpenStore = STORE) -> set[Triple]:
    asked = read_describe(query)
    assert asked is not None
    own: set[Triple] = set(store.query(query, *graphs))  # type: ignore[arg-type]  # a DESCRIBE gives triples
    found = Describer(store, ABOUT).describe(asked, own, graphs)
    assert Describer(store, ABOUT, Surroundings(store, Namespaces())).describe(asked, own, graphs) == found
    return found


def test_a_thing_is_described_as_subject_and_as_object() -> None:
    found = described("DESCRIBE <x:a>")
    assert {OWN, INCOMING, Triple(NamedNode("x:e"), Q, A)} <= found
    assert not [triple for triple in found if triple.subject == NamedNode("x:d")]


def test_its_readings_and_the_names_of_its_neighbours_are_with_it() -> None:
    texts = {str(triple.object) for triple in described("DESCRIBE <x:a>")}
    assert {'"A"', '"Bee"@en'} <= texts
    assert '"Би"@ru' not in texts


def test_blank_nodes_are_followed_and_are_the_same_in_both_parts() -> None:
    found = described("DESCRIBE <x:a>")
    (first,) = [triple.object for triple in found if triple.subject == A and triple.predicate == Q]
    (second,) = [triple.object for triple in found if triple.subject == first]
    assert [triple.object for triple in found if triple.subject == second] == [Literal(1)]


@pytest.mark.parametrize(
    "query",
    [
        "BASE <x:> DESCRIBE <a>",
        "PREFIX describe: <x:> # DESCRIBE <x:b>\nDESCRIBE describe:a",
        "describe<x:a>",
        "DESCRIBE ?t { ?t <x:p> <x:b> }",
        "DESCRIBE?t{?t <x:p> <x:b>}",
        "DESCRIBE * WHERE { ?t <x:p> <x:b> } ORDER BY ?t LIMIT 5",
        "DESCRIBE <x:a> ?t WHERE { ?t <x:p> <x:nothing> }",
        "DESCRIBE <x:a> FROM <x:g>",
        "PREFIX x: <x:> DESCRIBE ?t FROM x:g FROM NAMED x:h { ?t x:p x:b }",
    ],
)
def test_however_the_query_names_it(query: str) -> None:
    assert {OWN, INCOMING} <= described(query)


def test_only_what_is_asked_for_is_described() -> None:
    assert {triple.object for triple in described("DESCRIBE ?t { <x:none> <x:p> ?t }")} == set()
    assert OWN not in described("DESCRIBE <x:reading>")


def test_the_dataset_of_the_query_or_of_the_protocol_bounds_the_description() -> None:
    incoming = Triple(NamedNode("x:e"), Q, A)
    assert incoming not in described("DESCRIBE <x:a> FROM <x:g>")
    assert incoming in described("DESCRIBE <x:a> FROM <x:g> FROM <x:h>")
    assert described("DESCRIBE <x:a>", ([NamedNode("x:g")], [])) == described("DESCRIBE <x:a> FROM <x:g>")
    assert described("DESCRIBE <x:a> FROM NAMED <x:g>") == set()


def test_of_many_things_only_their_own_triples_are_given() -> None:
    things = [NamedNode(f"x:{number}") for number in range(THINGS_DESCRIBED + 1)]
    quads = [Quad(thing, P, A, NamedNode("x:g")) for thing in things] + [Quad(B, P, thing) for thing in things]
    store = OpenStore(kg_store.in_memory(quads), union=True)
    found = described("DESCRIBE ?t { ?t <x:p> <x:a> }", store=store)
    assert len(found) == THINGS_DESCRIBED + 1
    few = described(f"DESCRIBE ?t {{ ?t <x:p> <x:a> }} LIMIT {THINGS_DESCRIBED}", store=store)
    assert len(few) == 2 * THINGS_DESCRIBED


def test_what_cannot_be_selected_has_the_store_s_own_description() -> None:
    query = "DESCRIBE <x:a> ?t"
    assert described(query) == set(STORE.query(query, *NO_GRAPHS))  # type: ignore[arg-type]
    assert OWN in described(query)
    assert INCOMING not in described(query)
    assert read_describe("DESCRIBEx:a") is None


@pytest.mark.parametrize(
    "query", ["SELECT * {}", "ASK { <x:a> ?describe 1 }", "", "PREFIX a: <x:>", "CONSTRUCT WHERE {}"]
)
def test_other_queries_are_none(query: str) -> None:
    assert read_describe(query) is None
