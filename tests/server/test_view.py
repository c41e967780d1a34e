import pytest
from flask import Flask

from server.errors import BadRequest
from server.languages import BY_CODE
from server.view import View, current_view, settle_view
from tests.server.client import HTML, send

APP = Flask(__name__)


def seen(address: str, **headers: str) -> View:
    with APP.test_request_context(address, headers={name.replace("_", "-"): value for name, value in headers.items()}):
        return current_view()


def test_links_hand_on_what_the_address_says_before_their_fragment() -> None:
    view = seen("/page/x?asOf=2010-05-03&lang=ru&list=Meeting")
    assert view.keep("/page/y") == "/page/y?lang=ru&asOf=2010-05-03"
    assert view.keep("/text/a?beside=b#char=1,2") == "/text/a?beside=b&lang=ru&asOf=2010-05-03#char=1,2"
    assert seen("/page/x", Accept_Language="ru").keep("/page/y") == "/page/y"


def test_the_language_of_the_address_goes_before_the_browser_s() -> None:
    assert seen("/?lang=zh", Accept_Language="ru").language == BY_CODE["zh"]
    assert seen("/", Accept_Language="ru").language == BY_CODE["ru"]
    assert seen("/").language == BY_CODE["en"]


def test_the_switch_changes_the_language_alone() -> None:
    view = seen("/page/a%20b?list=Meeting&asOf=2010-05-03&lang=ru")
    assert view.switched(BY_CODE["zh"]) == "/page/a%20b?list=Meeting&asOf=2010-05-03&lang=zh"


def test_a_form_for_another_day_hands_on_all_but_the_day_and_leads_back_to_all_days() -> None:
    view = seen("/pictures?organization=sco&asOf=2010-05-03&lang=ru")
    assert view.hidden == (("organization", "sco"), ("lang", "ru"))
    assert view.undated == "/pictures?organization=sco&lang=ru"
    assert seen("/?asOf=2010-05-03").undated == "/"


@pytest.mark.parametrize("address", ["/?lang=de", "/?asOf=yesterday"])
def test_what_the_site_cannot_show_is_refused_but_the_page_that_says_so_is_shown(address: str) -> None:
    with APP.test_request_context(address):
        with pytest.raises(BadRequest):
            current_view()
        settle_view()
        assert current_view().day is None


def test_a_page_speaks_the_language_and_keeps_it_in_its_links(port: int) -> None:
    page = send(port, "/page/state/mng?lang=ru&asOf=2010-05-03", Accept=HTML).text
    assert '<html lang="ru">' in page
    assert "<h1>Монголия</h1>" in page
    assert 'href="/page/organization/au?lang=ru&amp;asOf=2010-05-03">Альфа-союз</a>' in page
    assert 'href="/?lang=ru&amp;asOf=2010-05-03">Обзор</a>' in page
    assert 'href="/page/state/mng?lang=ru">За всё время</a>' in page


def test_a_name_that_the_graph_has_in_english_only_says_so(port: int) -> None:
    page = send(port, "/page/meeting/au-council-2010-05-03-bishkek?lang=zh", Accept=HTML).text
    assert '<a href="/page/place/bishkek?lang=zh" lang="en">Bishkek</a>' in page


def test_browsers_get_their_language_and_caches_are_told(port: int) -> None:
    for language, name in (("ru", "Монголия"), ("zh-CN,zh;q=0.9", "蒙古"), ("de", "Mongolia"), ("ru", "Монголия")):
        reply = send(port, "/page/state/mng", Accept=HTML, Accept_Language=language)
        assert f"<h1>{name}</h1>" in reply.text
        assert "Accept-Language" in reply.headers["vary"]
    assert "Accept-Language" not in send(port, "/data/state/mng.ttl").headers["vary"]


def test_the_way_from_a_thing_to_its_page_keeps_the_view(port: int) -> None:
    assert send(port, "/id/state/mng?lang=ru", Accept=HTML).headers["location"] == "/page/state/mng?lang=ru"


def test_a_wrong_language_is_a_bad_request_shown_as_a_page(port: int) -> None:
    reply = send(port, "/?lang=xx", Accept=HTML)
    assert (reply.status, "Give one of: en, ru, zh." in reply.text) == (400, True)
