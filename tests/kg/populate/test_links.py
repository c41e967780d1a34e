"""The graph of links: items of Wikidata and the codes of states."""

from dataclasses import replace

import pytest

from kg.authority import PostRecord, WorkRecord
from kg.namespaces import Namespaces
from kg.populate.authority import Described, described
from kg.populate.links import link_quads, post_ref
from kg.populate.terms import Terms
from kg.rdf import Literal, NamedNode, Quad
from kg.resolve.model import Ref
from kg.resolve.references import References
from tests.factory import authority

TERMS = Terms(Namespaces())
ALL = list(link_quads(TERMS, authority(), described(References(authority()), ()), ()))


def said(quads: list[Quad], path: str, name: str) -> list[NamedNode | Literal]:
    """The values of a property of the thing at a path."""
    subject = TERMS.namespaces.thing(*path.split("/"))
    return [q.object for q in quads if (q.subject, q.predicate) == (subject, TERMS.name(name))]  # type: ignore[misc]


def item(qid: str) -> NamedNode:
    return TERMS.namespaces.term(f"wd:{qid}")


def test_everything_stands_in_the_graph_of_links() -> None:
    assert {quad.graph_name for quad in ALL} == {TERMS.namespaces.graph("links")}


def test_an_individual_is_the_same_as_its_item_and_a_concept_matches_it() -> None:
    assert said(ALL, "state/kaz", "owl:sameAs") == [item("Q232")]
    assert said(ALL, "state/kaz", "skos:exactMatch") == []
    assert said(ALL, "role/head-of-state", "skos:exactMatch") == [item("Q48352")]
    assert said(ALL, "role/head-of-state", "owl:sameAs") == []


def test_what_is_only_near_is_no_identity() -> None:
    assert said(ALL, "status/member", "skos:closeMatch") == [item("Q9200127")]
    assert said(ALL, "status/member", "skos:exactMatch") == []


def test_a_link_says_how_it_was_verified_to_programs_and_to_people() -> None:
    assert said(ALL, "organization/eaec", "verification") == [TERMS.namespaces.thing("verification", "one-source")]
    (note,) = said(ALL, "organization/eaec", "skos:note")
    assert isinstance(note, Literal) and note.value.startswith("Wikidata Q473996: verified1: ")


@pytest.mark.parametrize(
    ("state", "codes"),
    [
        ("state/afg", ("AF", "AFG", "004", ["004"])),
        ("state/kaz", ("KZ", "KAZ", "398", ["398"])),
        ("state/twn", ("TW", "TWN", "158", [])),
    ],
)
def test_a_state_has_the_codes_of_iso_3166_and_m49(state: str, codes: tuple[str, str, str, list[str]]) -> None:
    *iso, m49 = codes
    for name, code in zip(("alpha2", "alpha3", "numericCode"), iso, strict=True):
        assert said(ALL, state, name) == [Literal(code)]
    assert said(ALL, state, "m49") == [Literal(code) for code in m49]


def test_all_states_have_their_codes() -> None:
    for name in ("alpha2", "alpha3", "numericCode"):
        codes = [quad.object for quad in ALL if quad.predicate == TERMS.name(name)]
        assert len(codes) == len(set(codes)) == len(authority().states)


def test_only_a_post_that_occurs_is_linked() -> None:
    quads = list(link_quads(TERMS, authority(), (), [Ref("post", "rus-president")]))
    assert said(quads, "post/rus-president", "owl:sameAs") == [item("Q218295")]
    assert not [quad for quad in ALL if "/id/post/" in str(quad.subject)]


def test_a_post_is_named_as_the_facts_name_it() -> None:
    record = PostRecord("UN", "Secretary-General", "Q1", "verified1: x")
    assert post_ref(record) == Ref("post", "un-secretary-general")


def test_only_a_work_that_occurs_is_linked() -> None:
    known = replace(authority(), works=(WorkRecord("a-declaration", "Q5", "verified1: x"), WorkRecord("b", None, None)))
    works = [Ref("work", "a-declaration"), Ref("work", "b"), Ref("work", "c")]
    quads = list(link_quads(TERMS, known, (), works))
    assert said(quads, "work/a-declaration", "owl:sameAs") == [item("Q5")]
    assert [quad for quad in quads if "/id/work/" in str(quad.subject)] == [
        q for q in quads if "a-declaration" in str(q)
    ]
    assert not [quad for quad in link_quads(TERMS, known, (), ()) if "/id/work/" in str(quad.subject)]


def test_what_is_not_verified_is_an_error() -> None:
    entity = Described(Ref("state", "xxx"), "State", "X", qid="Q1", verified="a guess")
    with pytest.raises(ValueError, match="a guess"):
        list(link_quads(TERMS, authority(), [entity], ()))


def test_what_has_no_item_is_not_linked() -> None:
    assert said(ALL, "organization/shanghai-five", "owl:sameAs") == []
    assert said(ALL, "state/esh", "skos:note") == []
