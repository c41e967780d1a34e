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
    release = services().releases.get()
    newer = "the one that came after it cannot be served" if services().releases.failed else None
    return _state("ready", release=release.name, age_seconds=int(release.age), warning=newer)


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
    releases = services().releases
    content = services().metrics.render(releases.get(), releases.failed is not None)
    response = Response(content, content_type=CONTENT_TYPE)
    response.cache_control.no_store = True
    return response


def _from_browser() -> bool:
    """A person who looks gets Turtle, the form that people read."""
    return "text/html" in request.headers.get("Accept", "")


def _state(status: str, **more: object) -> Response:
    """The status and what more there is to say."""
    said = {"status": status, **{name: value for name, value in more.items() if value is not None}}
    response = Response(json.dumps(said), content_type="application/json")
    response.cache_control.no_store = True
    return response
