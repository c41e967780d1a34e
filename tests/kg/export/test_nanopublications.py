"""Statuses as nanopublications, by the rules of the guidelines."""

from collections import defaultdict

from kg.export.nanopublications import SCHEMA, nanopub_parts, read_nanopublications
from kg.export.request import Request
from kg.namespaces import Namespaces
from kg.rdf import NamedNode, Quad, RdfFormat, Triple, parse
from kg.settings import DEFAULT_BASE_IRI, Settings

RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
HOLDING = NamedNode(f"{DEFAULT_BASE_IRI}ns#StatusHolding")
PARTS = ("hasAssertion", "hasProvenance", "hasPublicationInfo")
Graphs = dict[str, set[Triple]]


def read(settings: Settings) -> Graphs:
    """The statements of the export by the name of their graph, as another reader sees them."""
    (part,) = nanopub_parts(Request(settings))
    assert part.name == "communique-nanopub.trig"
    found: Graphs = defaultdict(set)
    for quad in parse(part.data, format=RdfFormat.TRIG):
        assert isinstance(quad.graph_name, NamedNode), "nothing stands outside of the four graphs"
        found[quad.graph_name.value].add(quad.triple)
    return found


def heads(graphs: Graphs) -> dict[str, dict[str, str]]:
    """By the name of a nanopublication, the graphs that its head names."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for graph, triples in graphs.items():
        for triple in triples if graph.endswith("#head") else ():
            assert isinstance(triple.subject, NamedNode)
            assert isinstance(triple.object, NamedNode)
            found[triple.subject.value][triple.predicate.value.removeprefix(SCHEMA)] = triple.object.value
    return found


def assertions(graphs: Graphs) -> list[set[Triple]]:
    return [graphs[head["hasAssertion"]] for head in heads(graphs).values()]


def test_there_is_one_for_each_status_and_each_has_its_four_graphs(small_release: Settings) -> None:
    graphs = read(small_release)
    found = heads(graphs)
    assert len(found) == 3
    assert len(graphs) == 4 * len(found)
    for name, head in found.items():
        assert name.startswith(f"{DEFAULT_BASE_IRI}np/")
        assert head[RDF_TYPE.value] == f"{SCHEMA}Nanopublication"
        assert len(graphs[f"{name}#head"]) == 4
        assert len({head[part] for part in PARTS}) == 3
        assert all(graphs[head[part]] for part in PARTS), "no graph is empty"


def test_provenance_speaks_of_the_assertion_and_publication_of_the_whole(small_release: Settings) -> None:
    graphs = read(small_release)
    for name, head in heads(graphs).items():
        provenance, publication = graphs[head["hasProvenance"]], graphs[head["hasPublicationInfo"]]
        derived = [triple for triple in provenance if triple.subject == NamedNode(head["hasAssertion"])]
        assert {triple.predicate.value for triple in derived} == {"http://www.w3.org/ns/prov#wasDerivedFrom"}
        assert {triple.subject for triple in publication} == {NamedNode(name)}
        said = {triple.predicate.value.rpartition("/")[2] for triple in publication}
        assert {"license", "isPartOf"} <= said


def test_the_assertions_are_the_statuses_of_the_graph(small_release: Settings, small_graph: list[Quad]) -> None:
    holdings = {quad.subject for quad in small_graph if quad.object == HOLDING and quad.predicate == RDF_TYPE}
    stated = {quad.triple for quad in small_graph if quad.subject in holdings}
    found = assertions(read(small_release))
    assert set().union(*found) == stated
    assert {frozenset(triple.subject for triple in each) for each in found} == {frozenset({each}) for each in holdings}


def test_provenance_is_of_the_graph_and_holds_the_quotation(small_release: Settings, small_graph: list[Quad]) -> None:
    graphs, known = read(small_release), {quad.triple for quad in small_graph}
    (name,) = (name for name in heads(graphs) if "/sco-afg-observer/" in name)
    provenance = {each for each in graphs[f"{name}#provenance"] if each.subject != NamedNode(f"{name}#assertion")}
    assert provenance <= known
    assert any("granted Afghanistan observer status" in str(triple.object) for triple in provenance)


def test_a_name_changes_with_what_is_said_and_only_then(small_release: Settings) -> None:
    first, second = (list(read_nanopublications(Request(small_release))) for _ in range(2))
    base = DEFAULT_BASE_IRI
    assert [each.name(base) for each in first] == [each.name(base) for each in second]
    other = type(first[0])(first[0].fact, {**first[0].said, "assertion": first[0].said["assertion"][1:]})
    assert other.name(base) != first[0].name(base)


def test_names_are_minted_under_the_base(small_release: Settings) -> None:
    base = "https://example.org/graph/"
    (first, *_) = read_nanopublications(Request(small_release))
    assert first.name(base).value.startswith(f"{base}np/sco-afg-observer/")
    assert {str(quad.graph_name).partition("#")[0] for quad in first.quads(Namespaces())} == {
        f"<{first.name(DEFAULT_BASE_IRI).value}"
    }


def test_the_same_release_gives_the_same_statements_in_the_same_order(small_release: Settings) -> None:
    one, two = (
        [quad for each in read_nanopublications(Request(small_release)) for quad in each.quads(Namespaces())]
        for _ in range(2)
    )
    assert one == two
