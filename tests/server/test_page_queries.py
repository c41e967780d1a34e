import pytest
from pyoxigraph import Store

from kg.queries import PLACEHOLDER, load_queries
from kg.settings import DEFAULT_BASE_IRI, Settings
from server.engine import QueryEngine
from server.page_queries import PageQueries

NAMES = [query.name for query in load_queries(Settings().queries / "pages", DEFAULT_BASE_IRI)]
THING = f"{DEFAULT_BASE_IRI}id/state/mng"


@pytest.fixture(scope="module")
def pages(engine: QueryEngine, settings: Settings) -> PageQueries:
    return PageQueries.load(engine, settings)


@pytest.mark.parametrize("name", NAMES)
def test_every_query_of_the_pages_parses(pages: PageQueries, name: str) -> None:
    Store().query(pages.text(name, THING))
    assert pages.queries[name].title
    assert pages.queries[name].description


def test_the_thing_takes_the_placeholder_s_place(pages: PageQueries) -> None:
    text = pages.text("known", THING)
    assert f"<{THING}>" in text
    assert PLACEHOLDER not in "".join(line for line in text.splitlines(True) if not line.startswith("#"))


def test_several_things_take_it_together_where_the_query_lists_values(pages: PageQueries) -> None:
    facts = [f"{DEFAULT_BASE_IRI}id/{name}" for name in ("holding/au-mng-observer", "decision/au-mng-observer")]
    assert {row["fact"].value for row in pages.rows("parts", *facts).rows} >= {facts[0]}
    assert f"VALUES ?fact {{ <{facts[0]}> <{facts[1]}> }}" in pages.text("parts", *facts)


def test_what_is_said_of_a_thing_makes_it_known(pages: PageQueries) -> None:
    assert pages.ask("known", THING)
    assert not pages.ask("known", f"{DEFAULT_BASE_IRI}id/state/nowhere")


def test_the_tables_of_the_home_page_have_rows(pages: PageQueries) -> None:
    for name in ("counts", "organizations", "texts", "statuses", "terms", "graphs"):
        assert pages.rows(name).rows, name
    for name in ("question-decided", "question-appointed", "question-met"):
        assert pages.rows(name).rows, name


def test_a_fact_s_sentences_and_readings_are_found(pages: PageQueries) -> None:
    holding = f"{DEFAULT_BASE_IRI}id/holding/au-mng-observer"
    (passage,) = (row["passage"].value for row in pages.rows("evidence", holding).rows)
    (sentence,) = pages.rows("sentences", passage).rows
    assert sentence["sentence"].value == "Mongolia was granted the status of observer."
    assert {row["property"].value.rpartition("#")[2] for row in pages.rows("readings", holding).rows} == {
        "holder",
        "startDate",
    }


def test_another_base_is_written_into_the_queries(engine: QueryEngine) -> None:
    other = PageQueries.load(engine, Settings(base_iri="https://example.org/kg/"))
    assert "https://example.org/kg/ns#" in other.text("statuses")
    assert DEFAULT_BASE_IRI not in other.text("statuses")
