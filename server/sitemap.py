"""`/robots.txt` and `/sitemap.xml`: what search engines may read, and all pages that there are (sitemaps.org)."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from flask import Blueprint, Response

from server.errors import NothingHere
from server.own_address import own_address, own_response
from server.rows import last_segment
from server.services import services

blueprint = Blueprint("sitemap", __name__)
PAGES = ("/", "/about", "/pictures", "/sparql", "/ns", "/quality", "/wikidata", "/downloads/", "/api/")
FIRST = (
    *("organization", "state", "meeting", "person", "body", "holding", "post", "tenure", "decision", "instrument"),
    *("chairmanship", "founding", "place", "topic", "position"),
)
"""The kinds of things that people ask for most; the parts that facts are made of follow."""

XML = "application/xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 50_000
"""Addresses that a sitemap may have."""


@blueprint.get("/robots.txt")
def robots() -> Response:
    """All may be read but what has no end: answers to queries and searches."""
    lines = ("User-agent: *", "Disallow: /sparql?", "Disallow: /search", f"Sitemap: {own_address()}/sitemap.xml")
    return own_response("\n".join(lines) + "\n", "text/plain; charset=utf-8")


@blueprint.get("/sitemap.xml")
def sitemap() -> Response:
    """The addresses of all pages, or of the sitemaps that hold them where one may not have so many."""
    paths, root = _paths(), own_address()
    if len(paths) <= MOST:
        return own_response(document("urlset", "url", (root + path for path in paths)), XML)
    parts = range(1, -(-len(paths) // MOST) + 1)
    return own_response(document("sitemapindex", "sitemap", (f"{root}/sitemap-{part}.xml" for part in parts)), XML)


@blueprint.get("/sitemap-<int:part>.xml")
def sitemap_part(part: int) -> Response:
    """The addresses of the pages in one of several sitemaps, counted from 1."""
    root = own_address()
    return own_response(document("urlset", "url", (root + path for path in chosen(_paths(), part))), XML)


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
    """All pages: those of the site, of texts alone and side by side, and of things, the most wanted first."""
    links, pages = services().links, services().pages
    things = [links.href(row["thing"].value) or "/" for row in pages.rows("sitemap").rows]
    pairs = ((row["one"].value, row["other"].value) for row in pages.rows("pairs").rows)
    beside = (f"{links.href(one)}?beside={last_segment(other)}" for one, other in pairs)
    return [*PAGES, *beside, *sorted(things, key=_rank)]


def _rank(path: str) -> int:
    if path.startswith("/text/"):
        return -1
    kind = path.removeprefix("/page/").partition("/")[0]
    return FIRST.index(kind) if kind in FIRST else len(FIRST)
