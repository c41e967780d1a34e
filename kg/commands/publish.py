"""`kg publish`: the current release into an engine of others, which then answers queries in place of our own store."""

import sys
from contextlib import closing
from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.errors import BadSetting
from kg.progress import ProgressBar
from kg.publish.folder import current_release
from kg.remote.address import credentials_from, graph_store_of, read_address
from kg.remote.bulk import write_bulk
from kg.remote.client import Engine
from kg.remote.graphs import ReleaseGraphs
from kg.remote.publishing import STAGES, Published, Publisher
from kg.store import open_read_only


@click.command("publish", epilog="Example: kg publish --to http://127.0.0.1:8890/sparql")
@click.option("--to", metavar="URL", help="The engine's SPARQL endpoint, as for kg serve --endpoint.")
@click.option("--graphs", metavar="URL", help="Its Graph Store Protocol; known for Virtuoso and Oxigraph.")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@click.option("--file", type=click.Path(path_type=Path), help="Write N-Quads for the engine's own bulk loader instead.")
@click.option("--loaded", is_flag=True, help="The file was loaded: only compare, mark and drop.")
@click.option("--linger", default=10.0, show_default=True, type=click.FloatRange(0), help="Seconds before others go.")
@click.option("--keep", is_flag=True, help="Leave other releases there; a later run without this takes them away.")
@click.option("--quiet", is_flag=True, help="Show no progress and say nothing.")
@guarded
def publish_command(
    to: str | None,
    graphs: str | None,
    releases: Path | None,
    file: Path | None,
    loaded: bool,
    linger: float,
    keep: bool,
    quiet: bool,
) -> None:
    """Load the current release into a SPARQL engine beside what is there, compare it, then drop the release before.

    Whenever it is interrupted, the engine still answers from a whole release; running it again mends the rest. User and
    password are read from KG_ENDPOINT_USER and KG_ENDPOINT_PASSWORD (digest or basic, as the engine asks).
    """
    if (to is None) == (file is None):
        raise BadSetting("--to", to or "", "either the address of an engine, or a file by --file")
    release = current_release(settings_with(releases=releases).releases)
    if file:
        write_bulk(open_read_only(release / "store"), ReleaseGraphs(release.name), file)
    if to is None:
        return
    with closing(_engine(to, graphs)) as engine, ProgressBar(sys.stderr, quiet, STAGES) as bar:
        done = Publisher(engine, linger, keep, loaded, bar).publish(release)
    if not quiet:
        _tell(done)


def _engine(to: str, graphs: str | None) -> Engine:
    address = read_address(to, "--to")
    store = read_address(graphs, "--graphs") if graphs else graph_store_of(address)
    return Engine(address, credentials_from(), store)


def _tell(done: Published) -> None:
    what = "loaded and compared" if done.loaded else "was there already"
    click.echo(f"{done.release}: {done.quads:,} quads, {what}; content {done.content[:16]}")
    for name in done.dropped:
        click.echo(f"{name}: dropped")
