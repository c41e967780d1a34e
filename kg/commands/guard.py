"""What all commands share: errors in one line, and settings with the options that were given."""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import NoReturn, ParamSpec

import click

from kg.errors import KgError
from kg.settings import Settings, from_environment

P = ParamSpec("P")


def guarded(command: Callable[P, None]) -> Callable[P, None]:
    """The command with its errors told in one line and exit code 2; --debug lets them through."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except KgError as error:
            if click.get_current_context().obj["debug"]:
                raise
            refuse(error)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(2)

    return run


def refuse(error: KgError) -> NoReturn:
    """Tell an error in one line, and end with exit code 2."""
    click.echo(f"kg: {error}", err=True)
    sys.exit(2)


def settings_with(corpus: Path | None = None, releases: Path | None = None) -> Settings:
    """The settings of the environment, with the options that were given."""
    settings = from_environment()
    return replace(settings, corpus=corpus or settings.corpus, releases=releases or settings.releases)
