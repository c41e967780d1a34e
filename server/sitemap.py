"""`/robots.txt` and `/sitemap.xml`: what search engines may read, and all pages that there are (sitemaps.org)."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from flask import Blueprint, Response, request

from server.errors import NothingHere
from server.services import services

blueprint = Blueprint("sitemap", __name__)
PAGES = ("/", "/pictures", "/sparql", "/ns", "/quality", "/downloads/", "/api/")
XML = "application/xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 50_000
"""Addresses that a sitemap may have."""


@blueprint.get("/robots.txt")
def robots() -> Response:
    """All may be read but what has no end: answers to queries and searches."""
    lines = ("User-agent: *", "Disallow: /sparql?", "Disallow: /search", f"Sitemap: {_root()}/sitemap.xml")
    return _own("\n".join(lines) + "\n", "text/plain; charset=utf-8")


@blueprint.get("/sitemap.xml")
def sitemap() -> Response:
    """The addresses of all pages, or of the sitemaps that hold them where one may not have so many."""
    paths, root = _paths(), _root()
    if len(paths) <= MOST:
        return _own(document("urlset", "url", (root + path for path in paths)), XML)
    parts = range(1, -(-len(paths) // MOST) + 1)
    return _own(document("sitemapindex", "sitemap", (f"{root}/sitemap-{part}.xml" for part in parts)), XML)


@blueprint.get("/sitemap-<int:part>.xml")
def sitemap_part(part: int) -> Response:
    """The addresses of the pages in one of several sitemaps, counted from 1."""
    root = _root()
    return _own(document("urlset", "url", (root + path for path in chosen(_paths(), part))), XML)


def chosen(paths: Sequence[str], part: int, most: int = MOST) -> Sequence[str]:
    """The paths that a part holds, counted from 1; raises NothingHere for one that there is not."""
    found = paths[(part - 1) * most : part * most] if part > 0 else ()
    if not found:
        raise NothingHere(f"there is no part {part} of the sitemap: see /sitemap.xml")
    return found


def document(kind: str, entry: str, addresses: Iterable[str]) -> str:
    """A sitemap, or an index of sitemaps."""
    entries = "".join(f"<{entry}><loc>{escape(address)}</loc></{entry}>\n" for address in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{kind} xmlns="{NAMESPACE}">\n{entries}</{kind}>\n'


def _paths() -> list[str]:
    links = services().links
    return [*PAGES, *(links.href(row["thing"].value) or "/" for row in services().pages.rows("sitemap").rows)]


def _root() -> str:
    """This server as the request calls it, without a slash: a sitemap lists addresses of its own host only."""
    found = urlsplit(request.host_url)
    return f"{found.scheme}://{found.netloc}"


def _own(content: str, content_type: str) -> Response:
    """A response that is not kept for others: it has the name that this request calls the server by."""
    response = Response(content, content_type=content_type)
    response.cache_control.no_store = True
    return response
