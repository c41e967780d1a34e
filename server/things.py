"""`/id/…`, `/page/…` and `/data/…`: things and the documents about them (Cool URIs, section 4.2)."""

from urllib.parse import quote

from flask import Blueprint, Response, request

from server.accept import negotiate
from server.alternates import announcing, data_about
from server.citations import Citation
from server.errors import NothingHere
from server.former import nothing_of
from server.media import DATA, PAGE, Format
from server.replies import Document, document, redirection, rendered, send
from server.services import services
from server.structured import describe
from server.thing_page import read_page
from server.view import current_view

blueprint = Blueprint("things", __name__)
BY_SUFFIX = {form.suffix: form for form in DATA}
TEXT = "text/"
MAX_IRI = 2000
"""Longer ones are no slugs of ours."""


@blueprint.get("/id/<path:path>")
def thing(path: str) -> Response:
    """See the page or the data about the thing, as the client prefers."""
    chosen = negotiate(request.headers.get("Accept", ""), (PAGE, *DATA)).format
    return send(_document_about(path, chosen))


def _document_about(path: str, form: Format) -> Document:
    _known(path)
    return redirection(_page_of(path) if form is PAGE else f"/data/{_quoted(path)}.{form.suffix}")


def _page_of(path: str) -> str:
    """The address of the page about a thing, seen as the request asks."""
    where = _quoted(path)
    return current_view().keep(f"/{where}" if path.startswith(TEXT) else f"/page/{where}")


@blueprint.get("/page/<path:path>")
def thing_page(path: str) -> Response:
    """What is known about the thing, for people; a text is its own page."""
    if path.startswith(TEXT):
        _known(path)
        return send(redirection(_page_of(path)))
    return send(_render(path))


def _render(path: str) -> Document:
    found, iri, kind = services(), _iri(path), request.args.get("list", "")
    page = read_page(found, iri, current_view(), kind, request.args.get("page", "1"))
    made = rendered(
        "facts.html" if kind else "entity.html",
        page=page,
        entity=page.entity,
        structured=describe(page.entity, found.names.calling(current_view().language)),
        citation=Citation(page.entity.title, iri, found.releases.get().name),
        data=DATA,
        path=_quoted(path),
    )
    return announcing(made, data_about(_quoted(path)))


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
    return document(answer.content, form.content_type, ("Link", f'</id/{_quoted(path)}>; rel="describes"'))


def _known(path: str) -> str:
    """The IRI of the thing at the path; raises Gone or NothingHere where nothing is said of it."""
    iri = _iri(path)
    if not services().pages.ask("known", iri):
        raise nothing_of(services().releases.get(), iri)
    return iri


def _iri(path: str) -> str:
    iri = services().links.thing(path)
    if len(iri) > MAX_IRI:
        raise NothingHere(f"No thing has so long an IRI as {iri[:100]}….")
    return iri


def _quoted(path: str) -> str:
    return quote(path, safe="/-._~")
