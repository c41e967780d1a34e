from urllib.parse import quote

import pytest

from tests.kg.test_search_words import HOSTILE
from tests.server.client import HTML, send


def test_a_search_leads_to_pages_and_to_passages(port: int) -> None:
    page = send(port, "/search?q=mongolia", Accept=HTML).text
    assert '<a href="/page/state/mng">Mongolia</a>' in page
    assert "/text/alpha-summit-2010#char=" in page
    assert "kind=state" in page


def test_every_page_has_the_search_box(port: int) -> None:
    for path in ("/", "/page/state/mng", "/search"):
        assert 'role="search" action="/search"' in send(port, path, Accept=HTML).text


def test_what_is_asked_is_shown_as_text(port: int) -> None:
    page = send(port, "/search?q=" + quote('<b>"mongolia')).text
    assert "<b>" not in page
    assert "&lt;b&gt;&#34;mongolia" in page


@pytest.mark.parametrize("asked", HOSTILE)
def test_hostile_words_find_something_or_nothing(port: int, asked: str) -> None:
    for path in ("/search?q=", "/search/suggest?q="):
        assert send(port, path + quote(asked)[:5000], Accept=HTML).status == 200


@pytest.mark.parametrize("page", ["0", "-1", "x", "501", "9999999", "٣"])
def test_a_page_that_is_none_is_refused(port: int, page: str) -> None:
    reply = send(port, f"/search?q=a&page={quote(page)}")
    assert reply.status == 400
    assert "from 1 to 500" in reply.json["detail"]


def test_suggestions_name_things_with_their_pages(port: int) -> None:
    reply = send(port, "/search/suggest?q=" + quote("Монг"))
    assert reply.headers["etag"]
    assert reply.json["suggestions"][0] == {
        "label": "Mongolia",
        "name": "Монголия",
        "kind": "state",
        "page": "/page/state/mng",
    }
    assert send(port, "/search/suggest").json == {"suggestions": []}
