"""`kg evaluate` on the command line: exit codes and options."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from tests.kg.evaluate.conftest import MEETING, POSITION, STRESSED, write_set


def evaluate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A text with half of its gold."""
    return write_set(tmp_path / "mine", MEETING)


@pytest.fixture
def corpus(tmp_path: Path, folder: Path) -> Path:
    """A corpus whose three sets are that text."""
    for name in ("practice", "heldout", "documents"):
        shutil.copytree(folder, tmp_path / "corpus" / name)
        shutil.copytree(folder, tmp_path / "corpus" / "gold" / name)
    return tmp_path / "corpus"


def test_help_has_an_example() -> None:
    shown = evaluate("--help")
    assert shown.exit_code == 0 and "Example: kg evaluate" in shown.output


def test_a_folder_of_gold_has_its_table(folder: Path) -> None:
    done = evaluate("--gold", folder)
    assert done.exit_code == 0
    assert done.output.startswith("mine: 1 documents, 2 facts read")


def test_errors_are_shown_when_asked_for(folder: Path) -> None:
    assert STRESSED in evaluate("--gold", folder, "--errors").output


@pytest.mark.parametrize("by", ["type", "document", "rule"])
def test_the_table_is_grouped_as_asked(folder: Path, by: str) -> None:
    assert f"\n{by} " in evaluate("--gold", folder, "--by", by).output


def test_the_baseline_is_kept_by_exit_code(corpus: Path) -> None:
    assert evaluate("--corpus", corpus, "--write-baseline").exit_code == 0
    held = evaluate("--corpus", corpus, "--check-baseline")
    assert (held.exit_code, held.output) == (0, "practice, heldout, documents: no figure is below the baseline\n")
    (corpus / "gold" / "documents" / "summit.jsonl").write_text(f"{MEETING}\n{POSITION}\n{POSITION}\n")
    fell = evaluate("--corpus", corpus, "--set", "documents", "--check-baseline")
    assert fell.exit_code == 0, "a type that the baseline has no recall of cannot fall in it"
    (corpus / "gold" / "documents" / "summit.jsonl").write_text(f"{POSITION}\n")
    fell = evaluate("--corpus", corpus, "--set", "documents", "--check-baseline")
    assert fell.exit_code == 1
    assert "documents, meeting: precision is 0.0000, was 1.0000" in fell.output


def test_the_held_out_set_keeps_its_sentences() -> None:
    done = evaluate("--set", "heldout", "--errors")
    assert done.exit_code == 2
    assert "never looked at" in done.output


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    done = evaluate("--gold", tmp_path / "nowhere")
    assert done.exit_code == 2
    assert done.output.count("\n") == 1
