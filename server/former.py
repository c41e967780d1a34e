"""What is answered about a thing of which the graph says nothing: 410 where a former release had it, else 404."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kg.errors import FileProblem
from server.errors import Gone, NothingHere, ServerError
from server.release import Release

_FOUND = "SELECT name, release FROM former WHERE iri = ?"


@dataclass(frozen=True, slots=True)
class Former:
    """What a thing that is no more was called, and the last release that had it."""

    name: str
    release: str


def nothing_of(release: Release, iri: str) -> ServerError:
    """The error of a request for a thing that a release does not know."""
    if found := find_former(release.former, iri):
        return Gone(iri, found.name, found.release)
    return NothingHere(f"The graph says nothing of {iri}. Look for it on the pages, or ask /sparql.")


def find_former(record: Path, iri: str) -> Former | None:
    """The thing in a release's record of those that former releases had; raises FileProblem."""
    if not record.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{record.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            found = connection.execute(_FOUND, (iri,)).fetchone()
    except sqlite3.Error as error:
        raise FileProblem(record, f"the record cannot be read ({error}); run `kg build` again") from error
    return Former(*found) if found else None
