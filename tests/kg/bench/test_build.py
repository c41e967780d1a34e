"""Builds of made corpora side by side: what one document more costs, and Oxigraph's loader on the same quads."""

from kg.bench.build import Line, bench, render
from kg.bench.building import Built
from kg.settings import Settings


def test_each_size_is_built_twice_and_loaded_once() -> None:
    (line,) = bench(Settings(), (2,), 1)
    assert (line.first.documents, line.first.known) == (2, 0)
    assert (line.again.documents, line.again.known) == (2, 1)
    assert line.loading > 0
    assert line.made > 0
    assert line.processes > 0


def test_the_table_tells_shares_and_growth() -> None:
    stages = {"documents": 1.0, "read": 4.0, "populate": 3.0, "load": 2.0}
    lines = [
        Line(Built(100, 0, 1000, 10.0, 200.0, stages), Built(100, 99, 1000, 2.0, 150.0), 1.0, 1.8),
        Line(Built(1000, 0, 10_000, 120.0, 900.0, stages), Built(1000, 999, 10_000, 6.0, 800.0), 5.0, 1.75),
    ]
    rows = [row.split() for row in render(lines).splitlines()]
    assert rows[1] == ["100", "1,000", "10.0", "10.0", "200", "0.20", "200", "20%", "1.80"]
    assert rows[2][-2:] == ["5%", "1.75"]
    assert rows[-4:-1] == [
        ["seconds", "documents", "read", "populate", "load"],
        ["100", "1.0", "4.0", "3.0", "2.0"],
        ["1,000", "1.0", "4.0", "3.0", "2.0"],
    ]
    assert "1,000 documents: 1.20 times the time for each document" in render(lines)
