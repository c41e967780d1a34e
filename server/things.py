"""`/id/…`, `/page/…` and `/data/…`: things and the documents about them (Cool URIs, section 4.2)."""

from urllib.parse import quote

from flask import Blueprint, Response, request

from server import texts
from server.accept import negotiate
from server.as_of import asked_day
from server.citations import Citation
from server.entity import assemble
from server.errors import NothingHere
from server.media import DATA, PAGE, Format
from server.replies import Document, document, redirection, rendered, send
from server.services import services
from server.standing import as_of

blueprint = Blueprint("things", __name__)
QUERIES = ("thing", "facts", "evidence", "readings")
"""What the page of a thing asks, in the order in which `assemble` takes the answers."""

BY_SUFFIX = {form.suffix: form for form in DATA}


@blueprint.get("/id/<path:path>")
def thing(path: str) -> Response:
    """See the page or the data about the thing, as the client prefers."""
    chosen = negotiate(request.headers.get("Accept", ""), (PAGE, *DATA)).format
    return send(_document_about(path, chosen))


def _document_about(path: str, form: Format) -> Document:
    _known(path)
    where = quote(path, safe="/-._~")
    return redirection(f"/page/{where}" if form is PAGE else f"/data/{where}.{form.suffix}")


@blueprint.get("/page/<path:path>")
def thing_page(path: str) -> Response:
    """What is known about the thing, for people; a text is its own page."""
    if path.startswith("text/"):
        return send(texts.render(path.removeprefix("text/")))
    return send(_render(path))


def _render(path: str) -> Document:
    day = asked_day()
    iri = _known(path)
    found = services()
    lists = {name: found.pages.listing(name, iri) for name in QUERIES}
    entity = assemble(iri, *(each.table for each in lists.values()))
    return rendered(
        "entity.html",
        entity=entity,
        groups=[as_of(group, day) for group in entity.groups],
        lists=lists,
        day=day,
        queries=[(found.pages.queries[name].title, found.pages.text(name, iri)) for name in QUERIES],
        citation=Citation(entity.title, iri, found.releases.get().name),
        data=DATA,
        path=quote(path, safe="/-._~"),
    )


@blueprint.get("/data/<path:name>")
def thing_data(name: str) -> Response:
    """The triples about the thing in the format that the file ending says."""
    path, _, suffix = name.rpartition(".")
    form = BY_SUFFIX.get(suffix)
    if form is None or not path:
        raise NothingHere(f"Data about a thing is at /data/….{{{','.join(BY_SUFFIX)}}}.")
    return send(_describe(path, form))


def _describe(path: str, form: Format) -> Document:
    answer = services().pages.graph("description", form.media_type, _known(path))
    link = f'</id/{quote(path, safe="/-._~")}>; rel="describes"'
    return document(answer.content, form.content_type, ("Link", link))


def _known(path: str) -> str:
    """The IRI of the thing at the path; raises NothingHere where nothing is said of it."""
    iri = services().links.thing(path)
    if len(iri) > MAX_IRI or not services().pages.ask("known", iri):
        raise NothingHere(f"The graph says nothing of {iri[:MAX_IRI]}. Look for it on the pages, or ask /sparql.")
    return iri


MAX_IRI = 2000
"""Longer ones are no slugs of ours."""
