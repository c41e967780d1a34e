"""The command `kg extract`: the facts of documents, or with --explain why each sentence gave them or none."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from kg.authority import load_authority
from kg.commands.guard import guarded, settings_with
from kg.documents import read_document
from kg.errors import BadSetting
from kg.extract.explanation import Explanation, explain, to_record, to_text
from kg.extract.reader import Reader
from kg.fact_table import as_parquet
from kg.facts import dump_facts
from kg.pipeline import extract
from kg.progress import ProgressBar

FORMATS = {False: ("json", "parquet"), True: ("text", "json")}
"""Of facts, and of explanations; the first is taken where none is named."""

EPILOG = (
    "Example: kg extract summit.txt > facts.jsonl; kg extract --format parquet *.txt > facts.parquet; "
    "kg extract --explain summit.txt"
)


@click.command("extract", epilog=EPILOG)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--explain", "explained", is_flag=True, help="Tell of each sentence what was found, read and declined.")
@click.option(
    "--format", "form", type=click.Choice(("json", "parquet", "text")),
    help="JSON Lines (json, the default) or a table (parquet); of an explanation text, its default, or json.",
)  # fmt: skip
@click.option("--quiet", is_flag=True, help="Show no progress.")
@guarded
def extract_command(files: tuple[Path, ...], explained: bool, form: str | None, quiet: bool) -> None:
    """Write the facts of documents, as JSON Lines or as a table in Parquet."""
    chosen = form or FORMATS[explained][0]
    if chosen not in FORMATS[explained]:
        raise BadSetting("--format", chosen, f"it {'without' if explained else 'together with'} --explain")
    if explained:
        _explain(files, to_record if chosen == "json" else to_text)
        return
    with ProgressBar(sys.stderr, quiet) as progress:
        facts = extract(settings_with(), files, progress)
    click.echo(as_parquet(facts) if chosen == "parquet" else dump_facts(facts).encode(), nl=False)


def _explain(files: tuple[Path, ...], render: Callable[[Explanation], str]) -> None:
    reader = Reader(load_authority(settings_with().authority))
    for document in [read_document(path) for path in files]:
        for explanation in explain(reader, document):
            click.echo(render(explanation).encode())
