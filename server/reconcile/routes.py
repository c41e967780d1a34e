"""What the views of `/reconcile` share: their two roots, JSON answers, numbers among the parameters."""

import json
from collections.abc import Callable

from flask import Blueprint, Response, request

from server.errors import BadRequest
from server.reconcile.answers import Json
from server.reconcile.manifest import DRAFT_PATH, PATH
from server.reconcile.service import Known
from server.replies import document, send
from server.services import services

JSON = "application/json"
MOST_OFFSET = 100_000
View = Callable[[], Response]


def at(blueprint: Blueprint, path: str, *methods: str) -> Callable[[View], View]:
    """Register a view at the path below both roots."""

    def register(view: View) -> View:
        for root in (PATH, DRAFT_PATH):
            name = f"{view.__name__}{path}{root}".replace(".", "-")
            blueprint.add_url_rule(root + path, name, view, methods=methods)
        return view

    return register


def known() -> Known:
    """The entities of the release that the request sees."""
    return services().reconciliation.of(services().releases.get())


def number(name: str, default: int, least: int) -> int:
    """The parameter; raises BadRequest."""
    given = request.args.get(name, str(default))
    if not (given.isascii() and given.isdigit() and len(given) < 7 and least <= int(given) <= MOST_OFFSET):
        raise BadRequest(f"The parameter {name} is a whole number from {least} to {MOST_OFFSET:,}.")
    return int(given)


def as_json(found: Json) -> Response:
    """The response."""
    return send(document(json.dumps(found, ensure_ascii=False).encode(), JSON))
