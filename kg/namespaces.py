"""Names of terms: the prefixes of `ontology/context.jsonld`, under the base IRI of the settings.

Files are written with the default base; `rebase` puts another in its place when they are loaded.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kg.errors import FileProblem
from kg.rdf import NamedNode
from kg.settings import DEFAULT_BASE_IRI, project_root

CONTEXT_FILE = "context.jsonld"


def rebase(text: str, base_iri: str) -> str:
    """The text with the default base IRI replaced by the given one."""
    return text if base_iri == DEFAULT_BASE_IRI else text.replace(DEFAULT_BASE_IRI, base_iri)


@lru_cache(maxsize=8)
def load_prefixes(context: Path) -> Mapping[str, str]:
    """Prefix → namespace IRI of a JSON-LD context, as written; raises FileProblem."""
    try:
        terms = json.loads(context.read_text("utf-8"))["@context"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FileProblem(context, f"is not a readable JSON-LD context ({error}); restore it") from error
    pairs = ((name, _namespace(value)) for name, value in terms.items())
    return {name: iri for name, iri in pairs if iri}


def _namespace(value: object) -> str | None:
    """A namespace IRI if the context's entry is one: it ends in a delimiter, or says so by `@prefix`."""
    if isinstance(value, dict):
        return str(value["@id"]) if value.get("@prefix") is True else None
    return value if isinstance(value, str) and "://" in value and value[-1] in "/#=" else None


def _default_prefixes() -> Mapping[str, str]:
    return load_prefixes(project_root() / "ontology" / CONTEXT_FILE)


@dataclass(frozen=True)
class Namespaces:
    """The terms under one base IRI: pass it along, never import it as a global."""

    base_iri: str = DEFAULT_BASE_IRI
    written: Mapping[str, str] = field(default_factory=_default_prefixes, compare=False, repr=False)
    """The prefixes as the context writes them, with the default base."""

    @property
    def prefixes(self) -> dict[str, str]:
        """Prefix → namespace IRI, under this base."""
        return {name: rebase(iri, self.base_iri) for name, iri in self.written.items()}

    def igo(self, name: str) -> NamedNode:
        """A term of our ontology."""
        return NamedNode(f"{self.base_iri}ns#{name}")

    def term(self, curie: str) -> NamedNode:
        """The IRI of a compact name such as `prov:wasGeneratedBy`; raises KeyError for an unknown prefix."""
        prefix, _, name = curie.partition(":")
        return NamedNode(rebase(self.written[prefix], self.base_iri) + name)

    def thing(self, kind: str, slug: str) -> NamedNode:
        """The thing of a kind with this slug, `{base}id/{kind}/{slug}`."""
        return NamedNode(f"{self.base_iri}id/{kind}/{slug}")

    def graph(self, name: str) -> NamedNode:
        """A named graph: `facts`, `derived`, `authority`, `links`, `ontology`, `release` or `text/{document}`."""
        return NamedNode(f"{self.base_iri}graph/{name}")
