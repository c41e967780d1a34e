import json

from kg.bench.serve.compare import Cell, Comparison, Started
from kg.bench.serve.driver import Driven
from kg.bench.serve.mix import Asked
from kg.bench.serve.table import as_json, ratio, render

QUERY = Asked("point", "", "SELECT * {}\nLIMIT 1000000", True)


def cell(**driven: Driven) -> Cell:
    return Cell(QUERY, 4, False, driven)


FOUND = Comparison(
    1000,
    [cell(communique=Driven(300, 2, 1.0, 1.0, 2.0, 30.0), oxigraph=Driven(600, 0, 1.0, 0.5, 0.6, 0.7))],
    {"communique": Started(2.0, 100.0, 120.0), "oxigraph": Started(1.0, 20.0, 30.0)},
    ["describe: oxigraph gives 8 rows, ours 68 rows"],
)


def test_a_line_has_each_server_s_figures_and_the_ratio() -> None:
    header, line = render(FOUND).splitlines()[2:4]
    assert header.split()[:5] == ["query", "clients", "asked", "communique", "/s"]
    assert line.split() == [
        *("point", "4", "first", "300", "(2", "failed)", "1.00", "2.00", "30.0"),
        *("600", "0.50", "0.60", "0.70", "0.50"),
    ]


def test_memory_and_notes_follow() -> None:
    assert "communique 2.0 100 120" in " ".join(render(FOUND).split())
    assert render(FOUND).endswith("describe: oxigraph gives 8 rows, ours 68 rows")


def test_who_gave_no_answer_has_no_figures() -> None:
    silent = cell(communique=Driven(300, 0, 1.0), oxigraph=Driven(0, 4, 0.0))
    assert ratio(silent, "oxigraph") is None
    assert ratio(cell(communique=Driven(300, 0, 1.0)), "oxigraph") is None
    assert render(Comparison(1, [silent], FOUND.started)).splitlines()[3].split()[-5:] == ["–"] * 5


def test_the_same_is_told_as_json() -> None:
    told = json.loads(json.dumps(as_json(FOUND)))
    assert told["cells"][0]["ratios"] == {"oxigraph": 0.5}
    assert told["cells"][0]["endpoints"]["communique"]["p99"] == 30.0
    assert told["endpoints"]["oxigraph"] == {"seconds": 1.0, "at_first": 20.0, "at_last": 30.0}
