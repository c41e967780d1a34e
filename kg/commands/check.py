"""`kg check`: all gates over the current release."""

import sys
from pathlib import Path

import click

from kg.check.figures import write_figures as store_figures
from kg.check.render import FORMATS, render
from kg.check.run import Request, check
from kg.commands.guard import guarded, settings_with
from kg.errors import FileProblem
from kg.evaluate.baseline import baseline_of
from kg.progress import ProgressBar

FOLDER = click.Path(path_type=Path)


@click.command("check", epilog="Example: kg check --format html --out report.html; kg check --mutate 100 --seed 7")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="Of the report.")
@click.option("--out", type=FOLDER, help="File to write; standard output without it.")
@click.option("--mutate", "mutations", default=0, type=click.IntRange(0), help="Seed so many defects, one at a time.")
@click.option("--seed", default=1, show_default=True, help="What the choice of the defects starts from.")
@click.option("--server", default="", metavar="URL", help="Ask a running server of ours for the FAIR tests, too.")
@click.option("--reasoner", type=click.Choice(("hermit",)), help="Reason with the ontology and a sample, too.")
@click.option("--write-figures", is_flag=True, help="Store the outcome, which the next build publishes.")
@click.option("--releases", type=FOLDER, help="Folder of the releases (KG_RELEASES).")
@click.option("--quiet", is_flag=True, help="Show no progress, and no report unless a gate fails.")
@guarded
def check_command(
    form: str,
    out: Path | None,
    releases: Path | None,
    quiet: bool,
    write_figures: bool,
    **asked: object,
) -> None:
    """Check the current release by all gates; exit code 1 if one is not passed, or if seeded defects slip through."""
    settings = settings_with(releases=releases)
    request = Request(**asked)  # type: ignore[arg-type]  # click names them alike
    with ProgressBar(sys.stderr, quiet, (*(gate.name for gate in request.gates), "mutate")) as progress:
        report = check(settings, progress, request)
    if write_figures:
        store_figures(baseline_of(settings.corpus).parent, report)
    text = render(report, form)
    if out is not None:
        _write(out, text)
    elif not (quiet and report.passed):
        click.echo(text, nl=False)
    sys.exit(0 if report.passed else 1)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise FileProblem(path, f"cannot be written ({error.strerror}); name another file by --out") from error
