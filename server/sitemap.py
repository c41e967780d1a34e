"""`/robots.txt` and `/sitemap.xml`: what search engines may read, and all pages that there are (sitemaps.org)."""

from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from flask import Blueprint, Response, request

from server.services import services

blueprint = Blueprint("sitemap", __name__)
PAGES = ("/", "/pictures", "/sparql", "/ns", "/quality", "/downloads/", "/api/")
MOST = 50_000
"""Addresses that a sitemap may have."""


@blueprint.get("/robots.txt")
def robots() -> Response:
    """All may be read but what has no end: answers to queries and searches."""
    lines = ("User-agent: *", "Disallow: /sparql?", "Disallow: /search", f"Sitemap: {_root()}/sitemap.xml")
    return _own("\n".join(lines) + "\n", "text/plain; charset=utf-8")


@blueprint.get("/sitemap.xml")
def sitemap() -> Response:
    """The addresses of all pages."""
    links, root = services().links, _root()
    things = (links.href(row["thing"].value) or "/" for row in services().pages.rows("sitemap").rows)
    entries = "".join(f"<url><loc>{escape(root + path)}</loc></url>\n" for path in [*PAGES, *things][:MOST])
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return _own(f"{head}{entries}</urlset>\n", "application/xml")


def _root() -> str:
    """This server as the request calls it, without a slash: a sitemap lists addresses of its own host only."""
    found = urlsplit(request.host_url)
    return f"{found.scheme}://{found.netloc}"


def _own(content: str, content_type: str) -> Response:
    """A response that is not kept for others: it has the name that this request calls the server by."""
    response = Response(content, content_type=content_type)
    response.cache_control.no_store = True
    return response
