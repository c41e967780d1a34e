"""Each thorough violation query finds its defect, and is silent where there is none."""

from collections import Counter
from pathlib import Path

import pytest

from kg.check.graph import QUERIES
from kg.check.subject import Subject
from kg.queries import load_queries, read_query
from kg.rdf import Quad
from kg.settings import DEFAULT_BASE_IRI, Settings
from kg.store import QuerySolutions, Store, in_memory, query
from tests.kg.check.defects import DEFECTS, damaged

FOLDER = Settings.queries / "violations"
THOROUGH = FOLDER / "thorough"


def rows(store: Store, path: Path) -> int:
    """How many rows a violation query has."""
    found = query(store, read_query(path, DEFAULT_BASE_IRI).text)
    assert isinstance(found, QuerySolutions)
    return sum(1 for _ in found)


def path_of(name: str) -> Path:
    return THOROUGH / f"{name}-violation.rq"


@pytest.fixture(scope="module")
def sound(small_graph: list[Quad]) -> Store:
    return in_memory(small_graph)


@pytest.mark.parametrize("name", sorted(DEFECTS))
def test_a_query_finds_its_defect_and_nothing_in_a_sound_graph(
    name: str, small_graph: list[Quad], sound: Store
) -> None:
    assert rows(sound, path_of(name)) == 0
    assert rows(damaged(small_graph, name), path_of(name)) > 0


def test_every_thorough_query_has_a_defect_to_find() -> None:
    assert {path.name.removesuffix("-violation.rq") for path in THOROUGH.glob("*.rq")} == set(DEFECTS)


def test_no_query_finds_anything_in_the_project_s_release(whole: Subject) -> None:
    found = {path.stem: rows(whole.store, path) for path in sorted(FOLDER.glob(QUERIES))}
    assert {name: count for name, count in found.items() if count} == {}
    assert len(found) >= 40


def test_queries_are_independent() -> None:
    """No two ask the same, and none is a part of another: their bodies and titles differ."""
    queries = load_queries(FOLDER, DEFAULT_BASE_IRI, QUERIES)
    bodies = Counter(item.text.partition("SELECT")[2] for item in queries)
    titles = Counter(item.title for item in queries)
    assert max(bodies.values()) == max(titles.values()) == 1


def test_a_defect_in_one_graph_leaves_the_others_as_they_are(small_graph: list[Quad], sound: Store) -> None:
    assert len(damaged(small_graph, "label-untidy")) == len(sound) + 1
