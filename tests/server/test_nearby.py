import pytest

from tests.server.client import HTML, send


@pytest.mark.parametrize("path", ["/page/state/mongolia", "/page/state/old-mongolia", "/mongolia", "/Mongolia/"])
def test_who_guesses_an_address_is_shown_what_may_have_been_meant(port: int, path: str) -> None:
    reply = send(port, path, Accept=HTML)
    assert reply.status == 404
    assert '<a href="/page/state/mng">Mongolia</a>' in reply.text
    assert 'action="/search"' in reply.text.partition("<main")[2]


@pytest.mark.parametrize("path", ["/page/state/qqq", "/%00", "/x", "/" + "mongolia-" * 40])
def test_who_asks_for_nothing_known_is_shown_the_search_alone(port: int, path: str) -> None:
    reply = send(port, path, Accept=HTML)
    assert reply.status == 404
    assert "Perhaps one of these was meant" not in reply.text


def test_programs_get_no_guesses(port: int) -> None:
    assert "Mongolia" not in send(port, "/page/state/mongolia", Accept="application/json").text
