"""What the derived graph says is what HermiT entails from ontology and facts, on a sample that holds every pattern.

The construct rules are written for speed and the axioms for meaning; here they must agree, in both directions.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from rdflib.term import Node

from kg.infer import derived_quads, infer
from kg.model import Appointment, Attendance, Fact, Instrument, Meeting, NextMeeting, Position, Status
from kg.namespaces import Namespaces
from kg.pipeline import Corpus
from kg.rdf import NamedNode, Quad, RdfFormat, parse
from kg.reasoner import entailed, read_turtle
from kg.reasoning.sample import graph_of_quads, sample_of
from kg.settings import Settings
from kg.store import in_memory
from tests.factory import authority, document, fact
from tests.graphs import graph_of

NAMES = Namespaces()
NS = f"{NAMES.base_iri}ns#"
ORG_MEMBER = "http://www.w3.org/ns/org#memberOf"
SELF = "as"
"""How the properties are called that lead from a holding to itself: steps of the axioms, never published."""

MET = "The council met in Beijing on 6 and 7 June 2012."
SAID = "What the text says of statuses, in the order of the facts."
CAME = "President Hu Jintao of China came."
TEXT = document("summit", MET, SAID, CAME, date="2012-06-07")
STATUSES = [
    ("CHN", "member", "attested", None, "2012-06-07"),
    ("IND", "observer", "granted", None, "2005-07-05"),
    ("TUR", "dialogue_partner", "granted", None, "2012-06-07"),
    ("TKM", "guest", "attested", None, "2012-06-07"),
    ("MNG", "candidate", "attested", None, "2012-06-07"),
    ("PAK", "member", "started_accession", None, "2012-06-07"),
    ("UZB", "associate_member", "attested", None, "2012-06-07"),
    ("KGZ", "member", "ended", "suspended", "2010-06-07"),
    ("TJK", "member", "ended", None, "2011-06-07"),
    ("AFG", "observer", "ended", None, "2011-06-07"),
]


def _facts() -> Iterator[Fact]:
    day = "2012-06-07"
    common = {"organisation": "SCO", "body": "SCO-CHS", "place": "Beijing"}
    yield fact(Meeting, TEXT, MET, **common, from_="2012-06-06", to=day, main=True)
    for state, status, event, detail, date in STATUSES:
        yield fact(
            Status,
            TEXT,
            SAID,
            state=state,
            organisation="SCO",
            status=status,
            event=event,
            detail=detail,
            date=date,
        )
    yield fact(Attendance, TEXT, CAME, person="Hu Jintao", role="President", of="CHN", capacity="member")
    yield fact(Appointment, TEXT, CAME, person="D. Mezentsev", role="Secretary-General", body="SCO-SEC")
    yield fact(Instrument, TEXT, SAID, title="Plan of Work", organisation="SCO", action="approved")
    yield fact(Position, TEXT, SAID, actor="SCO-CHS", act="stress", topics=("trade",), statement="trade matters")
    yield fact(NextMeeting, TEXT, SAID, organisation="SCO", body="elders of the steppe", date="2013")


@pytest.fixture(scope="module")
def facts_graph() -> rdflib.Graph:
    """A sample of a small graph in which states stand on all rungs; nothing in it is derived or linked."""
    quads = graph_of(Settings(), Corpus(authority(), (TEXT,), tuple(_facts())))
    left_out = (NAMES.graph("derived"), NAMES.graph("links"))
    return sample_of(graph_of_quads(quad for quad in quads if quad.graph_name not in left_out))


@pytest.fixture(scope="module")
def derived(facts_graph: rdflib.Graph) -> set[tuple[str, ...]]:
    """What the construct rules make of the sample; days are not OWL's matter."""
    data = facts_graph.serialize(format="nt", encoding="utf-8")
    quads = [
        Quad(t.subject, t.predicate, t.object, NAMES.graph("facts")) for t in parse(data, format=RdfFormat.N_TRIPLES)
    ]
    store = in_memory(quads)
    infer(store, NAMES, Settings.queries / "construct")
    return {_plain(quad) for quad in derived_quads(store, NAMES) if isinstance(quad.object, NamedNode)}


@pytest.fixture(scope="module")
def concluded(folder: Path, facts_graph: rdflib.Graph) -> set[tuple[str, ...]]:
    """What HermiT concludes from ontology and sample."""
    ontology = read_turtle(folder / f"{name}.ttl" for name in ("communique", "axioms"))
    return {_named(triple) for triple in entailed(ontology + facts_graph) if not _is_step(triple)}


def _plain(quad: Quad) -> tuple[str, ...]:
    return tuple(str(term).strip("<>") for term in (quad.subject, quad.predicate, quad.object))


def _named(triple: tuple[Node, Node, Node]) -> tuple[str, ...]:
    return tuple(str(term) for term in triple)


def _is_step(triple: tuple[Node, Node, Node]) -> bool:
    subject, predicate, object_ = triple
    name = str(predicate).removeprefix(NS)
    return subject == object_ and name.startswith(SELF) and name[2:3].isupper()


def short(triples: set[tuple[str, ...]], predicate: str) -> set[tuple[str, str]]:
    """The pairs of a property, by their slugs."""
    return {(s.rsplit("/", 1)[-1], o.rsplit("/", 1)[-1]) for s, p, o in triples if p == predicate}


def test_the_rules_derive_what_hermit_entails_and_nothing_else(
    derived: set[tuple[str, ...]], concluded: set[tuple[str, ...]]
) -> None:
    assert derived - concluded == set()
    assert concluded - derived == set()


@pytest.mark.parametrize(
    ("shortcut", "states"),
    [
        ("memberOf", {"chn", "kgz", "tjk"}),
        ("observerOf", {"ind", "afg"}),
        ("dialoguePartnerOf", {"tur"}),
        ("guestOf", {"tkm"}),
        ("candidateFor", {"mng"}),
        ("accedingTo", {"pak"}),
        ("associateMemberOf", {"uzb"}),
        ("suspendedFrom", {"kgz"}),
        ("formerMemberOf", {"tjk"}),
    ],
)
def test_each_rung_entails_its_shortcut_for_those_who_stood_on_it(
    concluded: set[tuple[str, ...]], shortcut: str, states: set[str]
) -> None:
    """Who was suspended or left was a member at some time; who ceased to be an observer is no former member."""
    assert short(concluded, NS + shortcut) == {(state, "sco") for state in states}


def test_of_all_rungs_only_the_members_are_members_in_the_terms_of_org(concluded: set[tuple[str, ...]]) -> None:
    assert short(concluded, ORG_MEMBER) == short(concluded, f"{NS}memberOf")


def test_presence_representation_and_office_follow_from_a_participation(concluded: set[tuple[str, ...]]) -> None:
    meeting = "sco-chs-2012-06-06-beijing"
    assert short(concluded, f"{NS}attended") == {("hu-jintao", meeting)}
    assert short(concluded, f"{NS}representedAt") == {("chn", meeting)}
    assert short(concluded, f"{NS}inOfficeIn") == {("hu-jintao", "chn")}


def test_an_appointment_is_no_presence_and_no_office_held(concluded: set[tuple[str, ...]]) -> None:
    assert not [triple for triple in concluded if "mezentsev" in triple[0]]


def test_an_organ_of_an_organ_is_one_of_the_organisation(concluded: set[tuple[str, ...]]) -> None:
    found = short(concluded, f"{NS}organOf")
    assert ("sco-chs", "sco") in found
    assert ("sco", "sco") not in found
