from pathlib import Path

from click.testing import CliRunner

from kg.cli import main
from kg.publish.folder import current_release
from kg.settings import Settings


def run(*arguments: str | Path) -> tuple[int, bytes]:
    done = CliRunner().invoke(main, ["export", *map(str, arguments)])
    return done.exit_code, done.stdout_bytes


def test_a_dump_goes_to_standard_output_or_to_a_file(small_release: Settings, tmp_path: Path) -> None:
    dump = (current_release(small_release.releases) / "dumps" / "communique.nt").read_bytes()
    assert run("--format", "nt", "--releases", small_release.releases) == (0, dump)
    assert run("--format", "nt", "--releases", small_release.releases, "--output", tmp_path / "x") == (0, b"")
    assert (tmp_path / "x").read_bytes() == dump


def test_a_format_that_is_not_known_is_refused() -> None:
    assert run("--format", "xls")[0] == 2


def test_quickstatements_go_into_a_folder(small_release: Settings, tmp_path: Path) -> None:
    asked = ("--format", "quickstatements", "--releases", small_release.releases, "--retrieved", "2026-11-28")
    assert run(*asked, "--output", tmp_path / "out") == (0, b"")
    assert (tmp_path / "out" / "comparison.csv").exists()
    assert "+2026-11-28T00:00:00Z/11" in (tmp_path / "out" / "quickstatements.txt").read_text("utf-8")
    assert run(*asked)[0] == 2


def test_an_option_of_another_format_is_refused(small_release: Settings) -> None:
    assert run("--format", "nt", "--releases", small_release.releases, "--snapshot", "x.json") == (2, b"")
