"""Looking up words in a release's search index: ranked, typed, a page at a time.

A search is bounded: so many words, so many steps of SQLite's machine, so many results.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.search_words import expression
from server.errors import NothingHere, SearchTooHeavy

PAGE_SIZE = 20
MOST_STEPS = 20_000_000
"""Of SQLite's virtual machine: some seconds."""

_FOUND = """WITH hit AS MATERIALIZED (
    SELECT iri, kind, label, name, language,
      bm25(entry) - 20 * (name = :asked COLLATE NOCASE) - 5 * (kind IN ('state', 'organization', 'person', 'body'))
      + 10 * (kind = 'sentence') AS rank
    FROM entry WHERE entry MATCH :words),
  thing AS (SELECT iri, kind, label, name, language, MIN(rank) AS rank FROM hit
    GROUP BY iri, CASE kind WHEN 'sentence' THEN name END)
"""
_PAGE = f"""{_FOUND} SELECT iri, kind, label, name, language FROM thing
  WHERE :kind = '' OR kind = :kind ORDER BY rank, label, iri, name LIMIT :limit OFFSET :offset"""
_KINDS = f"{_FOUND} SELECT kind, COUNT(*) FROM thing GROUP BY kind ORDER BY COUNT(*) DESC, kind"


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing by the best of its names that were found, or a sentence; `label` is the thing's or the document's."""

    iri: str
    kind: str
    label: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Found:
    """A page of the hits, and how many there are of each kind."""

    hits: tuple[Hit, ...] = ()
    kinds: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: the words, one kind of thing or all, and which hits of them."""

    words: str
    kind: str = ""
    offset: int = 0
    limit: int = PAGE_SIZE


def look_up(index: Path, asked: Asked) -> Found:
    """The hits; raises NothingHere where the release has no index, SearchTooHeavy at the limit of steps."""
    words = expression(asked.words)
    if not words:
        return Found()
    values = {"words": words, "asked": asked.words.strip(), "kind": asked.kind}
    values |= {"limit": asked.limit, "offset": asked.offset}  # type: ignore[dict-item]
    with _opened(index) as connection:
        hits = tuple(Hit(*row) for row in connection.execute(_PAGE, values))
        return Found(hits, tuple(connection.execute(_KINDS, values)))


@contextmanager
def _opened(index: Path) -> Iterator[sqlite3.Connection]:
    if not index.is_file():
        raise NothingHere("This release has no search index. Whoever runs this server has to run `kg build` again.")
    with closing(sqlite3.connect(f"{index.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.set_progress_handler(lambda: 1, MOST_STEPS)
        try:
            yield connection
        except sqlite3.OperationalError as error:
            raise SearchTooHeavy from error
