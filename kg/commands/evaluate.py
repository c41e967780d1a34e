"""`kg evaluate`: the reader held against gold."""

import sys
from pathlib import Path

import click

from kg.commands.guard import guarded, settings_with
from kg.evaluate.run import Request, run
from kg.evaluate.sets import SETS
from kg.evaluate.tables import GROUPS

FOLDER = click.Path(path_type=Path)


@click.command("evaluate", epilog="Example: kg evaluate --set practice --by rule --errors")
@click.option("--set", "set_", type=click.Choice((*SETS, "all")), default="all", show_default=True, help="Which set.")
@click.option("--gold", type=FOLDER, help="A folder of gold (*.jsonl) in place of a set.")
@click.option("--texts", type=FOLDER, help="The folder of its texts; beside the gold without it.")
@click.option("--by", type=click.Choice(GROUPS), default="type", show_default=True, help="What a row of the table is.")
@click.option("--errors", is_flag=True, help="Show each false, missed or differing fact with its sentence.")
@click.option("--check-baseline", is_flag=True, help="End with 1 if a figure is below the stored baseline.")
@click.option("--write-baseline", is_flag=True, help="Store the figures as the baseline.")
@click.option("--corpus", type=FOLDER, help="Folder of documents (KG_CORPUS).")
@guarded
def evaluate_command(set_: str, corpus: Path | None, **options: object) -> None:
    """Measure the reader: precision, recall and F1 against hand-made gold."""
    outcome = run(settings_with(corpus), Request(set=set_, **options))  # type: ignore[arg-type]  # click names them alike
    click.echo(outcome.text)
    sys.exit(1 if outcome.fell else 0)
