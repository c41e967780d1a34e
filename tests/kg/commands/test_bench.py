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
