"""What former releases had and a release has not: a table beside its manifest, by which the server answers 410.

It is handed on from release to release, and tells of the way to a release, not of its content: it is in no dump and in
no hash. What a release has is what its search index names.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from kg.errors import FileProblem
from kg.publish.search import NAME as INDEX
from kg.publish.search import SENTENCE

NAME = "former.sqlite"
_TABLE = "CREATE TABLE former (iri TEXT PRIMARY KEY, name TEXT NOT NULL, release TEXT NOT NULL) WITHOUT ROWID"
_GONE_NOW = f"""INSERT INTO former SELECT iri, MIN(label), ? FROM before.entry
  WHERE kind != '{SENTENCE}' AND iri NOT IN (SELECT iri FROM now.entry) GROUP BY iri ORDER BY iri"""
_GONE_EARLIER = """INSERT OR IGNORE INTO former SELECT iri, name, release FROM earlier.former
  WHERE iri NOT IN (SELECT iri FROM now.entry) ORDER BY iri"""


def write_former(release: Path, before: Path | None) -> None:
    """Write the record of a release, in one step, from what the release before it had; raises FileProblem."""
    new = release / f".{NAME}"
    new.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(_uri(new), uri=True)) as connection:
            connection.execute(_TABLE)
            if before:
                _hand_on(connection, release, before)
    except sqlite3.Error as error:
        reason = f"what it had cannot be read ({error}); move it and the link `current` away, then build again"
        raise FileProblem(before or release, reason) from error
    new.replace(release / NAME)


def _hand_on(connection: sqlite3.Connection, release: Path, before: Path) -> None:
    """Add what the release before had, then what was gone already; a release of an older build may lack either."""
    _attach(connection, "now", release / INDEX)
    if (before / INDEX).is_file():
        _attach(connection, "before", before / INDEX)
        with connection:
            connection.execute(_GONE_NOW, (before.name,))
    if (before / NAME).is_file():
        _attach(connection, "earlier", before / NAME)
        with connection:
            connection.execute(_GONE_EARLIER)


def _attach(connection: sqlite3.Connection, name: str, path: Path) -> None:
    connection.execute(f"ATTACH ? AS {name}", (f"{_uri(path)}?mode=ro&immutable=1",))


def _uri(path: Path) -> str:
    return path.absolute().as_uri()
