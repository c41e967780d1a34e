"""Documents as trees, from the nodes of a graph."""

from kg.export.frames import FRAMES, Json, Nodes, frame_context
from kg.jsonld import load_context
from kg.settings import DEFAULT_BASE_IRI, project_root

AFG: Json = {"id": "afg", "type": "State", "prefLabel": {"en": "Afghanistan"}, "code": "AFG"}
SCO: Json = {"id": "sco", "type": ["InternationalOrganization", "Thing"], "prefLabel": {"en": "SCO"}, "code": "SCO"}
HELD: Json = {
    "id": "held",
    "type": "StatusHolding",
    "holder": "afg",
    "inOrganization": "sco",
    "startDate": "2012-06-07",
    "label": {"en": "sco"},
}
SEAT: Json = {"id": "seat", "type": "Participation", "representing": ["afg", "sco"], "person": "nobody"}


def framed(*nodes: Json) -> dict[str, Json]:
    return dict(Nodes({node["id"]: node for node in nodes}).framed())


def test_a_fact_is_nested_in_the_thing_that_it_is_about() -> None:
    (status,) = framed(AFG, SCO, HELD)["afg"]["statuses"]
    assert status["startDate"] == "2012-06-07"
    assert "holder" not in status, "the nesting says that"


def test_what_a_fact_names_comes_with_its_name_and_no_more() -> None:
    (status,) = framed(AFG, SCO, HELD)["afg"]["statuses"]
    assert status["inOrganization"] == {key: SCO[key] for key in ("id", "type", "prefLabel")}
    assert status["label"] == {"en": "sco"}, "a label is no id"


def test_a_fact_stands_in_the_document_of_each_of_its_ends() -> None:
    found = framed(AFG, SCO, HELD)
    assert [each["id"] for each in found["sco"]["holdings"]] == ["held"]
    assert found["sco"]["holdings"][0]["holder"]["prefLabel"] == {"en": "Afghanistan"}


def test_a_thing_without_facts_has_no_document() -> None:
    assert framed(AFG, SCO) == {}


def test_a_fact_with_two_things_at_that_end_is_not_nested_in_one() -> None:
    """A key that was cut off would lose the second."""
    assert framed(AFG, SCO, SEAT) == {}


def test_a_thing_that_is_not_known_stays_an_id() -> None:
    seat = {**SEAT, "representing": "afg"}
    assert framed(AFG, seat)["afg"]["delegations"][0]["person"] == "nobody"


def test_each_key_of_the_frames_is_the_way_back_by_one_property() -> None:
    context = load_context(project_root() / "ontology", DEFAULT_BASE_IRI)
    given, keys = frame_context(context)
    assert given is context
    assert not keys.keys() & context.keys(), "no term of the context changes its meaning"
    assert keys["statuses"] == {"@reverse": "igo:holder"}
    backs: dict[str, set[str]] = {}
    for each in (nested for frame in FRAMES.values() for nested in frame):
        backs.setdefault(each.key, set()).add(each.back)
    assert all(len(found) == 1 for found in backs.values())
