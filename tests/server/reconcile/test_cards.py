from urllib.parse import quote

import pytest

from tests.server.client import HTML, send


def test_a_card_may_be_framed_and_does_nothing_else(port: int) -> None:
    reply = send(port, "/reconcile/preview?id=state/mng", Accept=HTML)
    assert (reply.status, reply.type) == (200, "text/html")
    policy = reply.headers["content-security-policy"]
    assert "frame-ancestors *" in policy
    assert "default-src 'none'" in policy
    assert "<script" not in reply.text
    assert "style=" not in reply.text
    assert "frame-ancestors 'none'" in send(port, "/", Accept=HTML).headers["content-security-policy"]


def test_a_card_shows_what_it_is_and_a_sentence_that_says_so(port: int) -> None:
    card = send(port, "/reconcile/preview?id=state/mng", Accept=HTML).text
    assert '<a href="/page/state/mng" target="_blank" rel="noopener">Mongolia</a>' in card
    assert "<strong>Mongolia: observer in the Alpha Union</strong>" in card
    assert "Mongolia was granted the status of observer." in card
    assert "Монголия" in card


def test_what_the_graph_says_is_shown_as_text(port: int) -> None:
    card = send(port, "/reconcile/preview?id=organization/au", Accept=HTML).text
    assert "the &lt;Union&gt;" in card


@pytest.mark.parametrize(
    ("what", "id_", "told"),
    [("entity", "person/anna-bell", "Anna Bell"), ("type", "State", "state"), ("property", "code", "ISO 3166")],
)
def test_a_few_words_tell_of_each_thing(port: int, what: str, id_: str, told: str) -> None:
    reply = send(port, f"/reconcile/flyout/{what}?id={id_}").json
    assert reply["id"] == id_
    assert told in reply["html"]


@pytest.mark.parametrize("path", ["preview", "flyout/entity", "flyout/type", "flyout/property"])
def test_an_unknown_id_is_not_found(port: int, path: str) -> None:
    for id_ in ("", "nobody", "../../etc/passwd", "x" * 5000, "<script>"):
        reply = send(port, f"/reconcile/{path}?id={quote(id_)}")
        assert (reply.status, reply.type) == (404, "application/problem+json")
