"""The documents behind the facts: which text expresses which work, and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Document, Fact


@dataclass(frozen=True)
class Sources:
    """The documents by id."""

    documents: Mapping[str, Document]

    def work(self, document: str) -> str:
        """The work that a document expresses: its own id where none is named."""
        found = self.documents.get(document)
        return (found.work if found else None) or document

    def date(self, document: str) -> str | None:
        """The date of a document, of any precision, or None."""
        found = self.documents.get(document)
        return found.date if found else None


def sources_of(documents: Iterable[Document]) -> Sources:
    """The documents, indexed."""
    return Sources({document.id: document for document in documents})


def fact_order(fact: Fact) -> tuple[str, int, int, str, str]:
    """The order of facts in which everything is resolved: document, place, type, words."""
    return fact.document, fact.start, fact.end, fact.type, repr(fact)
