"""What the gates look at: a release's graph in memory, with the texts lent to it, and the project's own files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.namespaces import CONTEXT_FILE, Namespaces, load_prefixes
from kg.populate.terms import Terms, carried
from kg.publish.folder import current_release
from kg.publish.verify import read_texts
from kg.settings import Settings
from kg.store import Store, in_memory, open_read_only
from kg.validate import lend_texts

Progress = Callable[[str, int, int], None]
"""Told the gate, how much of it is done, and how much there is."""


def no_progress(_stage: str, _done: int, _total: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Subject:
    """A release, its graph, and the settings whose ontology and queries it is held against."""

    settings: Settings
    namespaces: Namespaces
    release: Path
    store: Store
    documents: tuple[str, ...]
    """The ids of the release's texts."""

    server: str = ""
    """The URL of a running server of ours, for the checks that ask one."""

    @property
    def violations(self) -> Path:
        """The folder of the violation queries."""
        return self.settings.queries / "violations"

    @property
    def shapes(self) -> Path:
        """The SHACL shapes."""
        return self.settings.ontology / "shapes.ttl"


def open_subject(settings: Settings) -> Subject:
    """The current release, opened; raises NoRelease or FileProblem."""
    release = current_release(settings.releases)
    namespaces = Namespaces(settings.base_iri, load_prefixes(settings.ontology / CONTEXT_FILE))
    store = in_memory(open_read_only(release / "store"))
    texts, terms = read_texts(release), Terms(namespaces)
    lend_texts(store, namespaces, {terms.text(id_).value: carried(text) for id_, text in texts.items()})
    return Subject(settings, namespaces, release, store, tuple(texts))
