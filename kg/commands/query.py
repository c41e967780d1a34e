"""`kg query`: the answer of the current release."""

import sys
from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.query import FORMATS, answer, read_query_text


@click.command("query", epilog="Example: kg query --format csv members.rq; echo 'ASK {}' | kg query -")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: table, or ttl for a graph.")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@guarded
def query_command(file: Path, form: str | None, releases: Path | None) -> None:
    """Answer a SPARQL query from the current release; exit code 1 for an ASK that is false."""
    result = answer(settings_with(releases=releases), read_query_text(file, sys.stdin.buffer), form)
    click.echo(result.data, nl=False)
    sys.exit(1 if result.is_false else 0)
