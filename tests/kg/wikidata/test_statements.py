from kg.wikidata.statements import LABELS, PROPERTIES, Snapshot, Statement


def test_statements_are_found_by_their_three_parts() -> None:
    one, other = Statement("Q1", "P463", "Q2"), Statement("Q1", "P463", "Q3")
    found = Snapshot((one, other), frozenset({"Q1"}))
    assert found.of("Q1", "P463", "Q2") == (one,)
    assert found.of("Q2", "P463", "Q1") == ()


def test_each_property_has_a_name_for_people() -> None:
    assert LABELS.keys() == set(PROPERTIES)
