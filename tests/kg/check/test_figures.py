from pathlib import Path

import pytest

from kg.check.figures import GATES, MUTATIONS, check_quads, read_gates, read_mutations, write_figures
from kg.check.report import SCORE, GateResult, KindRow, Mutations, Outcome, Report
from kg.check.run import GATES as ALL_GATES
from kg.errors import BadRow, FileProblem
from kg.namespaces import Namespaces
from kg.rdf import Quad
from kg.settings import project_root

NAMES = Namespaces()
GOLD = project_root() / "corpus" / "gold"
KIND = KindRow("wrong type", 4, 3, (("violations", 3), ("shapes", 2), ("questions", 0)))
REPORT = Report(
    "0123",
    5,
    (GateResult("shapes", "the graph conforms", Outcome(113, "property shapes"), 1.0),),
    1.0,
    50.0,
    Mutations(7, (KIND,), 9.0),
)


def quads(folder: Path) -> list[Quad]:
    return check_quads(NAMES, NAMES.thing("dataset", "communique"), folder)


def test_what_is_stored_is_read_again(tmp_path: Path) -> None:
    write_figures(tmp_path, REPORT)
    (gate,) = read_gates(tmp_path)
    assert (gate.gate, gate.title, gate.checked, gate.findings) == ("shapes", "the graph conforms", 113, 0)
    assert read_mutations(tmp_path).kinds == (KIND,)


def test_a_check_without_seeded_defects_leaves_their_table(tmp_path: Path) -> None:
    write_figures(tmp_path, REPORT)
    write_figures(tmp_path, Report("4567", 5, REPORT.gates, 1.0, 50.0))
    assert read_mutations(tmp_path).seeded == 4


def test_stored_figures_become_measurements(tmp_path: Path) -> None:
    write_figures(tmp_path, REPORT)
    subjects = {str(quad.subject).rsplit("/", 1)[1].rstrip(">") for quad in quads(tmp_path)}
    assert {"gate-shapes-findings", "mutation-wrong-type-any-caught", "mutation-all-shapes-caught"} <= subjects


def test_a_corpus_without_figures_says_nothing(tmp_path: Path) -> None:
    assert quads(tmp_path) == []


def test_a_figure_that_is_no_number_is_named_with_its_line(tmp_path: Path) -> None:
    write_figures(tmp_path, REPORT)
    path = tmp_path / MUTATIONS
    path.write_text(path.read_text("utf-8").replace(",4,", ",four,"), "utf-8")
    with pytest.raises(BadRow, match=r"mutations\.csv, line 4"):
        read_mutations(tmp_path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=GATES):
        write_figures(tmp_path / "none", REPORT)


def test_the_project_publishes_all_its_gates_passed_and_a_score_that_will_do() -> None:
    assert [figure.gate for figure in read_gates(GOLD)] == [gate.name for gate in ALL_GATES]
    assert sum(figure.findings for figure in read_gates(GOLD)) == 0
    assert read_mutations(GOLD).score >= SCORE
