"""What the README says is so: its query has the answer printed below it, and what it names is there."""

import re

import click
import pytest

from kg.cli import main
from kg.evaluate.baseline import baseline_of, read_baseline
from kg.serving import SETTINGS as SERVING
from kg.settings import Settings, project_root
from kg.store import QuerySolutions, Store, query

README = (project_root() / "README.md").read_text(encoding="utf-8")
SETTINGS = (project_root() / "kg" / "settings.py").read_text(encoding="utf-8")
OF_THE_SERVER = {"KG_ENDPOINT", *(setting.variable for setting in SERVING)}
"""The README tells of these as far as it likes; the page for operators tells of all."""


def rows_below(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading of columns, code marks left out."""
    lines = README.split(f"| {heading} |\n", 1)[1].splitlines()[1:]
    table = lines[: next(index for index, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in table]


def commands_of(group: click.Group, before: str = "kg") -> set[str]:
    """The commands of a group, those of its groups by both words; a group that can be called alone is one, too."""
    own = {before} if group.invoke_without_command else set()
    return own | {
        name
        for word, command in _below(group).items()
        for name in (
            commands_of(command, f"{before} {word}") if isinstance(command, click.Group) else {f"{before} {word}"}
        )
    }


def test_the_query_has_the_answer_that_is_printed_below_it(store: Store) -> None:
    written = re.findall(r"```sparql\n(.*?)```", README, re.DOTALL)
    assert len(written) == 1
    found = query(store, written[0])
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    answer = [[str(getattr(row[name], "value", "")) for name in names] for row in found]
    assert answer == rows_below("state | since | sentence")


def test_each_command_is_told_and_each_told_command_is_there() -> None:
    told = {" ".join(re.findall(r"[a-z]+", row[0].split("`")[0])[:3]) for row in rows_below("command | does")}
    there = commands_of(main)
    assert {name for name in there if not any(row.startswith(name) for row in told)} == set()
    assert {row for row in told if not any(row.startswith(name) for name in there)} == set()


def test_each_setting_is_told_and_each_told_setting_is_read() -> None:
    told = {row[0] for row in rows_below("setting | meaning | default")}
    assert told - OF_THE_SERVER == set(re.findall(r"\bKG_[A-Z_]+\b", SETTINGS))


def test_the_figures_of_the_reader_are_the_stored_ones() -> None:
    stored = read_baseline(baseline_of(Settings().corpus))
    told = {}
    for kind, *cells in rows_below("type of fact | practice | held out | seeds"):
        for set_, cell in zip(("practice", "heldout", "documents"), cells, strict=True):
            for name, figure in zip(("precision", "recall"), cell.split(" / "), strict=True):
                told[set_, kind.replace(" ", "_"), name] = float(figure)
    assert told == {key: pytest.approx(value, abs=0.0006) for key, value in stored.items()}


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_each_file_that_it_links_to_is_there(path: str) -> None:
    assert (project_root() / path).exists()


def test_it_names_no_option_that_the_commands_lack() -> None:
    known = {option for command in _every(main) for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) <= known


def _every(command: click.Command) -> list[click.Command]:
    below = _below(command) if isinstance(command, click.Group) else {}
    return [command, *(deeper for inner in below.values() for deeper in _every(inner))]


def _below(group: click.Group) -> dict[str, click.Command]:
    context = click.Context(group)
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command}
