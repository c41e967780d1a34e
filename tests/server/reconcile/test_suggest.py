from server.reconcile.suggest import PAGE, Suggester, properties, types
from tests.server.reconcile.sample import ENTITIES, index
from tests.server.reconcile.schema import errors

SUGGESTER = Suggester(index())


def ids(prefix: str, cursor: int = 0) -> list[object]:
    return [each["id"] for each in SUGGESTER.entities(prefix, cursor)]


def test_an_entity_is_found_by_the_beginning_of_a_word() -> None:
    assert ids("Mong")[0] == "state/mng"
    assert ids("bel") == ["person/nikolai-belov"]
    assert ids("alpha un")[0] == "organization/au"
    assert "body/au-court" in ids("alpha un")


def test_whole_names_codes_and_ids_come_first() -> None:
    assert ids("state/irq")[0] == "state/irq"
    assert ids("MNG")[0] == "state/mng"


def test_no_prefix_is_all_a_page_at_a_time() -> None:
    assert len(ids("")) == min(PAGE, len(ENTITIES))
    assert ids("", 3) == ids("")[3:]
    assert ids("", 1000) == []


def test_suggestions_are_of_the_kinds_that_are_wanted() -> None:
    found = SUGGESTER.entities("alpha", kinds=frozenset({"body"}))
    assert [each["id"] for each in found] == ["body/au-council", "body/au-court"]


def test_what_has_no_word_finds_nothing() -> None:
    assert ids("!!!") == []
    assert ids("zzz") == []
    assert ids("alpha zzz") == []


def test_types_and_properties_are_found_by_id_and_name() -> None:
    assert [each["id"] for each in types("per")] == ["Person"]
    assert [each["id"] for each in types("bod")] == ["Organization", "Body"]
    assert "status" in [each["id"] for each in properties("sta")]
    assert types("", 100) == properties("zzz") == []


def test_suggestions_follow_the_specification() -> None:
    for found in (SUGGESTER.entities("a"), types(""), properties("")):
        assert errors("suggest-answer", {"result": found}) == []
