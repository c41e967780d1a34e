from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.server.browser.conftest import PHONE, Visit
from tests.server.conftest import Site

IGO = "PREFIX igo: <https://w3id.org/communique/ns#>\n"
STATES = IGO + "SELECT ?state ?code { ?state a igo:State ; igo:code ?code }"
COUNTS = "SELECT ?kind (COUNT(*) AS ?number) { ?thing a ?kind } GROUP BY ?kind ORDER BY DESC(?number)"


def write(page: Page, query: str) -> None:
    page.click(".CodeMirror")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(query)


def tab(page: Page, name: str) -> None:
    page.locator(".yasr_btn", has_text=name).click()


def test_a_query_is_written_run_and_downloaded(visit: Visit) -> None:
    page = visit.open("/sparql")
    write(page, STATES)
    page.click("text=Run the query")
    expect(page.locator("#live-status")).to_have_text("Rows: 1")
    expect(page.locator(".yasr td").first).to_have_text("state/mng")
    with page.expect_download() as waiting:
        page.click("#live-downloads >> text=CSV")
    assert Path(waiting.value.path()).read_text("utf-8").splitlines()[1].endswith("/id/state/mng,MNG")


def test_the_address_holds_the_query_to_share(visit: Visit) -> None:
    page = visit.open("/sparql")
    write(page, STATES)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#live-status")).to_have_text("Rows: 1")
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    expect(page.locator(".yasr td").nth(1)).to_have_text("MNG")
    assert "igo:code" in page.locator(".CodeMirror").inner_text()


def test_a_thing_in_an_answer_leads_to_its_page(visit: Visit) -> None:
    page = visit.open("/sparql?query=" + quote(STATES))
    page.click(".yasr td a")
    expect(page.locator("h1")).to_have_text("Mongolia")


def test_the_ontology_completes_a_word(visit: Visit) -> None:
    page = visit.open("/sparql")
    write(page, IGO + "SELECT * { ?holding igo:statusT")
    page.keyboard.press("Control+Space")
    expect(page.locator(".CodeMirror-hint, .CodeMirror-line").filter(has_text="igo:statusType").first).to_be_visible()


def test_our_prefix_is_written_when_it_is_used(visit: Visit) -> None:
    page = visit.open("/sparql")
    write(page, "")
    page.keyboard.type("SELECT * { ?s skos:")
    expect(page.locator(".CodeMirror")).to_contain_text("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>")


def test_numbers_are_drawn_as_bars_and_dates_as_a_timeline(visit: Visit) -> None:
    page = visit.open("/sparql?query=" + quote(COUNTS))
    tab(page, "Chart")
    assert page.locator(".picture .bar").count() > 5
    dates = IGO + "SELECT ?fact ?from { ?fact a ?kind ; igo:startDate ?from }"
    page = visit.open("/sparql?query=" + quote(dates))
    tab(page, "Timeline")
    assert page.locator(".picture .bar").count() == 3


def test_a_graph_is_shown_as_it_came(visit: Visit) -> None:
    page = visit.open("/sparql?query=" + quote(IGO + "CONSTRUCT WHERE { ?state a igo:State }"))
    expect(page.locator("#live-downloads a").first).to_have_text("Turtle")
    expect(page.locator(".yasr pre")).to_contain_text("id/state/mng> a igo:State")


def test_rows_are_sorted_by_a_column(visit: Visit) -> None:
    page = visit.open("/sparql?query=" + quote("SELECT ?n { VALUES ?n { 10 9 100 } }"))
    page.click(".yasr .sort")
    assert page.locator(".yasr td").all_inner_texts() == ["9", "10", "100"]
    page.click(".yasr .sort")
    assert page.locator(".yasr td").all_inner_texts() == ["100", "10", "9"]


def test_a_malformed_query_is_told_where(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{site.port}/sparql")
    write(page, "SELECT * {\n ?s }")
    page.click("text=Run the query")
    expect(page.get_by_role("alert")).to_contain_text("malformed at line 2")
    expect(page.locator("#live-downloads")).to_be_hidden()
    page.close()


def test_the_keyboard_alone_runs_a_query_and_leaves_the_editor(visit: Visit) -> None:
    page = visit.open("/sparql")
    page.locator("#example").focus()
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.CodeMirror') !== null")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("ASK {}")
    page.keyboard.press("Escape")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Run the query":
            break
    page.keyboard.press("Enter")
    expect(page.locator(".yasr")).to_contain_text("True", ignore_case=True)


@pytest.mark.parametrize("query", [STATES, COUNTS])
def test_a_phone_shows_the_editor_without_scrolling_sideways(visit: Visit, query: str) -> None:
    visit.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page = visit.open("/sparql?query=" + quote(query))
    expect(page.locator(".yasr td").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_without_scripts_the_form_answers(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{site.port}/sparql")
    page.fill("#query", STATES)
    page.click("text=Run the query")
    expect(page.locator("main table td").nth(1)).to_have_text("MNG")
    context.close()
