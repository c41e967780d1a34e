"""Many who ask at once get the same answers as one who asks alone, and others are answered meanwhile."""

from concurrent.futures import ThreadPoolExecutor

from server.reconcile.service import AT_ONCE
from tests.server.client import Reply, send
from tests.server.reconcile.test_views import post_form

LARGE = {f"q{number}": {"query": f"Council of the Alpha Union number {number}"} for number in range(50)}


def test_answers_under_load_are_those_of_one_who_asks_alone(port: int) -> None:
    alone = post_form(port, queries=LARGE).json
    with ThreadPoolExecutor(2 * AT_ONCE) as threads:
        replies = list(threads.map(lambda _: post_form(port, queries=LARGE), range(4 * AT_ONCE)))
    assert {reply.status for reply in replies} <= {200, 503}
    assert [reply.json for reply in replies if reply.status == 200]
    assert all(reply.json == alone for reply in replies if reply.status == 200)


def test_others_are_answered_meanwhile(port: int) -> None:
    def other(path: str) -> Reply:
        return send(port, path, Accept="text/html")

    with ThreadPoolExecutor(3 * AT_ONCE) as threads:
        batches = [threads.submit(post_form, port, queries=LARGE) for _ in range(2 * AT_ONCE)]
        others = [threads.submit(other, path) for path in ("/healthz", "/", "/page/state/mng", "/sparql")]
        assert [each.result().status for each in others] == [200] * 4
        assert all(each.result().status in (200, 503) for each in batches)
