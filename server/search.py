"""`/search`: names and sentences by their words, for people; `/search/suggest`: names while one types."""

import csv
import io
import json
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from kg.search_words import MOST_CHARACTERS
from server.alternates import announcing
from server.errors import BadRequest
from server.media import CSV
from server.replies import Document, document, rendered, send
from server.search_index import PAGE_SIZE, Asked, look_up
from server.services import services

blueprint = Blueprint("search", __name__)
SUGGESTIONS = 8
MOST_PAGES = 500
"""Who would read on narrows the words."""

KINDS = {"organization": "organisation", "sentence": "sentence of a document", "text": "document"}
"""What a kind is called that is not called by its own name."""


@blueprint.get("/search")
def search() -> Response:
    """A page of the things and sentences that have the words."""
    return send(_render(_asked()))


def _asked() -> Asked:
    words = request.args.get("q", "")[:MOST_CHARACTERS]
    return Asked(words, request.args.get("kind", ""), (_page() - 1) * PAGE_SIZE)


def _render(asked: Asked) -> Document:
    words, kind, page = asked.words, asked.kind, asked.offset // PAGE_SIZE + 1
    found = look_up(services().releases.get().search, asked)
    total = sum(count for name, count in found.kinds if kind in ("", name))
    around = {"q": words, **({"kind": kind} if kind else {})}
    made = rendered(
        "search.html",
        words=words,
        kind=kind,
        found=found,
        total=total,
        every=sum(count for _, count in found.kinds),
        kind_name=lambda name: KINDS.get(name, name.replace("-", " ")),
        page=page,
        previous=_address(around, page - 1) if page > 1 else "",
        next=_address(around, page + 1) if page * PAGE_SIZE < total and page < MOST_PAGES else "",
    )
    table = _address(around, page).replace("/search?", "/search.csv?", 1)
    return announcing(made, [(table, CSV.media_type)])


def _page() -> int:
    given = request.args.get("page", "1")
    if not (given.isascii() and given.isdigit() and len(given) < 4 and 1 <= int(given) <= MOST_PAGES):
        raise BadRequest(f"The page is a number from 1 to {MOST_PAGES}.")
    return int(given)


def _address(around: dict[str, str], page: int) -> str:
    return "/search?" + urlencode({**around, "page": page})


@blueprint.get("/search.csv")
def search_table() -> Response:
    """The same page of results as a table."""
    found = look_up(services().releases.get().search, _asked())
    lines = io.StringIO()
    table = csv.writer(lines)
    table.writerow(("iri", "kind", "label", "name", "language"))
    table.writerows((hit.iri, hit.kind, hit.label, hit.name, hit.language) for hit in found.hits)
    return send(document(lines.getvalue().encode(), CSV.content_type))


@blueprint.get("/search/suggest")
def suggest() -> Response:
    """At most eight things whose names have the words, the last of them begun: JSON for the search boxes."""
    asked = Asked(request.args.get("q", ""), limit=SUGGESTIONS)
    found = look_up(services().releases.get().search, asked)
    hits = [
        {
            "label": hit.label,
            "name": hit.name,
            "kind": KINDS.get(hit.kind, hit.kind),
            "page": services().links.href(hit.iri),
        }
        for hit in found.hits
    ]
    return send(document(json.dumps({"suggestions": hits}, ensure_ascii=False).encode(), "application/json"))
