"""Cards about entities, types and properties: a page for a frame on another site, and a few words for its own boxes."""

from flask import Blueprint, Response, render_template, request

from server.errors import NothingHere
from server.headers import SECURITY
from server.reconcile.batch import MOST_CHARACTERS
from server.reconcile.kinds import BY_ID, PROPERTY, types_of
from server.reconcile.routes import as_json, at, known
from server.replies import document, send
from server.services import services

blueprint = Blueprint("reconcile-cards", __name__)
OTHER_NAMES = 6
POLICY = SECURITY["Content-Security-Policy"].replace("frame-ancestors 'none'", "frame-ancestors *")
"""A card may be framed by any site: it shows nothing that is not public, and has nothing to click but links."""


@at(blueprint, "/preview", "GET")
def preview() -> Response:
    """A card about an entity with sentences that tell of it, for a frame on another site."""
    found = send(document(_card("reconcile-preview.html").encode(), "text/html; charset=utf-8"))
    found.headers["Content-Security-Policy"] = POLICY
    return found


@at(blueprint, "/flyout/entity", "GET")
def flyout_entity() -> Response:
    """A few words about an entity for a client's own box."""
    return as_json({"id": request.args.get("id", ""), "html": _card("reconcile-flyout.html")})


@at(blueprint, "/flyout/type", "GET")
def flyout_type() -> Response:
    """What a type is."""
    found = BY_ID.get(request.args.get("id", ""))
    return _described(found.id, found.name) if found else _unknown()


@at(blueprint, "/flyout/property", "GET")
def flyout_property() -> Response:
    """What a property means."""
    found = PROPERTY.get(request.args.get("id", ""))
    return _described(found.id, found.description) if found else _unknown()


def _described(id_: str, text: str) -> Response:
    return as_json({"id": id_, "html": render_template("reconcile-described.html", id=id_, text=text)})


def _unknown() -> Response:
    raise NothingHere("There is no such type or property. /reconcile/suggest/ lists them.")


def _card(template: str) -> str:
    """What is told of the entity that the request names."""
    entity = known().index.by_id.get(request.args.get("id", "")[:MOST_CHARACTERS])
    if entity is None:
        raise NothingHere("There is no entity of this id. Take one from an answer of /reconcile.")
    iri = services().links.thing(entity.id)
    return render_template(
        template,
        entity=entity,
        types=types_of(entity.kind),
        sentences=services().pages.rows("card", iri).rows,
        page=services().links.href(iri),
        other_names=[name for name in entity.names if name != entity.name][:OTHER_NAMES],
    )
