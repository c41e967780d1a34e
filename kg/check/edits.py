"""A change of a graph that can be taken back: the quads that go and those that come."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from kg.rdf import NamedNode, Quad
from kg.store import Store


@dataclass(frozen=True)
class Edit:
    """Quads to remove and quads to add."""

    removed: frozenset[Quad] = frozenset()
    added: frozenset[Quad] = frozenset()

    @property
    def subjects(self) -> frozenset[NamedNode]:
        """What the changed quads are about."""
        return frozenset(quad.subject for quad in self.removed | self.added if isinstance(quad.subject, NamedNode))


def edit(removed: Collection[Quad] = (), added: Collection[Quad] = ()) -> Edit:
    """The change of these quads."""
    return Edit(frozenset(removed), frozenset(added))


@contextmanager
def applied(store: Store, change: Edit) -> Iterator[Store]:
    """The store with the change, which is taken back at the end."""
    come = [quad for quad in change.added if quad not in store]
    gone = [quad for quad in change.removed if quad in store]
    for quad in gone:
        store.remove(quad)
    store.extend(come)
    try:
        yield store
    finally:
        for quad in come:
            store.remove(quad)
        store.extend(gone)
