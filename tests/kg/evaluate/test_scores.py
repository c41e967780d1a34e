"""The figures from counts, worked out by hand."""

import pytest

from kg.evaluate.matching import Matched, Pair
from kg.evaluate.scores import (
    Score,
    field_accuracy,
    mean,
    score,
    scores_by_document,
    scores_by_rule,
    scores_by_type,
    total,
)
from kg.model import Fact, Instrument
from tests.factory import document, fact

SAID = "They adopted the Plan."
TEXT = document("text", SAID)


def plan(rule: str = "one") -> Fact:
    return fact(Instrument, TEXT, SAID, title="Plan", rule=rule)


RIGHT = Pair(plan(), plan(), ())
FOUND = Pair(plan(), plan("two"), ("date",))
MATCHED = Matched("instrument", "text", (RIGHT, FOUND), (plan(),), (plan("two"), plan("three")))


def test_a_matching_is_counted() -> None:
    assert score(MATCHED) == Score(gold=3, read=4, right=1, found=2)


def test_precision_recall_and_f1() -> None:
    found = score(MATCHED)
    assert (found.precision, found.found_precision) == (1 / 4, 2 / 4)
    assert (found.recall, found.found_recall) == (1 / 3, 2 / 3)
    assert found.f1 == pytest.approx(2 * (1 / 4) * (1 / 3) / (1 / 4 + 1 / 3))


def test_of_nothing_there_is_no_figure() -> None:
    nothing = Score()
    assert (nothing.precision, nothing.recall, nothing.f1, nothing.found_precision) == (None, None, None, None)
    assert Score(gold=1).precision is None and Score(gold=1).recall == 0.0


def test_the_micro_average_counts_facts_and_the_macro_average_types() -> None:
    many, few = Score(gold=90, read=90, right=90, found=90), Score(gold=10, read=10, right=0, found=0)
    assert total((many, few)).precision == 0.9
    assert mean((many, few)).precision == 0.5


def test_a_type_without_a_figure_does_not_count_in_the_macro_average() -> None:
    assert mean((Score(1, 1, 1, 1), Score(gold=1))).precision == 1.0
    assert mean(()).f1 is None


def test_types_stand_in_their_order_and_documents_in_the_alphabet() -> None:
    other = Matched("meeting", "another", (), (plan(),), ())
    assert list(scores_by_type((MATCHED, other))) == ["meeting", "instrument"]
    assert list(scores_by_document((MATCHED, other))) == ["another", "text"]
    assert scores_by_type((MATCHED, MATCHED))["instrument"].gold == 6


def test_rules_are_counted_by_what_they_read() -> None:
    found = scores_by_rule((MATCHED,))
    assert {rule: (one.read, one.right, one.found) for rule, one in found.items()} == {
        "one": (1, 1, 1),
        "two": (2, 0, 1),
        "three": (1, 0, 0),
    }


def test_fields_are_counted_over_what_was_found() -> None:
    accuracy = field_accuracy((MATCHED,))
    assert accuracy["instrument", "date"] == Score(gold=2, read=2, right=1, found=2)
    assert accuracy["instrument", "title"].right == 2
