"""Writes new documents into a corpus: all of them or none, the manifest last and by one rename."""

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.documents import MANIFEST
from kg.errors import FileProblem
from kg.manifest import ManifestRow, append_rows


def write(corpus: Path, added: Sequence[tuple[ManifestRow, bytes]]) -> None:
    """Put the documents and their rows into the corpus; raises FileProblem, and then the corpus is as it was."""
    made: list[Path] = []
    try:
        (corpus / "documents").mkdir(parents=True, exist_ok=True)
        with _locked(corpus):
            for row, data in added:
                _create(corpus / row.file, data, made)
            draft = corpus / f".{MANIFEST}.{os.getpid()}"
            _create(draft, append_rows(corpus / MANIFEST, (row for row, _ in added)), made)
            draft.replace(corpus / MANIFEST)
    except FileExistsError as error:
        _undo(made)
        raise FileProblem(
            Path(error.filename), "it stands there without a row in the manifest: move it away"
        ) from error
    except OSError as error:
        _undo(made)
        reason = f"nothing was added ({error.strerror}): make room, or allow writing"
        raise FileProblem(Path(error.filename or corpus), reason) from error


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Alone in a folder: another who adds waits, so that no row is lost."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _create(path: Path, data: bytes, made: list[Path]) -> None:
    """Write a file that must not exist yet, down to the disk."""
    with path.open("xb") as file:
        made.append(path)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _undo(made: Sequence[Path]) -> None:
    for path in made:
        with suppress(OSError):
            path.unlink()
