"""One body a code, one group a set of words within its organisation."""

from kg.model import Meeting
from kg.resolve.bodies import body_key, group_name, is_coded, resolve_bodies
from kg.resolve.model import Ref
from kg.resolve.references import References
from tests.factory import authority

REFERENCES = References(authority())


def meeting(body: str, organisation: str | None = "SCO", document: str = "one") -> Meeting:
    return Meeting(document=document, quote="x", start=0, end=1, rule="r", organisation=organisation, body=body)


def test_a_code_is_the_same_body_wherever_it_is_named() -> None:
    assert body_key(REFERENCES, "SCO", "SCO-CHS") == body_key(REFERENCES, None, "SCO-CHS") == ("", "SCO-CHS")
    assert is_coded(("", "SCO-CHS"))


def test_a_group_is_its_words_within_its_organisation() -> None:
    one = body_key(REFERENCES, "SCO", "ministers of culture")
    assert one == body_key(REFERENCES, "SCO", "culture ministers") != body_key(REFERENCES, "CIS", "culture ministers")
    assert one is not None and not is_coded(one)


def test_no_body_has_no_key() -> None:
    assert body_key(REFERENCES, "SCO", None) is None


def test_words_without_content_are_a_key_still() -> None:
    assert body_key(REFERENCES, "SCO", "the members") == ("SCO", "the members")


def test_all_wordings_lead_to_the_first_ones_entity() -> None:
    bodies = resolve_bodies(
        REFERENCES, [meeting("ministers of culture"), meeting("culture ministers", document="two")], []
    )
    assert bodies.ref("SCO", "Ministers of Culture") == Ref("body", "sco-ministers-of-culture")
    assert bodies.ref("SCO", "elders") is None
    assert bodies.ref("SCO", None) is None


def test_translations_make_two_groups_one_and_a_code_wins() -> None:
    facts = [meeting("prosecutors"), meeting("SCO-CFM"), meeting("attorneys")]
    keys = [body_key(REFERENCES, "SCO", fact.body) for fact in facts]
    one, coded, other = (key for key in keys if key is not None)
    bodies = resolve_bodies(REFERENCES, facts, [(one, other), (other, coded)])
    assert {bodies.ref("SCO", fact.body) for fact in facts} == {Ref("body", "sco-cfm")}


def test_two_codes_are_never_one_body() -> None:
    facts = [meeting("SCO-CFM"), meeting("SCO-CHS")]
    bodies = resolve_bodies(REFERENCES, facts, [(("", "SCO-CFM"), ("", "SCO-CHS"))])
    assert bodies.ref(None, "SCO-CFM") != bodies.ref(None, "SCO-CHS")


def test_a_groups_name_bears_its_organisations_code_once() -> None:
    assert group_name("SCO", "ministers of culture") == "SCO ministers of culture"
    assert group_name("ASEAN", "ASEAN Free Trade Area Council") == "ASEAN Free Trade Area Council"
    assert group_name(None, "elders") == "elders"
