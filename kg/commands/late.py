"""A group whose commands are loaded when they are called: `kg query` need not wait for the libraries of `kg build`."""

from importlib import import_module
from types import MappingProxyType
from typing import ClassVar

import click

from kg.commands.guard import refuse
from kg.errors import KgError


class LateGroup(click.Group):
    """Commands by name, each an attribute of the module of that name in this folder."""

    late: ClassVar[MappingProxyType[str, str]] = MappingProxyType(
        {
            "add": "add_command",
            "bench": "bench_group",
            "build": "build_command",
            "check": "check_command",
            "diff": "diff_command",
            "evaluate": "evaluate_command",
            "explain": "explain_command",
            "export": "export_command",
            "extract": "extract_command",
            "link": "link_group",
            "publish": "publish_command",
            "query": "query_command",
            "serve": "serve_command",
        }
    )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in order."""
        return sorted(self.late)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded; a data file that is bad is told as all errors are."""
        if cmd_name not in self.late:
            return None
        try:
            module = import_module(f"{__package__}.{cmd_name}")
        except KgError as error:
            if ctx.params.get("debug"):
                raise
            refuse(error)
        command: click.Command = getattr(module, self.late[cmd_name])
        return command
