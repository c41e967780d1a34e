"""The versions of the ontology: the snapshots in `ontology/versions/`, each under the base IRI of the settings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import FileProblem
from kg.namespaces import rebase
from kg.rdf import RdfFormat, Triple, canonical, parse
from kg.settings import Settings
from server.errors import NothingHere

_VERSION = re.compile(r"\d+\.\d+\.\d+")


@dataclass(frozen=True)
class Ontologies:
    """The snapshots of a folder, newest first; one at least."""

    folder: Path
    base_iri: str
    versions: tuple[str, ...]

    @classmethod
    def load(cls, settings: Settings) -> "Ontologies":
        """Those of the settings' ontology; raises FileProblem where there is none."""
        folder = settings.ontology / "versions"
        found = [path.stem for path in folder.glob("*.ttl") if _VERSION.fullmatch(path.stem)]
        if not found:
            raise FileProblem(folder, "there is no version of the ontology; run python -m kg.snapshot")
        return cls(folder, settings.base_iri, tuple(sorted(found, key=_numbers, reverse=True)))

    @property
    def latest(self) -> str:
        """The version that the release is written in."""
        return self.versions[0]

    def before(self, version: str) -> str | None:
        """The version before one, or None."""
        older = self.versions[self.versions.index(version) + 1 :]
        return older[0] if older else None

    def triples(self, version: str) -> Sequence[Triple]:
        """The triples of a version, blank nodes named the same each time; raises NothingHere."""
        if version not in self.versions:
            raise NothingHere(f"The ontology has the versions {', '.join(self.versions)}; the newest is at /ns.")
        return read_triples(self.folder / f"{version}.ttl", self.base_iri)

    def alignments(self) -> Sequence[Triple]:
        """How the newest terms relate to those of other vocabularies; none where the file is missing."""
        path = self.folder.parent / "alignments.ttl"
        return read_triples(path, self.base_iri) if path.is_file() else ()


@lru_cache(maxsize=16)
def read_triples(path: Path, base_iri: str) -> tuple[Triple, ...]:
    """The triples of a Turtle file under a base IRI, its blank nodes named by RDFC-1.0."""
    text = rebase(path.read_text("utf-8"), base_iri)
    parsed = parse(text.encode(), format=RdfFormat.TURTLE, base_iri=base_iri)
    return canonical(quad.triple for quad in parsed)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
