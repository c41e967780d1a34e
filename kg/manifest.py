"""The manifest of a corpus: one row a document, with where it comes from and its SHA-256.

The file of a row is `documents/{id}.txt` beside the manifest.
"""

import csv
import hashlib
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import CorpusMismatch, FileProblem
from kg.tables import Row, read_table

COLUMNS = ("id", "title", "publisher", "place", "date", "language", "work", "source", "terms", "sha256")
SLUG = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """What the manifest says of one document; `work` is shared by the translations of one text."""

    id: str
    title: str
    publisher: str | None
    place: str | None
    date: str | None
    language: str
    work: str
    source: str | None
    terms: str | None
    sha256: str

    @property
    def file(self) -> str:
        """The document's file, relative to the manifest."""
        return f"documents/{self.id}.txt"


def read_manifest(path: Path) -> tuple[ManifestRow, ...]:
    """The rows in the order of the file; raises FileProblem or BadRow (file, line, reason)."""
    seen: dict[str, int] = {}
    return tuple(_manifest_row(row, seen) for row in read_table(path, COLUMNS))


def check(manifest: Path, rows: Iterable[ManifestRow]) -> None:
    """Raises CorpusMismatch unless each row has its file, each file its row, and each file its row's SHA-256."""
    folder = manifest.parent
    wanted = {folder / row.file: row for row in rows}
    for path, row in wanted.items():
        _check_document(path, row, manifest)
    for path in _documents(folder / "documents"):
        if path not in wanted:
            raise CorpusMismatch(f"{path} has no row in {manifest}: add one, or move the file away")


def digest(data: bytes) -> str:
    """The SHA-256 of a document's bytes, in lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _check_document(path: Path, row: ManifestRow, manifest: Path) -> None:
    try:
        found = digest(path.read_bytes())
    except FileNotFoundError:
        raise CorpusMismatch(f"{path} is missing: put it there, or take {row.id!r} out of {manifest}") from None
    except OSError as error:
        raise FileProblem(path, f"the document cannot be read ({error.strerror}): allow reading it") from error
    if found != row.sha256:
        raise CorpusMismatch(
            f"{path} is not the document that {manifest} describes (its sha256 is {found}): "
            f"restore the file, or correct the row of {row.id!r}"
        )


def _documents(folder: Path) -> list[Path]:
    """All that lies in the folder, hidden files left out."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _manifest_row(row: Row, seen: dict[str, int]) -> ManifestRow:
    id_ = row.formed("id", SLUG)
    if id_ in seen:
        raise row.refuse(f"the document {id_!r} stands already in line {seen[id_]}: give each its own id")
    seen[id_] = row.line
    if row.optional("date"):
        row.formed("date", _DATE)
    return ManifestRow(
        id=id_,
        title=row.text("title"),
        publisher=row.optional("publisher"),
        place=row.optional("place"),
        date=row.optional("date"),
        language=row.formed("language", LANGUAGE),
        work=row.formed("work", SLUG),
        source=row.optional("source"),
        terms=row.optional("terms"),
        sha256=row.formed("sha256", _SHA256),
    )


def append_rows(path: Path, rows: Iterable[ManifestRow]) -> bytes:
    """The bytes of a manifest with rows after those that it has; of a new one where there is none."""
    before = path.read_bytes() if path.exists() else (",".join(COLUMNS) + "\n").encode()
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerows([getattr(row, column) or "" for column in COLUMNS] for row in rows)
    return before + (b"" if before.endswith(b"\n") else b"\n") + written.getvalue().encode()
