"""axe-core's rules for WCAG 2.2 AA, on each kind of page, in light and dark."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from server.vendor import fetch, pinned
from tests.server.browser.conftest import DESK, PHONE
from tests.server.conftest import Site, running
from tests.server.sample import TEXT_ID
from tests.server.two_texts import OTHER_ID, write_two_texts

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
QUERY = quote("SELECT ?thing ?from { ?thing <https://w3id.org/communique/ns#startDate> ?from }")
PATHS = (
    "/",
    "/pictures",
    "/search?q=Mongolia",
    "/sparql",
    f"/sparql?query={QUERY}",
    "/page/state/mng",
    "/page/meeting/au-council-2010-05-03-bishkek",
    "/page/person/anna-bell",
    f"/text/{TEXT_ID}",
    "/ns",
    "/quality",
    "/api/",
    "/wikidata",
    "/downloads/",
    "/about",
    "/?lang=ru&asOf=2010-05-03",
    "/page/state/mng?lang=zh&asOf=2009-01-01",
    "/page/state/mng?list=StatusHolding",
    "/nothing",
)


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("axe") / "files"
    fetch({"axe-core": pinned("devDependencies")["axe-core"]}, {"axe-core": ("axe.min.js",)}, folder)
    return (folder / "axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(browser: Browser, site: Site, axe: str, path: str) -> None:
    look_at(browser, site, axe, path)


def test_axe_finds_nothing_where_two_texts_stand_side_by_side(
    browser: Browser, axe: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with running(write_two_texts(tmp_path_factory.mktemp("beside")).releases) as site:
        look_at(browser, site, axe, f"/text/{TEXT_ID}?beside={OTHER_ID}")


def look_at(browser: Browser, site: Site, axe: str, path: str) -> None:
    for size, scheme in ((DESK, "light"), (PHONE, "dark")):
        context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{site.port}{path}", wait_until="networkidle")
        page.evaluate(axe)
        found = page.evaluate("rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })", RULES)
        told = [
            (rule["id"], rule["help"], [node["html"][:160] for node in rule["nodes"][:3]])
            for rule in found["violations"]
        ]
        context.close()
        assert told == [], (path, scheme)
