"""The command `kg explain`."""

import sys
from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.explain import explain
from kg.progress import ProgressBar


@click.command("explain", epilog="Example: kg explain 'Ts. Elbegdorj'; kg explain 'holding/sco-afg-observer'")
@click.argument("words")
@click.option("--corpus", type=click.Path(path_type=Path), help="Folder of documents (KG_CORPUS).")
@click.option("--quiet", is_flag=True, help="Show no progress.")
@guarded
def explain_command(words: str, corpus: Path | None, quiet: bool) -> None:
    """Tell why spellings are one person and sentences one fact, and how to change it.

    WORDS is a person's name in any spelling, or the address of a thing or its last two parts.
    """
    with ProgressBar(sys.stderr, quiet) as progress:
        lines = list(explain(settings_with(corpus), words, progress))
    click.echo("\n".join(lines))
