"""What the authority files know of the entities that occur."""

from kg.namespaces import Namespaces
from kg.populate.authority import authority_quads, described
from kg.populate.terms import Terms
from kg.rdf import Literal
from kg.resolve.model import Ref
from kg.resolve.references import References
from tests.factory import authority

REFERENCES, TERMS = References(authority()), Terms(Namespaces())


def test_states_and_organisations_are_always_there_people_and_places_only_if_used() -> None:
    bare = {entity.ref for entity in described(REFERENCES, ())}
    assert Ref("state", "kaz") in bare and Ref("organization", "cis") in bare
    assert not {ref for ref in bare if ref.kind == "person"}
    used = {entity.ref for entity in described(REFERENCES, [Ref("person", "hu-jintao"), Ref("place", "ufa")])}
    assert used - bare >= {Ref("person", "hu-jintao"), Ref("place", "ufa")}


def test_the_seats_of_organisations_are_there_too() -> None:
    assert Ref("place", "beijing") in {entity.ref for entity in described(REFERENCES, ())}


def test_an_organ_without_a_row_is_described_by_its_kind() -> None:
    (found,) = [
        entity for entity in described(REFERENCES, [Ref("body", "unodc-sec")]) if entity.ref.slug == "unodc-sec"
    ]
    assert (found.kind, found.code) == ("Body", "UNODC-SEC")
    assert found.label.endswith("of UNODC")


def test_a_preferred_label_is_no_alternative_one_and_marks_are_left_off() -> None:
    quads = list(authority_quads(TERMS, REFERENCES, described(REFERENCES, ())))
    preferred, other = TERMS.name("skos:prefLabel"), TERMS.name("skos:altLabel")
    labels = {(quad.subject, quad.object) for quad in quads if quad.predicate == preferred}
    assert not labels & {(quad.subject, quad.object) for quad in quads if quad.predicate == other}
    assert not [quad for quad in quads if str(quad.object).startswith('"') and '*"' in str(quad.object)]


def test_places_lie_in_states_and_bodies_are_part_of_organisations() -> None:
    used = [Ref("place", "beijing"), Ref("body", "sco-chs")]
    quads = {str(quad) for quad in authority_quads(TERMS, REFERENCES, described(REFERENCES, used))}
    assert any("place/beijing" in quad and "containedInPlace" in quad and "state/chn" in quad for quad in quads)
    assert any("body/sco-chs" in quad and "#partOf" in quad and "organization/sco" in quad for quad in quads)


def test_a_name_is_labelled_in_the_language_that_it_is_written_like() -> None:
    quads = authority_quads(TERMS, REFERENCES, described(REFERENCES, [Ref("person", "zhang-xinfeng")]))
    labels = [quad.object for quad in quads if str(quad.subject).endswith("person/zhang-xinfeng>")]
    languages = {label.value: label.language for label in labels if isinstance(label, Literal)}
    assert languages["Zhang Xinfeng"] == "en"
    assert languages["Чжан Синьфэн"] == "ru"
    assert languages["张新枫"] == "zh-hans"
