from flask import Flask

from server.replies import reply, see_other


def test_the_etag_is_strong_and_of_content_and_type() -> None:
    with Flask(__name__).test_request_context("/"):
        turtle, plain, other = reply(b"a", "text/turtle"), reply(b"a", "text/plain"), reply(b"b", "text/turtle")
        assert turtle.get_etag() == reply(b"a", "text/turtle").get_etag()
        assert turtle.get_etag()[1] is False
        assert len({turtle.get_etag(), plain.get_etag(), other.get_etag()}) == 3


def test_a_known_etag_gives_304() -> None:
    app = Flask(__name__)
    with app.test_request_context("/"):
        etag = reply(b"a", "text/turtle").headers["ETag"]
    with app.test_request_context("/", headers={"If-None-Match": etag}):
        assert reply(b"a", "text/turtle").status_code == 304
    with app.test_request_context("/", headers={"If-None-Match": etag}):
        assert reply(b"a", "text/turtle", 400).status_code == 400


def test_what_is_negotiated_says_so() -> None:
    with Flask(__name__).test_request_context("/"):
        assert reply(b"", "text/turtle").headers["Vary"] == "Accept"
        moved = see_other("/page/x")
    assert (moved.status_code, moved.headers["Location"], moved.headers["Vary"]) == (303, "/page/x", "Accept")
