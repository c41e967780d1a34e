"""A WSGI application called with a request."""

from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment
from wsgiref.validate import validator

from flask import Flask, Response, request, send_file

from server.exchange import Request
from server.wsgi import call, environ_of


def application(folder: Path) -> Flask:
    app = Flask(__name__)
    app.config["USE_X_SENDFILE"] = True

    @app.route("/echo/<path:rest>", methods=["GET", "POST"])
    def echo(rest: str) -> Response:
        told = f"{request.method} {rest} {request.query_string.decode()} {request.headers.get('X-Own')} {request.url}"
        return Response(told.encode() + request.get_data(), 201)

    @app.route("/file")
    def file() -> Response:
        return send_file(folder / "file.txt")

    return app


def test_method_path_parameters_headers_and_body_arrive(tmp_path: Path) -> None:
    asked = Request(
        "POST", "/echo/a b/é", "x=%20a", {"x-own": "1", "content-type": "a/b"}, b"!", "https", "example.org:444"
    )
    reply = call(application(tmp_path), asked)
    assert reply.status == 201
    assert reply.body.decode() == "POST a b/é x=%20a 1 https://example.org:444/echo/a%20b/é?x=%20a!"
    assert reply.header("content-length") == str(len(reply.body))


def test_a_file_is_named_and_its_part_told_instead_of_read(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("0123456789")
    whole = call(application(tmp_path), Request("GET", "/file", "", {}))
    assert (whole.status, whole.file, whole.span, whole.body) == (200, tmp_path / "file.txt", None, b"")
    part = call(application(tmp_path), Request("GET", "/file", "", {"range": "bytes=2-4"}))
    assert (part.status, part.file, part.span) == (206, tmp_path / "file.txt", (2, 5))
    assert not any(name == "x-sendfile" for name, _ in (*whole.headers, *part.headers))


def test_what_is_written_the_old_way_comes_first_and_close_is_called() -> None:
    closed = []

    class Parts(list[bytes]):
        def close(self) -> None:
            closed.append(True)

    def old(_: WSGIEnvironment, start_response: StartResponse) -> Parts:
        start_response("200 OK", [("Content-Type", "text/plain")])(b"a")
        return Parts([b"b", b"", b"c"])

    assert call(old, Request("GET", "/", "", {})).body == b"abc"
    assert closed == [True]


def test_the_environment_is_as_pep_3333_wants_it() -> None:
    def checked(_: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"fine"]

    assert call(validator(checked), Request("GET", "/", "", {"host": "127.0.0.1"})).body == b"fine"
    assert environ_of(Request("GET", "/", "", {"content-length": "9"}, b"abc"))["CONTENT_LENGTH"] == "3"
