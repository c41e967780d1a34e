"""A set is read by the real reader and counted."""

from dataclasses import replace
from pathlib import Path

from kg.evaluate.evaluation import Evaluation, Evaluator, quotes_exactly
from kg.evaluate.gold import load_set
from kg.evaluate.sets import folder_set
from kg.model import Meeting
from tests.factory import document, fact
from tests.kg.evaluate.conftest import MEETING, POSITION, write_set


def evaluated(evaluator: Evaluator, folder: Path) -> Evaluation:
    return evaluator.evaluate("mine", tuple(load_set(folder_set(folder))))


def test_a_text_that_is_read_wholly_is_perfect(evaluator: Evaluator, tmp_path: Path) -> None:
    found = evaluated(evaluator, write_set(tmp_path, MEETING, POSITION))
    assert found.documents == 1
    assert {kind: (one.precision, one.recall) for kind, one in found.by_type.items()} == {
        "meeting": (1.0, 1.0),
        "position": (1.0, 1.0),
    }


def test_gold_that_was_left_out_makes_a_read_fact_false(evaluator: Evaluator, tmp_path: Path) -> None:
    found = evaluated(evaluator, write_set(tmp_path, MEETING))
    assert found.by_type["position"].precision == 0.0
    assert found.by_type["position"].recall is None


def test_the_rules_that_fired_are_known(evaluator: Evaluator, tmp_path: Path) -> None:
    assert "meeting.main" in evaluated(evaluator, write_set(tmp_path, MEETING)).fired


def test_every_quote_of_the_practice_set_is_exact(practice: Evaluation) -> None:
    assert practice.exact_share == 1.0
    assert practice.facts_read == sum(score.read for score in practice.by_type.values())


def test_a_quote_that_is_moved_or_empty_is_not_exact() -> None:
    text = document("text", "They met.", "They left.")
    met = fact(Meeting, text, "They met.")
    assert quotes_exactly(met, text)
    assert not quotes_exactly(replace(met, start=1, end=10), text)
    assert not quotes_exactly(replace(met, quote="", start=0, end=0), text)
    assert not quotes_exactly(met, replace(text, id="other"))
