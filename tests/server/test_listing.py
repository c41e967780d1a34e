import re
from pathlib import Path

import pytest
from pyoxigraph import Literal, QuerySolution, QuerySolutions, Store

from kg.queries import Query, load_queries
from kg.settings import DEFAULT_BASE_IRI, Settings
from server.listing import Listing, counting, limit_of, without_limit
from server.rows import Row, Table, Term

QUERY = "# One\nPREFIX x: <x:>\n\nSELECT ?s WHERE { ?s x:p ?o }\nORDER BY ?s\nLIMIT 2\n"
PAGES = [query for query in load_queries(Settings().queries / "pages", DEFAULT_BASE_IRI) if "LIMIT" in query.text]


def answer(query: str) -> list[QuerySolution]:
    store = Store()
    store.update("INSERT DATA { " + " ".join(f"<x:{n}> <x:p> {n} ." for n in range(5)) + " }")
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    return list(found)


def count(query: str) -> int:
    (row,) = answer(counting(query))
    assert isinstance(row["total"], Literal)
    return int(row["total"].value)


def test_the_limit_stands_on_the_last_line() -> None:
    assert limit_of(QUERY) == 2
    assert limit_of(without_limit(QUERY)) is None
    assert limit_of("SELECT * WHERE { { SELECT * WHERE {}\nLIMIT 2\n} }") is None


def test_without_its_limit_a_query_gives_all_rows() -> None:
    assert len(answer(QUERY)) == 2
    assert len(answer(without_limit(QUERY))) == 5


def test_all_rows_are_counted_whatever_the_limit() -> None:
    assert count(QUERY) == 5
    assert count(without_limit(QUERY)) == 5


def test_rows_are_counted_not_the_solutions_behind_a_group() -> None:
    assert count("SELECT ?p (COUNT(*) AS ?n) WHERE { ?s ?p ?o }\nGROUP BY ?p\nLIMIT 1\n") == 1


def test_only_rows_are_counted() -> None:
    with pytest.raises(ValueError, match="SELECT"):
        counting("ASK {}")


@pytest.mark.parametrize("query", PAGES, ids=lambda query: query.name)
def test_every_limit_of_the_pages_is_one_that_is_told(query: Query) -> None:
    text = query.text
    assert len(re.findall(r"\bLIMIT\b", text)) == 1
    assert limit_of(text)
    Store().query(counting(text))


def test_every_query_with_a_limit_is_asked_as_a_listing() -> None:
    """`rows` would cut its answer without a word."""
    names = {query.name for query in PAGES}
    views = "".join(path.read_text("utf-8") for path in (Path(__file__).parents[2] / "server").glob("*.py"))
    assert names
    assert not names & set(re.findall(r'\.rows\("([a-z-]+)"', views))


def test_a_listing_is_cut_if_there_are_more_rows() -> None:
    table = Table(("s",), (Row({"s": Term("x:0", "uri")}),))
    assert Listing(table, 2, "all").is_cut
    assert not Listing(table, 1, "all").is_cut
    assert Listing(table, 2, "all").rows == table.rows
