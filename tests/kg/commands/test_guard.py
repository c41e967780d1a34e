"""What commands share: an error is one line and exit code 2, a traceback only with --debug."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kg.commands.guard import guarded, settings_with
from kg.errors import BadQuery


@click.command()
@click.option("--debug", is_flag=True)
@click.pass_context
def group(context: click.Context, debug: bool) -> None:
    context.obj = {"debug": debug}
    broken()


@guarded
def broken() -> None:
    raise BadQuery("the query is empty: write one")


@click.command()
@guarded
def closed() -> None:
    raise BrokenPipeError


def test_an_error_is_one_line_and_exit_code_2() -> None:
    done = CliRunner().invoke(group)
    assert (done.exit_code, done.output) == (2, "kg: the query is empty: write one\n")


def test_debug_lets_the_error_through() -> None:
    assert isinstance(CliRunner().invoke(group, ["--debug"]).exception, BadQuery)


def test_a_reader_that_went_away_ends_it_quietly() -> None:
    assert CliRunner().invoke(closed).exit_code == 2


def test_options_come_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CORPUS", "theirs")
    assert settings_with().corpus == Path("theirs")
    assert settings_with(Path("mine"), Path("there")).releases == Path("there")
    assert settings_with(Path("mine")).corpus == Path("mine")
