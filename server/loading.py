"""Opens a release's store for queries: in memory, or from disk when it is larger than the budget.

A query without a dataset sees the union of the named graphs as a set. Oxigraph's own union counts a triple once for
each graph that holds it, so it is used only where no triple stands in two; else the union is a graph of its own.
"""

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store

from kg import store as kg_store
from kg.errors import FileProblem
from kg.store import OpenStore
from server.plan import Plan

CHUNK = 100_000
"""Quads copied at a time."""


def open_store(plan: Plan) -> OpenStore:
    """The plan's store; raises FileProblem."""
    if not plan.in_memory and plan.disjoint:
        return OpenStore(kg_store.open_read_only(Path(plan.store)), union=True)
    memory = _in_memory(plan)
    if not plan.disjoint:
        quads = list(memory)
        memory.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return OpenStore(memory, union=plan.disjoint)


def _in_memory(plan: Plan) -> Store:
    """All quads in memory, from the dump where there is one: Oxigraph reads that without Python in between."""
    memory = Store()
    if Path(plan.dump).is_file():
        try:
            memory.bulk_load(path=plan.dump, format=RdfFormat.N_QUADS)
        except (OSError, SyntaxError) as error:
            raise FileProblem(Path(plan.dump), f"the dump cannot be read ({error}); run `kg build` again") from error
        return memory
    disk = kg_store.open_read_only(Path(plan.store))
    for chunk in _chunks(iter(disk)):
        memory.bulk_extend(chunk)
    return memory


def _chunks(quads: Iterator[Quad]) -> Iterator[list[Quad]]:
    chunk: list[Quad] = []
    for quad in quads:
        chunk.append(quad)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    yield chunk
