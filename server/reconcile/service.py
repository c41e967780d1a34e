"""The service over the release that a request sees: its entities are read once and kept while they are asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore, Lock

from kg.entities import read_lines
from server.errors import Busy, NothingHere
from server.limits import RETRY_SECONDS
from server.reconcile.index import EntityIndex
from server.reconcile.suggest import Suggester
from server.release import Release

AT_ONCE = 4
"""Requests that are matched at a time: more would take the processor from the pages and queries of others."""

PATIENCE_SECONDS = 5.0
"""How long a request waits for its turn."""

KEPT = 2
"""Releases whose entities are kept: requests that began before a switch go on with the one before."""


@dataclass(frozen=True)
class Known:
    """A release's entities, to be matched and to be suggested."""

    index: EntityIndex
    suggester: Suggester


class Reconciliation:
    """The entities of the releases that are served."""

    def __init__(self, base_iri: str) -> None:
        self._base_iri = base_iri
        self._known: dict[str, Known] = {}
        self._loading = Lock()
        self._turns = BoundedSemaphore(AT_ONCE)

    def of(self, release: Release) -> Known:
        """The release's entities; raises NothingHere where it has none, FileProblem where they cannot be read."""
        known = self._known.get(release.name)
        if known is None:
            with self._loading:
                known = self._known.get(release.name) or self._load(release)
        return known

    def prepare(self, release: Release) -> None:
        """Read a new release's entities before it is served, where those of the one before are in use."""
        if self._known and release.entities.is_file():
            self.of(release)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait until fewer are at work; raises Busy."""
        if not self._turns.acquire(timeout=PATIENCE_SECONDS):
            raise Busy(RETRY_SECONDS)
        try:
            yield
        finally:
            self._turns.release()

    def _load(self, release: Release) -> Known:
        if not release.entities.is_file():
            raise NothingHere("This release has no list of entities. Whoever runs this server has to run `kg build`.")
        index = EntityIndex(read_lines(release.entities), self._base_iri)
        known = Known(index, Suggester(index))
        kept = list(self._known.items())[-KEPT + 1 :]
        self._known = {**dict(kept), release.name: known}
        return known
