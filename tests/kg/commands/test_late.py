"""Commands that are loaded when they are called."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.commands.late import LateGroup
from kg.errors import BadQuery, KgError
from kg.settings import project_root

HEAVY = ("kg.extract", "pyshacl", "flask", "trafilatura", "duckdb", "owlready2")
"""What only some commands need, and what takes its time to load."""


def loaded(*words: str) -> set[str]:
    """Which of the heavy packages the command line loads for these words."""
    code = f"import sys\nfrom kg.cli import main\ntry:\n main({words!r})\nfinally:\n print(*sys.modules)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, cwd=project_root(), check=True, timeout=60)
    return {name for name in HEAVY if name in done.stdout.splitlines()[-1].split()}


def test_a_command_loads_what_it_needs_and_no_more() -> None:
    assert loaded("query", "--help") == set()
    assert loaded("--version") == set()
    assert loaded("extract", "--help") >= {"kg.extract"}


@pytest.mark.parametrize("name", LateGroup.late)
def test_each_name_is_a_command_of_that_name(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None and command.name == name
    assert (command.help or "").strip()


def test_the_help_lists_all_commands_and_what_is_none_is_told() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output
    assert [line.split()[0] for line in shown.partition("Commands:\n")[2].splitlines()] == sorted(LateGroup.late)
    wrong = CliRunner().invoke(main, ["bild"])
    assert wrong.exit_code == 2 and "No such command 'bild'" in wrong.output


def broken(_name: str) -> KgError:
    raise BadQuery("cues.csv, line 3: no such cue")


def test_a_data_file_that_is_bad_when_a_command_is_loaded_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.commands.late.import_module", broken)
    done = CliRunner().invoke(main, ["build"])
    assert (done.exit_code, done.output) == (2, "kg: cues.csv, line 3: no such cue\n")
    assert isinstance(CliRunner().invoke(main, ["--debug", "build"]).exception, BadQuery)
