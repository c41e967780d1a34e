"""`kg link`: propose items of Wikidata for things that have none, and write those that a person has accepted."""

import sys
from datetime import date
from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.errors import BadSetting, FileProblem
from kg.link.accept import Witness, accept
from kg.link.client import Client
from kg.link.propose import QUERY, STAGES, propose
from kg.link.review import read_accepted, render
from kg.link.things import KINDS, unlinked
from kg.progress import ProgressBar
from kg.queries import read_query

FOLDER = click.Path(path_type=Path)


@click.group("link", invoke_without_command=True, epilog="Example: kg link --online --kind person --output review.csv")
@click.option("--online", is_flag=True, help="Ask Wikidata's services; without it, only what was asked before is used.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only things of this kind; repeatable.")
@click.option("--output", type=FOLDER, default=Path("review.csv"), show_default=True, help="The table to write.")
@click.option("--releases", type=FOLDER, help="Folder of the releases (KG_RELEASES).")
@click.option("--quiet", is_flag=True, help="Show no progress and no summary.")
@click.pass_context
def link_group(
    context: click.Context, online: bool, kinds: tuple[str, ...], output: Path, releases: Path | None, quiet: bool
) -> None:
    """Propose items of Wikidata for the things that have none, as a table for a person to read and mark.

    Nothing is linked by it: mark the right candidates, then run `kg link accept`.
    """
    if context.invoked_subcommand is None:
        _propose(online, kinds, output, releases, quiet)


@guarded
def _propose(online: bool, kinds: tuple[str, ...], output: Path, releases: Path | None, quiet: bool) -> None:
    settings = settings_with(releases=releases)
    client = Client(settings.linking, online)
    things = unlinked(settings, kinds or KINDS)
    query = read_query(settings.queries / QUERY, settings.base_iri)
    with ProgressBar(sys.stderr, quiet, STAGES) as progress:
        proposals = propose(client, query, things, progress)
    try:
        output.write_text(render(proposals), "utf-8")
    except OSError as error:
        raise FileProblem(output, f"cannot be written ({error.strerror}); name another file by --output") from error
    if not quiet:
        found = len({proposal.thing for proposal in proposals})
        click.echo(
            f"{output}: {len(proposals)} candidates for {found} of {len(things)} things without an item; none is linked"
        )


@link_group.command("accept", epilog="Example: kg link accept review.csv --by 'A. Librarian'")
@click.argument("review", type=FOLDER)
@click.option("--by", "who", required=True, metavar="NAME", help="Who has looked at the items.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day on which; today without it.")
@click.option("--authority", type=FOLDER, help="The folder of authority files; the project's own without it.")
@guarded
def accept_command(review: Path, who: str, day: date | None, authority: Path | None) -> None:
    """Write the items that are marked with yes in a review table into the authority files."""
    name = " ".join(who.split())
    if not name or ":" in name:
        raise BadSetting("--by", who, "the name of a person, without a colon")
    rows = read_accepted(review)
    when = (day or date.today()).isoformat()[:10]
    accept(authority or settings_with().authority, rows, Witness(name, when))
    click.echo(f"{len(rows)} accepted" + ("; run `kg build` to link them" if rows else ": mark candidates with yes"))
