"""The store of the release of the project's corpus."""

from pathlib import Path

import pytest

from kg.publish.folder import current_release
from kg.rdf import NamedNode, Quad
from kg.settings import project_root
from kg.store import Store, in_memory, open_read_only

QUERIES = project_root() / "queries"


@pytest.fixture(scope="session")
def store(releases: Path) -> Store:
    """The store of the release, as the server opens it."""
    return open_read_only(current_release(releases) / "store")


@pytest.fixture(scope="session")
def doubled_store(store: Store) -> Store:
    """The same statements, every eleventh of them in a second named graph too.

    Not all of them: a store that does not merge doubles multiplies the rows of a join by two for each of its patterns.
    """
    copy = NamedNode("urn:communique:copy")
    quads = sorted(store, key=str)
    return in_memory([*quads, *(Quad(quad.subject, quad.predicate, quad.object, copy) for quad in quads[::11])])
