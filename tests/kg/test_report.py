"""The table that ends a build."""

from pathlib import Path

from kg.pipeline import BuildReport
from kg.report import table

REPORT = BuildReport(Path("releases/0123"), 3, {"next_meeting": 2, "status": 1234}, 0, 104, 22872, 7.25)


def test_it_tells_documents_facts_entities_quads_and_seconds() -> None:
    *rows, last = table(REPORT).splitlines()
    assert [tuple(row.rsplit(maxsplit=1)) for row in rows] == [
        ("documents", "3"),
        ("facts: next meeting", "2"),
        ("facts: status", "1,234"),
        ("facts in all", "1,236"),
        ("entities", "104"),
        ("quads", "22,872"),
        ("seconds", "7.2"),
    ]
    assert len({len(row) for row in rows}) == 1
    assert last == "release: releases/0123"


def test_facts_without_a_place_are_told_only_if_there_are_any() -> None:
    some = BuildReport(REPORT.release, 1, {}, 4, 1, 1, 1.0)
    assert ["for", "the", "graph", "4"] in [row.split()[-4:] for row in table(some).splitlines()]
    assert "too little" not in table(REPORT)
