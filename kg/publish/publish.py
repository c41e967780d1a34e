"""The stage's entry: quads and documents in, a current release out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.entities import NAME as ENTITIES
from kg.entities import write_lines
from kg.iris import document_path
from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.dumps import Content, content_of, write_dumps
from kg.publish.entities import entities_of
from kg.publish.folder import alone, building, place, release_before, remove_others, switch
from kg.publish.metadata import Edition, ReleaseGraph
from kg.publish.search import NAME, write_search
from kg.rdf import Quad, RdfFormat, canonical_hash, serialize
from kg.store import create

HASH_LENGTH = 16


@dataclass(frozen=True)
class Setup:
    """What a release is made under: names, JSON-LD context, version of the software, counts for the manifest.

    `aside` are documents of the corpus that are not in the release, with the reasons.
    """

    namespaces: Namespaces
    context: Mapping[str, Any]
    version: str
    counts: Mapping[str, int]
    aside: Mapping[str, str] = field(default_factory=dict)


def content_hash(content: Content, documents: Sequence[Document]) -> str:
    """Sixteen hexadecimal digits of the sorted quads and the texts: the name of the release."""
    made = sha256(serialize(content.quads, format=RdfFormat.N_QUADS) or b"")
    for document in sorted(documents, key=lambda document: document.id):
        made.update(f"\n{document.id}\n".encode() + document.text.encode())
    return made.hexdigest()[:HASH_LENGTH]


def publish(releases: Path, quads: Sequence[Quad], documents: Sequence[Document], setup: Setup) -> Path:
    """Write the release, make it current and give its folder; raises FileProblem, and `current` stays as it was."""
    stated = content_of(quads)
    edition = Edition(content_hash(stated, documents), setup.version)
    content = content_of([*quads, *ReleaseGraph(setup.namespaces, edition, stated).quads(documents)])
    with building(releases) as folder:
        create(folder / "store", content.quads)
        write_dumps(folder / "dumps", content, setup.namespaces, setup.context)
        write_texts(folder / "texts", documents)
        write_lines(folder / ENTITIES, entities_of(setup.namespaces, content.quads))
        write_search(folder / NAME, setup.namespaces, content.quads, documents)
        manifest = {
            "hash": edition.hash,
            "rdfc10": canonical_hash(content.quads),
            "base_iri": setup.namespaces.base_iri,
            "version": setup.version,
            "counts": dict(setup.counts) | {"quads": len(content.quads), "triples": len(content.triples)},
            "documents": sorted(document.id for document in documents),
            "aside": dict(setup.aside),
        }
        (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n", "utf-8")
        with alone(releases):
            make_current(releases, folder, edition.hash)
    return releases / edition.hash


def make_current(releases: Path, folder: Path, name: str) -> None:
    """Put the finished folder in its place and switch to it; the release before it stays, older ones go.

    Whoever still reads the release before goes on reading it; only the build after this one removes it.
    """
    before = release_before(releases)
    place(folder, releases / name)
    switch(releases, name)
    if before != name:
        remove_others(releases, (name, before))


def write_texts(folder: Path, documents: Sequence[Document]) -> None:
    """Write each document's text, unchanged, under its id."""
    folder.mkdir()
    for document in documents:
        (folder / f"{document_path(document.id)}.txt").write_bytes(document.text.encode())
