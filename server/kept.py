"""Documents that are a function of the release: made once, then answered from memory without a query."""

from collections.abc import Callable

from flask import Response, request

from server.memory import Key
from server.replies import Document, send
from server.services import services


def kept(form: str, make: Callable[[], Document]) -> Response:
    """The document in the negotiated form: from memory, or made and kept. What raises is not kept."""
    memory, releases = services().memory, services().releases
    release = releases.get().name
    key = Key(release, request.path, form, request.query_string)
    document = memory.get(key)
    if document is None:
        document = make()
        if releases.get().name == release:  # else its parts may come from two releases
            memory.keep(key, document)
    return send(document)
