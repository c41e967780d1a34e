"""`/text/…`: a document with its evidence marked, or as received."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from flask import Blueprint, Response, request

from kg.iris import document_path
from server.accept import negotiate
from server.alternates import announcing, answer_of, data_about
from server.beside import facts_at, pair, read_differences
from server.entity import Entity, assemble
from server.errors import NothingHere
from server.former import nothing_of
from server.languages import ENGLISH
from server.marked_text import Passage, cut
from server.media import DATA, PAGE, Format
from server.replies import Document, document, rendered, send
from server.rows import Row, last_segment
from server.services import services
from server.structured import describe
from server.view import current_view

blueprint = Blueprint("texts", __name__)
PLAIN = Format("text/plain", "txt", "Plain text")


@blueprint.get("/text/<path:name>")
def text(name: str) -> Response:
    """The document for people, or its characters as received."""
    if negotiate(request.headers.get("Accept", ""), (PAGE, PLAIN)).format is PLAIN:
        return send(document(_file(name).read_bytes(), PLAIN.content_type))
    other = request.args.get("beside", "")
    return send(render_beside(name, other) if other else render(name))


def render(name: str) -> Document:
    """The page of a document: its text with the passages marked, and below what was read from each."""
    content = _file(name).read_bytes().decode("utf-8", "replace")
    iri = services().links.thing(f"text/{name}")
    pages = services().pages
    listing = pages.listing("thing", iri)
    about = assemble(iri, listing.table)
    pieces = cut(content, passages_from(pages.rows("passages", iri).rows))
    where = document_path(name)
    page = rendered(
        "text.html",
        document=about,
        structured=describe(about, services().names.calling(current_view().language)),
        language=language_of(about),
        listing=listing,
        pieces=pieces,
        translations=[
            (last_segment(row["text"].value), row["title"].value) for row in pages.rows("translations", iri).rows
        ],
        name=where,
        data=DATA,
        path=f"text/{where}",
    )
    return announcing(page, [(f"/text/{where}", PLAIN.media_type), *data_about(f"text/{where}")])


def language_of(text: Entity) -> str:
    """The language of a text's words and title; English where the graph does not tell."""
    told = (each.values[0].term.value for each in text.properties if each.iri.endswith("#language"))
    return next(told, ENGLISH.tag)


def render_beside(name: str, other: str) -> Document:
    """The page of two texts of one work side by side; raises NothingHere where they are not of one work."""
    names = (name, other)
    texts = [_file(each).read_bytes().decode("utf-8", "replace") for each in names]
    iris = [services().links.thing(f"text/{each}") for each in names]
    pages = services().pages
    if iris[1] not in {row["text"].value for row in pages.rows("translations", iris[0]).rows}:
        raise NothingHere(f"{other[:200]!r} is not another text of the same work. See /text/{document_path(name)}.")
    listing = pages.listing("differences", iris[0])
    found = read_differences(listing.rows, iris[1])
    here, there = (facts_at(pages.rows("passages", iri).rows) for iri in iris)
    page = rendered(
        "beside.html",
        titles=[assemble(iri, pages.listing("thing", iri).table).title for iri in iris],
        paths=[document_path(each) for each in names],
        pairs=pair((texts[0], texts[1]), (here, there), found),
        differences=found,
        listing=listing,
    )
    return announcing(page, [answer_of(listing.everything)])


def passages_from(rows: Iterable[Row]) -> tuple[Passage, ...]:
    """The passages of a text with their facts, from the rows of `passages.rq`."""
    found: dict[tuple[int, int], dict[str, None]] = {}
    for row in rows:
        facts = found.setdefault((int(row["start"].value), int(row["end"].value)), {})
        if row["fact"]:
            facts[row["fact"].value] = None
    return tuple(Passage(start, end, tuple(facts)) for (start, end), facts in found.items())


def _file(name: str) -> Path:
    """The document's file in the release: looked up by name in the folder's listing, so no path leads out of it."""
    folder = services().releases.get().texts
    names = _names(folder)
    for wanted in (f"{name}.txt", f"{document_path(name)}.txt"):
        if wanted in names:
            return folder / wanted
    raise nothing_of(services().releases.get(), services().links.thing(f"text/{name}"))


@lru_cache(maxsize=2)
def _names(folder: Path) -> frozenset[str]:
    """The names of the files: a release never changes."""
    return frozenset(path.name for path in folder.iterdir()) if folder.is_dir() else frozenset()
