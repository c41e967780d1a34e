"""`/text/…`: a document with its evidence marked, or as received."""

from collections.abc import Iterable
from pathlib import Path

from flask import Blueprint, Response, request

from kg.iris import document_path
from server.accept import negotiate
from server.entity import assemble
from server.errors import NothingHere
from server.marked_text import Passage, cut
from server.media import DATA, PAGE, Format
from server.replies import page, reply
from server.rows import Row, Table
from server.services import services

blueprint = Blueprint("texts", __name__)
PLAIN = Format("text/plain", "txt", "Plain text")


@blueprint.get("/text/<path:document>")
def text(document: str) -> Response:
    """The document for people, or its characters as received."""
    if negotiate(request.headers.get("Accept", ""), (PAGE, PLAIN)).format is PLAIN:
        return reply(_file(document).read_bytes(), PLAIN.content_type)
    return render(document)


def render(document: str) -> Response:
    """The page of a document: its text with the passages marked, and below what was read from each."""
    content = _file(document).read_bytes().decode("utf-8", "replace")
    iri = services().links.thing(f"text/{document}")
    pages = services().pages
    about = assemble(iri, pages.rows("thing", iri), Table(), Table(), Table())
    pieces = cut(content, passages_from(pages.rows("passages", iri).rows))
    where = document_path(document)
    return page("text.html", document=about, pieces=pieces, data=DATA, path=f"text/{where}")


def passages_from(rows: Iterable[Row]) -> tuple[Passage, ...]:
    """The passages of a text with their facts, from the rows of `passages.rq`."""
    found: dict[tuple[int, int], dict[str, str]] = {}
    for row in rows:
        facts = found.setdefault((int(row["start"].value), int(row["end"].value)), {})
        if row["fact"]:
            facts.setdefault(row["fact"].value, row["label"].value)
    return tuple(Passage(start, end, tuple(facts.items())) for (start, end), facts in found.items())


def _file(document: str) -> Path:
    """The document's file in the release: looked up by name in the folder's listing, so no path leads out of it."""
    folder = services().releases.get().texts
    names = {path.name: path for path in folder.iterdir()} if folder.is_dir() else {}
    for name in (f"{document}.txt", f"{document_path(document)}.txt"):
        if name in names:
            return names[name]
    raise NothingHere(f"There is no document {document[:200]!r}. The documents are listed on /.")
