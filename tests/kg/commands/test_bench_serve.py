"""`kg bench serve` on the command line."""

import json

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.settings import Settings


def bench(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["bench", "serve", *arguments])


def test_help_has_an_example() -> None:
    shown = bench("--help")
    assert shown.exit_code == 0 and "Example: kg bench serve" in shown.output


def test_ours_is_measured_beside_oxigraph(small_release: Settings) -> None:
    done = bench(
        *("--triples", "2000", "--seconds", "0.2", "--clients", "1", "--only", "ask", "--without", "rdflib-endpoint"),
        *("--json", "--releases", str(small_release.releases)),
    )
    assert done.exit_code == 0, done.output
    told = json.loads(done.output)
    assert set(told["endpoints"]) == {"communique", "oxigraph"}
    assert [(cell["query"], cell["clients"], cell["repeated"]) for cell in told["cells"]] == [
        ("ask", 1, False),
        ("ask", 1, True),
    ]
    assert all(cell["ratios"]["oxigraph"] > 0 for cell in told["cells"])


@pytest.mark.parametrize("clients", ["none", "0", "1,,4", "4000"])
def test_bad_numbers_of_clients_are_one_line(clients: str) -> None:
    done = bench("--clients", clients)
    assert done.exit_code == 2
    assert done.output == f"kg: --clients='{clients}' cannot be used: give " + (
        "numbers from 1 to 1000 with commas between them, such as 1,4,16\n"
    )
