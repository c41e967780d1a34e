"""The command line: `kg add`, `build`, `extract`, `query`, `export`, `diff`, `link`, `check`, `serve` and others.

Exit codes: 0 done, 1 the answer is no (a query that asks, a check that fails), 2 it could not be done. Errors are one
line on standard error that says what to do; a traceback only with --debug.
"""

import sys
from pathlib import Path

import click

from kg.commands.add import add_command
from kg.commands.bench import bench_group
from kg.commands.check import check_command
from kg.commands.diff import diff_command
from kg.commands.evaluate import evaluate_command
from kg.commands.explain import explain_command
from kg.commands.export import export_command
from kg.commands.extract import extract_command
from kg.commands.guard import guarded, settings_with
from kg.commands.link import link_group
from kg.commands.publish import publish_command
from kg.commands.serve import serve_command
from kg.pipeline import build
from kg.progress import ProgressBar
from kg.query import FORMATS as QUERY_FORMATS
from kg.query import answer, read_query_text
from kg.reading import document_reader
from kg.report import table
from kg.version import VERSION

FOLDER = click.Path(path_type=Path)


corpus_option = click.option("--corpus", type=FOLDER, help="Folder of documents (KG_CORPUS).")
releases_option = click.option("--releases", type=FOLDER, help="Folder of the releases (KG_RELEASES).")
quiet_option = click.option("--quiet", is_flag=True, help="Show no progress and no table.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(VERSION, prog_name="kg")
@click.pass_context
def main(context: click.Context, debug: bool) -> None:
    """A knowledge graph of international organisations, read from their own documents."""
    context.obj = {"debug": debug}


@main.command("build", epilog="Example: kg build --corpus my-texts --releases my-releases")
@corpus_option
@releases_option
@quiet_option
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that read documents.")
@click.option("--scheduler", help="Address of a Dask scheduler whose workers read documents: tcp://host:8786.")
@click.option("--strict", is_flag=True, help="Stop at a document that cannot be read, in place of setting it aside.")
@guarded
def build_command(
    corpus: Path | None, releases: Path | None, quiet: bool, jobs: int, scheduler: str | None, strict: bool
) -> None:
    """Build a release from the documents of a corpus and make it current.

    Documents that an earlier build has read are not read again. One that cannot be read is set aside, and told.
    """
    settings = settings_with(corpus, releases)
    with ProgressBar(sys.stderr, quiet) as progress:
        report = build(settings, progress, document_reader(jobs, scheduler, strict))
    if not quiet:
        click.echo(table(report))
    elif report.aside:
        click.echo(f"kg: {len(report.aside)} documents were set aside: see the release's manifest.json", err=True)


@main.command("query", epilog="Example: kg query --format csv members.rq; echo 'ASK {}' | kg query -")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--format", "form", type=click.Choice(QUERY_FORMATS), help="Default: table, or ttl for a graph.")
@releases_option
@guarded
def query_command(file: Path, form: str | None, releases: Path | None) -> None:
    """Answer a SPARQL query from the current release; exit code 1 for an ASK that is false."""
    settings = settings_with(releases=releases)
    result = answer(settings, read_query_text(file, sys.stdin.buffer), form)
    click.echo(result.data, nl=False)
    sys.exit(1 if result.is_false else 0)


for command in (
    add_command,
    extract_command,
    check_command,
    diff_command,
    evaluate_command,
    explain_command,
    export_command,
    link_group,
    bench_group,
    publish_command,
    serve_command,
):
    main.add_command(command)


if __name__ == "__main__":
    main()
