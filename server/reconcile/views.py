"""`/reconcile` for 0.2, as OpenRefine asks it, and `/reconcile/1.0` for the draft; both know the draft's paths.

A request with a JSON body is answered in the draft's words, one with a form in those of 0.2.
"""

import json

from flask import Blueprint, Response, request

from server.errors import BadRequest, UnsupportedMediaType
from server.holdings import read_holdings
from server.own_address import own_address, own_response
from server.protocol import FORM
from server.reconcile import extend as extension
from server.reconcile import suggest as suggestions
from server.reconcile.answers import Json, draft_results, results
from server.reconcile.batch import MOST_CHARACTERS, read_batch, read_draft_batch
from server.reconcile.kinds import PROPERTY, kinds_of, properties_of
from server.reconcile.manifest import DRAFT_PATH, PATH, Place, draft_manifest, manifest
from server.reconcile.match import match
from server.reconcile.routes import JSON, as_json, at, known, number
from server.services import services

blueprint = Blueprint("reconcile", __name__)


@at(blueprint, "", "GET", "POST")
def root() -> Response:
    """The manifest, or the answer to a batch or an extension in the form of 0.2 or the JSON of the draft."""
    if request.method == "POST" and request.mimetype == JSON:
        return _draft_answer()
    if request.method == "POST" and request.mimetype != FORM:
        raise UnsupportedMediaType(request.mimetype, (FORM, JSON))
    given = request.form if request.method == "POST" else request.args
    if "queries" in given:
        return as_json(_matched(given["queries"]))
    if "extend" in given:
        return as_json(_extended(given["extend"]))
    if request.method == "POST":
        raise BadRequest("The form has neither 'queries' nor 'extend'. Send a batch of queries in it.")
    return _manifest()


@at(blueprint, "/match", "POST")
@at(blueprint, "/reconcile", "POST")
def match_view() -> Response:
    """The answer to a batch of the draft; its path has had two names."""
    return _draft_answer()


@at(blueprint, "/extend", "POST")
def extend() -> Response:
    """Values of properties, as the draft asks for them."""
    return as_json(_extended(_json_body(), draft=True))


@at(blueprint, "/extend/propose", "GET")
def propose() -> Response:
    """The properties that entities of a type may have."""
    type_, limit = request.args.get("type", ""), number("limit", len(PROPERTY), 1)
    found = [{"id": each.id, "name": each.name} for each in properties_of(type_)]
    return as_json({"type": type_, "limit": limit, "properties": found[:limit]})


@at(blueprint, "/suggest/entity", "GET")
def suggest_entity() -> Response:
    """Entities whose names begin so, of the type that OpenRefine names."""
    kinds = kinds_of(filter(None, request.args.getlist("type")))
    return as_json({"result": known().suggester.entities(_prefix(), number("cursor", 0, 0), kinds)})


@at(blueprint, "/suggest/type", "GET")
def suggest_type() -> Response:
    """Types whose names begin so."""
    return as_json({"result": suggestions.types(_prefix(), number("cursor", 0, 0))})


@at(blueprint, "/suggest/property", "GET")
def suggest_property() -> Response:
    """Properties whose names begin so."""
    return as_json({"result": suggestions.properties(_prefix(), number("cursor", 0, 0))})


def _draft_answer() -> Response:
    batch = read_draft_batch(_json_body())
    index = known().index
    with services().reconciliation.turn():
        return as_json(draft_results([match(index, query) for query in batch]))


def _json_body() -> bytes:
    if request.mimetype != JSON:
        raise UnsupportedMediaType(request.mimetype, (JSON,))
    return request.get_data()


def _matched(text: str) -> Json:
    batch = read_batch(text)
    index = known().index
    with services().reconciliation.turn():
        return results({key: match(index, query) for key, query in batch.items()})


def _extended(text: str | bytes, draft: bool = False) -> Json:
    asked = extension.read_extension(text)
    holdings = read_holdings(services().pages.rows("status-spans").rows) if asked.asks_status else ()
    return extension.answer(asked, extension.Extender(known().index, holdings).rows(asked), draft)


def _manifest() -> Response:
    """It names this server as the request does, so it is kept for no other."""
    place = Place(own_address(), services().settings.base_iri, services().assets.address("icon.svg"))
    is_draft = request.path == DRAFT_PATH
    found = own_response(json.dumps((draft_manifest if is_draft else manifest)(place), ensure_ascii=False), JSON)
    other = PATH if is_draft else DRAFT_PATH
    found.headers["Link"] = f'<{other}>; rel="{"predecessor" if is_draft else "successor"}-version"'
    return found


def _prefix() -> str:
    given = request.args.get("prefix", "")
    if len(given) > MOST_CHARACTERS:
        raise BadRequest(f"The prefix has {len(given):,} characters; at most {MOST_CHARACTERS} are read.")
    return given
