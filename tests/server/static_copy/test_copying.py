"""A copy of the whole sample site."""

import re
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest

from kg.rdf import RdfFormat, parse
from kg.settings import Settings
from server.exchange import Reply
from server.static_copy.copying import Crawl, PageFailed, copy_site, files_of
from server.static_copy.own_pages import ASK, NEEDS_SERVER
from tests.server.sample import Sample

LINK = re.compile(r'\b(?:href|src|action)="([^"]*)"')
OWN = {NEEDS_SERVER: "<h1>No</h1>"}
ELSEWHERE = re.compile(r"(?:[a-z]+:|//|#)")


@pytest.fixture(scope="module")
def copy(settings: Settings) -> dict[str, bytes]:
    """The files of the copy, by name."""
    files = list(copy_site(settings))
    assert len({name for name, _ in files}) == len(files), "no file is written twice"
    return dict(files)


def page(body: str) -> Reply:
    return Reply(200, (("content-type", "text/html; charset=utf-8"),), body.encode())


def test_every_link_of_the_copy_leads_to_a_file(copy: dict[str, bytes]) -> None:
    pages = {name: content.decode() for name, content in copy.items() if name.endswith(".html")}
    assert len(pages) > 20
    dead = []
    for name, text in pages.items():
        for address in map(unescape, LINK.findall(text)):
            path = unquote(address.partition("#")[0].partition("?")[0])
            if not ELSEWHERE.match(address) and normpath(join(dirname(name), path)) not in copy:
                dead.append((name, address))
    assert dead == []


def test_pages_data_texts_and_downloads_are_there(copy: dict[str, bytes], sample: Sample) -> None:
    assert {"index.html", "ns.html", "downloads/index.html", "feed.atom", NEEDS_SERVER} <= copy.keys()
    assert any(name.startswith("text/") for name in copy)
    assert copy["downloads/communique.nq"] == (sample.path / "dumps" / "communique.nq").read_bytes()
    data = [name for name in copy if name.startswith("data/") and name.endswith(".ttl")]
    assert data
    assert all(list(parse(copy[name], format=RdfFormat.TURTLE)) for name in data)


def test_each_page_of_a_thing_has_its_data_beside_it(copy: dict[str, bytes]) -> None:
    things = [name.removeprefix("page/").removesuffix(".html") for name in copy if name.startswith("page/")]
    whole = [name for name in things if "~" not in name]
    assert whole
    assert all(f"data/{name}.{suffix}" in copy for name in whole for suffix in ("ttl", "jsonld", "nt", "rdf"))


def test_the_copy_asks_nobody(copy: dict[str, bytes]) -> None:
    pages = [content.decode() for name, content in copy.items() if name.endswith(".html") and name != ASK]
    assert not any("<form" in text or "<script src" in text for text in pages)


def test_a_page_that_moved_is_linked_where_it_is_now() -> None:
    replies = {
        "/": page('<a href="/id/a">a</a>'),
        "/id/a": Reply(303, (("location", "/page/a"),)),
        "/page/a": page("a"),
    }
    files = dict(files_of(Crawl(lambda address: replies.get(address, Reply(404, ())), {})))
    assert b'href="page/a.html"' in files["index.html"]


def test_a_dead_link_leads_to_the_page_that_says_so() -> None:
    files = dict(
        files_of(Crawl(lambda address: page('<a href="/gone">a</a>') if address == "/" else Reply(404, ()), OWN))
    )
    assert f'href="{NEEDS_SERVER}"'.encode() in files["index.html"]
    assert files.keys() == {"index.html", NEEDS_SERVER}


def test_a_page_that_fails_ends_the_copy() -> None:
    with pytest.raises(PageFailed, match="could not be made"):
        Crawl(lambda _: Reply(500, ()), OWN)


def test_no_file_is_copied_that_no_page_needs(copy: dict[str, bytes]) -> None:
    pages = "".join(content.decode() for name, content in copy.items() if name.endswith(".html"))
    static = [name for name in copy if name.startswith("static/") and not name.startswith("static/ask/")]
    assert static
    assert all(name in pages for name in static)


def test_what_a_form_or_a_script_asks_is_not_followed() -> None:
    asked = []
    home = '<script src="/static/a.js"></script><form action="/x"><a href="/b">b</a></form>'
    Crawl(lambda address: asked.append(address) or page(home), OWN)  # type: ignore[func-returns-value]
    assert asked == ["/"]


def test_a_query_is_carried_to_the_page_that_answers_it() -> None:
    pages = {"/": page('<a href="/sparql?query=ASK%20%7B%7D&amp;lang=ru">q</a>')}
    files = dict(files_of(Crawl(lambda address: pages[address], {**OWN, ASK: "<p>ask</p>"})))
    assert b'href="ask.html?query=ASK%20%7B%7D&amp;lang=ru"' in files["index.html"]
