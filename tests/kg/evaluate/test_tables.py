"""The tables: types in order, averages, fields, rules that never fired."""

from kg.evaluate.clustering import Agreement
from kg.evaluate.evaluation import Evaluation
from kg.evaluate.matching import Matched, Pair
from kg.evaluate.people import PeopleReport
from kg.evaluate.tables import figure, render, render_people
from kg.model import Instrument, Position
from tests.factory import document, fact

SAID = "They adopted the Plan."
TEXT = document("text", SAID)
PLAN = fact(Instrument, TEXT, SAID, title="Plan", rule="instrument.active")
VIEW = fact(Position, TEXT, SAID, actor="they", act="say", statement="so", rule="position.dreamt")
SMALL = Evaluation(
    "small",
    documents=1,
    matched=(
        Matched("instrument", "text", (Pair(PLAN, PLAN, ("date",)),), (PLAN,), ()),
        Matched("position", "text", (), (), (VIEW,)),
    ),
    facts_read=2,
    exact_quotes=1,
)


def rows(table: str) -> dict[str, list[str]]:
    """The cells of each line by its first column; the first line of a name counts."""
    lines = [line for line in table.splitlines() if line]
    return {line.split("  ")[0]: line.split() for line in reversed(lines)}


def test_a_figure_has_three_places_and_none_is_a_dash() -> None:
    assert (figure(2 / 3), figure(1.0), figure(None)) == ("0.667", "1.000", "–")


def test_each_type_has_its_row() -> None:
    found = rows(render(SMALL, "type"))
    assert found["instrument"][1:] == ["2", "1", "0", "0.000", "0.000", "0.000", "1.000", "0.500"]
    assert found["position"][1:5] == ["0", "1", "0", "0.000"] and found["position"][5] == "–"


def test_averages_are_given_with_and_without_positions() -> None:
    found = rows(render(SMALL, "type"))
    assert found["micro"][1:4] == ["2", "2", "0"]
    assert found["micro but position"][3:6] == ["2", "1", "0"]
    assert "macro" in found and "macro but position" in found


def test_the_fields_of_found_facts_are_told() -> None:
    assert "title 1.000, organisation 1.000, action 1.000, date 0.000" in render(SMALL, "type")


def test_the_share_of_exact_quotes_ends_every_table() -> None:
    for by in ("type", "document", "rule"):
        assert render(SMALL, by).endswith("quotes exact: 0.500")


def test_documents_have_a_row_each() -> None:
    assert rows(render(SMALL, "document"))["text"][1:3] == ["2", "2"]


def test_rules_that_never_fired_and_those_that_nobody_listed_are_named() -> None:
    table = render(SMALL, "rule")
    assert rows(table)["instrument.active"][1:] == ["1", "0", "0.000", "1.000"]
    assert "never fired: meeting.main" in table
    assert "not in rules.csv: position.dreamt" in table


def test_nothing_at_all_has_a_table_too() -> None:
    nothing = Evaluation("none", 0, (), 0, 0)
    assert all("quotes exact: –" in render(nothing, by) for by in ("type", "document", "rule"))


def test_people_have_a_row_a_measure() -> None:
    table = render_people(PeopleReport(5, 3, Agreement(1.0, 0.5), Agreement(1.0, 0.8)))
    assert "5 mentions of 3 persons" in table
    assert rows(table)["pairwise"][1:] == ["1.000", "0.500", "0.667"]
