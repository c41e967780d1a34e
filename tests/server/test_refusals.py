"""What the door refuses is told to programs and to people, and never kept."""

import json
from html import escape

from server import refusals
from server.exchange import Reply, Request
from tests.server.client import HTML


def replies(accept: str) -> list[Reply]:
    request = Request("GET", "/<script>", "", {"accept": accept})
    early = [refusals.too_large(request, 1000), refusals.coded(request, "<b>"), refusals.precondition_failed(request)]
    return [*early, refusals.too_many(request, 7), refusals.busy(request)]


def test_programs_get_a_problem_document() -> None:
    found = replies("application/sparql-results+json")
    statuses = [json.loads(reply.body)["status"] for reply in found]
    assert statuses == [reply.status for reply in found] == [413, 415, 412, 429, 503]
    assert {reply.header("content-type") for reply in found} == {"application/problem+json"}


def test_browsers_get_a_page_that_says_the_same() -> None:
    for page, problem in zip(replies(HTML), replies("*/*"), strict=True):
        assert page.status == problem.status
        assert page.header("content-type").startswith("text/html")
        assert escape(json.loads(problem.body)["detail"]) in page.body.decode()
        assert b"<b>" not in page.body


def test_it_is_said_when_to_come_back() -> None:
    assert [reply.header("retry-after") for reply in replies("*/*")] == ["", "", "", "7", str(refusals.BUSY_SECONDS)]


def test_a_refusal_is_never_kept_and_is_guarded_as_any_reply() -> None:
    for reply in replies(HTML) + replies("*/*"):
        assert reply.header("cache-control") == "no-store"
        assert reply.header("vary") == "Accept"
        assert reply.header("x-content-type-options") == "nosniff"
        assert "default-src" in reply.header("content-security-policy")
        assert int(reply.header("content-length")) == len(reply.body)
