"""The same content for programs: what a page announces in its Link header (RFC 8288, `alternate`)."""

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote, urlencode

from server.media import CSV, DATA, TURTLE
from server.replies import Document

DATASET = ("/.well-known/void", TURTLE.media_type)
"""The description of the whole dataset."""


def announcing(page: Document, alternates: Iterable[tuple[str, str]]) -> Document:
    """The page with the addresses and media types of what says the same without pages."""
    told = [value for name, value in page.headers if name == "Link"]
    told += [f'<{address}>; rel="alternate"; type="{media_type}"' for address, media_type in alternates]
    others = [header for header in page.headers if header[0] != "Link"]
    return replace(page, headers=(*others, ("Link", ", ".join(told))))


def data_about(path: str) -> list[tuple[str, str]]:
    """The documents about a thing, by its path below `/id/`, percent-encoded."""
    return [(f"/data/{path}.{form.suffix}", form.media_type) for form in DATA]


def answer_of(query: str) -> tuple[str, str]:
    """The answer of a query as a table."""
    return f"/sparql?{urlencode({'query': query, 'format': CSV.suffix}, quote_via=quote)}", CSV.media_type
