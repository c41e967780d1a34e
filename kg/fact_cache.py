"""Facts that were read before: by the document and the reader's version, so that a build reads only what changed.

One SQLite file. It holds nothing that cannot be read again: a damaged one is replaced, and a row whose checksum does
not fit is not used.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.facts import parse_facts
from kg.model import Document, Fact

NAME = ".facts.sqlite"
"""The file, in the folder of the releases."""

_PACKAGE = Path(__file__).resolve().parent
_SCHEMA = "CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, digest TEXT NOT NULL, lines TEXT NOT NULL) STRICT"
_PATIENCE = 60.0
"""Seconds that one build waits while another writes."""


def reader_version(authority: Path) -> str:
    """A digest of all that reading depends on: the package's code and pattern files, and the authority files."""
    digest = sha256()
    for folder in (_PACKAGE, authority):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".csv")):
            digest.update(f"{path.relative_to(folder).as_posix()}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def key_of(version: str, document: Document) -> str:
    """The key of a document's facts: any other character of the text, or word about it, gives another."""
    return sha256(f"{version}\n{document!r}".encode("utf-8", "surrogatepass")).hexdigest()


class FactCache:
    """Facts by key; `notes` tell what was wrong with the file."""

    def __init__(self, path: Path) -> None:
        self.path, self.notes = path, list[str]()
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        try:
            self._connection = self._open()
        except (sqlite3.Error, OSError) as error:
            self._recover(error)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection:
            self._connection.close()

    def get(self, keys: Iterable[str]) -> dict[str, tuple[Fact, ...]]:
        """The facts of those keys that are known."""
        found = {}
        for key in keys:
            for digest, lines in self._rows("SELECT digest, lines FROM facts WHERE key = ?", (key,)):
                if digest == _digest(lines):
                    found[key] = parse_facts(lines, self.path)
        return found

    def put(self, lines: Mapping[str, str]) -> None:
        """Keep the facts of keys, as JSON Lines."""
        self._write("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", ((k, _digest(t), t) for k, t in lines.items()))

    def keep_only(self, keys: Collection[str]) -> None:
        """Forget the facts of all other keys: of documents that are gone, of readers that were."""
        gone = (row for row in self._rows("SELECT key FROM facts") if row[0] not in keys)
        self._write("DELETE FROM facts WHERE key = ?", gone)

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=_PATIENCE)
        connection.execute(_SCHEMA)
        return connection

    def _rows(self, text: str, parameters: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
        try:
            return self._connection.execute(text, parameters).fetchall() if self._connection else []
        except sqlite3.Error as error:
            self._recover(error)
            return []

    def _write(self, text: str, rows: Iterable[tuple[str, ...]]) -> None:
        if not self._connection:
            return
        try:
            with self._connection:  # all rows, or none of them
                self._connection.executemany(text, rows)
        except sqlite3.Error as error:
            self._recover(error)

    def _recover(self, error: sqlite3.Error | OSError) -> None:
        """Make a damaged file anew; go on without one that is in use or cannot be written: it only saves time."""
        damaged = not isinstance(error, sqlite3.OperationalError | OSError)
        outcome = "it is damaged and made anew" if damaged else "this build goes on without it"
        self.notes.append(f"{self.path}: {outcome} ({error})")
        if self._connection:
            self._connection.close()
            self._connection = None
        if damaged:
            self.path.unlink()
            self._connection = self._open()


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
