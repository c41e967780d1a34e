from dataclasses import replace
from pathlib import Path

import pytest

from kg.check.questions import check_questions, expected_answer
from kg.check.subject import Subject
from kg.errors import FileProblem
from kg.rdf import Quad
from kg.store import in_memory


def without_turkey(quads: list[Quad]) -> list[Quad]:
    return [quad for quad in quads if "holding/sco-tur" not in str(quad.subject)]


def test_every_question_has_the_expected_answer(whole: Subject) -> None:
    outcome = check_questions(whole)
    assert outcome.findings == ()
    assert outcome.checked >= 47
    assert "must have no answer" in outcome.note


def test_a_question_with_another_answer_says_what_it_lacks(whole: Subject) -> None:
    outcome = check_questions(replace(whole, store=in_memory(without_turkey(list(whole.store)))))
    found = {finding.thing: finding.problem for finding in outcome.findings}
    assert "lacks" in found["status-granted"] and "TUR" in found["status-granted"]
    assert "turkey-ever-member" not in found


def test_a_release_of_other_documents_is_not_asked(small: Subject) -> None:
    outcome = check_questions(small)
    assert (outcome.checked, outcome.findings) == (0, ())
    assert "other documents" in outcome.note


def test_a_missing_answer_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="answer"):
        expected_answer(tmp_path / "texts.csv")
