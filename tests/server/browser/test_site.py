import pytest
from playwright.sync_api import Page, expect

from tests.server.browser.conftest import PHONE, Visit
from tests.server.sample import GRANTED, MET, TEXT, TEXT_ID

PATHS = (
    *("/", "/?lang=ru&asOf=2010-05-03", "/pictures", "/search?q=Mongolia", "/sparql", "/api/", "/page/state/mng"),
    *(f"/text/{TEXT_ID}", "/ns", "/quality", "/downloads/", "/about", "/wikidata", "/ns?lang=ru", "/quality?lang=zh"),
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


def test_a_passage_shows_its_facts_beside_the_text_and_a_fact_its_passages(visit: Visit) -> None:
    page = visit.open(f"/text/{TEXT_ID}")
    panel = page.locator(".panel")
    expect(panel).to_have_text("Choose a marked passage: what was read from it is shown here.")
    page.locator("mark", has_text=GRANTED).click()
    expect(panel.locator("a").first).to_have_text("Mongolia: observer in the Alpha Union")
    expect(page.locator("mark.chosen")).to_have_text(GRANTED)
    page.locator(".ref").first.focus()
    page.keyboard.press("Enter")
    expect(panel.locator("a").first).to_have_text("Council of the Alpha Union, Bishkek, 3 May 2010")
    panel.locator("button", has_text="Its passages:").first.click()
    expect(page.locator("mark.chosen")).to_have_text(MET)


def test_an_address_of_a_passage_opens_with_its_facts(visit: Visit) -> None:
    start = TEXT.index(GRANTED)
    page = visit.open(f"/text/{TEXT_ID}#char={start},{start + len(GRANTED)}")
    expect(page.locator(".panel a").first).to_have_text("Mongolia: observer in the Alpha Union")


def test_on_a_phone_and_without_scripts_a_number_leads_to_the_list_below(visit: Visit) -> None:
    page = visit.open(f"/text/{TEXT_ID}")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.locator(".ref").first.click()
    assert page.url.endswith("#read-1")
    expect(page.locator(".panel")).to_be_hidden()


def test_a_question_of_the_api_is_tried_in_its_form(visit: Visit) -> None:
    page = visit.open("/api/")
    page.fill("#statuses-organization", "AU")
    page.fill("#statuses-state", "mng")
    page.locator("form[aria-label='Statuses of states in organisations'] button", has_text="JSON").click()
    assert page.url.endswith("/api/statuses.json?state=mng&organization=AU")
    expect(page.locator("body")).to_contain_text('"total": 1')
