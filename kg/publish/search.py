"""The search index of a release: an SQLite file with an FTS5 table of names and sentences.

One row for each name of a thing, in every spelling and language, and for each sentence of each document. Rows are
sorted, so that the same graph gives the same bytes.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kg.errors import FileProblem
from kg.iris import document_path
from kg.model import Document
from kg.namespaces import Namespaces
from kg.rdf import Literal, NamedNode, Quad, Triple
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

_ROWS = "CREATE TEMP TABLE row(words, name, iri, kind, label, language)"
_SORTED = """INSERT INTO entry SELECT DISTINCT words, name, iri, kind, label, language FROM row
  ORDER BY iri, words, name, kind, label, language"""
"""SQLite sorts on disk what does not fit into its memory."""

Said = Triple | Quad
Row = tuple[str, str, str, str, str, str]
"""The words as indexed, the name or sentence, what it is of, its kind, its label and the language."""


def write_search(path: Path, namespaces: Namespaces, said: Iterable[Said], documents: Sequence[Document]) -> None:
    """Write the index of what is said, by subject, to a new file; raises FileProblem."""
    try:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(_TABLE)
            connection.execute(_ROWS)
            for rows in (names(namespaces, said), sentences(namespaces, said, documents)):
                connection.executemany("INSERT INTO row VALUES (?, ?, ?, ?, ?, ?)", rows)
            connection.execute(_SORTED)
            connection.execute("INSERT INTO entry(entry) VALUES ('optimize')")
    except sqlite3.Error as error:
        raise FileProblem(path, f"the search index cannot be written ({error}); free space and build again") from error


def indexed_properties(namespaces: Namespaces) -> frozenset[NamedNode]:
    """The properties that the index is made of: what gives a name, and what gives a passage its class."""
    return frozenset(map(namespaces.term, (*NAMES, "rdf:type")))


def names(namespaces: Namespaces, said: Iterable[Said]) -> Iterator[Row]:
    """A row for each name of each thing below `id/`; passages and readings have none."""
    properties = {namespaces.term(name): rank for rank, name in enumerate(NAMES)}
    start = f"{namespaces.base_iri}id/"
    for subject, group in groupby(said, key=lambda each: each.subject):
        if not isinstance(subject, NamedNode) or "#" in subject.value or not subject.value.startswith(start):
            continue
        found = ((properties.get(each.predicate), each.object) for each in group)
        called = [(rank, name) for rank, name in found if rank is not None and isinstance(name, Literal)]
        if called:
            yield from _names(subject.value, subject.value[len(start) :].partition("/")[0], called)


def _names(iri: str, kind: str, called: Sequence[tuple[int, Literal]]) -> Iterator[Row]:
    label = min(called, key=lambda pair: (pair[1].language not in ("en", None), pair[0], pair[1].value))[1].value
    for _, name in called:
        yield indexed(name.value), name.value, iri, kind, label, name.language or ""


def sentences(namespaces: Namespaces, said: Iterable[Said], documents: Iterable[Document]) -> Iterator[Row]:
    """A row for each sentence; it leads to the passage that gave a fact, or to the document where none did."""
    left = {namespaces.thing("text", document_path(document.id)).value: document for document in documents}
    for text, places in groupby(_passages(said), key=itemgetter(0)):
        if document := left.pop(text, None):
            yield from _sentences(document, text, sorted((start, end) for _, start, end in places))
    for text, document in left.items():
        yield from _sentences(document, text, ())


def _sentences(document: Document, text: str, marked: Sequence[tuple[int, int]]) -> Iterator[Row]:
    label = document.title or document.id
    for match in _SENTENCES.finditer(document.text, document.body):
        place = next((f"#char={a},{b}" for a, b in marked if a < match.end() and b > match.start()), "")
        words = match[0].strip()
        yield indexed(words), words, text + place, SENTENCE, label, document.language


def _passages(said: Iterable[Said]) -> Iterator[tuple[str, int, int]]:
    """The passages: the text's IRI, start and end (RFC 5147)."""
    for subject, _ in groupby(said, key=lambda each: each.subject):
        if isinstance(subject, NamedNode) and (match := _PASSAGE.fullmatch(subject.value)):
            yield match[1], int(match[2]), int(match[3])
