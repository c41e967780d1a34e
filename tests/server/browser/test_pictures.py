from playwright.sync_api import expect

from tests.server.browser.conftest import PHONE, Visit


def test_the_slider_changes_the_map_and_the_timeline(visit: Visit) -> None:
    page = visit.open("/pictures")
    expect(page.locator(".map a")).to_have_count(1)
    line = page.locator(".timeline .now")
    before = line.get_attribute("x1") if line.count() else None
    page.locator("input[type=range]").focus()
    page.keyboard.press("Home")
    expect(page.locator("#on time")).to_have_text("2010-01-01")
    expect(page.locator(".map a")).to_have_count(0)
    assert (line.get_attribute("x1") if line.count() else None) != before
    assert page.url.endswith("asOf=2010-01-01")


def test_a_state_on_the_map_leads_to_the_sentence_that_says_so(visit: Visit) -> None:
    page = visit.open("/pictures")
    page.locator(".map a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("blockquote").first).to_contain_text("Mongolia was granted the status of observer.")
    page.locator("blockquote footer a").first.click()
    expect(page.locator("mark", has_text="Mongolia was granted").first).to_be_visible()


def test_a_phone_scrolls_the_timeline_and_not_the_page(visit: Visit) -> None:
    visit.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page = visit.open("/pictures")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
