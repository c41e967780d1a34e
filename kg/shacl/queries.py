"""Each shape with a target as one query for the nodes that it refuses.

The target is read once, and of each node what its own paths lead to: time grows with the nodes, memory does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import RDF, SH, Graph

from kg.shacl.constraints import any_of, refusals
from kg.shacl.shape import Shape


@dataclass(frozen=True)
class ShapeQuery:
    """A query whose rows are refused nodes, `?this`, and in `?broken` the places of the messages that say why."""

    text: str
    messages: tuple[str, ...]


def shape_queries(shapes: Graph) -> Iterator[ShapeQuery]:
    """The queries of all node shapes; raises ValueError, saying what, for one that cannot be translated."""
    nodes = sorted(shapes.subjects(RDF.type, SH.NodeShape), key=str)
    return (_query(Shape(shapes, node)) for node in nodes)


def _query(shape: Shape) -> ShapeQuery:
    parts = [(each.message, own) for each in (shape, *shape.properties) if (own := refusals(each, "?this"))]
    if not all(message for message, _ in parts):
        raise ValueError(f"a constraint of the shape {shape.node} has no message")
    tests = (any_of(own) for _, own in parts)
    broken = (f'COALESCE(IF({test}, "{place} ", ""), "{place} ")' for place, test in enumerate(tests))
    found = f'BIND(CONCAT({", ".join(broken)}) AS ?broken)\n  FILTER(?broken != "")'
    return ShapeQuery(
        f"SELECT ?this ?broken WHERE {{\n  {shape.target}\n  {found}\n}}", tuple(message for message, _ in parts)
    )
