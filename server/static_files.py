"""`/static/…`: the files that pages are made with, under names that change with their content."""

from flask import Blueprint, Response

from server.errors import NothingHere
from server.replies import redirection, send
from server.services import services

blueprint = Blueprint("static_files", __name__)
FOR_GOOD = "public, max-age=31536000, immutable"


@blueprint.get("/static/<name>")
def asset(name: str) -> Response:
    """One file, to be kept for good."""
    found = services().assets.served.get(name)
    if found is None:
        raise NothingHere(f"There is no file {name[:200]!r}. Pages name the files that they need.")
    response = Response(found.content, content_type=found.content_type)
    response.set_etag(found.etag)
    response.headers["Cache-Control"] = FOR_GOOD
    return response


@blueprint.get("/favicon.ico")
def icon() -> Response:
    """Where browsers look for an icon beside what is no page of ours, such as an answer in JSON."""
    return send(redirection(services().assets.address("icon.svg")))
