"""`kg publish`: the current release into an engine of others, which then answers queries in place of our own store."""

import sys
from contextlib import closing
from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.progress import ProgressBar
from kg.publish.folder import current_release
from kg.remote.address import credentials_from, graph_store_of, read_address
from kg.remote.client import Engine
from kg.remote.publishing import STAGES, Publisher


@click.command("publish", epilog="Example: kg publish --to http://127.0.0.1:8890/sparql")
@click.option("--to", required=True, metavar="URL", help="The engine's SPARQL endpoint, as for kg serve --endpoint.")
@click.option("--graphs", metavar="URL", help="Its Graph Store Protocol; known for Virtuoso and Oxigraph.")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@click.option("--linger", default=10.0, show_default=True, type=click.FloatRange(0), help="Seconds before others go.")
@click.option("--keep", is_flag=True, help="Leave other releases there; a later run without this takes them away.")
@click.option("--quiet", is_flag=True, help="Show no progress and say nothing.")
@guarded
def publish_command(to: str, graphs: str | None, releases: Path | None, linger: float, keep: bool, quiet: bool) -> None:
    """Load the current release into a SPARQL engine beside what is there, compare it, then drop the release before.

    Whenever it is interrupted, the engine still answers from a whole release; running it again mends the rest. User and
    password are read from KG_ENDPOINT_USER and KG_ENDPOINT_PASSWORD (digest or basic, as the engine asks).
    """
    address = read_address(to, "--to")
    store = read_address(graphs, "--graphs") if graphs else graph_store_of(address)
    release = current_release(settings_with(releases=releases).releases)
    with closing(Engine(address, credentials_from(), store)) as engine, ProgressBar(sys.stderr, quiet, STAGES) as bar:
        done = Publisher(engine, linger, keep, bar).publish(release)
    if not quiet:
        what = "loaded and compared" if done.loaded else "was there already"
        click.echo(f"{done.release}: {done.quads:,} quads, {what}; content {done.content[:16]}")
        for name in done.dropped:
            click.echo(f"{name}: dropped")
