"""Causes among numbered axioms, by a follows() that knows which numbers it takes."""

from collections.abc import Sequence

import pytest
import rdflib

from kg.reasoning.axioms import Axiom
from kg.reasoning.explanation import Explanation, Follows, relevant, smallest_cause


def axiom(number: int, to: int | None = None) -> Axiom:
    one, other = rdflib.URIRef(f"urn:{number}"), rdflib.URIRef(f"urn:{number + 1 if to is None else to}")
    return Axiom(((one, rdflib.RDFS.subClassOf, other),))


AXIOMS = [axiom(number) for number in range(64)]


def needing(*numbers: int) -> Follows:
    def follows(chosen: Sequence[Axiom]) -> bool:
        return {AXIOMS[number] for number in numbers} <= set(chosen)

    return follows


@pytest.mark.parametrize("numbers", [(0,), (63,), (5, 40), (0, 31, 32, 63), (7, 8, 9)])
def test_the_cause_is_what_it_takes_and_no_more(numbers: tuple[int, ...]) -> None:
    assert smallest_cause(AXIOMS, needing(*numbers)) == [AXIOMS[number] for number in numbers]


def test_of_two_causes_one_is_given_whole() -> None:
    def follows(chosen: Sequence[Axiom]) -> bool:
        return needing(3, 50)(chosen) or needing(20)(chosen)

    assert smallest_cause(AXIOMS, follows) in ([AXIOMS[20]], [AXIOMS[3], AXIOMS[50]])


def test_it_asks_few_questions() -> None:
    asked = []

    def follows(chosen: Sequence[Axiom]) -> bool:
        asked.append(len(chosen))
        return needing(10, 45)(chosen)

    smallest_cause(AXIOMS, follows)
    assert len(asked) < 30


def test_the_relevant_axioms_are_those_within_reach() -> None:
    found = relevant(AXIOMS, {rdflib.URIRef("urn:10")}, needing(9, 10, 11))
    assert found == AXIOMS[8:12]


def test_where_reaching_does_not_suffice_all_are_relevant() -> None:
    apart = [axiom(1, 2), axiom(8, 9)]
    assert relevant(apart, {rdflib.URIRef("urn:1")}, lambda chosen: len(chosen) == 2) == apart


def test_an_explanation_reads_as_a_list() -> None:
    assert str(Explanation("A can have no member", ("A SubClassOf B", "A SubClassOf C"))) == (
        "A can have no member, because:\n  A SubClassOf B\n  A SubClassOf C"
    )
