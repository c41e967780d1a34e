"""What the export's queries answer of a release."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import FileProblem
from kg.export.answers import rows, triples
from kg.export.request import Request
from kg.settings import Settings


@pytest.fixture
def own_queries(small_release: Settings, tmp_path: Path) -> Request:
    """A request whose queries are the two of this file."""
    folder = tmp_path / "export"
    folder.mkdir()
    pattern = "{ ?state <https://w3id.org/communique/ns#observerOf> ?of }"
    (folder / "made.rq").write_text(f"# Made\n# Triples.\nCONSTRUCT {pattern} WHERE {pattern}\n", "utf-8")
    (folder / "asked.rq").write_text(f"# Asked\n# Rows.\nSELECT ?of ?state ?none WHERE {pattern}\n", "utf-8")
    return Request(replace(small_release, queries=tmp_path))


def test_a_construct_gives_sorted_triples_and_each_once(own_queries: Request) -> None:
    found = [str(triple.subject) for triple in triples(own_queries, "made")]
    assert found == [f"<https://w3id.org/communique/id/state/{code}>" for code in ("afg", "ind")]


def test_a_select_gives_its_variables_in_order_and_none_for_what_is_unbound(own_queries: Request) -> None:
    found = list(rows(own_queries, "asked"))
    assert {str(of) for of, _, _ in found} == {"<https://w3id.org/communique/id/organization/sco>"}
    assert {none for _, _, none in found} == {None}


def test_a_query_of_the_other_form_is_a_mistake_of_ours(own_queries: Request) -> None:
    with pytest.raises(TypeError, match="SELECT"):
        list(rows(own_queries, "made"))
    with pytest.raises(TypeError, match="CONSTRUCT"):
        triples(own_queries, "asked")


def test_a_query_that_is_not_there_is_named(own_queries: Request) -> None:
    with pytest.raises(FileProblem, match=r"none\.rq"):
        triples(own_queries, "none")
