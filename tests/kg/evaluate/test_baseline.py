"""The baseline: what is stored is read back, a fall is told, and the project's own holds."""

from pathlib import Path

import pytest

from kg.errors import BadRow, FileProblem
from kg.evaluate.baseline import TOLERANCE, falls, figures_of, read_baseline, write_baseline
from kg.evaluate.evaluation import Evaluation, Evaluator
from kg.evaluate.gold import load_set
from kg.evaluate.matching import Matched, Pair
from kg.evaluate.sets import SETS, corpus_sets
from kg.model import Fact, Instrument
from kg.settings import Settings
from tests.factory import document, fact

SAID = "They adopted the Plan."
TEXT = document("text", SAID)
PLAN: Fact = fact(Instrument, TEXT, SAID, title="Plan")
STORED = Settings().corpus / "gold" / "baseline.csv"


def evaluation(name: str = "small", right: int = 3, missed: int = 1) -> Evaluation:
    matched = Matched("instrument", "text", (Pair(PLAN, PLAN, ()),) * right, (PLAN,) * missed, ())
    return Evaluation(name, 1, (matched,), right, right)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "baseline.csv"
    write_baseline(path, [evaluation()])
    assert read_baseline(path) == {("small", "instrument", "precision"): 1.0, ("small", "instrument", "recall"): 0.75}


def test_the_figures_of_other_sets_stay(tmp_path: Path) -> None:
    path = tmp_path / "baseline.csv"
    write_baseline(path, [evaluation("one")])
    write_baseline(path, [evaluation("two", missed=0)])
    assert {key[0] for key in read_baseline(path)} == {"one", "two"}


def test_a_figure_that_is_not_defined_is_an_empty_cell(tmp_path: Path) -> None:
    path = tmp_path / "baseline.csv"
    write_baseline(path, [evaluation(right=0)])
    assert "small,instrument,,0.0000" in path.read_text().splitlines()
    assert ("small", "instrument", "precision") not in read_baseline(path)


def test_the_same_or_a_better_figure_is_no_fall() -> None:
    before = figures_of([evaluation()])
    assert falls(before, [evaluation()]) == {}
    assert falls(before, [evaluation(missed=0)]) == {}


def test_a_fall_names_the_figure() -> None:
    found = falls(figures_of([evaluation()]), [evaluation(missed=3)])
    assert found == {("small", "instrument", "recall"): "0.5000, was 0.7500"}


def test_a_fall_within_the_tolerance_is_none() -> None:
    before = {("small", "instrument", "recall"): 0.75 + TOLERANCE - 1e-6}
    assert falls(before, [evaluation()]) == {}
    assert falls({("small", "instrument", "recall"): 0.75 + TOLERANCE + 1e-6}, [evaluation()])


def test_a_type_that_is_no_longer_read_has_fallen() -> None:
    assert falls({("small", "founding", "recall"): 0.5}, [evaluation()]) == {
        ("small", "founding", "recall"): "0.0000, was 0.5000"
    }


def test_sets_that_were_not_evaluated_have_not_fallen() -> None:
    assert falls({("other", "founding", "recall"): 0.5}, [evaluation()]) == {}


@pytest.mark.parametrize(("cell", "reason"), [("much", "not a number"), ("1.5", "from 0 to 1")])
def test_a_bad_figure_is_named(tmp_path: Path, cell: str, reason: str) -> None:
    path = tmp_path / "baseline.csv"
    path.write_text(f"set,type,precision,recall\nsmall,status,{cell},1\n")
    with pytest.raises(BadRow, match=reason):
        read_baseline(path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="cannot be written"):
        write_baseline(tmp_path / "nowhere" / "baseline.csv", [evaluation()])


@pytest.mark.parametrize("name", SETS)
def test_the_reader_has_not_fallen_below_the_stored_baseline(name: str, evaluator: Evaluator) -> None:
    """Where it has risen, `kg evaluate --set all --write-baseline` raises the baseline."""
    (chosen,) = corpus_sets(Settings().corpus, name)
    found = evaluator.evaluate(name, tuple(load_set(chosen)))
    stored = read_baseline(STORED)
    assert {key for key in stored if key[0] == name}
    assert falls(stored, [found]) == {}
