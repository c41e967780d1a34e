"""Tiny builders: documents whose text is the sentences of the facts, and facts that find themselves in it."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from kg.authority import Authority, load_authority
from kg.model import Document, Fact
from kg.resolve.model import ResolvedFact, Saying
from kg.settings import project_root

F = TypeVar("F", bound=Fact)

BEIJING = "sco-beijing"
"""The work that both texts of `two_texts` express."""


@lru_cache(maxsize=1)
def authority() -> Authority:
    """The project's authority files."""
    return load_authority(project_root() / "corpus" / "authority")


def document(id_: str, *sentences: str, date: str | None = None, work: str | None = None) -> Document:
    """A document of these sentences."""
    text = "\n".join(sentences) + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=id_, text=text, title=id_.title(), date=date, work=work, sha256=digest)


def fact(kind: type[F], source: Document, quote: str, **fields: object) -> F:
    """A fact of a kind that quotes a sentence of a document."""
    start = source.text.index(quote)
    found = {"document": source.id, "quote": quote, "start": start, "end": start + len(quote), "rule": "by-hand"}
    return kind(**(found | fields))  # type: ignore[arg-type]  # tests give each kind its own fields


def named(facts: Sequence[ResolvedFact], kind: str) -> list[str]:
    """The slugs of the resolved facts of a kind."""
    return [item.ref.slug for item in facts if item.kind == kind]


def by_slug(facts: Sequence[ResolvedFact], slug: str) -> ResolvedFact:
    """The resolved fact of a slug."""
    return next(item for item in facts if item.ref.slug == slug)


def sayings_on(item: ResolvedFact, name: str) -> list[Saying]:
    """What is said of one property."""
    return [saying for saying in item.sayings if saying.property == name]


def write_corpus(folder: Path, *documents: Document) -> Path:
    """A corpus folder without a manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    for item in documents:
        (folder / f"{item.id}.txt").write_text(item.text, "utf-8", newline="\n")
    return folder
