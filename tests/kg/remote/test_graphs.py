from kg.rdf import NamedNode, RdfFormat, parse
from kg.remote.graphs import ReleaseGraphs
from kg.store import in_memory, select

FACTS = "https://w3id.org/communique/graph/facts"
ONE, OTHER = ReleaseGraphs("0123456789abcdef"), ReleaseGraphs("fedcba9876543210")


def test_two_releases_share_no_graph_and_a_release_s_own_are_apart() -> None:
    names = [
        name
        for each in (ONE, OTHER)
        for name in (each.union, each.catalogue, each.mark, each.nothing, each.of(FACTS), each.of("urn:x:union"))
    ]
    assert len(set(names)) == len(names)


def test_a_release_is_known_again_by_its_catalogue_alone() -> None:
    assert ReleaseGraphs.catalogued_as(ONE.catalogue) == ONE
    for name in (ONE.union, ONE.mark, ONE.of(FACTS), FACTS, ""):
        assert ReleaseGraphs.catalogued_as(name) is None


def test_the_catalogue_tells_each_graph_s_own_name() -> None:
    quads = list(parse(ONE.cataloguing([FACTS]).encode(), format=RdfFormat.N_TRIPLES))
    assert (ONE.of(FACTS), FACTS) in {(quad.subject.value, quad.object.value) for quad in quads}
    assert len(quads) == 2


def test_the_mark_is_what_the_query_for_it_finds() -> None:
    store = in_memory()
    store.load(ONE.marking(7, "ab").encode(), format=RdfFormat.N_TRIPLES, to_graph=NamedNode(ONE.mark))
    assert list(select(store, ONE.asking(), ("quads", "content"))) == [("7", "ab")]
    assert list(select(store, OTHER.asking(), ("quads", "content"))) == []
