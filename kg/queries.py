"""Query files: each `.rq` opens with comment lines that give its title and what it answers."""

import re
from dataclasses import dataclass
from pathlib import Path

from kg.errors import BadRow, FileProblem
from kg.namespaces import rebase

PLACEHOLDER = "<urn:communique:thing>"
"""Stands in a query for the thing that it is asked about."""

_BODY_LINE = re.compile(r"^(?!#).*$", re.MULTILINE)


@dataclass(frozen=True)
class Query:
    """A query from a file: `name` is the file's stem, `text` is under the base IRI asked for."""

    path: Path
    name: str
    title: str
    description: str
    text: str

    def about(self, *things: str) -> str:
        """The query's text about things, IRIs that have no character that ends one; several fit into VALUES only."""
        named = " ".join(f"<{thing}>" for thing in things)
        return _BODY_LINE.sub(lambda line: line[0].replace(PLACEHOLDER, named), self.text)


def read_query(path: Path, base_iri: str) -> Query:
    """The query of a file; raises FileProblem, or BadRow where it does not open with its title."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FileProblem(path, f"the query cannot be read ({error})") from error
    comments = _opening_comments(text)
    if not comments:
        raise BadRow(path, 1, "a query file opens with a comment: its title, then what it answers")
    return Query(path, path.stem, comments[0], " ".join(comments[1:]), rebase(text, base_iri))


def load_queries(folder: Path, base_iri: str, pattern: str = "*.rq") -> tuple[Query, ...]:
    """The queries of a folder, by name; raises FileProblem where there is no such folder."""
    if not folder.is_dir():
        raise FileProblem(folder, "there is no such folder of queries")
    return tuple(read_query(path, base_iri) for path in sorted(folder.glob(pattern)))


def _opening_comments(text: str) -> list[str]:
    comments = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if words := line.lstrip("#").strip():
            comments.append(words)
    return comments
