"""`kg export`: the current release in a form that others use."""

import sys
from datetime import datetime
from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.export.formats import FORMATS
from kg.export.request import Request
from kg.export.writing import export, refuse_other_options

FOLDER = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])


@click.command("export", epilog="Example: kg export --format ttl --output communique.ttl")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), required=True, help="What to write.")
@click.option("--output", type=FOLDER, help="File to write, or folder; a single file goes to standard output without.")
@click.option("--releases", type=FOLDER, help="Folder of the releases (KG_RELEASES).")
@click.option("--snapshot", type=FOLDER, help="quickstatements: Wikidata as .json or .nt (KG_WIKIDATA_SNAPSHOT).")
@click.option("--retrieved", type=DAY, help="quickstatements: when the addresses were looked at; today without it.")
@guarded
def export_command(form: str, output: Path | None, releases: Path | None, **asked: object) -> None:
    """Write the current release in one format."""
    given = {name: _plain(value) for name, value in asked.items() if value is not None}
    refuse_other_options(form, given)
    request = Request(settings_with(releases=releases), **given)  # type: ignore[arg-type]  # click names them alike
    export(form, request, output, sys.stdout.buffer)


def _plain(value: object) -> object:
    """The day of a date that was given with a time."""
    return value.date() if isinstance(value, datetime) else value
