"""`kg bench serve` and `kg bench pages`: our endpoint beside others, against those who mean it harm, and the site."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.bench.serve import pages
from kg.bench.serve.compare import PATIENCE_SECONDS, Course, compare, multiplied, triples_of
from kg.bench.serve.endurance import CLIENTS, swap
from kg.bench.serve.endurance import soak as run_soak
from kg.bench.serve.hostile import cases
from kg.bench.serve.mix import Asked, load_mix
from kg.bench.serve.servers import PEERS
from kg.bench.serve.table import as_json, render
from kg.bench.serve.trial import try_all
from kg.commands.guard import guarded, settings_with
from kg.errors import BadSetting
from kg.publish.folder import current_release
from kg.settings import Settings

CHANGING = ("aggregate", "as-of-counts", "shared-organisations")
"""The queries whose answers tell releases apart, whatever thing they would be asked about."""


@click.command("serve", epilog="Example: kg bench serve --triples 1000000 --seconds 5")
@click.option("--triples", default=1_000_000, show_default=True, type=click.IntRange(1), help="Size of the graph.")
@click.option("--clients", default="1,4,16", show_default=True, help="Numbers of clients.")
@click.option("--seconds", default=5.0, show_default=True, type=click.FloatRange(0.1), help="Time for each figure.")
@click.option("--only", multiple=True, help="A query of queries/bench; may be repeated. Default: all.")
@click.option("--without", multiple=True, type=click.Choice(PEERS), help="A server to leave out; may be repeated.")
@click.option("--hostile", is_flag=True, help="Send queries and requests that mean harm to our server alone.")
@click.option("--swaps", type=click.IntRange(1), help="Switch releases so often under load.")
@click.option(
    "--soak",
    type=click.FloatRange(1),
    help="Drive our server for so many seconds, and compare the memory of their last third with that of their second.",
)
@click.option("--json", "as_values", is_flag=True, help="Write JSON in the place of tables.")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@guarded
def serve_command(
    triples: int,
    clients: str,
    seconds: float,
    only: tuple[str, ...],
    without: tuple[str, ...],
    hostile: bool,
    swaps: int | None,
    soak: float | None,
    as_values: bool,
    releases: Path | None,
) -> None:
    """Measure queries a second, times and memory beside the Oxigraph server and rdflib-endpoint.

    All answer over the current release, multiplied to so many triples. With --hostile, --swaps or --soak our server
    alone is tried in that way instead, and the exit code is 1 where it does not keep what it promises.
    """
    given = settings_with(releases=releases)
    settings = replace(given, serving=replace(given.serving, warm_size=0))  # clients alone ask what is measured
    mix = load_mix(settings.queries, settings.base_iri, only)
    course = Course(mix, parse_clients(clients), seconds, tuple(peer for peer in PEERS if peer not in without))
    with TemporaryDirectory() as folder:
        if swaps:
            _end(_swaps(settings, Path(folder), triples, swaps))
        target = multiplied(settings, Path(folder), triples)
        if hostile:
            _end(_hostile(target))
        if soak:
            _end(_soak(target, mix, soak))
        patient = replace(target, serving=replace(target.serving, query_timeout=PATIENCE_SECONDS))
        found = compare(patient, course, _progress())
    click.echo(json.dumps(as_json(found), indent=1) if as_values else render(found))


@click.command("pages", epilog="Example: kg bench pages --clients 1,16")
@click.option("--clients", default="1,16", show_default=True, help="Numbers of clients.")
@click.option("--most", default=50, show_default=True, type=click.IntRange(1), help="Addresses of each kind.")
@click.option("--warmed", is_flag=True, help="Wait until the server has made its pages before anyone asks.")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@guarded
def pages_command(clients: str, most: int, warmed: bool, releases: Path | None) -> None:
    """Measure how long each kind of page takes, asked for the first time and again, over the sitemap's addresses."""
    course = pages.Course(parse_clients(clients), most, warmed)
    click.echo(pages.render(pages.measure(settings_with(releases=releases), course, _progress())))


def _hostile(settings: Settings) -> bool:
    outcomes = try_all(settings, cases(), click.echo)
    failed = sum(bool(outcome.wrong) for outcome in outcomes)
    click.echo(f"{len(outcomes)} hostile cases, {failed} failed")
    return not failed


def _swaps(settings: Settings, folder: Path, triples: int, swaps: int) -> bool:
    """Swaps among three releases, each a copy larger than the one before."""
    more = triples_of(current_release(settings.releases))
    sizes = [triples + number * more for number in range(3)]
    releases = [current_release(multiplied(settings, folder / str(size), size).releases) for size in sizes]
    target = replace(settings, releases=folder / "swapped")
    target.releases.mkdir()
    found = swap(target, releases, load_mix(settings.queries, settings.base_iri, CHANGING), swaps)
    click.echo(
        f"{found.swaps} swaps in {found.seconds:.0f} s: {found.answered:,} answers, {found.failed} requests failed, "
        f"{found.mixed} answers mixed"
    )
    return found.is_good


def _soak(settings: Settings, mix: tuple[Asked, ...], seconds: float) -> bool:
    found = run_soak(settings, mix, seconds, click.echo)
    verdict = ("flat" if found.is_flat else "GROWN") if found.is_judged else "not judged: too short to fill the cache"
    third, why = len(found.memory) // 3, ", ".join(f"{count} by {name}" for name, count in found.problems.items())
    failed = f"{found.failed} requests failed ({why})" if why else "no request failed"
    click.echo(
        f"{found.seconds:.0f} s at {CLIENTS} clients: {found.answered:,} answers, {failed}, "
        f"memory {verdict} (at most {max(found.memory[third : 2 * third]):.0f} MiB in the second third of the time, "
        f"{max(found.memory[-third:]):.0f} in the last)"
    )
    return found.is_judged and found.is_flat and not found.failed


def _end(good: bool) -> None:
    sys.exit(0 if good else 1)


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
