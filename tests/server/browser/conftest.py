"""A real Chromium: Debian's, or the one that Playwright fetched."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserType, ConsoleMessage, Page, Request, sync_playwright

from tests.server.conftest import Site

NAMES = ("chromium", "chromium-browser", "google-chrome")
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def executable(kind: BrowserType) -> str:
    """The browser's path; without one the tests are skipped, except in CI, where they must run."""
    found = next((path for path in map(shutil.which, NAMES) if path), kind.executable_path)
    if not Path(found).exists():
        told = "there is no Chromium: install Debian's package chromium, or run playwright install chromium"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    return found


@pytest.fixture(scope="module")  # Playwright runs an event loop in this thread: other tests need it back
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable(playwright.chromium), args=["--no-sandbox"])
        yield opened
        opened.close()


@dataclass
class Visit:
    """A page of the site in the browser, and what went wrong in it."""

    page: Page
    address: str
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """The page at a path, its scripts run."""
        self.page.goto(f"{self.address}{path}", wait_until="networkidle")
        return self.page

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.wrong.append(message.text)

    def see(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.wrong.append(f"asks {request.url}")


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Visit]:
    """A visit in which nothing may be told on the console and no other server asked."""
    context = browser.new_context(viewport=DESK)  # type: ignore[arg-type]
    found = Visit(context.new_page(), f"http://127.0.0.1:{site.port}")
    found.page.on("console", found.hear)
    found.page.on("pageerror", lambda error: found.wrong.append(str(error)))
    found.page.on("request", found.see)
    yield found
    context.close()
    assert found.wrong == []
