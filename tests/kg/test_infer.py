"""Shortcuts follow from holdings, and only a member's holding gives membership."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.infer import derived_quads, infer
from kg.namespaces import Namespaces
from kg.rdf import NamedNode, Quad, Triple
from kg.settings import Settings
from kg.store import in_memory

NAMES = Namespaces()
RULES = Settings.queries / "construct"
SCO = NAMES.thing("organization", "sco")


def holding(state: str, status: str) -> list[Quad]:
    node = NAMES.thing("holding", f"sco-{state}-{status}")
    parts = {
        "holder": NAMES.thing("state", state),
        "inOrganization": SCO,
        "statusType": NAMES.thing("status", status),
    }
    return [Quad(node, NAMES.igo(name), value, NAMES.graph("facts")) for name, value in parts.items()]


def inferred(quads: Iterable[Quad]) -> list[Quad]:
    store = in_memory(quads)
    before = set(store)
    added = infer(store, NAMES, RULES)
    found = list(derived_quads(store, NAMES))
    assert set(store) - before == set(found)
    assert added == len(found)
    return found


def shortcuts(*quads: Quad) -> set[tuple[str, str]]:
    found = inferred(quads)
    pairs = ((quad.subject, quad.predicate) for quad in found)
    return {
        (s.value.rsplit("/")[-1], p.value.replace("#", "/").rsplit("/")[-1])
        for s, p in pairs
        if isinstance(s, NamedNode)
    }


@pytest.mark.parametrize(
    ("status", "shortcut"),
    [
        ("guest", "guestOf"),
        ("dialogue-partner", "dialoguePartnerOf"),
        ("observer", "observerOf"),
        ("candidate", "candidateFor"),
        ("acceding", "accedingTo"),
        ("associate-member", "associateMemberOf"),
        ("suspended", "suspendedFrom"),
        ("former", "formerMemberOf"),
    ],
)
def test_a_status_gives_its_shortcut_and_no_membership(status: str, shortcut: str) -> None:
    assert shortcuts(*holding("afg", status)) == {("afg", shortcut)}


def test_a_member_is_a_member_in_the_terms_of_org_too() -> None:
    found = inferred(holding("kaz", "member"))
    assert {quad.predicate for quad in found} == {NAMES.igo("memberOf"), NAMES.term("org:memberOf")}


def test_a_status_that_no_rung_knows_gives_nothing() -> None:
    assert shortcuts(*holding("ind", "well-wisher")) == set()


def test_who_attended_for_whom_and_in_which_office_is_said_in_one_step(small_graph: list[Quad]) -> None:
    found = {quad.triple for quad in small_graph if quad.graph_name == NAMES.graph("derived")}
    person, meeting = NAMES.thing("person", "hu-jintao"), NAMES.thing("meeting", "sco-chs-2012-06-06-beijing")
    china, council = NAMES.thing("state", "chn"), NAMES.thing("body", "sco-chs")
    assert {
        Triple(person, NAMES.igo("attended"), meeting),
        Triple(china, NAMES.igo("representedAt"), meeting),
        Triple(person, NAMES.igo("inOfficeIn"), china),
        Triple(council, NAMES.igo("organOf"), SCO),
    } <= found


def test_an_organ_of_an_organ_is_one_of_the_organisation() -> None:
    parts = [("rats-ec", "rats"), ("rats", "sco")]
    quads = [
        Quad(NAMES.thing("body", part), NAMES.igo("partOf"), NAMES.thing("body", whole), NAMES.graph("authority"))
        for part, whole in parts
    ]
    found = [(str(q.subject), str(q.object)) for q in inferred(quads)]
    assert ("<https://w3id.org/communique/id/body/rats-ec>", "<https://w3id.org/communique/id/body/sco>") in found
    assert len(found) == 3


def test_a_participation_is_attested_on_the_days_of_its_meeting(small_graph: list[Quad]) -> None:
    found = [quad for quad in small_graph if quad.graph_name == NAMES.graph("derived")]
    days = {
        quad.predicate.value.rsplit("#")[-1]: str(quad.object) for quad in found if "participation" in str(quad.subject)
    }
    assert "2012-06-06" in days["firstAttested"]
    assert "2012-06-07" in days["lastAttested"]


def test_what_was_inferred_before_is_not_added_again() -> None:
    store = in_memory(holding("kaz", "member"))
    assert [infer(store, NAMES, RULES) for _ in range(2)] == [2, 0]


def test_more_than_is_held_at_once_is_added_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.infer.BATCH", 2)
    states = ("kaz", "kgz", "tjk", "uzb", "chn")
    assert len(inferred(quad for state in states for quad in holding(state, "member"))) == 10


def test_a_rule_that_cannot_run_is_named(tmp_path: Path) -> None:
    for text in ("# Title\nASK {}", "# Title\nCONSTRUCT { ?s ?p }"):
        (tmp_path / "broken.rq").write_text(text)
        with pytest.raises(FileProblem, match=r"broken\.rq"):
            infer(in_memory(), NAMES, tmp_path)


def test_rules_that_never_settle_are_stopped(tmp_path: Path) -> None:
    text = "# Title\nCONSTRUCT { ?n ?p ?o } { ?s ?p ?o BIND(IRI(CONCAT(STR(?s), 'x')) AS ?n) }"
    (tmp_path / "circle.rq").write_text(text)
    with pytest.raises(FileProblem, match="circle"):
        infer(in_memory(holding("kaz", "member")), NAMES, tmp_path)
