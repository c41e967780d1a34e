"""A release as a file of N-Quads under the names that its graphs have in an engine: what its own bulk loader reads.

The mark is not in it: `kg publish --loaded` writes that once it has compared what was loaded.
"""

from collections.abc import Iterator
from pathlib import Path

from kg.errors import FileProblem
from kg.rdf import NamedNode, Quad, RdfFormat, parse, serialize
from kg.remote.graphs import ReleaseGraphs
from kg.store import Store


def write_bulk(store: Store, graphs: ReleaseGraphs, path: Path) -> None:
    """Write the release's graphs, their union and their catalogue; raises FileProblem."""
    try:
        with path.open("wb") as file:
            serialize(_placed(store, graphs), file, RdfFormat.N_QUADS)
    except OSError as error:
        raise FileProblem(path, f"it cannot be written ({error.strerror}); free space or name another") from error


def _placed(store: Store, graphs: ReleaseGraphs) -> Iterator[Quad]:
    names = sorted(name.value for name in store.named_graphs() if isinstance(name, NamedNode))
    union, catalogue = NamedNode(graphs.union), NamedNode(graphs.catalogue)
    for quad in parse(graphs.cataloguing(names).encode(), RdfFormat.N_TRIPLES):
        yield Quad(quad.subject, quad.predicate, quad.object, catalogue)
    for name in names:
        placed = NamedNode(graphs.of(name))
        for quad in store.quads_for_pattern(None, None, None, NamedNode(name)):
            yield Quad(quad.subject, quad.predicate, quad.object, placed)
            yield Quad(quad.subject, quad.predicate, quad.object, union)
