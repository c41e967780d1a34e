import pytest
from playwright.sync_api import Page, expect

from tests.server.browser.conftest import PHONE, Visit
from tests.server.sample import GRANTED, TEXT_ID

PATHS = (
    *("/", "/?lang=ru&asOf=2010-05-03", "/pictures", "/search?q=Mongolia", "/sparql", "/api/", "/page/state/mng"),
    *(f"/text/{TEXT_ID}", "/ns", "/quality", "/downloads/"),
)


def tab_to(page: Page, text: str, most: int = 60) -> None:
    """Press Tab until the link of that text has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == text:
            return
    raise AssertionError(f"the keyboard does not reach {text!r}")


def test_from_the_home_page_to_a_status_its_sentence_and_its_place_in_the_text(visit: Visit) -> None:
    page = visit.open("/")
    page.click("td >> text=observer")
    sentence = page.locator("blockquote", has_text=GRANTED).first
    expect(sentence).to_be_visible()
    sentence.locator("footer a").first.click()
    assert f"/text/{TEXT_ID}#char=" in page.url
    expect(page.locator("mark", has_text=GRANTED).first).to_be_in_viewport()


def test_the_language_is_switched_and_kept_from_page_to_page(visit: Visit) -> None:
    page = visit.open("/page/state/mng")
    page.click(".languages a[hreflang=ru]")
    expect(page.locator("h1")).to_have_text("Монголия")
    page.locator("h3 a", has_text="Альфа-союз").click()
    expect(page.locator("h1")).to_have_text("Альфа-союз")
    page.click(".languages a[hreflang=zh-Hans]")
    expect(page.locator("h1")).to_have_text("阿尔法联盟")
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"


def test_a_day_chosen_in_the_head_is_kept_until_all_time_is_asked_for(visit: Visit) -> None:
    page = visit.open("/page/state/mng")
    page.fill("#day", "2009-01-01")
    page.click("#as-of button")
    expect(page.locator("main")).to_contain_text("The documents tell of none on this day.")
    page.click("nav >> text=Overview")
    expect(page.locator("#day")).to_have_value("2009-01-01")
    page.click("#as-of a")
    expect(page.locator("#day")).to_have_value("")


def test_a_search_leads_to_a_page_and_on_to_the_sentence_in_its_text(visit: Visit) -> None:
    page = visit.open("/")
    page.fill(".hero input[type=search]", "Mongolia")
    page.keyboard.press("Enter")
    page.locator(".hits a", has_text="Mongolia").first.click()
    expect(page.locator("h1")).to_contain_text("Mongolia")
    page.click("summary >> text=Evidence")
    sentence = page.locator("blockquote", has_text=GRANTED).first
    expect(sentence).to_be_visible()
    sentence.locator("footer a").first.click()
    expect(page.locator("mark", has_text=GRANTED).first).to_be_in_viewport()


def test_the_keyboard_alone_goes_the_same_way(visit: Visit) -> None:
    page = visit.open("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    tab_to(page, "Mongolia")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Mongolia")


@pytest.mark.parametrize("path", PATHS)
def test_no_page_is_wider_than_a_phone_or_complains(visit: Visit, path: str) -> None:
    visit.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page = visit.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("path", PATHS[::3])
def test_what_has_the_focus_can_be_seen(visit: Visit, path: str) -> None:
    page = visit.open(path)
    for _ in range(12):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            "(() => { const e = document.activeElement, r = e.getBoundingClientRect();"
            " return e === document.body || (r.width > 0 && r.bottom > 0 && r.top < innerHeight); })()"
        )
        assert shown, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
