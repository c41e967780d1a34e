from kg.check.defects import KINDS
from kg.check.edits import edit
from kg.check.mutate import Probe, mutate
from kg.check.subject import Subject
from kg.rdf import Literal, Quad


def test_defects_of_the_small_release_are_caught_and_counted_by_kind_and_gate(small: Subject) -> None:
    before = set(small.store)
    found = mutate(small, 30, 11)
    assert set(small.store) == before
    assert found.seeded == 30
    assert found.score >= 0.9
    assert {row.kind for row in found.kinds} <= set(KINDS)
    total = dict(found.total().by_gate)
    assert total["violations"] > total["shapes"] > 0
    assert total["questions"] == 0  # their answers are about other documents


def test_the_same_seed_gives_the_same_table_and_another_seed_another_choice(small: Subject) -> None:
    assert mutate(small, 5, 1).kinds == mutate(small, 5, 1).kinds


def test_a_change_that_breaks_no_rule_is_not_seen(small: Subject) -> None:
    names = small.namespaces
    label = Literal("Celestial Empire", language="en")
    added = Quad(names.thing("state", "chn"), names.term("skos:altLabel"), label, names.graph("authority"))
    assert Probe(small).gates_that_see(edit((), [added])) == frozenset()


def test_what_was_wrong_before_does_not_count(small: Subject) -> None:
    names = small.namespaces
    ghost = Quad(names.thing("person", "ghost"), names.term("rdf:type"), names.igo("Person"), names.graph("facts"))
    small.store.add(ghost)
    try:
        assert Probe(small).gates_that_see(edit()) == frozenset()
    finally:
        small.store.remove(ghost)
