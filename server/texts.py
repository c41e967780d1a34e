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
from server.replies import Document, document, rendered, send
from server.rows import Row, Table
from server.services import services

blueprint = Blueprint("texts", __name__)
PLAIN = Format("text/plain", "txt", "Plain text")


@blueprint.get("/text/<path:name>")
def text(name: str) -> Response:
    """The document for people, or its characters as received."""
    if negotiate(request.headers.get("Accept", ""), (PAGE, PLAIN)).format is PLAIN:
        return send(document(_file(name).read_bytes(), PLAIN.content_type))
    return send(render(name))


def render(name: str) -> Document:
    """The page of a document: its text with the passages marked, and below what was read from each."""
    content = _file(name).read_bytes().decode("utf-8", "replace")
    iri = services().links.thing(f"text/{name}")
    pages = services().pages
    listing = pages.listing("thing", iri)
    about = assemble(iri, listing.table, Table(), Table(), Table())
    pieces = cut(content, passages_from(pages.rows("passages", iri).rows))
    where = document_path(name)
    return rendered("text.html", document=about, listing=listing, pieces=pieces, data=DATA, path=f"text/{where}")


def passages_from(rows: Iterable[Row]) -> tuple[Passage, ...]:
    """The passages of a text with their facts, from the rows of `passages.rq`."""
    found: dict[tuple[int, int], dict[str, str]] = {}
    for row in rows:
        facts = found.setdefault((int(row["start"].value), int(row["end"].value)), {})
        if row["fact"]:
            facts.setdefault(row["fact"].value, row["label"].value)
    return tuple(Passage(start, end, tuple(facts.items())) for (start, end), facts in found.items())


def _file(name: str) -> Path:
    """The document's file in the release: looked up by name in the folder's listing, so no path leads out of it."""
    folder = services().releases.get().texts
    names = {path.name: path for path in folder.iterdir()} if folder.is_dir() else {}
    for wanted in (f"{name}.txt", f"{document_path(name)}.txt"):
        if wanted in names:
            return names[wanted]
    raise NothingHere(f"There is no document {name[:200]!r}. The documents are listed on /.")
