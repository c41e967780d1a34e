"""`kg bench serve`: our endpoint beside others, and against those who mean it harm."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.bench.serve.compare import PATIENCE_SECONDS, Course, compare, multiplied
from kg.bench.serve.mix import load_mix
from kg.bench.serve.servers import PEERS
from kg.bench.serve.table import as_json, render
from kg.commands.guard import guarded, settings_with
from kg.errors import BadSetting


@click.command("serve", epilog="Example: kg bench serve --triples 1000000 --seconds 5")
@click.option("--triples", default=1_000_000, show_default=True, type=click.IntRange(1), help="Size of the graph.")
@click.option("--clients", default="1,4,16", show_default=True, help="Numbers of clients.")
@click.option("--seconds", default=5.0, show_default=True, type=click.FloatRange(0.1), help="Time for each figure.")
@click.option("--only", multiple=True, help="A query of queries/bench; may be repeated. Default: all.")
@click.option("--without", multiple=True, type=click.Choice(PEERS), help="A server to leave out; may be repeated.")
@click.option("--json", "as_values", is_flag=True, help="Write JSON in the place of tables.")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@guarded
def serve_command(
    triples: int,
    clients: str,
    seconds: float,
    only: tuple[str, ...],
    without: tuple[str, ...],
    as_values: bool,
    releases: Path | None,
) -> None:
    """Measure queries a second, times and memory beside the Oxigraph server and rdflib-endpoint.

    All answer over the current release, multiplied to so many triples.
    """
    settings = settings_with(releases=releases)
    settings = replace(settings, serving=replace(settings.serving, query_timeout=PATIENCE_SECONDS))
    mix = load_mix(settings.queries, settings.base_iri, only)
    course = Course(mix, parse_clients(clients), seconds, tuple(peer for peer in PEERS if peer not in without))
    with TemporaryDirectory() as folder:
        target = multiplied(settings, Path(folder), triples)
        found = compare(target, course, _progress())
    click.echo(json.dumps(as_json(found), indent=1) if as_values else render(found))


def parse_clients(text: str) -> tuple[int, ...]:
    """The numbers of clients in a text such as `1,4,16`; raises BadSetting."""
    parts = text.split(",")
    if not all(part.isdecimal() and 0 < int(part) <= 1000 for part in parts):
        raise BadSetting("--clients", text, "numbers from 1 to 1000 with commas between them, such as 1,4,16")
    return tuple(map(int, parts))


def _progress() -> Callable[[str], None]:
    """Tells on standard error where it is seen by someone."""
    if not sys.stderr.isatty():
        return lambda _: None
    return lambda line: click.echo(line, err=True)
