from kg.check.edits import applied, edit
from kg.rdf import Literal, NamedNode, Quad
from kg.store import in_memory

A, B = (Quad(NamedNode(f"urn:{name}"), NamedNode("urn:p"), Literal(name), NamedNode("urn:g")) for name in "ab")


def test_a_change_holds_inside_and_is_taken_back_outside() -> None:
    store = in_memory([A])
    with applied(store, edit([A], [B])):
        assert set(store) == {B}
    assert set(store) == {A}


def test_what_was_there_already_or_was_never_there_stays_so() -> None:
    store = in_memory([A])
    with applied(store, edit([B], [A])):
        assert set(store) == {A}
    assert set(store) == {A}


def test_a_change_is_taken_back_after_an_error_too() -> None:
    store = in_memory([A])
    try:
        with applied(store, edit([A])):
            raise ValueError
    except ValueError:
        pass
    assert set(store) == {A}


def test_its_subjects_are_those_of_both_sides() -> None:
    assert {subject.value for subject in edit([A], [B]).subjects} == {"urn:a", "urn:b"}
