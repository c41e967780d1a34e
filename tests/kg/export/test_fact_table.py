"""A release's facts as a table: every value and every reading of the graph, and nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from kg.export.fact_table import COLUMNS, parquet_parts
from kg.export.request import Request
from kg.rdf import Quad
from kg.settings import Settings, project_root

IGO = "https://w3id.org/communique/ns#"
PAGE = (project_root() / "kg" / "extract" / "FACTS.md").read_text("utf-8")


@pytest.fixture(scope="module")
def path(small_release: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    (part,) = parquet_parts(Request(small_release))
    path = tmp_path_factory.mktemp("table") / part.name
    path.write_bytes(part.data)
    return path


@pytest.fixture(scope="module")
def table(path: Path) -> dict[str, dict[str, Any]]:
    """The rows by the fact's IRI."""
    found = duckdb.read_parquet(str(path))
    return {row[0]: dict(zip(found.columns, row, strict=True)) for row in found.fetchall()}


def readings(table: dict[str, dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((fact, reading) for fact, row in table.items() for reading in row["readings"])


def test_a_status_says_who_holds_what_where_and_since_when(table: dict[str, dict[str, Any]]) -> None:
    (row,) = [row for row in table.values() if row["label"] == "Afghanistan: observer of SCO"]
    values = {each["property"]: each for each in row["values"]}
    assert row["class"] == "StatusHolding"
    assert values["holder"] == {"property": "holder", "value": f"{IGO[:-3]}id/state/afg", "name": "Afghanistan"}
    assert (values["statusType"]["name"], values["startDate"]["value"]) == ("observer", "2012-06-07")
    assert values["startLatest"]["value"] == "2012-06-07", "bounds are there for comparing days"


def test_a_reading_quotes_its_sentence_at_its_place(table: dict[str, dict[str, Any]], small_corpus: Any) -> None:  # noqa: ANN401
    texts = {f"{IGO[:-3]}id/text/{each.id}": each.text for each in small_corpus.documents}
    found = [reading for _, reading in readings(table)]
    assert found
    assert all(texts[each["text"]][each["start"] : each["end"]] == each["quote"] for each in found)
    assert {each["basis"] for each in found} <= {"Stated", "Inferred"}
    assert {each["rule"] for each in found} == {"by-hand"}


def test_every_value_and_reading_of_the_graph_is_there_once(
    table: dict[str, dict[str, Any]], small_graph: list[Quad]
) -> None:
    graph = f"{IGO[:-3]}graph/facts"
    stated = {
        (str(quad.subject)[1:-1], quad.predicate.value.removeprefix(IGO), getattr(quad.object, "value", ""))
        for quad in small_graph
        if str(quad.graph_name) == f"<{graph}>" and quad.predicate.value.startswith(IGO)
    }
    told = [(fact, each["property"], each["value"]) for fact, row in table.items() for each in row["values"]]
    assert len(told) == len(set(told))
    assert set(told) == {each for each in stated if each[0] in table}
    passages = {(quad.subject, quad.object) for quad in small_graph if quad.predicate.value == f"{IGO}evidence"}
    assert len([*readings(table)]) == len(passages)


def test_the_facts_of_each_class_are_there_in_the_order_of_their_iris(table: dict[str, dict[str, Any]]) -> None:
    assert [*table] == sorted(table)
    classes = {row["class"] for row in table.values()}
    assert {"StatusHolding", "Tenure", "Participation", "Meeting", "InstrumentAction", "Position"} <= classes


def test_the_page_tells_of_each_column_and_its_example_runs(path: Path) -> None:
    section = PAGE.partition("`kg export --format parquet`")[2]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == [*COLUMNS]
    inside = {name for type_ in COLUMNS.values() for name in re.findall(r'"(\w+)"', type_)}
    assert all(f"`{name}`" in section for name in inside)
    (query,) = re.findall(r"```sql\n(.*?)```", section, re.DOTALL)
    rows = duckdb.execute(query.replace("facts.parquet", str(path))).fetchall()
    assert ("Afghanistan: observer of SCO", "Afghanistan") in rows
