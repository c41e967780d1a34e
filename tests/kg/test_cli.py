"""The command line: each command with its help, exit codes, one-line errors."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.facts import parse_facts
from kg.publish.folder import current_release
from kg.settings import project_root
from kg.version import VERSION
from tests.kg.commands.refusals import one_line
from tests.kg.conftest import Run

DOCUMENTS = sorted((project_root() / "corpus" / "documents").glob("*.txt"))


@pytest.mark.parametrize("command", ["build", "extract", "query", "export", "check", "serve"])
def test_each_command_has_help_with_an_example(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help"])
    assert shown.exit_code == 0
    assert "Example" in shown.output


def test_the_version_is_told() -> None:
    assert VERSION in CliRunner().invoke(main, ["--version"]).output


def test_extracted_facts_re_read(kg: Run) -> None:
    done = kg("extract", *DOCUMENTS)
    assert done.returncode == 0, done.stderr.decode()
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in DOCUMENTS}
    facts = parse_facts(done.stdout.decode("utf-8"), DOCUMENTS[0].parent)
    assert {fact.document for fact in facts} == texts.keys()
    assert [fact for fact in facts if texts[fact.document][fact.start : fact.end] != fact.quote] == []


def test_an_export_is_the_dump(kg: Run, releases: Path, tmp_path: Path) -> None:
    dump = (current_release(releases) / "dumps" / "communique.nt").read_bytes()
    assert kg("export", "--format", "nt", "--releases", releases).stdout == dump
    assert kg("export", "--format", "nt", "--releases", releases, "--output", tmp_path / "x.nt").returncode == 0
    assert (tmp_path / "x.nt").read_bytes() == dump
    one_line(kg("export", "--format", "nt", "--releases", releases, "--output", tmp_path / "no" / "x.nt"), "--output")


@pytest.mark.parametrize("command", [("check",), ("export", "--format", "nt"), ("query", "-"), ("serve",)])
def test_without_a_release_each_command_says_what_to_do(kg: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    one_line(kg(*command, "--releases", tmp_path, input=b"ASK {}"), "kg build")


def test_debug_shows_the_traceback(kg: Run, tmp_path: Path) -> None:
    done = kg("--debug", "check", "--releases", tmp_path)
    assert b"Traceback" in done.stderr


def test_a_reader_that_goes_away_is_no_error_report(releases: Path) -> None:
    command = f"{sys.executable} -m kg.cli export --format nq --releases {releases} | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=project_root(), check=False, timeout=60)
    assert b"Traceback" not in done.stderr
    assert done.stdout.count(b"\n") == 1
