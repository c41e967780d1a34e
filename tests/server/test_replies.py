from pathlib import Path

from flask import Flask

from server.replies import document, page, redirection, rendered, send


def test_the_etag_is_strong_and_of_content_and_type() -> None:
    turtle, plain, other = document(b"a", "text/turtle"), document(b"a", "text/plain"), document(b"b", "text/turtle")
    assert turtle.etag == document(b"a", "text/turtle").etag
    assert len({turtle.etag, plain.etag, other.etag}) == 3
    with Flask(__name__).test_request_context("/"):
        assert send(turtle).get_etag() == (turtle.etag, False)


def test_a_known_etag_gives_304() -> None:
    app = Flask(__name__)
    found = document(b"a", "text/turtle")
    with app.test_request_context("/", headers={"If-None-Match": f'"{found.etag}"'}):
        assert send(found).status_code == 304


def test_only_a_whole_answer_is_conditional(tmp_path: Path) -> None:
    (tmp_path / "plain.html").write_text("Hello, {{ name }}.", "utf-8")
    app = Flask(__name__, template_folder=tmp_path)
    with app.test_request_context("/"):
        found = rendered("plain.html", name="you")
    assert (found.content, found.content_type) == (b"Hello, you.", "text/html; charset=utf-8")
    with app.test_request_context("/", headers={"If-None-Match": f'"{found.etag}"'}):
        failed = page("plain.html", 400, name="you")
        assert (failed.status_code, failed.get_etag()) == (400, (None, None))
        assert page("plain.html", name="you").status_code == 304


def test_what_is_negotiated_says_so() -> None:
    with Flask(__name__).test_request_context("/"):
        assert send(document(b"", "text/turtle")).headers["Vary"] == "Accept"
        moved = send(redirection("/page/x"))
    assert (moved.status_code, moved.headers["Location"], moved.headers["Vary"]) == (303, "/page/x", "Accept")


def test_a_document_s_headers_are_sent_with_it() -> None:
    with Flask(__name__).test_request_context("/"):
        found = send(document(b"", "text/turtle", ("Link", "</id/x>; rel=describes")))
    assert found.headers["Link"] == "</id/x>; rel=describes"
