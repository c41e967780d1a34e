import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.publish.folder import current_release
from kg.settings import Settings


@pytest.fixture
def releases(small_release: Settings) -> Path:
    """The releases' folder of the small corpus."""
    return small_release.releases


@pytest.fixture
def damaged(releases: Path, tmp_path: Path) -> Path:
    """A copy of the releases whose text is not the one that was read."""
    shutil.copytree(releases, tmp_path / "releases", symlinks=True)
    text = next((current_release(tmp_path / "releases") / "texts").iterdir())
    text.write_text("Another text.", "utf-8")
    return tmp_path / "releases"


def test_a_release_in_order_is_told_gate_by_gate(releases: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--releases", str(releases)])
    assert done.exit_code == 0, done.output
    assert current_release(releases).name in done.output
    assert "every gate is passed" in done.output


def test_quiet_says_nothing_of_a_release_in_order(releases: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--quiet", "--releases", str(releases)])
    assert (done.exit_code, done.output) == (0, "")


def test_a_gate_that_is_not_passed_ends_with_1_and_its_findings(damaged: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--quiet", "--releases", str(damaged)])
    assert done.exit_code == 1
    assert "do not stand at its position" in done.output


def test_the_report_goes_to_a_file(damaged: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    done = CliRunner().invoke(main, ["check", "--releases", str(damaged), "--format", "json", "--out", str(out)])
    assert (done.exit_code, done.output) == (1, "")
    assert json.loads(out.read_text("utf-8"))["passed"] is False


def test_a_file_that_cannot_be_written_is_named(releases: Path, tmp_path: Path) -> None:
    out = tmp_path / "none" / "report.html"
    done = CliRunner().invoke(main, ["check", "--releases", str(releases), "--format", "html", "--out", str(out)])
    assert done.exit_code == 2
    assert "--out" in done.output


def test_defects_are_seeded_on_demand(releases: Path) -> None:
    done = CliRunner().invoke(main, ["check", "--releases", str(releases), "--mutate", "3", "--seed", "5"])
    assert "mutation score" in done.output and "seed 5" in done.output
