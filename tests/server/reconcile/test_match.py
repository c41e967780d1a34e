import pytest

from server.reconcile.asked import Condition, Query
from server.reconcile.match import match
from tests.server.reconcile.sample import ENTITIES, first, found, index


def ids(*conditions: Condition, name: str = "", limit: int = 10) -> list[str]:
    names = (name,) if name else ()
    return [each.entity.id for each in match(index(), Query(names, (), limit, conditions))]


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.id)
def test_every_name_leads_to_its_entity(entity: object) -> None:
    for name in entity.names:  # type: ignore[attr-defined]
        assert first(name).removesuffix("-2") == entity.id.removesuffix("-2")  # type: ignore[attr-defined]


def test_an_exact_name_is_sure_unless_two_have_it() -> None:
    assert found("Mongolia")[0] == ("state/mng", True)
    assert found("Ana Sol")[:2] == [("person/ana-sol", False), ("person/ana-sol-2", False)]


def test_an_acronym_in_brackets_is_left_aside_and_other_brackets_are_not() -> None:
    assert found("Alpha Union (AU)")[0] == ("organization/au", True)
    assert found("the Alpha League (A.U.)")[0] == ("organization/au", True)
    assert not any(sure for _, sure in found("Congo (Brazzaville)"))


def test_a_typing_error_does_not_make_an_acronym_of_a_name() -> None:
    assert first("Irna") == "state/irn"
    assert found("IRENB") == []


def test_a_namesake_with_another_given_name_is_not_sure() -> None:
    assert not any(sure for _, sure in found("Nadezhda Belova"))
    assert not any(sure for _, sure in found("Nestor Belov"))


def test_a_type_keeps_others_away() -> None:
    assert {id_ for id_, _ in found("Alpha Union", "Body")} == {"body/au-council", "body/au-court"}
    assert first("Alpha Union", "Organization") == "organization/au"
    assert found("Alpha Union", "Planet") == []


def test_a_condition_tells_namesakes_apart() -> None:
    for value in ("IRQ", "Iraq", "state/irq"):
        candidates = match(index(), Query(("Ana Sol",), conditions=(Condition("state", (value,)),)))
        assert [(each.entity.id, each.match) for each in candidates] == [
            ("person/ana-sol-2", True),
            ("person/ana-sol", False),
        ]
        assert ("property_state", 0.0) in candidates[1].features


def test_what_the_graph_does_not_say_speaks_neither_for_nor_against() -> None:
    candidates = match(index(), Query(("Mongolia",), conditions=(Condition("post", ("post/mng-president",)),)))
    assert candidates[0].score == 100
    assert [name for name, _ in candidates[0].features] == ["exact_name"]


def test_a_condition_that_is_required_keeps_away_who_does_not_meet_it() -> None:
    assert ids(Condition("state", ("Iraq",), required=True), name="Ana Sol") == ["person/ana-sol-2"]
    assert ids(Condition("post", ("x",), required=True), name="Mongolia") == []


def test_quantifiers_want_any_all_or_none() -> None:
    both = ("Council of the Alpha Union", "AU Council")
    assert ids(Condition("name", both, True, "all"), name="AU Council") == ["body/au-council"]
    assert ids(Condition("name", ("AU Council", "x"), True, "all"), name="AU Council") == []
    assert "person/ana-sol" not in ids(Condition("state", ("IRN",), True, "none"), name="Ana Sol")


def test_conditions_alone_find_what_has_the_values() -> None:
    assert ids(Condition("partOf", ("organization/au",))) == ["body/au-council", "body/au-court"]
    assert ids(Condition("code", ("MNG",))) == ["state/mng"]


def test_candidates_come_by_score_and_as_many_as_are_wanted() -> None:
    scores = [each.score for each in match(index(), Query(("Council of the Alpha Union",)))]
    assert scores == sorted(scores, reverse=True)
    assert len(ids(name="Council of the Alpha Union", limit=1)) == 1
    assert all(0 <= score <= 100 for score in scores)


def test_an_id_is_looked_up_as_it_is() -> None:
    assert [each.entity.id for each in match(index(), Query(ids=("state/irn",)))] == ["state/irn"]
    assert match(index(), Query(("",))) == ()


@pytest.mark.parametrize("name", ["\x00", "'; DROP TABLE", "🦊" * 300, "a" * 300, "((((", " ", "﷽", "A. B. C."])
def test_odd_names_find_something_or_nothing(name: str) -> None:
    assert isinstance(found(name), list)
