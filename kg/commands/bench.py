"""`kg bench extract`: speed and memory of the reader."""

from pathlib import Path

import click

from kg.bench.run import SECONDS, SIZES, bench, parse_sizes, render
from kg.commands.guard import guarded, settings_with


@click.group("bench")
def bench_group() -> None:
    """Measure speed and memory."""


@bench_group.command("extract", epilog="Example: kg bench extract --documents 1,100 --seconds 30")
@click.option("--documents", default=",".join(map(str, SIZES)), show_default=True, help="Numbers of documents.")
@click.option(
    "--seconds", default=SECONDS, show_default=True, type=click.FloatRange(0.1), help="Longest time for each figure."
)
@click.option("--corpus", type=click.Path(path_type=Path), help="Folder of documents to vary (KG_CORPUS).")
@guarded
def extract_command(documents: str, seconds: float, corpus: Path | None) -> None:
    """Measure words a second and peak memory of the reader, beside spaCy's tokenizer alone."""
    click.echo(render(tuple(bench(settings_with(corpus).corpus, parse_sizes(documents), seconds))))
