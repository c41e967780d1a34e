"""The page for those whom one machine does not serve: links lead somewhere, options exist, sums are right."""

import re

from click.testing import CliRunner

from kg.cli import main
from kg.settings import project_root

FOLDER = project_root() / "docs"
PAGE = (FOLDER / "scale.md").read_text("utf-8")
SECONDS, QUADS, STORED, DUMPED = (
    float(re.findall(pattern, PAGE)[0].replace(",", "").rstrip("."))
    for pattern in (
        r"takes ([\d.]+) seconds",
        r"gives ([\d,]+) quads",
        r"takes ([\d,]+) bytes",
        r"and ([\d,]+) in the dumps",
    )
)
"""What the extrapolation assumes of a document and of a quad."""


def test_each_link_leads_to_a_file_and_to_a_heading_of_it() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#([^)]*))?\)", PAGE)
    assert links
    for name, heading in links:
        text = (FOLDER / name).read_text("utf-8")
        headings = {each.lower().replace(" ", "-") for each in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
        assert not heading or heading in headings, (name, heading)


def test_each_command_has_the_options_that_the_page_names() -> None:
    named = re.findall(r"`kg ([a-z]+(?: (?:build))?) (--[a-z]+)", PAGE) + re.findall(
        r"^kg (bench build) (--\w+)", PAGE, re.MULTILINE
    )
    assert len(named) > 4
    for command, option in named:
        shown = CliRunner().invoke(main, [*command.split(), "--help"])
        assert option in shown.output, (command, option)


def test_the_extrapolation_is_the_assumptions_multiplied() -> None:
    rows = re.findall(
        r"^\| (\d[\d,]*) \| ([\d.,]+) \| ([\d.,]+) \| ([\d,]+) \| ([\d.,]+) \| ([\d.,]+) \|$", PAGE, re.MULTILINE
    )
    assert [row[0] for row in rows] == ["10,000", "1,000,000", "100,000,000"]
    for row in rows:
        documents, core_hours, hours, quads, store, dumps = (float(cell.replace(",", "")) for cell in row)
        assert quads == documents * QUADS
        told = {"core-hours": core_hours, "hours": hours, "store": store, "dumps": dumps}
        found = {
            "core-hours": documents * SECONDS / 3600,
            "hours": documents * SECONDS / 100 / 3600,
            "store": quads * STORED / 1e9,
            "dumps": quads * DUMPED / 1e9,
        }
        assert all(abs(told[name] - value) <= 0.1 * value for name, value in found.items()), row
