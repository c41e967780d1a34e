from pathlib import Path

import pytest
from werkzeug.exceptions import InternalServerError, MethodNotAllowed, NotFound

from kg.errors import KgError, NoRelease
from server import errors
from server.problem import prefers_page, problem_from, problem_from_http
from tests.server.client import HTML, send


def test_a_problem_has_the_members_of_the_standard_and_its_own() -> None:
    document = problem_from(errors.MalformedQuery("expected {", 3, 7)).document()
    assert document == {
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "The query is malformed at line 3, column 7: expected {",
        "code": "malformed-query",
        "line": 3,
        "column": 7,
    }


def test_a_busy_server_says_when_to_come_back() -> None:
    assert problem_from(errors.Busy(5)).headers == {"Retry-After": "5"}


def test_the_server_s_own_paths_are_not_told() -> None:
    for error in (NoRelease(Path("/secret")), KgError("/secret: broken")):
        problem = problem_from(error)
        assert problem.status in (500, 503)
        assert "/secret" not in problem.detail


def test_refused_methods_come_with_the_allowed() -> None:
    problem = problem_from_http(MethodNotAllowed(["GET", "HEAD"]))
    assert "GET" in problem.headers["Allow"]
    assert "GET" in problem.detail


def test_every_status_has_words() -> None:
    for error in (NotFound(), InternalServerError()):
        problem = problem_from_http(error)
        assert problem.detail
        assert problem.title


@pytest.mark.parametrize(
    ("accept", "expected"),
    [("", False), ("*/*", False), (HTML, True), ("application/json", False), ("image/png", False), ("text/html", True)],
)
def test_pages_are_for_those_who_ask_for_them(accept: str, expected: bool) -> None:
    assert prefers_page(accept) is expected


def test_programs_get_json_and_people_a_page(port: int) -> None:
    for_program, for_person = send(port, "/nothing"), send(port, "/nothing", Accept=HTML)
    assert (for_program.status, for_program.type) == (404, "application/problem+json")
    assert (for_person.status, for_person.type) == (404, "text/html")
    assert for_program.headers["vary"] == for_person.headers["vary"] == "Accept"
    assert "Not Found" in for_person.text
