"""`/about`: what this is and how it is made, for those who would rely on it."""

from flask import Blueprint, Response

from server.alternates import DATASET, announcing
from server.citations import Citation
from server.replies import rendered, send
from server.services import services

TITLE = "International organisations, read from their own documents"
blueprint = Blueprint("about", __name__)


@blueprint.get("/about")
def about() -> Response:
    """The way from documents to statements, what they promise, and how to cite them."""
    release = services().releases.get()
    cited = Citation(TITLE, services().settings.base_iri, release.name)
    return send(announcing(rendered("about.html", release=release, citation=cited), [DATASET]))
