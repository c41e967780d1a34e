"""The static copy in a browser, from a host that serves files and nothing else."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kg.settings import Settings
from server.static_copy.copying import copy_site
from server.static_copy.own_pages import ENGINE
from server.vendor import fetch, pinned
from tests.server.browser.conftest import Visit
from tests.server.sample import GRANTED


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def folder(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy, written to a folder."""
    made, vendor = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("npm") / "vendor"
    fetch({"oxigraph": pinned("dependencies")["oxigraph"]}, {"oxigraph": ENGINE}, vendor)
    for name, content in copy_site(settings, vendor):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return made


@pytest.fixture
def plain_host(folder: Path) -> Iterator[str]:
    """Its address on a host that runs nothing."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture(params=["host", "folder"])
def copied(request: pytest.FixtureRequest, browser: Browser, folder: Path, plain_host: str) -> Iterator[Visit]:
    """A visit of the copy, on a plain host or straight from the folder: nothing is told on the console."""
    context = browser.new_context()
    found = Visit(context.new_page(), plain_host if request.param == "host" else folder.as_uri())
    found.page.on("console", found.hear)
    found.page.on("pageerror", lambda error: found.wrong.append(str(error)))
    found.page.on("request", found.see)
    yield found
    context.close()
    assert found.wrong == []


def test_a_reader_goes_from_the_overview_to_a_sentence_in_its_text(copied: Visit) -> None:
    page = copied.open("/index.html")
    page.click("td >> text=observer")
    sentence = page.locator("blockquote", has_text=GRANTED).first
    expect(sentence).to_be_visible()
    sentence.locator("footer a").first.click()
    expect(page.locator("mark", has_text=GRANTED).first).to_be_visible()


def test_the_copy_looks_like_the_site(copied: Visit) -> None:
    page = copied.open("/page/state/mng.html")
    loaded = page.evaluate("[...document.styleSheets].length")
    assert loaded >= 1
    expect(page.locator("h1")).to_have_text("Mongolia")


def test_what_needs_a_server_is_said_to(copied: Visit) -> None:
    page = copied.open("/ns.html")
    page.click("footer >> text=API")
    expect(page.locator("h1")).to_have_text("This needs the running service")
    page.click("text=the overview")
    expect(page.locator(".name")).to_be_visible()


@pytest.fixture
def asking(browser: Browser, plain_host: str) -> Iterator[Visit]:
    """A visit of the page that answers SPARQL, on a plain host."""
    context = browser.new_context()
    found = Visit(context.new_page(), plain_host)
    found.page.on("console", found.hear)
    found.page.on("pageerror", lambda error: found.wrong.append(str(error)))
    found.page.on("request", found.see)
    yield found
    context.close()
    assert found.wrong == []


def test_a_query_is_answered_in_the_browser(asking: Visit) -> None:
    page = asking.open("/ask.html")
    page.click("text=Run the query")
    expect(page.locator("#answer td", has_text="Mongolia").first).to_be_visible()
    expect(page.locator("#answer th")).to_have_text(["status", "from", "shown"])
    page.fill("#query", "ASK { ?a ?b ?c }")
    page.click("text=Run the query")
    expect(page.locator("#answer td")).to_have_text(["yes"])
    page.fill("#query", "CONSTRUCT { ?a a ?b } WHERE { ?a a ?b }")
    page.click("text=Run the query")
    expect(page.locator("#answer th")).to_have_text(["subject", "predicate", "object"])


def test_a_mistake_in_a_query_is_said_in_the_page(asking: Visit) -> None:
    page = asking.open("/ask.html?query=SELECT%20nothing")
    page.click("text=Run the query")
    expect(page.locator("#status")).to_contain_text("This query cannot be answered")


def test_the_page_of_a_thing_carries_its_queries_along(asking: Visit) -> None:
    page = asking.open("/page/state/mng.html")
    page.locator("main a[href*='ask.html?']").first.evaluate("link => link.click()")
    expect(page.locator("button")).to_be_enabled()
    page.click("text=Run the query")
    expect(page.locator("#status")).to_contain_text("row")
