"""The shapes of `ontology/shapes.ttl` over the graph: asked of the store itself, in SPARQL.

`kg check` has pySHACL judge by the same shapes (`kg.check.judge`): an engine of others, on a copy of the graph.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import SH, Graph

from kg.errors import FileProblem
from kg.namespaces import Namespaces, rebase
from kg.settings import DEFAULT_BASE_IRI
from kg.shacl.queries import ShapeQuery, shape_queries
from kg.store import Store, select, side_by_side


@dataclass(frozen=True, order=True)
class ShapeResult:
    """A node that a shape refuses, and the shape's message."""

    focus: str
    message: str


def read_shapes(shapes: Path, base_iri: str = DEFAULT_BASE_IRI) -> Graph:
    """The shapes under a base IRI; raises FileProblem."""
    try:
        return Graph().parse(data=rebase(shapes.read_text("utf-8"), base_iri), format="turtle")
    except (OSError, SyntaxError) as error:
        raise FileProblem(shapes, f"the shapes cannot be read ({error}); restore the file") from error


def count_shapes(shapes: Path) -> int:
    """How many property shapes the file has; raises FileProblem."""
    return sum(1 for _ in read_shapes(shapes).subject_objects(SH.property))


def check_shapes(store: Store, namespaces: Namespaces, shapes: Path) -> list[ShapeResult]:
    """The results of validating the union of the store's graphs; raises FileProblem for shapes that cannot be asked."""
    try:
        queries = tuple(shape_queries(read_shapes(shapes, namespaces.base_iri)))
    except ValueError as error:
        raise FileProblem(shapes, f"the shapes cannot be asked of the store ({error}); say it otherwise") from error
    return ask_shapes(store, queries)


def ask_shapes(store: Store, queries: Iterable[ShapeQuery]) -> list[ShapeResult]:
    """The results of these queries, sorted."""
    found = side_by_side(lambda query: set(_results(store, query)), queries)
    return sorted(set[ShapeResult]().union(*found))


def _results(store: Store, query: ShapeQuery) -> Iterator[ShapeResult]:
    for node, broken in select(store, query.text, ("this", "broken")):
        yield from (ShapeResult(str(node), query.messages[int(place)]) for place in str(broken).split())
