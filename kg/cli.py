"""The command line: `kg add`, `build`, `extract`, `query`, `export`, `diff`, `link`, `check`, `serve` and others.

Exit codes: 0 done, 1 the answer is no (a query that asks, a check that fails), 2 it could not be done. Errors are one
line on standard error that says what to do; a traceback only with --debug.
"""

import click

from kg.commands.late import LateGroup
from kg.version import VERSION


@click.group(cls=LateGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(VERSION, prog_name="kg")
@click.pass_context
def main(context: click.Context, debug: bool) -> None:
    """A knowledge graph of international organisations, read from their own documents."""
    context.obj = {"debug": debug}


if __name__ == "__main__":
    main()
