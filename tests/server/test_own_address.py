from flask import Flask

from server.own_address import own_address, own_response


def test_the_address_is_that_by_which_the_request_calls_the_server() -> None:
    app = Flask("test")
    with app.test_request_context("/a/b?c", base_url="https://example.org:81/"):
        assert own_address() == "https://example.org:81"


def test_what_names_the_server_is_not_kept_for_others() -> None:
    found = own_response("{}", "application/json")
    assert found.cache_control.no_store
    assert "ETag" not in found.headers
