"""`kg bench extract` on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main


def bench(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["bench", "extract", *map(str, arguments)])


def test_help_has_an_example() -> None:
    shown = bench("--help")
    assert shown.exit_code == 0 and "Example: kg bench extract" in shown.output


def test_a_small_run_has_a_line_a_size(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "summit.txt").write_text("The Council of Heads of State met in Beijing in 2012.")
    done = bench("--documents", "1,2", "--seconds", "5", "--corpus", tmp_path)
    assert done.exit_code == 0, done.output
    assert [line.split()[:2] for line in done.output.splitlines()[2:]] == [["1", "11"], ["2", "22"]]


@pytest.mark.parametrize("sizes", ["none", "0"])
def test_bad_sizes_are_one_line(sizes: str) -> None:
    done = bench("--documents", sizes)
    assert done.exit_code == 2
    assert done.output == f"kg: --documents='{sizes}' cannot be used: give " + (
        "numbers above 0 with commas between them, such as 1,100,10000\n"
    )


def made(folder: Path, *arguments: str) -> dict[str, bytes]:
    done = CliRunner().invoke(main, ["bench", "corpus", str(folder), *arguments])
    assert done.exit_code == 0, done.output
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


def test_made_documents_come_with_their_facts_and_are_the_same_for_a_seed(tmp_path: Path) -> None:
    first = made(tmp_path / "a", "--documents", "4", "--seed", "9")
    texts = sorted(name.removesuffix(".txt") for name in first if name.endswith(".txt"))
    facts = sorted(name.removeprefix("gold/").removesuffix(".jsonl") for name in first if name.startswith("gold/"))
    assert texts == facts and len(texts) == 4
    assert made(tmp_path / "b", "--documents", "4", "--seed", "9") == first
    assert made(tmp_path / "c", "--documents", "4", "--seed", "10") != first


def test_made_documents_are_measured_by_their_own_facts(tmp_path: Path) -> None:
    made(tmp_path / "a", "--documents", "6")
    done = CliRunner().invoke(
        main, ["evaluate", "--gold", str(tmp_path / "a" / "gold"), "--texts", str(tmp_path / "a")]
    )
    assert done.exit_code == 0, done.output
    micro = next(line for line in done.output.splitlines() if line.startswith("micro but position"))
    assert min(map(float, micro.split()[-5:-2])) > 0.95


def test_made_documents_go_into_a_new_folder_only(tmp_path: Path) -> None:
    made(tmp_path / "a", "--documents", "1")
    again = CliRunner().invoke(main, ["bench", "corpus", str(tmp_path / "a"), "--documents", "1"])
    assert again.exit_code == 2
    assert "the documents cannot be written (File exists): name a new folder" in again.output


def test_a_build_is_measured_in_a_line_a_size() -> None:
    done = CliRunner().invoke(main, ["bench", "build", "--documents", "1"])
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[1].split()[0] == "1"
