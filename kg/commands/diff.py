"""`kg diff`: what one release says that another does not."""

from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.diff.changesets import as_turtle
from kg.diff.compare import compare
from kg.diff.facts import read_facts, release_folder
from kg.diff.render import as_json, as_text

WRITERS = {"text": as_text, "json": as_json, "ttl": as_turtle}


@click.command("diff", epilog="Example: kg diff 0123456789abcdef current --format json")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--format", "form", type=click.Choice(tuple(WRITERS)), default="text", show_default=True)
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@guarded
def diff_command(before: str, after: str, form: str, releases: Path | None) -> None:
    """Tell which facts release B adds to, removes from and changes in release A.

    A release is named by its folder in --releases, by `current`, or by the path of one or of a folder of releases.
    """
    settings = settings_with(releases=releases)
    sides = [read_facts(settings, release_folder(settings, name)) for name in (before, after)]
    click.echo(WRITERS[form](compare(*sides)))
