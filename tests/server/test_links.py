import pytest
from pyoxigraph import NamedNode

from server.links import Links

LINKS = Links("https://example.org/kg/")


@pytest.mark.parametrize(
    ("iri", "href"),
    [
        ("https://example.org/kg/id/state/kaz", "/page/state/kaz"),
        ("https://example.org/kg/id/text/a%20b#char=1,2", "/text/a%20b#char=1,2"),
        ("https://example.org/kg/id/text/a", "/text/a"),
        ("https://example.org/kg/ns#State", "/ns#State"),
        ("https://example.org/kg/ns", "/ns"),
        ("https://example.org/kg/graph/facts", "/graph/facts"),
        ("https://example.org/kg/downloads/communique.ttl", "/downloads/communique.ttl"),
        ("http://www.wikidata.org/entity/Q1", "http://www.wikidata.org/entity/Q1"),
        ("javascript:alert(1)", None),
        ("urn:x", None),
    ],
)
def test_links_lead_to_pages_or_the_web(iri: str, href: str | None) -> None:
    assert LINKS.href(iri) == href


@pytest.mark.parametrize("path", ["state/kaz", "text/é b", "a>b", 'a"b', "a{b}", "a\\b", "a\x00b", "a%b", "a b\n"])
def test_whatever_the_path_the_thing_has_a_sound_iri(path: str) -> None:
    iri = LINKS.thing(path)
    assert NamedNode(iri).value == iri
    assert not set(iri) & set('<>"{}|\\^` \n\x00')


def test_a_named_graph_has_a_sound_iri_too() -> None:
    assert LINKS.graph("text/a b") == "https://example.org/kg/graph/text/a%20b"


def test_a_thing_s_path_is_found_again() -> None:
    assert LINKS.path(LINKS.thing("state/kaz") + "#x") == "state/kaz"
    assert LINKS.path("https://example.org/other") is None


def test_iris_are_shown_without_our_base() -> None:
    assert LINKS.short("https://example.org/kg/id/state/kaz") == "state/kaz"
    assert LINKS.short("https://example.org/kg/ns#State") == "igo:State"
    assert LINKS.short("http://other.example/x") == "http://other.example/x"
