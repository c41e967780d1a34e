"""The parts of a graph hold all of it, and rules find in them what they find in the whole."""

import random
from collections import defaultdict
from functools import partial
from pathlib import Path

import pytest

from kg.content import Content
from kg.graph_parts import GraphParts, write_parts
from kg.namespaces import Namespaces
from kg.pipeline import SHAPES, Corpus, validate
from kg.rdf import Quad, RdfFormat, parse
from kg.settings import Settings
from kg.store import Store, add_files, in_memory
from kg.validate import check_data, check_graph

NAMES = Namespaces()


def parts_of(quads: list[Quad], folder: Path, most: int) -> GraphParts:
    content = Content(folder)
    content.extend(quads)
    return write_parts(content, NAMES, most)


def quads_in(path: Path) -> list[Quad]:
    return list(parse(path=path, format=RdfFormat.N_QUADS))


def test_a_graph_that_memory_holds_is_one_part(small_graph: list[Quad], tmp_path: Path) -> None:
    parts = parts_of(small_graph, tmp_path, 1 << 30)
    (readings,) = parts.readings
    assert sorted(map(str, quads_in(parts.shared) + quads_in(readings))) == sorted(map(str, small_graph))
    assert parts.counts(0, "urn:anything")


def test_all_readings_of_a_fact_are_in_one_part_and_in_no_other(small_graph: list[Quad], tmp_path: Path) -> None:
    parts = parts_of(small_graph, tmp_path, 50_000)
    assert len(parts.readings) > 3
    places, of_fact = defaultdict(set), NAMES.igo("ofFact")
    for place, path in enumerate(parts.readings):
        for quad in quads_in(path):
            if quad.predicate == of_fact:
                places[quad.object].add(place)
    assert len(places) > 10
    assert len({place for (place, *_) in map(tuple, places.values())}) > 2
    for fact, found in places.items():
        assert [place for place in range(len(parts.readings)) if parts.counts(place, str(fact).strip("<>"))] == [*found]
    whole = [quad for path in (parts.shared, *parts.readings) for quad in quads_in(path)]
    assert sorted(map(str, whole)) == sorted(map(str, small_graph))


def broken_rules(store: Store) -> list[tuple[str, str, str]]:
    queries = Settings.queries / "violations"
    found = check_graph(store, NAMES, queries) + check_data(store, NAMES, queries, Settings.ontology / SHAPES)
    return [(each.rule, each.thing, each.problem) for each in found]


@pytest.mark.parametrize("seed", range(3))
def test_rules_find_in_parts_what_they_find_in_the_whole(small_graph: list[Quad], tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    kept = {NAMES.graph("ontology"), NAMES.graph("authority")}
    broken = [quad for quad in small_graph if quad.graph_name in kept or chance.random() > 0.05]
    parts, found = parts_of(broken, tmp_path, 1_000_000), list[tuple[str, str, str]]()
    for place, readings in enumerate(parts.readings):
        store = in_memory()
        add_files(store, [parts.shared, readings])
        found += [each for each in broken_rules(store) if parts.counts(place, each[1])]
    whole = broken_rules(in_memory(broken))
    assert len(parts.readings) > 1 and len({rule for rule, *_ in whole}) > 10
    assert sorted(set(found)) == sorted(set(whole))


def test_shapes_are_asked_in_parts_though_rules_see_facts_without_their_readings(
    small_graph: list[Quad], small_corpus: Corpus, tmp_path: Path
) -> None:
    codes = [quad for quad in small_graph if quad.predicate == NAMES.igo("capacity")]
    broken = [quad for quad in small_graph if quad != codes[0]]
    parts, found = parts_of(broken, tmp_path, 1_000_000), set[str]()
    texts = {document.id: document.text for document in small_corpus.documents}
    for place, readings in enumerate(parts.readings):
        store = in_memory()
        add_files(store, [parts.shared, readings])
        found |= {each.thing for each in validate(Settings(), store, texts, partial(parts.counts, place))}
    assert len(parts.readings) > 1
    assert found == {str(codes[0].subject).strip("<>")}
