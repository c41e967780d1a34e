from kg.publish.entities import KINDS as WRITTEN
from kg.publish.entities import RELATIONS
from server.reconcile.kinds import BY_ID, DEFAULT, KINDS, OF_KIND, PROPERTY, kinds_of, properties_of, types_of


def test_every_kind_that_a_release_lists_has_a_type() -> None:
    assert set(OF_KIND) == set(WRITTEN)
    assert set(DEFAULT) <= set(BY_ID)


def test_every_relation_that_a_release_lists_is_a_property() -> None:
    assert set(RELATIONS.values()) <= set(PROPERTY)


def test_an_organisation_or_a_body_is_an_organization_too() -> None:
    assert [kind.id for kind in types_of("body")] == ["Body", "Organization"]
    assert [kind.id for kind in types_of("state")] == ["State"]
    assert kinds_of(["Organization", "State"]) == {"organization", "body", "state"}


def test_no_type_is_all_and_an_unknown_one_is_nothing_s() -> None:
    assert kinds_of([]) == frozenset()
    assert not kinds_of(["Planet"]) & set(OF_KIND)
    assert kinds_of(["Planet", "State"]) == {"state"}


def test_properties_are_those_of_the_type() -> None:
    assert "status" in {each.id for each in properties_of("State")}
    assert "status" not in {each.id for each in properties_of("Person")}
    assert len(properties_of("Planet")) == len(PROPERTY)
    assert all(each.gives in BY_ID for each in PROPERTY.values() if each.gives)
    assert len({kind.id for kind in KINDS}) == len(KINDS)
