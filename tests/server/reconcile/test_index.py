from kg.entities import Entity
from server.reconcile.asked import Condition, Query
from server.reconcile.index import MOST_NAMES, EntityIndex, triples_of
from server.reconcile.likeness import take_apart
from tests.server.reconcile.sample import BASE, ENTITIES, index


def test_an_entity_is_found_by_name_id_iri_code_and_item() -> None:
    for name in ("Mongolia", "mongolia", "state/mng", f"{BASE}id/state/mng", "MNG", "mng", "Q711", "蒙古"):
        found = index().get(name)
        assert found is not None, name
        assert found.id == "state/mng"


def test_two_letters_are_a_value_and_no_name() -> None:
    assert index().exact("MN") == []
    assert list(index().having(Query(conditions=(Condition("alpha2", ("mn",)),)))) == []
    assert len(list(index().having(Query(conditions=(Condition("alpha2", ("MN",)),))))) == 1


def test_a_name_of_several_is_nobody_s() -> None:
    assert index().get("Ana Sol") is None
    assert len(index().exact("Ana Sol")) == 2
    assert index().get("nobody") is None


def test_the_nearest_names_share_most_letters() -> None:
    near = index().near(take_apart("Nikolay Belof"), frozenset())
    assert near[0][0].text in ("Nikolai Belov", "Николай Белов")
    assert all(
        index().entities[number].kind == "state" for _, number in index().near(take_apart("Iran"), frozenset({"state"}))
    )


def test_few_names_are_compared_however_many_there_are() -> None:
    many = EntityIndex((Entity(f"person/{n}", f"Ana Sol {n}", "", (f"Ana Sol {n}",), {}) for n in range(3000)), BASE)
    assert len(many.near(take_apart("Ana Sol"), frozenset())) == MOST_NAMES


def test_an_entity_is_found_by_a_value_that_it_has() -> None:
    query = Query(conditions=(Condition("partOf", ("organization/au",)),))
    assert {index().entities[number].id for number in index().having(query)} == {"body/au-council", "body/au-court"}
    assert list(index().having(Query(conditions=(Condition("partOf", ("organization/au",), quantifier="none"),)))) == []


def test_a_word_leads_to_the_entities_whose_names_have_it() -> None:
    assert {index().entities[number].id for number in index().having_word["council"]} == {"body/au-council"}
    assert len(index().having_word["congo"]) == 2


def test_rare_words_count_more_and_function_words_least() -> None:
    assert index().weigh("council") > index().weigh("alpha") > index().weigh("of")
    assert index().weigh("unheard") >= index().weigh("council")


def test_triples_mark_where_words_begin_and_end() -> None:
    assert triples_of(("tao",)) == {"^ta", "tao", "ao$"}


def test_an_index_of_nothing_finds_nothing() -> None:
    empty = EntityIndex((), BASE)
    assert empty.near(take_apart("Mongolia"), frozenset()) == []
    assert len(ENTITIES) == len(index().entities)
