"""The command `kg add`."""

from pathlib import Path

import click

from kg.add.add import Entry, add
from kg.add.proposal import Given
from kg.commands.guard import guarded, settings_with

_SHOWN = ("id", "title", "publisher", "place", "date", "language", "work", "source")


@click.command(
    "add",
    epilog="Example: kg add communique.pdf --terms 'CC BY 4.0'; kg add https://example.org/communique.html --dry-run",
)
@click.argument("sources", nargs=-1, required=True)
@click.option("--id", help="Id of the document; without it, its file's name.")
@click.option("--title", help="Title, where the document's own will not do.")
@click.option("--publisher", help="Who published the text.")
@click.option("--place", help="Where it is dated.")
@click.option("--date", help="Its date, ISO 8601.")
@click.option("--language", help="Language code.")
@click.option("--work", help="Id of the work that it is a translation of.")
@click.option("--source", help="Where the text comes from.")
@click.option("--terms", help="Terms under which it may be used.")
@click.option("--dry-run", is_flag=True, help="Say what would be added, and change nothing.")
@click.option("--corpus", type=click.Path(path_type=Path), help="Folder of documents (KG_CORPUS).")
@guarded
def add_command(sources: tuple[str, ...], dry_run: bool, corpus: Path | None, **given: str | None) -> None:
    """Add documents to the corpus: files, folders or addresses; text, Markdown, HTML, PDF with text, Word.

    What the header says goes into the manifest; a text that the corpus has already is said and left out.
    """
    entries = add(settings_with(corpus), sources, Given(**given), dry_run)
    for entry in entries:
        click.echo("\n".join(render(entry, dry_run)))


def render(entry: Entry, dry_run: bool) -> list[str]:
    """What became of a source, in lines for a person."""
    if entry.repeats is not None:
        return [f"{entry.name}: left out, the corpus has this text as {entry.repeats}"]
    done = "would be added" if dry_run else "added"
    fields = ((column, getattr(entry.row, column)) for column in _SHOWN)
    return [
        f"{entry.name}: {done} ({entry.kind})",
        *(f"  {column:<10}{value}" for column, value in fields if value),
        *(f"  note: {note}" for note in entry.notes),
    ]
