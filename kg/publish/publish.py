"""The stage's entry: quads and documents in, a current release out."""

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.content import Content, TripleFile
from kg.entities import NAME as ENTITIES
from kg.entities import write_lines
from kg.iris import document_path
from kg.model import Document
from kg.namespaces import Namespaces
from kg.publish.changed_store import change_store
from kg.publish.counts import count
from kg.publish.dumps import dump_file, write_dumps
from kg.publish.entities import entities_of, telling
from kg.publish.folder import alone, place, release_before, remove_others, switch, sync_tree
from kg.publish.former import write_former
from kg.publish.metadata import Edition, ReleaseGraph
from kg.publish.search import NAME, indexed_properties, write_search
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


@dataclass(frozen=True)
class Release:
    """A release in its place, and the number of its quads."""

    path: Path
    quads: int


def content_hash(content: Content, documents: Sequence[Document]) -> str:
    """Sixteen hexadecimal digits of the sorted quads and the texts: the name of the release."""
    made = sha256()
    for batch in content.batches():
        made.update(b"".join(batch))
    for document in sorted(documents, key=lambda document: document.id):
        made.update(f"\n{document.id}\n".encode() + document.text.encode())
    return made.hexdigest()[:HASH_LENGTH]


def publish(folder: Path, content: Content, documents: Sequence[Document], setup: Setup) -> Release:
    """Finish the release in a folder of `building` and make it current.

    Raises FileProblem and OSError, and `current` stays as it was.
    """
    return go_live(folder, write_release(folder, content, documents, setup))


def write_release(folder: Path, content: Content, documents: Sequence[Document], setup: Setup) -> Release:
    """Write all files of the release into the folder; gives what it will be once it has its store and its place."""
    counts = count(content, setup.namespaces)
    edition = Edition(content_hash(content, documents), setup.version)
    content.extend(ReleaseGraph(setup.namespaces, edition, counts).quads(documents))
    sizes = write_dumps(folder / "dumps", content, setup.namespaces, setup.context, _former(folder.parent))
    with ThreadPoolExecutor(1) as disk:
        held = disk.submit(sync_tree, folder / "dumps")  # the disk takes them meanwhile
        write_texts(folder / "texts", documents)
        write_looked_up(folder, setup.namespaces, documents)
        held.result()
    manifest = {
        "hash": edition.hash,
        "rdfc10": canonical_hash(content),
        "base_iri": setup.namespaces.base_iri,
        "version": setup.version,
        "counts": dict(setup.counts) | {"quads": sizes["nq"], "triples": sizes["nt"]},
        "documents": sorted(document.id for document in documents),
        "aside": dict(setup.aside),
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n", "utf-8")
    content.clear()
    return Release(folder.parent / edition.hash, sizes["nq"])


def write_looked_up(folder: Path, namespaces: Namespaces, documents: Sequence[Document]) -> None:
    """Write what is looked up by name, the entities and the search index, from the dump of triples."""
    triples = TripleFile(dump_file(folder / "dumps", "nt"))
    write_lines(folder / ENTITIES, entities_of(namespaces, triples.of(*telling(namespaces))))
    write_search(folder / NAME, namespaces, triples.of(*indexed_properties(namespaces)), documents)


def go_live(folder: Path, release: Release) -> Release:
    """Make the store, from that of the release before or from the dump, and make the release current."""
    former = _former(folder.parent)
    if not (former and change_store(former, folder, release.quads)):
        create(folder / "store", files=[dump_file(folder / "dumps", "nq")])
    with alone(folder.parent):
        make_current(folder.parent, folder, release.path.name)
    return release


def _former(releases: Path) -> Path | None:
    before = release_before(releases)
    return releases / before if before else None


def canonical_hash(content: Content) -> str:
    """The SHA-256 of the canonical N-Quads (RDFC-1.0): the same whatever the order that the quads came in."""
    made = sha256()
    for batch in content.canonical_batches():
        made.update(b"".join(batch))
    return made.hexdigest()


def make_current(releases: Path, folder: Path, name: str) -> None:
    """Put the finished folder in its place and switch to it; the release before it stays, older ones go.

    Whoever still reads the release before goes on reading it; only the build after this one removes it.
    """
    before = release_before(releases)
    place(folder, releases / name)
    write_former(releases / name, releases / before if before else None)
    switch(releases, name)
    if before != name:
        remove_others(releases, (name, before))


def write_texts(folder: Path, documents: Sequence[Document]) -> None:
    """Write each document's text, unchanged, under its id."""
    folder.mkdir()
    for document in documents:
        (folder / f"{document_path(document.id)}.txt").write_bytes(document.text.encode())
