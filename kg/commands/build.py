"""`kg build`: a release from the documents of a corpus."""

import sys
from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.corpus_place import corpus_folder
from kg.pipeline import build
from kg.progress import ProgressBar
from kg.reading import document_reader
from kg.report import table


@click.command("build", epilog="Example: kg build --corpus my-texts --releases my-releases")
@click.option("--corpus", help="Folder of documents (KG_CORPUS), or an address with them: https://…, s3://…")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@click.option("--quiet", is_flag=True, help="Show no progress and no table.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that read documents.")
@click.option("--scheduler", help="Address of a Dask scheduler whose workers read documents: tcp://host:8786.")
@click.option("--strict", is_flag=True, help="Stop at a document that cannot be read, in place of setting it aside.")
@guarded
def build_command(
    corpus: str | None, releases: Path | None, quiet: bool, jobs: int, scheduler: str | None, strict: bool
) -> None:
    """Build a release from the documents of a corpus and make it current.

    Documents that an earlier build has read are not read again. One that cannot be read is set aside, and told.
    """
    with ProgressBar(sys.stderr, quiet) as progress, corpus_folder(corpus, progress) as folder:
        report = build(settings_with(folder, releases), progress, document_reader(jobs, scheduler, strict))
    if not quiet:
        click.echo(table(report))
    elif report.aside:
        click.echo(f"kg: {len(report.aside)} documents were set aside: see the release's manifest.json", err=True)
