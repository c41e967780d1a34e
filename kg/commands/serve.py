"""`kg serve`: the current release over HTTP, with an option for each thing that may be set."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import click

from kg.commands.guard import guarded, settings_with
from kg.remote.address import read_address
from kg.serving import SETTINGS, Setting, with_options
from kg.settings import read_base_iri
from server.main import serve

F = TypeVar("F", bound=Callable[..., None])


def serving_options(command: F) -> F:
    """The command with an option for each setting of the server."""
    for setting in reversed(SETTINGS):
        command = _option(setting)(command)
    return command


def _option(setting: Setting) -> Callable[[F], F]:
    text = f"{setting.reason}  [{setting.variable}; default: {setting.show(setting.default)}]"
    if setting.is_switch:
        return click.option(f"{setting.option}/--no-{setting.option[2:]}", setting.name, default=None, help=text)
    metavar = "SIZE" if setting.is_size else "TEXT" if isinstance(setting.default, str) else "NUMBER"
    return click.option(setting.option, setting.name, metavar=metavar, help=text)


@click.command("serve", epilog="Example: kg serve --port 8080 --query-timeout 10 --behind-proxy --rate 600")
@click.option("--releases", type=click.Path(path_type=Path), help="Folder of the releases (KG_RELEASES).")
@click.option("--base-iri", metavar="IRI", help="What every IRI that the release mints starts with (KG_BASE_IRI).")
@click.option("--endpoint", metavar="URL", help="SPARQL endpoint that holds the release (KG_ENDPOINT).")
@serving_options
@guarded
def serve_command(
    releases: Path | None, base_iri: str | None, endpoint: str | None, **options: str | bool | None
) -> None:
    """Serve the current release over HTTP until it is told to stop; queries that run may end.

    Sizes are bytes, or a number with K, M, G or T. Each option has a variable of the environment, named beside it.
    """
    settings = settings_with(releases=releases)
    serve(
        replace(
            settings,
            base_iri=settings.base_iri if base_iri is None else read_base_iri(base_iri, "--base-iri"),
            serving=with_options(settings.serving, options),
            endpoint=settings.endpoint if endpoint is None else read_address(endpoint, "--endpoint"),
        )
    )
