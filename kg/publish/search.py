"""The search index of a release: an SQLite file with an FTS5 table of names and sentences.

One row for each name of a thing, in every spelling and language, and for each sentence of each document. Rows are
sorted, so that the same graph gives the same bytes.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from kg.errors import FileProblem
from kg.iris import document_path
from kg.model import Document
from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Quad
from kg.search_words import indexed

NAME = "search.sqlite"
NAMES = ("skos:prefLabel", "rdfs:label", "dcterms:title", "skos:altLabel", "skos:hiddenLabel")
"""What a thing is called, the best first: the first in English is its label in the results."""

SENTENCE = "sentence"
_SENTENCES = re.compile(r"\S.*?(?:(?<=\w\w)[.!?;](?=\s+\S)|$)", re.MULTILINE)
"""Within a line; a letter with a full stop is an initial."""

_PASSAGE = re.compile(r"(.*)#char=([0-9]+),([0-9]+)")
_TABLE = """CREATE VIRTUAL TABLE entry USING fts5(
  words, name UNINDEXED, iri UNINDEXED, kind UNINDEXED, label UNINDEXED, language UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"""

Row = tuple[str, str, str, str, str, str]
"""The words as indexed, the name or sentence, what it is of, its kind, its label and the language."""


def write_search(path: Path, namespaces: Namespaces, quads: Sequence[Quad], documents: Sequence[Document]) -> None:
    """Write the index to a new file; raises FileProblem."""
    rows = sorted({*names(namespaces, quads), *sentences(namespaces, quads, documents)}, key=lambda row: (row[2], row))
    try:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(_TABLE)
            connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)", rows)
            connection.execute("INSERT INTO entry(entry) VALUES ('optimize')")
    except sqlite3.Error as error:
        raise FileProblem(path, f"the search index cannot be written ({error}); free space and build again") from error


def names(namespaces: Namespaces, quads: Iterable[Quad]) -> Iterator[Row]:
    """A row for each name of each thing below `id/`; passages and readings have none."""
    properties = {namespaces.term(name): rank for rank, name in enumerate(NAMES)}
    start, found = f"{namespaces.base_iri}id/", dict[str, list[tuple[int, Literal]]]()
    for quad in quads:
        rank = properties.get(quad.predicate)
        if rank is None or not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, Literal):
            continue
        if quad.subject.value.startswith(start) and "#" not in quad.subject.value:
            found.setdefault(quad.subject.value, []).append((rank, quad.object))
    for iri, called in found.items():
        label = min(called, key=lambda pair: (pair[1].language not in ("en", None), pair[0], pair[1].value))[1].value
        kind = iri[len(start) :].partition("/")[0]
        for _, name in called:
            yield indexed(name.value), name.value, iri, kind, label, name.language or ""


def sentences(namespaces: Namespaces, quads: Iterable[Quad], documents: Iterable[Document]) -> Iterator[Row]:
    """A row for each sentence; it leads to the passage that gave a fact, or to the document where none did."""
    passages = _passages(quads)
    for document in documents:
        text = namespaces.thing("text", document_path(document.id)).value
        label, marked = document.title or document.id, passages.get(text, [])
        for match in _SENTENCES.finditer(document.text, document.body):
            place = next((f"#char={a},{b}" for a, b in marked if a < match.end() and b > match.start()), "")
            words = match[0].strip()
            yield indexed(words), words, text + place, SENTENCE, label, document.language


def _passages(quads: Iterable[Quad]) -> dict[str, list[tuple[int, int]]]:
    """The passages of each text, by the text's IRI, in order (RFC 5147)."""
    found: dict[str, set[tuple[int, int]]] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and (match := _PASSAGE.fullmatch(quad.subject.value)):
            found.setdefault(match[1], set()).add((int(match[2]), int(match[3])))
    return {text: sorted(places) for text, places in found.items()}
