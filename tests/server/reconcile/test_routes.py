import json

import pytest
from flask import Blueprint, Flask, Response

from server.errors import BadRequest
from server.reconcile.routes import as_json, at, number


def test_a_view_stands_below_both_roots() -> None:
    app, blueprint = Flask("test"), Blueprint("test", "test")

    @at(blueprint, "/here", "GET")
    def view() -> Response:
        return as_json({"here": True})

    app.register_blueprint(blueprint)
    for path in ("/reconcile/here", "/reconcile/1.0/here"):
        reply = app.test_client().get(path)
        assert json.loads(reply.data) == {"here": True}
        assert reply.headers["ETag"]


@pytest.mark.parametrize("given", ["-1", "x", "1.5", "", "99999999", "٣"])
def test_a_number_is_whole_and_not_too_large(given: str) -> None:
    with (
        Flask("test").test_request_context("/", query_string={"cursor": given}),
        pytest.raises(BadRequest, match="cursor"),
    ):
        number("cursor", 0, 0)


def test_a_number_that_is_not_given_is_the_default() -> None:
    with Flask("test").test_request_context("/"):
        assert number("cursor", 7, 0) == 7
