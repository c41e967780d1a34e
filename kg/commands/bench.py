"""`kg bench extract`, `check`, `serve` and `reconcile`: speed of the reader, the gates and the server, and accuracy."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.authority import load_authority
from kg.bench import build as build_bench
from kg.bench.check import bench_check
from kg.bench.corpus.writing import Writer, write_made
from kg.bench.reconcile.run import bench as bench_reconcile
from kg.bench.reconcile.run import show
from kg.bench.run import SECONDS, SIZES, bench, parse_sizes, render
from kg.check.render import render as render_report
from kg.commands.bench_serve import pages_command, serve_command
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


@bench_group.command("check", epilog="Example: kg bench check --triples 1000000")
@click.option("--triples", default=1_000_000, show_default=True, type=click.IntRange(1), help="Size of the graph.")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@guarded
def check_command(triples: int, releases: Path | None) -> None:
    """Measure seconds and peak memory of `kg check` on the current release, multiplied to so many triples."""
    with TemporaryDirectory() as folder:
        report = bench_check(settings_with(releases=releases), Path(folder), triples)
    click.echo(render_report(report, "text"), nl=False)


@bench_group.command("reconcile", epilog="Example: kg bench reconcile --rounds 5")
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1), help="How often the speed is taken.")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@guarded
def reconcile_command(rounds: int, releases: Path | None) -> None:
    """Measure how often /reconcile finds the entity meant, and how many queries a second it answers, ten a batch."""
    click.echo(show(bench_reconcile(settings_with(releases=releases), rounds)))


@bench_group.command("corpus", epilog="Example: kg bench corpus --documents 1000 --seed 7 made")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--documents", default=1000, show_default=True, type=click.IntRange(1), help="How many.")
@click.option("--seed", default=build_bench.SEED, show_default=True, help="Another seed gives other documents.")
@guarded
def corpus_command(folder: Path, documents: int, seed: int) -> None:
    """Write documents of our own making into a new folder, and the facts that they state into its `gold/`."""
    writer = Writer(load_authority(settings_with().authority), seed)
    click.echo(f"{write_made(folder, map(writer.document, range(documents))):,} documents in {folder}")


@bench_group.command("build", epilog="Example: kg bench build --documents 100,1000 --jobs 2")
@click.option("--documents", default=",".join(map(str, build_bench.SIZES)), show_default=True, help="Sizes of corpora.")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1), help="Processes that read documents.")
@guarded
def build_command(documents: str, jobs: int) -> None:
    """Measure builds of made corpora: seconds, memory, and what one changed document costs."""
    click.echo(build_bench.render(tuple(build_bench.bench(settings_with(), parse_sizes(documents), jobs))))


bench_group.add_command(serve_command)
bench_group.add_command(pages_command)
