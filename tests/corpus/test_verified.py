"""Each link to Wikidata is right: by a list of verified items, kept apart from the authority files."""

from pathlib import Path

import pytest

from kg.authority import Authority, load_authority
from kg.namespaces import Namespaces
from kg.populate.authority import described
from kg.populate.links import link_quads, post_ref
from kg.populate.terms import Terms
from kg.rdf import Quad
from kg.resolve.model import Ref
from kg.resolve.references import References
from kg.tables import Row, read_table

FOLDER = Path(__file__).parents[2] / "corpus" / "authority"
ROWS = tuple(read_table(Path(__file__).with_name("verified.csv"), ("thing", "name", "qid", "confidence")))
CONCEPTS = {"verified2": "two-sources", "verified1": "one-source", "close": "near-match"}
IDENTITIES = ("owl:sameAs", "skos:exactMatch")
TERMS = Terms(Namespaces())


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load_authority(FOLDER)


@pytest.fixture(scope="module")
def links(authority: Authority) -> list[Quad]:
    """The graph of links of a release in which everything occurs."""
    people = [Ref("person", person.slug) for person in authority.people]
    places = [Ref("place", place.slug) for place in authority.places]
    posts = [post_ref(record) for record in authority.posts]
    return list(link_quads(TERMS, authority, described(References(authority), [*people, *places]), posts))


def items(links: list[Quad], *names: str) -> set[tuple[str, str]]:
    """Kind and slug of each linked thing, and the id of its item, by these properties."""
    properties = {TERMS.name(name) for name in names}
    pairs = ((quad.subject, quad.object) for quad in links if quad.predicate in properties)
    return {
        (str(thing).strip("<>").partition("/id/")[2], str(item).strip("<>").rpartition("/")[2]) for thing, item in pairs
    }


def test_the_list_has_all_states_organisations_and_people_of_the_seeds() -> None:
    kinds = [row.text("thing").partition("/")[0] for row in ROWS]
    assert (kinds.count("state"), kinds.count("person")) == (29, 22)
    assert kinds.count("organization") + kinds.count("body") > 25


def test_every_verified_item_is_linked_and_no_thing_has_another(links: list[Quad]) -> None:
    """Precision and recall of 1 on the list: what it has is linked just so, what it has not found is not linked."""
    listed = {row.text("thing") for row in ROWS}
    wanted = {(row.text("thing"), row.text("qid")) for row in ROWS if row.text("confidence").startswith("verified")}
    assert {pair for pair in items(links, *IDENTITIES) if pair[0] in listed} == wanted
    assert len(wanted) > 90


def test_no_item_of_the_list_is_given_to_another_thing(links: list[Quad]) -> None:
    owners = {row.text("qid"): row.text("thing") for row in ROWS if row.optional("qid")}
    assert [pair for pair in items(links, *IDENTITIES) if owners.get(pair[1], pair[0]) != pair[0]] == []


@pytest.mark.parametrize("row", [row for row in ROWS if row.optional("qid")], ids=lambda row: row.cells["thing"])
def test_each_link_says_how_sure_it_is(links: list[Quad], row: Row) -> None:
    thing = TERMS.namespaces.thing(*row.text("thing").split("/"))
    wanted = TERMS.namespaces.thing("verification", CONCEPTS[row.text("confidence")])
    found = [quad.object for quad in links if (quad.subject, quad.predicate) == (thing, TERMS.name("verification"))]
    assert found == [wanted]


def test_what_was_not_found_has_no_link_of_any_kind(links: list[Quad]) -> None:
    missing = {row.text("thing") for row in ROWS if row.text("confidence") == "not_found"}
    assert len(missing) > 20
    assert {thing for thing, _ in items(links, *IDENTITIES, "skos:closeMatch")} & missing == set()


def test_where_sources_disagree_there_is_no_identity(links: list[Quad]) -> None:
    near = dict(items(links, "skos:closeMatch"))
    assert {"state/dnk", "state/nld", "state/pse", "status/member"} <= near.keys()
    assert near.keys() & dict(items(links, *IDENTITIES)).keys() == set()
    assert not {"state/esh", "state/sjm"} & (near.keys() | dict(items(links, *IDENTITIES)).keys())


def test_a_predecessor_is_not_its_successor(links: list[Quad]) -> None:
    """The drug programme of 1991 is not the office that took it over, nor the community of 2000 the union of 2014."""
    found = dict(items(links, "owl:sameAs"))
    assert "body/undcp" not in found
    assert found["organization/eaec"] != found["organization/eaeu"]
