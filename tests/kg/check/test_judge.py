"""pySHACL and the store find the same in the same graph."""

import re
from itertools import product
from random import Random

from kg.check.defects import KINDS
from kg.check.edits import Edit, applied, edit
from kg.check.judge import judge_graph, judge_nodes
from kg.check.seedbed import Seedbed
from kg.check.subject import Subject
from kg.rdf import NamedNode
from kg.shacl.queries import shape_queries
from kg.shapes import ShapeResult, ask_shapes, check_shapes, read_shapes
from kg.store import Store
from tests.kg.check.conftest import Broken
from tests.kg.check.test_graph import without_holder

SEEDS = 3
COMPARISON = re.compile(" is after |It begins after it ends")
"""Messages of comparisons: a day and what is none have no order in SPARQL, which SHACL refers to; pySHACL finds one."""


def test_a_broken_graph_is_judged_as_the_store_answers(broken: Broken) -> None:
    subject = broken(without_holder)
    found = judge_graph(subject.store, subject.namespaces, subject.shapes)
    assert len(found) == 1
    assert check_shapes(subject.store, subject.namespaces, subject.shapes) == found


def test_defects_of_every_kind_are_judged_as_the_store_answers(small: Subject) -> None:
    shapes = read_shapes(small.shapes, small.namespaces.base_iri)
    queries, wrong, refused = list(shape_queries(shapes)), {}, set[ShapeResult]()
    for (kind, make), seed in product(KINDS.items(), range(SEEDS)):
        change = make(Seedbed(small.store, small.namespaces, Random(seed))) or edit()
        with applied(small.store, change):
            nodes = concerned(small.store, change)
            judged, asked = set(judge_nodes(small.store, shapes, nodes)), set(ask_shapes(small.store, queries))
        found = {result for result in asked if NamedNode(result.focus) in nodes}
        if judged - found or any(not COMPARISON.search(result.message) for result in found - judged):
            wrong[kind, seed] = (found, judged)
        refused |= judged
    assert wrong == {}
    assert len({result.message for result in refused}) > 15


def concerned(store: Store, change: Edit) -> set[NamedNode]:
    """What a change is about, and what leads there."""
    quads = (quad for node in change.subjects for quad in store.quads_for_pattern(None, None, node, None))
    return {*change.subjects, *(quad.subject for quad in quads if isinstance(quad.subject, NamedNode))}
