"""`/healthz`, `/readyz`, `/metrics` and `/.well-known/void`: for operators and for crawlers."""

import json

from flask import Blueprint, Response, request

from server.accept import negotiate
from server.media import GRAPHS
from server.metrics import CONTENT_TYPE
from server.replies import document, send
from server.services import services

blueprint = Blueprint("operations", __name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """The process answers."""
    return _state("healthy")


@blueprint.get("/readyz")
def readyz() -> Response:
    """There is a release and a query process answers from it; a problem document if not."""
    services().pages.ask("known", f"{services().settings.base_iri}ns")
    return _state("ready", services().releases.get().name)


@blueprint.get("/.well-known/void")
def void() -> Response:
    """The dataset's description in VoID and DCAT."""
    chosen = negotiate(request.headers.get("Accept", ""), GRAPHS) if not _from_browser() else None
    form = chosen.format if chosen else GRAPHS[0]
    content_type = chosen.content_type if chosen else form.content_type
    return send(document(services().pages.graph("release", form.media_type).content, content_type))


@blueprint.get("/metrics")
def metrics() -> Response:
    """Figures of this process, in the Prometheus form."""
    response = Response(services().metrics.render(services().releases.get().name), content_type=CONTENT_TYPE)
    response.cache_control.no_store = True
    return response


def _from_browser() -> bool:
    """A person who looks gets Turtle, the form that people read."""
    return "text/html" in request.headers.get("Accept", "")


def _state(status: str, release: str | None = None) -> Response:
    document = {"status": status, "release": release} if release else {"status": status}
    response = Response(json.dumps(document), content_type="application/json")
    response.cache_control.no_store = True
    return response
