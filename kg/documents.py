"""Documents: decoded, checked against the manifest, with what their header says of them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from kg.errors import BadDocument, CorpusMismatch, FileProblem
from kg.extract.page.header import read_header
from kg.manifest import ManifestRow, check, read_manifest
from kg.model import Document
from kg.settings import Settings

MANIFEST = "manifest.csv"


def _stop(error: BadDocument) -> None:
    raise error


def read_corpus(settings: Settings, refuse: Callable[[BadDocument], None] = _stop) -> tuple[Document, ...]:
    """The corpus's documents in the order of their ids; a file that is no text is refused, which may go on or stop.

    With a manifest its rows and the files of `documents/` must agree; without one each `*.txt` is a document.
    Raises FileProblem for a missing or empty corpus, CorpusMismatch, and what `refuse` raises.
    """
    folder = settings.corpus
    if not folder.is_dir():
        raise FileProblem(folder, "there is no such folder: name the corpus with --corpus or KG_CORPUS")
    if (folder / MANIFEST).exists():
        rows = read_manifest(folder / MANIFEST)
        check(folder / MANIFEST, rows)
        sources = [partial(_from_row, row, folder / "documents" / f"{row.id}.txt") for row in rows]
    else:
        sources = [partial(read_document, path) for path in sorted(folder.glob("*.txt"))]
    documents = [*_readable(sources, refuse)]
    if not sources:
        raise FileProblem(folder, "the corpus has no documents: put *.txt files in it")
    _refuse_twins(folder, documents)
    return tuple(sorted(documents, key=lambda document: document.id))


def _readable(sources: Iterable[Callable[[], Document]], refuse: Callable[[BadDocument], None]) -> Iterator[Document]:
    for read in sources:
        try:
            yield read()
        except BadDocument as error:
            refuse(error)


def read_document(path: Path) -> Document:
    """A document from its file alone; its id is the file's name unless the header gives one; raises BadDocument."""
    text, digest = _read(path)
    header = read_header(text)
    return Document(
        id=header.id or path.stem,
        text=text,
        body=header.body,
        title=header.title,
        publisher=header.publisher,
        place=header.place,
        date=header.date,
        language=header.language or "en",
        source=header.source,
        sha256=digest,
    )


def _from_row(row: ManifestRow, path: Path) -> Document:
    text, digest = _read(path)
    header = read_header(text)
    return Document(
        id=row.id,
        text=text,
        body=header.body,
        title=row.title,
        publisher=row.publisher,
        place=row.place,
        date=row.date,
        language=row.language,
        work=row.work,
        source=row.source,
        terms=row.terms,
        sha256=digest,
    )


def _read(path: Path) -> tuple[str, str]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileProblem(path, f"the document cannot be read ({error.strerror}): check its name") from error
    if b"\0" in data:
        raise BadDocument(path, "the file has NUL bytes, so it is not text: convert it to plain text in UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadDocument(path, f"the file is not UTF-8 (byte {error.start}): save it as UTF-8") from error
    if not text.strip():
        raise BadDocument(path, "the file is empty: take it out of the corpus or put its text in it")
    return text, hashlib.sha256(data).hexdigest()


def _refuse_twins(folder: Path, documents: list[Document]) -> None:
    seen: set[str] = set()
    for document in documents:
        if document.id in seen:
            raise CorpusMismatch(f"{folder}: two documents have the id {document.id!r}: rename one of the files")
        seen.add(document.id)
